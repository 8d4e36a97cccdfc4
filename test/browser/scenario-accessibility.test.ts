/** axe in every state, theme and language of the scenario; names, targets, what is spoken. */
import { expect } from '@open-wc/testing';
import { once } from './support/once.js';
import { all, one, root, watchPage } from './support/scorecard.js';
import { BUDGET, choose, click, COVERAGE, declared, ECONOMY, enter, handles, loaded, make, numerator, place, type ScenarioSettings, several, SIGNATURE, two } from './support/scenario.js';

watchPage();

const states: Readonly<Record<string, ScenarioSettings>> = {
  'the start': {}, 'two scenarios': { value: two }, 'bases not yet equal': { indicators: COVERAGE }, 'a declared base and control years': { indicators: COVERAGE, value: declared },
  'no value': { indicators: 'cloud-systems-rate' }, 'a typed value': { indicators: 'cloud-systems-rate', baseline: 'cloud-systems-rate:35@2026-06' },
  'several indicators with a link': { indicators: `${ECONOMY} ${BUDGET} ${SIGNATURE}`, value: several }, 'a rate of growth': { indicators: 'dti-index' }, 'nothing to try': { indicators: 'households-fibre-rate' },
  'counts': { indicators: 'bts-sites-new-or-optimised' },
};

describe('axe finds nothing to mend in the scenario', () => {
  before(once);

  for (const [name, settings] of Object.entries(states)) {
    it(`with ${name}`, async () => {
      await expect(await loaded(settings)).to.be.accessible();
    });
  }
  for (const theme of ['light', 'dark'] as const) {
    it(`in the ${theme} theme and in English`, async () => {
      await expect(await loaded({ value: two, theme, lang: 'en' })).to.be.accessible();
    });
  }
  it('at 320 px, and while an intervention and a link are edited, and with wrong numbers', async () => {
    const element = await loaded({ indicators: `${ECONOMY} ${BUDGET}`, value: several }, 320);
    await click(element, '[data-add="intervention"]');
    await click(element, '[data-add="link"]');
    await enter(element, numerator('low'), '90');
    await expect(element).to.be.accessible();
  });
  it('with every kind in hand', async () => {
    const element = await loaded();
    for (const kind of ['s-curve', 'ratio', 'path', 'hold', 'required', 'pace']) {
      await choose(element, `plans.${ECONOMY}.kind.${kind}`);
      await expect(element).to.be.accessible();
    }
  });
  it('while loading and without indicators', async () => {
    await expect(await place(make({ province: 'lam-dong', indicators: ECONOMY }))).to.be.accessible();
    await expect(await loaded({ indicators: '' })).to.be.accessible();
  });
});

describe('the scenario', () => {
  it('one region speaks; every control has a name of its own', async () => {
    const element = await loaded({ value: two });
    expect(all(root(element), '[role="status"]').length).to.equal(1);
    const names = all(root(element), '.panel input:not([type="radio"]), .panel select').map((control) => control.getAttribute('aria-label') ?? (control as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? '');
    expect(names.every(Boolean)).to.equal(true);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('every target of the pointer is at least 24 px, thumbs and rings included', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared });
    for (const ring of await handles(element)) expect(ring.querySelector('.room')!.getBoundingClientRect().width).to.be.at.least(24);
    const other = await loaded({ value: two });
    for (const each of [element, other]) {
      for (const target of all(root(each), 'button, select, summary, .in, .radio, .chk, .thumb')) expect(target.getBoundingClientRect().height, `${target.className} ${target.textContent ?? ''}`).to.be.at.least(24);
    }
    expect(one(root(other), '.slider .thumb')).to.not.equal(null);
  });
});

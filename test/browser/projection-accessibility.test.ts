/** axe in every state, view, theme and language of the projection; names, roles, contrast of the page's own colours left aside. */
import { expect } from '@open-wc/testing';
import { once } from './support/once.js';
import { all, one, root, watchPage } from './support/scorecard.js';
import { drawn, loaded, make, place, type ProjectionSettings, range, scenarios } from './support/projection.js';
import { everyState } from './support/sample.js';

watchPage();

const states: Readonly<Record<string, ProjectionSettings>> = {
  'one value': {}, 'three scenarios': { scenarios }, 'not the same base': { indicator: 'online-dossier-rate' }, 'no value': { indicator: 'cloud-systems-rate' },
  'a typed number': { indicator: 'cloud-systems-rate', baseline: 'cloud-systems-rate:35@2026-06' },
  'a declared base': { indicator: '5g-coverage', declaredBasis: { reason: 'Cùng tính theo thôn', name: 'An' }, scenarios: [scenarios[2]!] },
  'a target without a year': { indicator: 'households-fibre-rate' }, 'no target': { indicator: 'e-health-records-rate' }, 'a range of paces': { indicator: 'bts-sites-new-or-optimised' },
};

describe('axe finds nothing to mend in the projection', () => {
  before(once);

  for (const [name, settings] of Object.entries(states)) {
    it(`with ${name}, as a chart and as a table`, async () => {
      const element = await loaded(settings);
      await drawn(element);
      await expect(element).to.be.accessible();
      one<HTMLButtonElement>(root(element), '#tab-table').click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }
  for (const indicator of ['exceeded', 'missed', 'past-no-data', 'reached', 'conflicting', 'qualitative']) {
    it(`in the state ${indicator}`, async () => {
      const element = await loaded({ data: everyState(), indicator });
      await expect(element).to.be.accessible();
    });
  }
  for (const theme of ['light', 'dark'] as const) {
    it(`in the ${theme} theme and in English`, async () => {
      const element = await loaded({ scenarios, theme, lang: 'en' });
      await expect(element).to.be.accessible();
    });
  }
  it('at 320 px', async () => {
    await expect(await loaded({ scenarios }, 320)).to.be.accessible();
  });
  it('while loading, with an unknown indicator, and with none', async () => {
    const loading = await place(make({ province: 'lam-dong', indicator: '5g-coverage' }));
    await expect(loading).to.be.accessible();
    const none = await loaded({ indicator: '' });
    await expect(none).to.be.accessible();
  });
});

describe('the projection', () => {
  it('names the picture, and leaves its numbers to the range and the table', async () => {
    const element = await loaded({ scenarios });
    await drawn(element);
    expect(one(root(element), 'canvas').getAttribute('aria-label')).to.equal('Biểu đồ Tỷ trọng kinh tế số trong GRDP, Lâm Đồng');
    expect(range(element).getAttribute('aria-label')).to.equal('Đi theo năm trên biểu đồ');
    expect(all(root(element), '[role="status"]').length).to.equal(1);
  });

  it('every target of the pointer is at least 24 px high', async () => {
    const element = await loaded({ scenarios, indicator: 'digital-economy-share-grdp' });
    for (const target of all(root(element), 'button, summary, select, .entry input')) {
      expect(target.getBoundingClientRect().height, target.textContent ?? target.localName).to.be.at.least(24);
    }
  });

  it('the heading has the level that the page asks for', async () => {
    const element = await loaded({ headingLevel: 2 });
    expect(one(root(element), '[part~="title"]').getAttribute('aria-level')).to.equal('2');
  });
});

/** Rows open and close, by name, by keyboard and by the button of their findings. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChisoRowDetail } from '../../src/elements/row-detail/row-detail.js';
import { fields, range, SHARE } from './support/row-detail.js';
import { all, expectFocus, focused, loaded, nameButton, one, open, openWithPath, root, row, typeInto, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

describe('opening and closing', () => {
  it('goes by the name, says whether it is open, and tells the page', async () => {
    const element = await loaded();
    const heard: unknown[] = [];
    element.addEventListener('chiso-select', (event) => heard.push((event as CustomEvent).detail));
    await openWithPath(element, SHARE);
    const button = nameButton(element, SHARE);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(root(element).getElementById(button.getAttribute('aria-controls') ?? '')?.querySelector('chiso-row-detail')).not.to.equal(null);
    button.click();
    await element.updateComplete;
    expect([button.getAttribute('aria-expanded'), button.hasAttribute('aria-controls'), root(element).querySelector('chiso-row-detail')]).to.deep.equal(['false', false, null]);
    expect(heard).to.deep.equal([{ indicator: SHARE, open: true }, { indicator: SHARE, open: false }]);
  });

  it('shows one row at a time', async () => {
    const element = await loaded();
    await openWithPath(element, SHARE);
    await open(element, 'eid-accounts-rate');
    expect(all(root(element), 'chiso-row-detail')).to.have.length(1);
    expect(all(root(element), '.name[aria-expanded="true"]').map((button) => button.id)).to.deep.equal(['name-eid-accounts-rate']);
  });

  it('by Escape from anywhere inside brings the focus back to the name', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    for (const inside of [() => range(detail), () => fields(detail)[0], () => nameButton(element, SHARE)]) {
      if (!root(element).querySelector('chiso-row-detail')) await openWithPath(element, SHARE);
      const again = one<ChisoRowDetail>(root(element), 'chiso-row-detail');
      (again === detail ? inside() : nameButton(element, SHARE))?.focus();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(root(element).querySelector('chiso-row-detail')).to.equal(null);
      expectFocus(nameButton(element, SHARE));
    }
  });

  it('by Escape from the simulation’s fields brings the focus back too', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    fields(detail)[3]?.focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expectFocus(nameButton(element, SHARE));
  });

  it('leaves Escape to the search where the search has the focus', async () => {
    const element = await loaded();
    await openWithPath(element, SHARE);
    const search = one<HTMLInputElement>(root(element), 'input[type="search"]');
    await typeInto(search, 'kinh te');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expectFocus(search);
    expect(root(element).querySelector('chiso-row-detail')).not.to.equal(null);
  });

  it('goes by Enter and the space bar', async () => {
    const element = await loaded();
    nameButton(element, SHARE).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('the button of findings', () => {
  it('opens its row and brings the focus to the first finding', async () => {
    const element = await loaded();
    one<HTMLButtonElement>(row(element, SHARE), '.finding').click();
    await waitUntil(() => focused()?.id === 'finding', 'the finding does not get the focus');
    expect(words(focused())).to.equal('Điểm chưa khớp: Đích chưa có nhiệm vụ kèm kinh phí');
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('true');
  });

  it('shows as many findings as it counts', async () => {
    const element = await loaded();
    const count = Number.parseInt(words(one(row(element, 'online-dossier-rate'), '.finding')));
    const whole = oneEvent(element, 'chiso-load');
    const detail = await open(element, 'online-dossier-rate');
    await whole;
    await element.updateComplete;
    await detail.updateComplete;
    expect(all(root(detail), '.finding-title')).to.have.length(count);
    expect(count).to.equal(5);
  });

  it('keeps a row open that is open already', async () => {
    const element = await loaded();
    await openWithPath(element, SHARE);
    one<HTMLButtonElement>(row(element, SHARE), '.finding').click();
    await waitUntil(() => focused()?.id === 'finding', 'the finding does not get the focus');
    expect(nameButton(element, SHARE).getAttribute('aria-expanded')).to.equal('true');
  });
});

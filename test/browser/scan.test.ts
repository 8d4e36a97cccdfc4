import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { scan } from '../../src/embed/scan.js';
import type { ChisoScorecard } from '../../src/index.js';

describe('places marked with data-chiso', () => {
  it('get the element inside, with its own attributes and the fallback as its content', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en" data-chiso="scorecard" data-province="lam-dong" data-as-of="2026-06-19"><table><caption>fallback</caption></table></div>`);
    scan(place);
    const element = place.querySelector<ChisoScorecard>('chiso-scorecard');
    expect(element?.province).to.equal('lam-dong');
    expect(element?.asOf).to.equal('2026-06-19');
    expect(element?.lang).to.equal('en');
    expect(element?.querySelector('caption')?.textContent).to.equal('fallback');
    scan(place);
    expect(place.querySelectorAll('chiso-scorecard')).to.have.length(1);
  });

  it('take nothing that is not an attribute of the element: no handler, no style, no id', async () => {
    const place = await fixture<HTMLElement>(html`<div data-chiso="scorecard" data-province="lam-dong" data-onclick="window.chisoTaken = true" data-onmouseover="window.chisoTaken = true" data-style="color:red" data-id="x"></div>`);
    scan(place);
    const element = place.querySelector('chiso-scorecard');
    element?.dispatchEvent(new MouseEvent('click'));
    element?.dispatchEvent(new MouseEvent('mouseover'));
    expect((window as { chisoTaken?: boolean }).chisoTaken).to.equal(undefined);
    expect(element?.getAttributeNames().sort()).to.deep.equal(['province']);
  });

  it('leave unknown names and other elements alone', async () => {
    const place = await fixture<HTMLElement>(html`<div data-chiso="script" data-src="x.js"></div>`);
    scan(place);
    expect(place.childElementCount).to.equal(0);
  });
});

/** Scorecard, tile and brief through a page's life: a hundred that come and go, moves, properties before upgrade, another province in flight, another language. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { live } from './support/live.js';
import { LitElement } from 'lit';
import type { ChisoElement } from '../../src/index.js';
import { make as brief } from './support/brief.js';
import { make as tile } from './support/indicator.js';
import { place, placeUntil } from './support/place.js';
import { dataset, everyState, indicator, observed } from './support/sample.js';
import { AS_OF, make as scorecard, one, root, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';

const page = watchPage();
const server = fakeServer();

type Given = Partial<Pick<ChisoElement, 'province' | 'src' | 'data' | 'lang'>>;
const ROW = 'one-observation';
const elements: Readonly<Record<string, (given: Given) => ChisoElement>> = {
  'chiso-scorecard': scorecard, 'chiso-indicator': (given) => tile({ indicator: ROW, ...given }), 'chiso-brief': brief,
};
const text = (element: ChisoElement) => words(one(root(element), '[part~="base"]'));
const named = (name: string) => json(dataset([indicator(ROW, { observations: [observed(40)] })], { province: { slug: 'mau', name: { vi: name } } }));
const sum = () => Object.values(live).reduce((total, count) => total + count, 0);

for (const [tag, make] of Object.entries(elements)) {
  describe(tag, () => {
    it('a hundred that come and go leave no listener, observer, worker or timer', async () => {
      const box = document.body.appendChild(document.createElement('div'));
      const before = { ...live };
      const total = sum();
      for (let round = 0; round < 100; round += 1) {
        const element = make({ data: everyState() });
        box.append(element);
        // Some go at once, some when they are painted.
        if (round % 4) await element.updateComplete;
        if (round === 1) expect(sum(), 'something is counted').to.be.greaterThan(total);
        element.remove();
      }
      await aTimeout(50);
      expect(live).to.deep.equal(before);
      expect([document.querySelectorAll(tag).length, page.warnings]).to.deep.equal([0, []]);
      box.remove();
    });

    it('one that is moved and put back a hundred times keeps what it shows and asks for nothing', async () => {
      server.answer('/mau.json', () => named('Tỉnh Mẫu'));
      const element = make({ src: '/mau.json' });
      await placeUntil('chiso-load', element);
      const [shown, asked, counted] = [text(element), server.asked.length, { ...live }];
      const home = element.parentElement as HTMLElement;
      const other = home.appendChild(document.createElement('div'));
      for (let round = 0; round < 50; round += 1) {
        other.append(element);
        if (round % 2) await element.updateComplete;
        element.remove();
        home.append(element);
      }
      await element.updateComplete;
      await aTimeout(20);
      expect([text(element), server.asked.length, live]).to.deep.equal([shown, asked, counted]);
    });

    it('shows the same for properties set before upgrade as after', async () => {
      const after = make({ data: everyState(), lang: 'en' });
      await placeUntil('chiso-load', after);
      // Made where elements are not upgraded: what is set stands as a plain property until the tag meets its class.
      const early = document.implementation.createHTMLDocument('').createElement(tag) as ChisoElement;
      expect(early).not.to.be.instanceOf(LitElement);
      Object.assign(early, { data: everyState(), lang: 'en', asOf: AS_OF, ...(tag === 'chiso-indicator' ? { indicator: ROW } : {}) });
      await placeUntil('chiso-load', early);
      expect(text(early)).to.equal(text(after)).and.to.contain('Sample Province');
    });

    it('of two provinces asked for in a row shows the last, whatever answer comes first', async () => {
      const [slow, quick] = [held(() => named('Tỉnh Chậm')), held(() => named('Tỉnh Nhanh'))];
      for (const [slug, gate] of [['cham', slow], ['nhanh', quick]] as const) for (const end of ['summary.json', 'json']) server.answer(`/${slug}.${end}`, gate.answer);
      const element = make({ province: 'cham' });
      await place(element);
      element.province = 'nhanh';
      await element.updateComplete;
      quick.release();
      await waitUntil(() => text(element).includes('Nhanh'), 'the last province never came', { timeout: 20_000 });
      slow.release();
      await aTimeout(30);
      await element.updateComplete;
      expect(text(element)).to.contain('Nhanh').and.not.contain('Chậm');
    });

    it('changes its language in place, and asks for nothing', async () => {
      server.answer('/mau.json', () => json(everyState()));
      const element = make({ src: '/mau.json' });
      await placeUntil('chiso-load', element);
      const vietnamese = text(element);
      const asked = server.asked.length;
      element.lang = 'en';
      await element.updateComplete;
      expect(text(element)).to.contain('Sample Province').and.not.match(/Tỉnh Mẫu|Mới có|Đích/);
      element.lang = '';
      await element.updateComplete;
      expect([text(element), server.asked.length]).to.deep.equal([vietnamese, asked]);
    });
  });
}

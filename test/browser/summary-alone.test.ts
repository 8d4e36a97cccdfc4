/** A row of the summary file costs no whole file, also where the element still shows another province that has no such row. */
import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import { place } from './support/place.js';
import { AS_OF, watchPage } from './support/scorecard.js';
import { fakeServer } from './support/server.js';

watchPage();
const server = fakeServer();

const HERE = 'digital-economy-share-grdp';
const files = () => server.asked.map(({ url }) => url.replace(/^.*\//, '')).filter((name) => name.endsWith('.json'));

describe('a headline row of another province', () => {
  // Files are fetched once a page, so each element goes to a province of its own; Lâm Đồng has none of these rows.
  for (const [tag, field, slug, id] of [
    ['chiso-indicator', 'indicator', 'dong-nai', 'e-payment-account-rate'], ['chiso-projection', 'indicator', 'gia-lai', '4g-5g-coverage'], ['chiso-scenario', 'indicators', 'dak-lak', 'mobile-4g-5g-coverage'],
  ] as const) {
    it(`is read from the summary by ${tag}`, async () => {
      const element = Object.assign(document.createElement(tag), { asOf: AS_OF, province: 'lam-dong', [field]: HERE });
      const first = oneEvent(element, 'chiso-load');
      await place(element);
      await first;
      await element.updateComplete;
      const second = oneEvent(element, 'chiso-load');
      Object.assign(element, { province: slug, [field]: id });
      await second;
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('[part~="title"]')).not.to.equal(null);
      expect(files().filter((name) => name.startsWith(slug))).to.deep.equal([`${slug}.summary.json`]);
    });
  }
});

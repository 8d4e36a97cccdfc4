/** Trends that cannot be had, because the engine refuses or the runner breaks: every element keeps the rows that it has, without a word of likelihood, and asks no more. */
import { aTimeout, expect } from '@open-wc/testing';
import { VERSION } from '../../src/model/version.js';
import * as brief from './support/brief.js';
import * as compare from './support/compare.js';
import * as tile from './support/indicator.js';
import { target, trends, yearly } from './support/sample.js';
import { all, loaded, open, root, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

type Answer = (result: unknown, where: unknown) => void;

/** What runners of this page share; a test puts a broken one in its place. */
const pools = () => (globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>)[Symbol.for('chiso.pools')] ??= new Map<string, unknown>();

let asked = 0;
const broken = (submit: (answer: Answer) => void) => ({ join() {}, leave() {}, submit(_: unknown, __: boolean, answer: Answer) { asked += 1; submit(answer); return () => {}; } });

const ways = {
  'an engine that refuses': broken((answer) => setTimeout(answer, 0, { ok: false, issues: [{ code: 'bad', path: '', message: { vi: '', en: '' } }] }, { mode: 'inline', cause: 'none-asked' })),
  'a runner that breaks': broken(() => { throw new Error('broken'); }),
};

const elements = {
  scorecard: () => loaded({ data: trends() }),
  tile: () => tile.loaded({ data: trends(), province: '', indicator: 'likely' }, 360),
  brief: () => brief.loaded({ data: trends(), province: '' }),
  comparison: () => compare.loaded({ datasets: ['mot', 'hai'].map((slug) => compare.province(slug, slug, { observations: yearly(), targets: [target({ value: 85 })] })) }),
};

for (const [way, pool] of Object.entries(ways)) {
  describe(`trends from ${way}`, () => {
    let before: unknown;
    beforeEach(() => {
      before = pools().get(VERSION);
      pools().set(VERSION, pool);
      asked = 0;
    });
    afterEach(() => {
      if (before) pools().set(VERSION, before);
      else pools().delete(VERSION);
    });

    for (const [name, show] of Object.entries(elements)) {
      it(`leave the ${name} as it was, asked once`, async () => {
        const element = await show();
        await waitUntil(() => asked > 0, 'nothing was asked');
        await aTimeout(150);
        const once = asked;
        element.requestUpdate();
        await aTimeout(150);
        expect(asked, 'asked again').to.equal(once);
        const said = all(root(element), '[part~="base"] :is(p, td, h3)').filter((each) => !each.closest('.room')).map(words).join(' ');
        expect(said).to.match(/Cần tăng 0,52 điểm phần trăm mỗi năm/).and.not.match(/hả năng đạt khoảng|Nhiều khả năng|Ít khả năng/);
        expect(root(element).querySelector('[part~="error"], .state.tone-good, .state.tone-bad')).to.equal(null);
      });
    }

    it('leave an opened row with its numbers, and the words that it could not be computed', async () => {
      const detail = await open(await loaded({ data: trends() }), 'likely');
      await waitUntil(() => root(detail).querySelector('.problem') !== null, 'no words');
      expect(words(root(detail).querySelector('.lead'))).to.equal('0,52 điểm phần trăm mỗi năm');
    });
  });
}

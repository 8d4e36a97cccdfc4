/** Every row of the four provinces that has a target or a value, through both elements: a picture or words, never neither, and nothing that is no number. */
import { expect } from '@open-wc/testing';
import { once } from './support/once.js';
import { root, watchPage, words } from './support/scorecard.js';
import { loaded } from './support/projection.js';
import { loaded as loadedScenario, settled } from './support/scenario.js';
import { waitUntil } from './support/wait-until.js';

before(once);
const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

interface Row { readonly id: string; readonly headline?: boolean; readonly targets?: readonly unknown[]; readonly observations?: readonly unknown[] }

async function rowsOf(province: string): Promise<readonly Row[]> {
  const answer = await fetch(new URL(`../../src/datasets/${province}.json`, import.meta.url));
  return ((await answer.json()) as { readonly indicators: readonly Row[] }).indicators.filter(({ headline, targets }) => headline || targets?.length);
}

function expectHonest(element: HTMLElement, row: string): void {
  const shadow = root(element);
  const said = words(shadow.querySelector('.says'));
  expect(said, `${row} says nothing`).to.not.equal('');
  expect(shadow.querySelector('canvas, .empty'), `${row} shows neither a picture nor why not`).to.not.equal(null);
  expect(words(shadow.querySelector('section')), row).to.not.match(/NaN|undefined|Infinity|\[object|∞/);
  expect(element.scrollWidth, `${row} runs out sideways`).to.be.at.most(element.clientWidth);
}

for (const province of ['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai']) {
  describe(`every row of ${province}`, () => {
    for (const lang of ['vi', 'en']) {
      it(`as a projection and as a scenario with a typed number, in ${lang}`, async function all() {
        const rows = await rowsOf(province);
        expect(rows.length).to.be.greaterThan(10);
        const assumption = { kind: 'pace', perYear: { low: 1, mode: 2, high: 3, shape: 'triangular' }, unit: 'points' } as const;
        const projection = await loaded({ province, lang, indicator: rows[0]!.id, scenarios: [{ id: 'a', name: '', assumption }] });
        const scenario = await loadedScenario({ province, lang, indicators: rows[0]!.id });
        for (const { id } of rows) {
          projection.indicator = id;
          scenario.indicators = id;
          scenario.value = { baselines: { [id]: { value: 3, time: 2026.4 } } };
          await projection.updateComplete;
          // A row that the summary leaves out brings the whole file first.
          await waitUntil(() => !/đang tính|computing/.test(words(root(projection).querySelector('.scenarios'))) && root(projection).querySelector('.says p') && root(scenario).querySelector('.says p'), id);
          await settled(scenario);
          expectHonest(projection, `${province}/${id}`);
          expectHonest(scenario, `${province}/${id} tried`);
        }
      });
    }
  });
}

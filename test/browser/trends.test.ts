/** Rows with a trend: dated values on one base over 0.9 year let the engine say how likely the target is. Painted first, asked once, never moved. */
import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ChisoScorecard } from '../../src/index.js';
import { place } from './support/place.js';
import { dataset, everyState, indicator, observed, target, trends, yearly } from './support/sample.js';
import { all, AS_OF, cell, loaded, make, nameButton, one, open, root, row, rowIds, type Settings, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

before(async () => { await setViewport({ width: 1480, height: 900 }); });

const WAITS = 'Có vài mốc số liệu, chưa nêu khả năng đạt';
const state = (element: ChisoScorecard, id: string) => words(one(row(element, id), '.state'));
/** How likely, in steps of 5 %, depends on the calibration; that it is said does not. */
const why = (element: ChisoScorecard, id: string) => words(one(row(element, id), '.why')).replace(/(khoảng|about) \d?[05]%/, '$1 N%');

/** A scorecard whose trends are there. */
async function judged(settings: Settings = {}, width?: number): Promise<ChisoScorecard> {
  const element = await loaded({ data: trends(), ...settings }, width);
  await waitUntil(() => element.noProjection || row(element, 'likely').querySelector('.state.tone-good') !== null, 'no trend came');
  return element;
}

/** Counts workers that start while `act` goes on. */
async function workersDuring(act: () => Promise<void>): Promise<number> {
  const Real = window.Worker;
  let started = 0;
  window.Worker = class extends Real {
    constructor(...parts: ConstructorParameters<typeof Real>) { super(...parts); started += 1; }
  };
  await act().finally(() => { window.Worker = Real; });
  return started;
}

describe('a row with a trend', () => {
  it('says how likely its target is beside the colour, the years in which it is reached, required and observed pace, and its method card', async () => {
    const element = await judged();
    expect(['likely', 'even', 'unlikely'].map((id) => [state(element, id), why(element, id)])).to.deep.equal([
      ['Nhiều khả năng đạt', 'Khả năng đạt khoảng N%; năm đạt sớm nhất: 2026. Cần tăng 0,52 điểm phần trăm mỗi năm; bằng 0,21 lần tốc độ thực tế. Thẻ phương pháp: Xu hướng, bản 1'],
      ['Khả năng đạt và không đạt ngang nhau', 'Khả năng đạt khoảng N%; năm đạt sớm nhất: 2028. Cần tăng 1,52 điểm phần trăm mỗi năm; bằng 0,63 lần tốc độ thực tế. Thẻ phương pháp: Xu hướng, bản 1'],
      ['Ít khả năng đạt', 'Khả năng đạt khoảng N%; năm đạt sớm nhất: 2030. Cần tăng 2,52 điểm phần trăm mỗi năm; cần nhanh gấp 1,04 lần tốc độ thực tế. Thẻ phương pháp: Xu hướng, bản 1'],
    ]);
    expect(all(root(element), '.row .state').map(({ className }) => /tone-\w+/.exec(className)?.[0]).slice(1)).to.include.members(['tone-good', 'tone-warn', 'tone-bad']);
  });

  it('tells the page how many of the rows are computed', async () => {
    const told: { done: number; total: number }[] = [];
    const hear = ({ detail }: { detail: { done: number; total: number } }) => void told.push(detail);
    document.addEventListener('chiso-progress', hear);
    await judged();
    document.removeEventListener('chiso-progress', hear);
    expect(told.map(({ done }) => done)).to.deep.equal(told.map((_, index) => index + 1));
    expect([told.length > 1, told.every(({ total }) => total === told.length)]).to.deep.equal([true, true]);
  });

  it('says so in English', async () => {
    const element = await judged({ lang: 'en' });
    expect([state(element, 'even'), why(element, 'even')]).to.deep.equal(['About as likely as not', 'Chance of reaching it: about N%; reached in 2028 at the earliest. Needs 1.52 percentage points a year; 0.63 times the pace so far. Method card: Trend, version 1']);
  });

  it('keeps a probability back that was not verified, and says why', async () => {
    const element = await judged();
    expect([state(element, 'withheld'), why(element, 'withheld')]).to.deep.equal([WAITS, 'Cần tăng 0,76 điểm phần trăm mỗi năm; bằng 0,31 lần tốc độ thực tế. Không nêu khả năng đạt vì chưa được kiểm định. Thẻ phương pháp: Xu hướng, bản 1']);
    expect(state(element, 'one-value')).to.equal('Mới có một mốc số liệu');
  });

  it('counts and filters by its new state', async () => {
    const element = await judged();
    const chips = () => all<HTMLButtonElement>(root(element), '.chip').filter((chip) => !chip.closest('.room'));
    expect(chips().map(words)).to.deep.equal(['5 Chỉ tiêu chính', '1 Nhiều khả năng đạt', '1 Khả năng đạt và không đạt ngang nhau', '1 Ít khả năng đạt', '2 Có số liệu, chưa nêu khả năng đạt']);
    chips()[1]?.click();
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['likely']);
    expect(words(one(root(element), '.pillar-cell'))).to.contain('1 chỉ tiêu');
  });

  it('is computed for the reader’s day: values that nobody had then are not used', async () => {
    const element = await loaded({ data: dataset([indicator('likely', { targets: [target({ value: 88, by: '2028' })], observations: yearly() })]) });
    await waitUntil(() => why(element, 'likely').startsWith('Khả năng đạt'), 'no trend of today');
    const today = why(element, 'likely');
    element.asOf = '2024-06-19';
    await element.updateComplete;
    expect(state(element, 'likely'), 'at once the state without a trend').to.equal(WAITS);
    expect(cell(element, 'likely', 'value')).to.match(/^78,1% 2023 /);
    await waitUntil(() => why(element, 'likely').startsWith('Khả năng đạt'), 'no trend of the former day');
    expect(why(element, 'likely')).to.contain('Cần tăng 1,98 điểm phần trăm mỗi năm').and.not.equal(today);
    element.asOf = AS_OF;
    await element.updateComplete;
    expect(why(element, 'likely'), 'what is known already stands at once').to.equal(today);
  });

  it('says nothing with no-projection, also where it is set later', async () => {
    const started = await workersDuring(async () => {
      const element = make({ data: trends() });
      element.setAttribute('no-projection', '');
      await place(element);
      await waitUntil(() => root(element).querySelector('.row') !== null);
      await aTimeout(200);
      expect([state(element, 'likely'), why(element, 'likely')]).to.deep.equal([WAITS, 'Cần tăng 0,52 điểm phần trăm mỗi năm; bằng 0,21 lần tốc độ thực tế']);
      expect(root(element).querySelector('.room')).to.equal(null);
    });
    expect(started).to.equal(0);
    const element = await judged();
    element.noProjection = true;
    await element.updateComplete;
    expect(state(element, 'likely')).to.equal(WAITS);
    element.noProjection = false;
    await element.updateComplete;
    expect(state(element, 'likely')).to.equal('Nhiều khả năng đạt');
  });
});

describe('an opened row with a trend', () => {
  const figure = async (element: ChisoScorecard, id: string) => {
    const detail = await open(element, id);
    await waitUntil(() => words(root(detail).querySelector('figure .note')) !== '', 'no result');
    return detail;
  };

  it('shows path and trend: its median and range at the due date, year by year in the table, on no assumption of the reader', async () => {
    const detail = await figure(await judged(), 'unlikely');
    expect(words(one(root(detail), 'figure .heading'))).to.equal('Lộ trình cần đạt và xu hướng của số liệu');
    expect(words(one(root(detail), 'figure .note'))).to.match(/^Hết năm 2030: trung vị 8\d,\d%, khoảng 80% là 8\d,\d–9\d,\d%\.$/);
    expect(words(one(root(detail), '.keys'))).to.equal('lộ trình cần đạt đích xu hướng khoảng 50% khoảng 80%');
    expect(one<HTMLInputElement>(root(detail), 'input[type="range"]').getAttribute('aria-valuetext')).to.match(/^Hết năm 2030: lộ trình cần đạt 95,0%; xu hướng 8\d,\d% \(80%: /);
    one<HTMLButtonElement>(root(detail), 'figure .actions button').click();
    await detail.updateComplete;
    expect(all(root(detail), 'figure tbody tr:last-child td').map(words).join(' ')).to.match(/^95,0% 8\d,\d% 8\d,\d–9\d,\d%$/);
    expect(words(one(root(detail), '.open'))).not.to.contain('Nếu giả định đúng');
  });

  it('shows the path alone with no-projection', async () => {
    const detail = await open(await judged({ noProjection: true } as Settings), 'unlikely');
    await waitUntil(() => root(detail).querySelector('.waiting') === null && root(detail).querySelector('canvas') !== null);
    expect(words(one(root(detail), 'figure .heading'))).to.equal('Lộ trình cần đạt, không phải dự báo');
    expect(words(one(root(detail), '.keys'))).to.equal('lộ trình cần đạt đích');
  });
});

describe('what is asked of the engine', () => {
  it('nothing, and no worker starts, where no row has a trend: the shipped provinces, and every state without one', async () => {
    const started = await workersDuring(async () => {
      let projected = 0;
      document.addEventListener('chiso-project', () => { projected += 1; });
      for (const settings of [{ province: 'lam-dong', all: true }, { province: 'dak-lak' }, { province: 'dong-nai' }, { province: 'gia-lai', all: true }, { data: everyState() }]) {
        const element = await loaded(settings);
        await aTimeout(100);
        expect(root(element).querySelector('.room'), JSON.stringify(settings)).to.equal(null);
        element.remove();
      }
      expect(projected).to.equal(0);
    });
    expect(started).to.equal(0);
  });

  it('all rows at once, after they were painted', async () => {
    const element = make({ data: trends() });
    const asked: string[] = [];
    let painted = '';
    element.addEventListener('chiso-project', ({ detail }) => { asked.push(detail.indicator); painted ||= state(element, 'likely'); });
    await place(element);
    await waitUntil(() => asked.length === 4);
    expect(painted).to.equal(WAITS);
    expect(asked).to.deep.equal(['likely', 'even', 'unlikely', 'withheld']);
    await aTimeout(100);
    expect(asked, 'once').to.have.length(4);
  });

  it('nothing for a rate across a change of territory, undated values, ranks, or a target that is reached', async () => {
    const rows = [
      indicator('undated', { observations: yearly().map((each) => ({ ...each, flags: ['undated'] })) }), indicator('rank', { kind: 'rank', unit: 'rank', bounds: null, direction: 'lower', targets: [target({ value: 5, comparator: '<=' })], observations: yearly([20, 15]) }),
      indicator('reached', { targets: [target({ value: 82 })], observations: yearly() }), indicator('months', { observations: [observed(30, { period: '2025-10' }), observed(31, { period: '2025-12' })] }),
    ];
    const element = await loaded({ data: dataset(rows) });
    await aTimeout(150);
    expect(root(element).querySelector('.room')).to.equal(null);
    expect(words(root(element).querySelector('tbody'))).not.to.contain('Khả năng đạt');
  });
});

/** Where everything of a scorecard stands. */
const places = (element: ChisoScorecard) => all(root(element), '.row, .states, .summary, .foot, tbody').filter((each) => !each.closest('.room'))
  .map((each) => { const { top, height } = each.getBoundingClientRect(); return `${each.className || each.localName} ${each.dataset.row ?? ''} ${Math.round(top - element.getBoundingClientRect().top)} ${Math.round(height)}`; });

describe('when a trend comes', () => {
  for (const lang of ['vi', 'en']) {
    for (const width of [320, 360, 600, 768, 1000, 1200, 1440]) {
      it(`nothing moves at ${width} px, ${lang}`, async () => {
        const element = await loaded({ data: trends(), lang, noProjection: true } as Settings, width);
        element.noProjection = false;
        await element.updateComplete;
        const before = places(element);
        expect(root(element).querySelector('.state.tone-bad'), 'not yet').to.equal(null);
        await waitUntil(() => root(element).querySelector('.row .state.tone-bad') !== null, 'no trend came');
        expect(places(element)).to.deep.equal(before);
      });
    }
  }

  it('a row that is read anew, with the whole file, keeps its state', async () => {
    const element = await judged();
    element.data = trends();
    await element.updateComplete;
    const seen = new Set<string>();
    for (let turn = 0; turn < 10; turn += 1) { seen.add(state(element, 'likely')); await aTimeout(10); }
    expect([...seen]).to.deep.equal(['Nhiều khả năng đạt']);
  });

  it('for other data than what is shown by now, it is painted nowhere', async () => {
    const element = make({ data: trends() });
    await place(element);
    await waitUntil(() => root(element).querySelector('.row') !== null);
    element.data = dataset([indicator('likely', { observations: [observed(40)] })]);
    await aTimeout(400);
    expect([rowIds(element), state(element, 'likely'), why(element, 'likely')]).to.deep.equal([['likely'], 'Mới có một mốc số liệu', 'Cần tăng 8 điểm phần trăm mỗi năm']);
  });

  it('after the element has left the page, nothing happens; back on it, it is asked again', async () => {
    const element = make({ data: trends() });
    await place(element);
    await waitUntil(() => root(element).querySelector('.row') !== null);
    const parent = element.parentElement as HTMLElement;
    let projected = 0;
    element.addEventListener('chiso-project', () => { projected += 1; });
    element.remove();
    await aTimeout(400);
    expect([projected, state(element, 'likely')]).to.deep.equal([0, WAITS]);
    parent.append(element);
    await waitUntil(() => state(element, 'likely') === 'Nhiều khả năng đạt', 'not asked again');
  });

  it('an open row stays open, and a filter stays', async () => {
    const element = make({ data: trends() });
    await place(element);
    await waitUntil(() => root(element).querySelector('.row') !== null);
    nameButton(element, 'even').click();
    await waitUntil(() => cell(element, 'even', 'state').startsWith('Khả năng đạt và'), 'no trend came');
    expect(nameButton(element, 'even').getAttribute('aria-expanded')).to.equal('true');
  });
});

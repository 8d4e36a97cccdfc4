/** Trends in a tile, on the leader's page and in a comparison: the same words as on the scorecard, nothing moves, nothing is left behind. */
import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import * as brief from './support/brief.js';
import * as compare from './support/compare.js';
import * as tile from './support/indicator.js';
import { place } from './support/place.js';
import { dataset, indicator, observed, target, trends, yearly } from './support/sample.js';
import { all, one, root, watchPage, words as read } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

/** How likely, in steps of 5 %, depends on the calibration; that it is said does not. */
const words = (element: Element | null | undefined) => read(element).replace(/khoảng \d?[05]%/, 'khoảng N%');

before(async () => { await setViewport({ width: 1480, height: 900 }); });

const LIKELY = 'Khả năng đạt khoảng N%; năm đạt sớm nhất: 2026. Cần tăng 0,52 điểm phần trăm mỗi năm; bằng 0,21 lần tốc độ thực tế. Thẻ phương pháp: Xu hướng, bản 1';

/** Where the parts of an element stand that a trend could move. */
const places = (element: Element, selector: string) => all(root(element), selector).filter((each) => !each.closest('.room'))
  .map((each) => { const { top, height } = each.getBoundingClientRect(); return `${each.className || each.localName} ${Math.round(top - element.getBoundingClientRect().top)} ${Math.round(height)}`; });

const tileWords = (element: Element, selector: string) => all(root(element), selector).filter((each) => !each.closest('.room') && each.getClientRects().length > 0).map(words).join(' | ');

/** Sets an element's trends free and waits for them; what `selector` finds must stay in its place. */
async function staysInPlace(element: HTMLElement & { noProjection: boolean; readonly updateComplete: Promise<boolean> }, selector: string, came: () => boolean): Promise<void> {
  element.noProjection = false;
  await element.updateComplete;
  await aTimeout(20);
  const before = places(element, selector);
  expect(came(), 'not yet').to.equal(false);
  await waitUntil(came, 'no trend came');
  await aTimeout(20);
  expect(places(element, selector)).to.deep.equal(before);
}

describe('a tile with a trend', () => {
  it('says its state, the probability beside it, the years and the pace', async () => {
    const element = await tile.loaded({ data: trends(), province: '', indicator: 'likely' }, 360);
    await waitUntil(() => tileWords(element, '.state') === 'Nhiều khả năng đạt', 'no trend came');
    expect(tileWords(element, '.why')).to.equal(LIKELY);
  });

  it('draws, where it is large, the values before and the trend, with its range in words', async () => {
    const element = await tile.loaded({ data: trends(), province: '', indicator: 'likely' }, 700);
    expect(all(root(element), '.picture circle')).to.have.length(7);
    const label = () => one(root(element), '.picture').getAttribute('aria-label') ?? '';
    expect(label()).to.equal('Lộ trình cần đạt: Hộ gia đình có kết nối internet, Tỉnh Mẫu');
    await waitUntil(() => root(element).querySelector('.fan') !== null, 'no trend came');
    expect(label()).to.match(/\. Xu hướng, khoảng 80% hết năm 2030: 8\d,\d–9\d,\d%$/);
  });

  it('asks for another indicator when one is chosen; the former is painted nowhere', async () => {
    const element = await tile.loaded({ data: trends(), province: '', indicator: 'likely' }, 360);
    element.indicator = 'unlikely';
    const seen = new Set<string>();
    await waitUntil(() => { seen.add(tileWords(element, '.state')); return tileWords(element, '.state') === 'Ít khả năng đạt'; }, 'no trend came');
    expect([...seen]).not.to.include('Nhiều khả năng đạt');
  });

  for (const width of [160, 240, 360, 600]) {
    it(`does not move at ${width} px`, async () => {
      const element = await tile.loaded({ data: trends(), province: '', indicator: 'unlikely', noProjection: true } as tile.Settings, width);
      await staysInPlace(element, '.tile, .sources, .figures, .large, .below-large', () => all(root(element), '.state.tone-bad').some((each) => !each.closest('.room')));
    });
  }
});

describe('the leader’s page with trends', () => {
  const sheets = { data: trends(), province: '' };
  const came = (element: Element) => all(root(element), '.strip .tone-good').some((each) => !each.closest('.room'));

  it('counts forecasts and states, and says in the row of a gap how likely the target is', async () => {
    const element = await brief.loaded(sheets);
    await waitUntil(() => came(element), 'no trend came');
    expect(brief.section(element, 1)).to.contain('3 chỉ tiêu đủ căn cứ dự báo khả năng đạt đích');
    expect(brief.section(element, 1)).to.contain('1 nhiều khả năng đạt 1 khả năng đạt và không đạt ngang nhau 1 ít khả năng đạt 2 có số liệu, chưa nêu khả năng đạt');
    expect(all(root(element), '.gaps tbody tr').map(words).find((row) => row.startsWith('Hộ gia đình'))).to.contain(`2,6 điểm phần trăm. ${LIKELY.replace(/\. Thẻ.*/, '')}`).and.not.contain('Thẻ phương pháp');
    expect(words(one(root(element), '.sources'))).to.contain('Thẻ phương pháp “tốc độ cần đạt” (tính từ mốc số liệu), bản 1; “xu hướng”, bản 1.');
  });

  it('copies each row once', async () => {
    const element = await brief.loaded(sheets);
    await waitUntil(() => came(element), 'no trend came');
    const { clipboard } = navigator;
    let copied: Blob | undefined;
    let rich: Blob | undefined;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: async ([item]: ClipboardItem[]) => { copied = await item?.getType('text/plain'); rich = await item?.getType('text/html'); } } });
    brief.press(element, 'copy');
    await waitUntil(() => rich !== undefined, 'nothing was copied');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    for (const text of [await copied?.text(), await rich?.text()]) expect(text?.split('bằng 0,21 lần tốc độ thực tế')).to.have.length(2);
  });

  for (const width of [360, 700, 1000]) {
    it(`does not move at ${width} px`, async () => {
      const element = await brief.loaded({ ...sheets, noProjection: true } as brief.Settings, width);
      await staysInPlace(element, '.gaps tr, .section, .sources, .sheet', () => came(element));
    });
  }

  it('says "one value" of rows that have one, and of no others', async () => {
    const element = await brief.loaded({ data: dataset([indicator('a', { observations: [observed(40)] }), indicator('b', { observations: [observed(50)] })]), province: '' });
    expect(brief.section(element, 1)).to.contain('2 mới có một mốc số liệu');
  });

  it('asks nothing with no-projection', async () => {
    const element = await brief.loaded({ ...sheets, noProjection: true } as brief.Settings);
    await aTimeout(150);
    expect(brief.section(element, 1)).to.contain('chưa chỉ tiêu nào đủ căn cứ dự báo khả năng đạt đích').and.to.contain('5 có số liệu, chưa nêu khả năng đạt');
  });
});

describe('a comparison with trends', () => {
  const provinces = () => [
    compare.province('mot', 'Tỉnh Một', { observations: yearly(), targets: [target({ value: 85 })] }), compare.province('hai', 'Tỉnh Hai'),
    compare.province('ba', 'Tỉnh Ba', { observations: yearly(), targets: [target({ value: 95 })] }),
  ];
  const came = (element: Element) => all(root(element), '.shared-row .state.tone-good').some((each) => !each.closest('.room'));

  it('says the state with its probability beside each value, and the whole sentence against the own target', async () => {
    const element = await compare.loaded({ datasets: provinces() });
    await waitUntil(() => came(element), 'no trend came');
    const cells = all(root(element), '.shared-row td .cell').map(words);
    expect(cells[0]).to.contain('Nhiều khả năng đạt Khả năng đạt khoảng N%');
    expect(cells[1]).not.to.contain('hả năng');
    expect(cells[2]).to.contain('Ít khả năng đạt Khả năng đạt khoảng N%');
    expect(all(root(element), '.own tbody tr td:last-child').map(words)[0]).to.equal(`Còn thiếu 2,6 điểm phần trăm Nhiều khả năng đạt ${LIKELY}`);
  });

  for (const width of [360, 768, 1440]) {
    it(`does not move at ${width} px`, async () => {
      const element = await compare.loaded({ datasets: provinces(), noProjection: true } as compare.Settings, width);
      await staysInPlace(element, '.shared-row, .own tr, .part', () => came(element));
    });
  }

  it('keeps the ranks that it has when the trends come', async () => {
    const five = Array.from({ length: 5 }, (_, index) => compare.province(`p${index}`, `Tỉnh ${index}`, { observations: yearly([60 + index, 65 + index, 70 + index * 3]), targets: [target({ value: 95 })] }));
    const element = await compare.loaded({ datasets: five, noProjection: true } as compare.Settings);
    await waitUntil(() => words(one(root(element), '[part~="base"]')).includes('Thứ hạng'), 'no ranks');
    let lost = false;
    element.noProjection = false;
    await waitUntil(() => {
      lost ||= !words(one(root(element), '[part~="base"]')).includes('Thứ hạng');
      return all(root(element), '.shared-row .state').some((each) => !each.closest('.room'));
    }, 'no trend came');
    expect(lost).to.equal(false);
  });

  it('of another day takes the trends of that day', async () => {
    const rows = () => [compare.province('mot', 'Tỉnh Một', { observations: yearly(), targets: [target({ value: 88, by: '2028' })] }), compare.province('hai', 'Tỉnh Hai')];
    const element = await compare.loaded({ datasets: rows() });
    const chance = () => /Khả năng đạt (?:khoảng N|dưới 5|trên 95)%.*?mỗi năm/.exec(words(one(root(element), '.own tbody')))?.[0];
    await waitUntil(() => chance() !== undefined, 'no trend came');
    const today = chance();
    element.asOf = '2024-06-19';
    await waitUntil(() => chance() !== undefined && chance() !== today, 'not of that day');
  });
});

describe('elements with trends that come and go', () => {
  it('leave nothing to be painted or said later', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    let projected = 0;
    box.addEventListener('chiso-project', () => { projected += 1; });
    for (const element of [tile.make({ data: trends(), province: '', indicator: 'likely' }), brief.make({ data: trends() }), compare.make({ datasets: [dataset([indicator('likely', { targets: [target({ value: 85 })], observations: yearly() })]), dataset([indicator('x', { observations: [observed(4)] })])] })]) {
      await place(element);
      box.append(element);
      await waitUntil(() => words(root(element).querySelector('[part~="base"]')).length > 80);
      element.remove();
    }
    await aTimeout(400);
    expect(projected).to.equal(0);
    box.remove();
  });
});

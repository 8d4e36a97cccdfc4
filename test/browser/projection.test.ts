/** The projection of real rows on the day of the June report: words, figures, picture, table, scenarios, years by keyboard, files. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, announced, expectFocus, one, root, watchPage, words } from './support/scorecard.js';
import { dataset, indicator, observed } from './support/sample.js';
import { brought, computed, downloaded, drawn, ECONOMY, figure, loaded, nextProject, painted, range, readOut, scenarios, sentences } from './support/projection.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

describe('one value and a target on one base', () => {
  it('says name, base, state, what is missing and the required pace', async () => {
    const element = await loaded();
    expect(words(one(root(element), '[part~="title"]'))).to.equal('Tỷ trọng kinh tế số trong GRDP');
    expect(words(one(root(element), '.state'))).to.equal('Mới có một mốc số liệu');
    expect([0, 1, 2, 3].map((index) => figure(element, index))).to.deep.equal([
      'Số liệu mới nhất 7,45% 2025, trên GRDP', 'Đích 30% hết năm 2030, trên GRDP', 'Còn thiếu 22,55 điểm phần trăm số liệu và đích cùng cách tính',
      'Tốc độ cần đạt 4,51 điểm phần trăm mỗi năm liên tục 5 năm, 2026–2030',
    ]);
    expect(sentences(element)).to.deep.equal(['Để đạt 30% vào hết năm 2030, cần tăng 4,51 điểm phần trăm mỗi năm; tính bình quân, từ 7,45% lên 30% là mỗi năm gấp khoảng 1,32 lần năm trước.']);
  });

  it('draws at once and asks the engine for nothing without a scenario', async () => {
    const element = await loaded();
    let projected = 0;
    element.addEventListener('chiso-project', () => { projected += 1; });
    await drawn(element);
    await aTimeout(300);
    expect(projected).to.equal(0);
    expect(root(element).querySelector('.scenarios')).to.equal(null);
    expect(words(one(root(element), '.note'))).to.equal('Mới có một mốc số liệu nên chưa đủ căn cứ để tính xu hướng.');
  });

  it('names method, sources with body and date, and keeps the transcript line in details', async () => {
    const element = await loaded();
    const foot = words(one(root(element), '.foot'));
    expect(foot).to.contain('Trạng thái do thư viện chiso xếp, không phải của văn bản.');
    expect(foot).to.contain('ngày 19 tháng 6 năm 2026');
    expect(one(root(element), '.foot details').textContent).to.contain('Số liệu: dòng 389');
  });
});

describe('value and target that do not count the same', () => {
  it('shows both, draws both, gives neither gap nor pace, and says why and who can help', async () => {
    const element = await loaded({ indicator: 'online-dossier-rate' });
    await drawn(element);
    expect(all(root(element), '.figures > div').length).to.equal(2);
    expect(sentences(element)[0]).to.contain('nên không tính khoảng cách');
    expect(sentences(element)[1]).to.contain('Văn phòng UBND tỉnh');
    expect(words(one(root(element), '.key'))).to.contain('Đích tính theo cách khác');
  });

  it('computes no scenario on it, and says so', async () => {
    const element = await loaded({ indicator: 'online-dossier-rate', scenarios });
    expect(all(root(element), '.problem-cell').map(words)).to.deep.equal(['chưa cùng cách tính', 'chưa cùng cách tính', 'chưa cùng cách tính']);
  });

  it('draws no line from a value on another base either, when the page has computed one', async () => {
    const { projection } = brought();
    const element = await loaded({ indicator: 'online-dossier-rate', scenarios: [{ id: 'a', name: '', assumption: { kind: 'hold' }, projection }] });
    expect(words(one(root(element), '.problem-cell'))).to.equal('chưa cùng cách tính');
    expect(sentences(element).some((sentence) => sentence.includes('12,5'))).to.equal(false);
  });

  it('offers to try them as one, and says where that is done when no scenario follows', async () => {
    const element = await loaded({ indicator: '5g-coverage' });
    const button = one<HTMLButtonElement>(root(element), '.try button');
    expect(words(button)).to.equal('Thử coi như cùng cách tính');
    const told = oneEvent(element, 'chiso-select') as unknown as Promise<CustomEvent<unknown>>;
    button.click();
    expect((await told).detail).to.deep.equal({ indicator: '5g-coverage', declare: true });
    await element.updateComplete;
    expect(words(one(root(element), '.says .note'))).to.contain('phải ghi lý do và tên người nêu');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await element.updateComplete;
    expect(root(element).querySelector('.says .note')).to.equal(null);
    expect(root(element).querySelector('.declared'), 'nothing is declared by a click').to.equal(null);
  });

  it('offers nothing where bases are not what parts them, or nothing parts them', async () => {
    for (const settings of [{}, { indicator: 'cloud-systems-rate' }, { indicator: 'households-fibre-rate' }, { indicator: '5g-coverage', declaredBasis: { reason: 'Cùng tính theo thôn', name: 'An' } }]) {
      expect(root(await loaded(settings)).querySelector('.try')).to.equal(null);
    }
  });

  it('a declared base gives a path and a line with the words of the user, and keeps the state', async () => {
    const element = await loaded({ indicator: '5g-coverage', declaredBasis: { reason: 'Cả hai cùng tính theo thôn', name: 'Cán bộ tổng hợp' }, scenarios: [{ id: 'p', name: '', assumption: { kind: 'path', points: [{ time: 2031, value: 99 }], spread: 2 } }] });
    expect(words(one(root(element), '.declared'))).to.equal('Coi như cùng cách tính: Cả hai cùng tính theo thôn. Người nêu: Cán bộ tổng hợp.');
    expect(words(one(root(element), '.state'))).to.equal('Chưa cùng cách tính');
    for (const sentence of sentences(element)) expect(sentence).to.match(/^Nếu coi như cùng cách tính, /);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    expect(words(one(root(element), '#table-note'))).to.contain('Cán bộ tổng hợp');
    const { text } = await downloaded(element, 'csv');
    expect(text).to.contain('Người nêu: Cán bộ tổng hợp.').and.to.contain('coi như cùng cách tính');
  });

  it('without a reason or a name nothing is taken as equal', async () => {
    const element = await loaded({ indicator: '5g-coverage', declaredBasis: { reason: '', name: 'An' } });
    expect(root(element).querySelector('.declared')).to.equal(null);
    expect(all(root(element), '.figures > div').length).to.equal(2);
  });
});

describe('scenarios', () => {
  it('up to four, with what they assume and lead to; a chance stands only under the assumption', async () => {
    const element = await loaded({ scenarios: [...scenarios, { id: 'd', name: '', assumption: { kind: 'hold' } }, { id: 'e', name: '', assumption: { kind: 'hold' } }] }, 900);
    const rows = all(root(element), '.scenarios tbody tr').map(words);
    expect(rows.length).to.equal(4);
    expect(rows[0]).to.match(/^A Kinh tế số của tỉnh tăng 30–45% mỗi năm; tổng sản phẩm trên địa bàn tăng 8–10% mỗi năm 23,\d\d% .* dưới 5%$/);
    expect(rows[1]).to.contain('Đẩy mạnh').and.to.contain('từ đầu năm 2028 thêm 2–4 điểm phần trăm').and.to.match(/khoảng 5[05]%$/);
    expect(rows[3]).to.contain('không nêu');
    expect(words(one(root(element), '.scenarios thead'))).to.contain('nếu giả định đúng');
    expect(sentences(element)[1]).to.match(/^Với kịch bản A, .* Nếu giả định đúng, khả năng đạt đích dưới 5%\.$/);
    expect(words(one(root(element), '.note'))).to.contain('không phải dự báo');
  });

  it('tells the page where it computed, and the reader what came of it, once', async () => {
    const element = await loaded();
    const event = nextProject(element);
    element.scenarios = scenarios;
    const { detail } = await event;
    expect(detail.indicator).to.equal(ECONOMY);
    expect(['worker', 'inline']).to.include(detail.mode);
    expect(await announced(element)).to.match(/^Với kịch bản A/);
  });

  it('the one in hand has the fan, and the reader can take another', async () => {
    const element = await loaded({ scenarios });
    await drawn(element);
    const chosen = oneEvent(element, 'chiso-select') as unknown as Promise<CustomEvent<{ scenario: string }>>;
    one<HTMLButtonElement>(root(element), '.scenarios tr:nth-child(2) button').click();
    expect((await chosen).detail.scenario).to.equal('b');
    await element.updateComplete;
    expect(words(one(root(element), '.key'))).to.contain('Dải kết quả của B');
    expect(sentences(element)[1]).to.match(/^Với kịch bản B/);
    expect(one(root(element), '.scenarios tr:nth-child(2) button').getAttribute('aria-pressed')).to.equal('true');
  });

  it('what the engine refuses stands beside its scenario, in words', async () => {
    const element = await loaded({ scenarios: [scenarios[0]!, { id: 'x', name: '', assumption: { kind: 's-curve', ceiling: 90 } }] });
    expect(words(one(root(element), '.problem-cell'))).to.match(/0,9 năm/);
    expect(all(root(element), '.scenarios tbody tr').length).to.equal(2);
  });

  it('a result that the page brings along is drawn as it is', async () => {
    const element = await loaded({ scenarios: [{ id: 'a', name: '', assumption: { kind: 'hold' }, ...brought() }] });
    expect(words(one(root(element), '.scenarios tbody'))).to.contain('12,50%');
    expect(root(element).querySelector('[data-file="draws"]'), 'draws that nobody has').to.equal(null);
  });

  it('on a target that was due already is not computed, and says so', async () => {
    const element = await loaded({ scenarios: [scenarios[2]!], asOf: '2031-06-30' });
    expect(words(one(root(element), '.problem-cell'))).to.equal('đích đã đến hạn');
  });

  it('no-projection leaves value, target and path', async () => {
    const element = await loaded({ scenarios, noProjection: true });
    expect(root(element).querySelector('.scenarios')).to.equal(null);
    expect(sentences(element).length).to.equal(1);
  });
});

describe('a missing number', () => {
  it('is typed in place and gives the pace, named as the reader\'s', async () => {
    const element = await loaded({ indicator: 'cloud-systems-rate' });
    const changed = oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent<{ indicator: string; value: number }>>;
    const field = one<HTMLInputElement>(root(element), '.entry input');
    field.value = '35';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect((await changed).detail).to.include({ indicator: 'cloud-systems-rate', value: 35 });
    await element.updateComplete;
    expect(sentences(element)[0]).to.match(/^Theo số tự nhập, để đạt ≥ 70%/);
    expect(words(one(root(element), '.state'))).to.equal('Chưa có số liệu gốc');
    expect(await announced(element)).to.match(/^Theo số tự nhập/);
  });

  it('may come with the attribute, also beside a value that cannot be compared', async () => {
    const element = await loaded({ indicator: 'cloud-systems-rate', baseline: 'cloud-systems-rate:35@2026-06 other:1@2025' });
    expect(one<HTMLInputElement>(root(element), '.entry input').value).to.equal('35');
    expect(sentences(element)[0]).to.match(/^Theo số tự nhập, .*7,77/);
    const beside = await loaded({ indicator: '5g-coverage', baseline: '5g-coverage:86@2026-06' });
    expect(figure(beside, 0)).to.contain('Số tự nhập: 86%');
    expect(words(one(root(beside), '.state'))).to.equal('Chưa cùng cách tính');
  });
});

describe('values of two territories', () => {
  it('stand apart by name where they are of one moment, for eye and ear', async () => {
    const documents = [['plan', 'since-2025-07', 'tỉnh Mẫu mới'], ['report', 'before-2025-07', 'tỉnh Mẫu cũ']].map(([id, territory, vi]) => ({
      id, title: { vi: 'Báo cáo' }, issuer: { vi: 'Tỉnh' }, kind: 'report', issued: '2026-06-19', territory: { id: territory, name: { vi } },
    }));
    const values = (document: string, pairs: readonly (readonly [string, number])[]) => pairs.map(([period, value]) => ({ ...observed(value, { period }), source: { document, lines: [1, 1] } }));
    const element = await loaded({
      data: dataset([indicator('two', { observations: [...values('report', [['2022', 27], ['2023', 33]]), ...values('plan', [['2023', 38.5], ['2024', 46], ['2025', 52.5]])] })], { documents }), indicator: 'two',
    });
    await drawn(element);
    const input = range(element);
    input.focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).to.equal('Hết năm 2023: số liệu 33,0%, tỉnh Mẫu cũ, số liệu 38,5%, tỉnh Mẫu mới.');
    expect(readOut(element)).to.contain('tỉnh Mẫu cũ').and.contain('tỉnh Mẫu mới');
  });
});

describe('the years', () => {
  it('are walked by keyboard: spoken, shown, and left with Escape', async () => {
    const element = await loaded({ scenarios });
    await drawn(element);
    const input = range(element);
    input.focus();
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).to.match(/^Hết năm 2030: A 23,\d\d% \(80%: 20,\d\d–27,\d\d%\), B 30,\d\d%, C 19,9\d%\. Lộ trình cần đạt 30,00%\. Đích 30,00%\.$/);
    await sendKeys({ press: 'ArrowLeft' });
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).to.match(/^Hết năm 2029: A/);
    await sendKeys({ press: 'Home' });
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).to.equal('Hết năm 2025: số liệu 7,45%. Lộ trình cần đạt 7,45%.');
    expect(readOut(element)).to.contain('Hết năm 2025');
    expectFocus(input);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(root(element).activeElement).to.equal(null);
    expect(one(root(element), '.read-out').className).to.contain('resting');
  });

  it('tell of an approximate, undated value that it is both, to the ear and in the read-out', async () => {
    const element = await loaded({ indicator: '5g-coverage' });
    await drawn(element);
    range(element).focus();
    await sendKeys({ press: 'Home' });
    await element.updateComplete;
    expect(range(element).getAttribute('aria-valuetext')).to.equal('Ngày 19/6/2026: số liệu khoảng 86%, không ghi ngày, đặt ở ngày muộn nhất.');
    expect(readOut(element)).to.contain('khoảng 86%').and.contain('không ghi ngày');
    element.lang = 'en';
    await element.updateComplete;
    expect(range(element).getAttribute('aria-valuetext')).to.equal('19 Jun 2026: value about 86%, date not stated, put at the latest day.');
  });

  it('name a typed value as the reader’s', async () => {
    const element = await loaded({ indicator: '5g-coverage', baseline: '5g-coverage:90@2026-06' });
    await drawn(element);
    range(element).focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(range(element).getAttribute('aria-valuetext')).to.match(/^Ngày 30\/6\/2026: số liệu 90,0%, số tự nhập\./);
  });

  it('follow the pointer, which may enter the read-out', async () => {
    const element = await loaded({ scenarios }, 1200);
    await drawn(element);
    const stage = one(root(element), '.stage');
    const { left, top } = stage.getBoundingClientRect();
    stage.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 100, clientY: top + 100, bubbles: true, composed: true, pointerType: 'mouse' }));
    await element.updateComplete;
    expect(readOut(element)).to.contain('Hết năm 2025');
    one(root(element), '.read-out').dispatchEvent(new PointerEvent('pointermove', { clientX: left + 800, clientY: top + 100, bubbles: true, composed: true, pointerType: 'mouse' }));
    await element.updateComplete;
    expect(readOut(element)).to.contain('Hết năm 2025');
    stage.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    await element.updateComplete;
    expect(one(root(element), '.read-out').className).to.contain('resting');
  });
});

describe('the two views', () => {
  it('are tabs: arrows move between them, and the table has every number', async () => {
    const element = await loaded({ scenarios }, 1200);
    one<HTMLButtonElement>(root(element), '#tab-chart').focus();
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expectFocus(one(root(element), '#tab-table'));
    expect(one(root(element), '#tab-table').getAttribute('aria-selected')).to.equal('true');
    expect(one(root(element), '[role="tabpanel"]').getAttribute('aria-labelledby')).to.equal('tab-table');
    expect(root(element).querySelector('canvas')).to.equal(null);
    const rows = all(root(element), '.whole tbody tr').map(words);
    expect(rows[0]).to.equal('2025 7,45 7,45 – – – – – – – –');
    expect(rows[5]).to.match(/^2030 chưa có 30,00 23,\d\d 2[12],\d\d–25,\d\d 20,\d\d–27,\d\d 19,\d\d–29,\d\d 30,\d\d 2\d,\d\d–34,\d\d 19,9\d 18,\d\d–21,\d\d$/);
    expect(words(one(root(element), '.printed tbody'))).to.equal('2025 7,45% trên GRDP');
    one<HTMLButtonElement>(root(element), '#tab-chart').click();
    await element.updateComplete;
    await drawn(element);
    expect(painted(element)).to.be.greaterThan(500);
  });

  it('the table tells of an approximate, undated value that it is both', async () => {
    const element = await loaded({ indicator: '5g-coverage' }, 1200);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    for (const table of ['.whole', '.narrow-numbers']) expect(words(one(root(element), `${table} tbody tr`))).to.match(/^19\/6\/2026 ?khoảng 86 không ghi ngày, đặt ở ngày muộn nhất ?–/);
  });

  it('on a narrow page show one scenario at a time, chosen above the table', async () => {
    const element = await loaded({ scenarios }, 360);
    one<HTMLButtonElement>(root(element), '#tab-table').click();
    await element.updateComplete;
    expect(getComputedStyle(one(root(element), '.whole')).display).to.equal('none');
    const select = one<HTMLSelectElement>(root(element), '#pick');
    select.value = 'c';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(words(one(root(element), '.narrow-numbers tbody tr:last-child'))).to.match(/^2030 chưa có 30,00 19,9\d 18,\d\d–21,\d\d$/);
  });
});

describe('files', () => {
  it('a CSV with its mark, numbers as numbers, text that starts no formula, and what travels with them', async () => {
    const element = await loaded({ scenarios: [{ ...scenarios[2]!, name: '=HYPERLINK("x")' }] });
    const { name, text, blob } = await downloaded(element, 'csv');
    expect(name).to.equal('chiso-lam-dong_digital-economy-share-grdp_2026-06-19.csv');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(text).to.contain('2025;7,45;7,45;');
    expect(text).not.to.match(/(^|;)"?=/m);
    expect(text).to.contain('Cách tính;').and.to.contain('Nguồn: Đích;').and.to.contain('không phải dự báo');
  });

  it('a CSV and a JSON in which an approximate, undated value and a typed one say so', async () => {
    const element = await loaded({ indicator: '5g-coverage', baseline: '5g-coverage:90@2026-06' });
    const { text } = await downloaded(element, 'csv');
    const rows = text.split('\r\n');
    expect(rows[0]).to.match(/;Đích \(%\);Số liệu: ghi chú$/);
    expect(rows[1]).to.match(/^19\/6\/2026;86;.*;"?khoảng, không ghi ngày, đặt ở ngày muộn nhất"?$/);
    expect(rows[2]).to.match(/^30\/6\/2026;90;.*;số tự nhập$/);
    expect(JSON.parse((await downloaded(element, 'json')).text)).to.have.nested.property('value.approx', 'about');
  });

  it('a JSON of everything, and the single draws of the scenario in hand', async () => {
    const element = await loaded({ scenarios, lang: 'en' });
    const parsed = JSON.parse((await downloaded(element, 'json')).text) as { declaredBasis: unknown; projections: { letter: string }[] };
    expect(parsed.declaredBasis).to.equal(null);
    expect(parsed.projections.map(({ letter }) => letter)).to.deep.equal(['A', 'B', 'C']);
    const draws = await downloaded(element, 'draws');
    expect(draws.name).to.contain('draws-a');
    expect(draws.text.split('\r\n').filter((line) => /^\d+,\d/.test(line)).length).to.equal(10_000);
  });

  it('a PNG twice as large as the page, with words above and below the picture', async () => {
    const element = await loaded({ scenarios });
    const { blob } = await downloaded(element, 'png');
    const bitmap = await createImageBitmap(blob);
    expect(bitmap.width).to.equal(2368);
    expect(bitmap.height).to.be.greaterThan(1400);
  });

  it('share copies everything that is said as a text', async () => {
    const element = await loaded({ indicator: '5g-coverage', share: true, noDownload: true, declaredBasis: { reason: 'Cùng tính theo thôn', name: 'An' } });
    let copied = '';
    const real = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => { copied = text; return Promise.resolve(); };
    try {
      expect(all(root(element), '[data-file]').map(words)).to.deep.equal(['Sao chép nội dung']);
      one<HTMLButtonElement>(root(element), '[data-file="copy"]').click();
      await waitUntil(() => copied !== '');
    } finally {
      navigator.clipboard.writeText = real;
    }
    expect(copied).to.contain('Phủ sóng 5G\n').and.to.contain('Coi như cùng cách tính: Cùng tính theo thôn. Người nêu: An.').and.to.contain('Nếu coi như cùng cách tính, để đạt 100%').and.to.contain('Phương pháp.').and.to.contain('Nguồn.');
    await element.updateComplete;
    expect(words(one(root(element), '[role="status"]'))).to.equal('Đã sao chép');
  });

  it('no-download takes them away', async () => {
    const element = await loaded({ noDownload: true });
    expect(root(element).querySelector('.downloads')).to.equal(null);
  });
});

describe('in English', () => {
  it('says the same', async () => {
    const element = await loaded({ lang: 'en', scenarios });
    expect(sentences(element)[0]).to.equal('To reach 30% by the end of 2030, the value needs 4.51 percentage points a year; as an average rate, from 7.45% to 30% each year is about 1.32 times the year before.');
    expect(sentences(element)[1]).to.match(/^In scenario A, by the end of 2030 the value is 20\.\d\d–27\.\d\d% \(80% of the draws\), short by 2\.\d\d–9\.\d\d percentage points\. If the assumption holds, the chance of reaching the target is under 5%\.$/);
    element.lang = 'vi';
    await computed(element);
    expect(sentences(element)[1]).to.match(/^Với kịch bản A/);
  });
});

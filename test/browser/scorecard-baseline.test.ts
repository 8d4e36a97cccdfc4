/** A row that lacks its value takes a number of the reader, says at once what it would mean, and never takes it for the province's. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChisoScorecard } from '../../src/index.js';
import { dataset, indicator, target } from './support/sample.js';
import { all, announced, cell, expectFocus, field, loaded, monthField, one, openWithPath, root, row, rows, typeInto, watchPage, words } from './support/scorecard.js';

watchPage();

const CLOUD = 'cloud-systems-rate';
const why = (element: ChisoScorecard, id = CLOUD) => words(one(row(element, id), '.why'));
const problem = (element: ChisoScorecard, id = CLOUD) => words(row(element, id).querySelector('.problem'));

/** Types without the keyboard: every value is one input event, all of them in one turn. */
async function input(element: ChisoScorecard, where: HTMLInputElement, ...values: readonly string[]): Promise<void> {
  for (const value of values) {
    where.value = value;
    where.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await element.updateComplete;
}

/** Text that describes a field, by the ids that it names. */
function description(where: HTMLInputElement): string {
  const ids = where.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => words((where.getRootNode() as ShadowRoot).getElementById(id))).join(' ');
}

describe('a typed baseline', () => {
  it('gives the required pace at once, as the reader’s number', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35');
    // (70 − 35) / (2031 − 2026.466)
    expect(why(element)).to.equal('Theo số tự nhập cần tăng 7,72 điểm phần trăm mỗi năm');
    expect(words(one(row(element, CLOUD), '.yours'))).to.equal('số tự nhập, không phải số của tỉnh');
    await typeInto(field(element, CLOUD), '35,5');
    expect(why(element)).to.equal('Theo số tự nhập cần tăng 7,61 điểm phần trăm mỗi năm');
  });

  it('is read with the decimal mark of either language', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35.5');
    expect(why(element)).to.contain('7,61');
    element.lang = 'en';
    await element.updateComplete;
    expect(why(element)).to.equal('By the typed number needs 7.61 percentage points a year');
    await typeInto(field(element, CLOUD), '35.5');
    expect(why(element)).to.contain('7.61');
  });

  it('leaves state, counts and every other row as the documents have them', async () => {
    const element = await loaded();
    const others = () => rows(element).filter((each) => each.dataset.row !== CLOUD).map(words);
    const before = { state: words(one(row(element, CLOUD), '.state')), counts: all(root(element), '.chip').map(words), others: others() };
    await typeInto(field(element, CLOUD), '35');
    expect({ state: words(one(row(element, CLOUD), '.state')), counts: all(root(element), '.chip').map(words), others: others() }).to.deep.equal(before);
    expect(before.state).to.equal('Chưa có số liệu gốc');
  });

  it('is drawn apart from values of the documents', async () => {
    const element = await loaded();
    expect(row(element, CLOUD).querySelector('.track .reader')).to.equal(null);
    await typeInto(field(element, CLOUD), '35');
    expect(row(element, CLOUD).querySelector('.track .reader')).not.to.equal(null);
    expect(row(element, CLOUD).querySelector('.track .fill')).to.equal(null);
  });

  it('that reaches the target says so and asks for no pace', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '75');
    expect(why(element)).to.equal('Theo số tự nhập đã chạm mức đích');
    await typeInto(field(element, CLOUD), '70');
    expect(why(element)).to.equal('Theo số tự nhập đã chạm mức đích');
  });

  it('may be nought', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '0');
    expect(why(element)).to.contain('cần tăng 15,4 điểm phần trăm mỗi năm');
  });

  it('goes away with its button; the focus goes back to the field', async () => {
    const element = await loaded();
    const before = why(element);
    await typeInto(field(element, CLOUD), '35');
    one<HTMLButtonElement>(row(element, CLOUD), '.link').click();
    await element.updateComplete;
    await aTimeout(0);
    expectFocus(field(element, CLOUD));
    expect([field(element, CLOUD).value, why(element)]).to.deep.equal(['', before]);
    expect(row(element, CLOUD).querySelector('.yours')).to.equal(null);
  });

  it('goes away when its field is emptied', async () => {
    const element = await loaded();
    const before = words(row(element, CLOUD));
    await typeInto(field(element, CLOUD), '35');
    await typeInto(field(element, CLOUD), '');
    expect(words(row(element, CLOUD))).to.equal(before);
  });

  it('keeps the field, the caret and the focus while the row is drawn anew', async () => {
    const element = await loaded();
    const before = field(element, CLOUD);
    await typeInto(before, '3');
    await sendKeys({ type: '5,5' });
    expectFocus(field(element, CLOUD));
    expect(field(element, CLOUD) === before).to.equal(true);
    expect(before.value).to.equal('35,5');
  });

  it('opens to its own path', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35');
    const { detail } = await openWithPath(element, CLOUD);
    expect(all(root(detail), '.pace .steps tr').map(words)).to.deep.equal([
      'Hết năm 2026 39,1%', 'Hết năm 2027 46,8%', 'Hết năm 2028 54,6%', 'Hết năm 2029 62,3%', 'Hết năm 2030 70,0%',
    ]);
    expect(words(one(root(detail), '.lead'))).to.equal('7,72 điểm phần trăm mỗi năm');
  });

  it('of a count is said in its unit, with no bounds where there are none', async () => {
    const element = await loaded({ data: dataset([indicator('count', { unit: 'km', kind: 'count-to-cap', bounds: null, targets: [target({ value: 1200 })] })]) });
    await typeInto(field(element, 'count'), '1.000');
    expect(why(element, 'count')).to.equal('Theo số tự nhập cần thêm 44,1 km mỗi năm');
  });
});

describe('a baseline that cannot be used', () => {
  it('is a negative number of what is counted or shared, also where no bounds are given; an index may be below 0', async () => {
    const kinds = ['open-count', 'count-to-cap', 'ratio-of-two', 'saturating-rate', 'policy-share', 'composite'];
    const element = await loaded({ data: dataset(kinds.map((kind) => indicator(kind, { kind, bounds: null }))) });
    for (const kind of kinds) await input(element, field(element, kind), '-5');
    const negative = 'Số phải từ 0 trở lên.';
    expect(kinds.map((kind) => problem(element, kind))).to.deep.equal([negative, negative, negative, negative, negative, '']);
    element.lang = 'en';
    await element.updateComplete;
    expect(problem(element, 'open-count')).to.equal('The number must be 0 or more.');
    await input(element, field(element, 'open-count'), '0');
    expect(problem(element, 'open-count')).to.equal('');
  });

  it('is explained at its field, and gives no pace', async () => {
    const element = await loaded();
    const before = why(element);
    for (const [text, message] of [
      ['abc', 'Chưa đọc được số này. Nhập chữ số, ví dụ 35,5.'], ['3 5 x', 'Chưa đọc được số này. Nhập chữ số, ví dụ 35,5.'], ['1e3', 'Chưa đọc được số này. Nhập chữ số, ví dụ 35,5.'],
      ['120', 'Số phải nằm trong khoảng 0 đến 100.'], ['-1', 'Số phải nằm trong khoảng 0 đến 100.'], ['100,5', 'Số phải nằm trong khoảng 0 đến 100.'],
    ] as const) {
      await typeInto(field(element, CLOUD), text);
      expect([problem(element), field(element, CLOUD).getAttribute('aria-invalid'), description(field(element, CLOUD)), why(element)], text)
        .to.deep.equal([message, 'true', message, before]);
    }
    await typeInto(field(element, CLOUD), '35');
    expect([problem(element), field(element, CLOUD).getAttribute('aria-invalid'), field(element, CLOUD).hasAttribute('aria-describedby')]).to.deep.equal(['', 'false', false]);
  });

  it('is explained in English where the page speaks English', async () => {
    const element = await loaded({ province: 'lam-dong', lang: 'en' });
    await typeInto(field(element, CLOUD), '120');
    expect(problem(element)).to.equal('The number must lie between 0 and 100.');
  });

  it('keeps what was typed, so that it can be mended', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35x');
    expect(field(element, CLOUD).value).to.equal('35x');
    await sendKeys({ press: 'Backspace' });
    expect(why(element)).to.contain('7,72');
  });

  it('is nothing that markup could become', async () => {
    const element = await loaded();
    await input(element, field(element, CLOUD), '<img src=x onerror=alert(1)>');
    expect(root(element).querySelector('img')).to.equal(null);
    expect(problem(element)).to.equal('Chưa đọc được số này. Nhập chữ số, ví dụ 35,5.');
  });
});

describe('the month of a baseline', () => {
  for (const width of [320, 768, 1200]) {
    it(`is seen whole, ${String(width)} px`, async () => {
      const element = await loaded({ province: 'lam-dong' }, width);
      await typeInto(field(element, CLOUD), '35,5');
      const month = monthField(element, CLOUD);
      await typeInto(month, '12/2025');
      expect(month.scrollWidth).to.be.at.most(month.clientWidth);
    });
  }

  it('starts as the month of the day of judgement, and an earlier one lowers the pace', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35');
    expect(monthField(element, CLOUD).value).to.equal('6/2026');
    await typeInto(monthField(element, CLOUD), '1/2026');
    // 35 points over 2031 − 2026.085
    expect(why(element)).to.equal('Theo số tự nhập cần tăng 7,12 điểm phần trăm mỗi năm');
  });

  it('may not be one that nobody has measured, nor a word', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35');
    for (const month of ['7/2026', '13/2026', '0/2026', '2026', 'tháng sáu', '6/2031']) {
      await typeInto(monthField(element, CLOUD), month);
      expect([problem(element), monthField(element, CLOUD).getAttribute('aria-invalid'), description(monthField(element, CLOUD)), field(element, CLOUD).getAttribute('aria-invalid')], month)
        .to.deep.equal(['Nhập tháng theo dạng 6/2026, trước thời hạn của đích.', 'true', 'Nhập tháng theo dạng 6/2026, trước thời hạn của đích.', 'false']);
      expect(why(element), month).not.to.contain('Theo số tự nhập');
    }
    await typeInto(monthField(element, CLOUD), '05-2026');
    expect(why(element)).to.contain('Theo số tự nhập');
  });
});

describe('what the page and a listener are told', () => {
  it('is one `chiso-change` for each change by the reader, with value and time', async () => {
    const element = await loaded();
    const heard: CustomEvent[] = [];
    document.addEventListener('chiso-change', (event) => heard.push(event as CustomEvent), { once: true });
    const change = oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent<{ indicator: string; value: number | null; time: number | null }>>;
    await input(element, field(element, CLOUD), '35,5');
    const { detail, bubbles, composed } = await change;
    expect({ ...detail, time: Math.round((detail.time ?? 0) * 1000) / 1000, bubbles, composed }).to.deep.equal({ indicator: CLOUD, value: 35.5, time: 2026.466, bubbles: true, composed: true });
    expect(heard).to.have.length(1);
  });

  it('is no change where the page sets a property', async () => {
    const element = await loaded();
    let changes = 0;
    element.addEventListener('chiso-change', () => { changes += 1; });
    Object.assign(element, { lang: 'en', theme: 'dark', asOf: '2026-07-01', headingLevel: 2 });
    await element.updateComplete;
    expect(changes).to.equal(0);
  });

  it('is no value where the text is none', async () => {
    const element = await loaded();
    const change = oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent<{ value: number | null }>>;
    await input(element, field(element, CLOUD), 'abc');
    expect((await change).detail).to.deep.equal({ indicator: CLOUD, value: null, time: null });
  });

  it('is announced once, after the last key', async () => {
    const element = await loaded();
    const status = one(root(element), '[role="status"]');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(words(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await input(element, field(element, CLOUD), '3', '35', '35,', '35,5');
    expect(words(status), 'nothing yet: the reader may go on').to.equal('');
    expect(await announced(element)).to.equal('Hệ thống thông tin chạy trên đám mây: Theo số tự nhập cần tăng 7,61 điểm phần trăm mỗi năm');
    await aTimeout(100);
    observer.disconnect();
    expect(said.filter(Boolean)).to.have.length(1);
  });

  it('is announced again when the same number is typed again', async () => {
    const element = await loaded();
    await input(element, field(element, CLOUD), '35');
    const first = await announced(element);
    one<HTMLButtonElement>(row(element, CLOUD), '.link').click();
    await element.updateComplete;
    expect(words(one(root(element), '[role="status"]')), 'the number is gone, and so is what was said').to.equal('');
    await input(element, field(element, CLOUD), '35');
    expect(await announced(element)).to.equal(first);
  });

  it('is not announced for a number that was taken back in time', async () => {
    const element = await loaded();
    await input(element, field(element, CLOUD), '35');
    one<HTMLButtonElement>(row(element, CLOUD), '.link').click();
    await aTimeout(700);
    expect(words(one(root(element), '[role="status"]'))).to.equal('');
  });

  it('gives way to a later filter', async () => {
    const element = await loaded();
    await input(element, field(element, CLOUD), '35');
    await announced(element);
    all<HTMLButtonElement>(root(element), '.chip')[2]?.click();
    await element.updateComplete;
    expect(words(one(root(element), '[role="status"]'))).to.equal('Đang hiện 6 chỉ tiêu');
  });
});

describe('the field of a baseline', () => {
  it('names its indicator and unit', async () => {
    const element = await loaded();
    expect(field(element, CLOUD).getAttribute('aria-label')).to.equal('Nhập mốc: Hệ thống thông tin chạy trên đám mây, đơn vị %');
    await typeInto(field(element, CLOUD), '35');
    expect(monthField(element, CLOUD).getAttribute('aria-label')).to.equal('Tháng của mốc: Hệ thống thông tin chạy trên đám mây');
  });

  it('stands in every row that lacks a value and has a dated target, and in no other', async () => {
    const element = await loaded();
    expect(rows(element).filter((each) => each.querySelector('.entry')).map((each) => each.dataset.row)).to.have.members([
      'fixed-broadband-1gbps-access', 'cloud-systems-rate', 'departments-data-lgsp-rate', 'sme-digital-adoption-rate', 'dti-index', 'sti-share-budget-expenditure',
    ]);
    expect(cell(element, 'digital-economy-share-grdp', 'value')).not.to.contain('Nhập mốc');
  });
});

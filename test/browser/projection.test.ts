/** The projection of real rows on the day of the June report: words, figures, picture; what is missing, typed or counted otherwise. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, announced, one, root, watchPage, words } from './support/scorecard.js';
import { dataset, indicator, observed } from './support/sample.js';
import { brought, computed, downloaded, drawn, figure, loaded, range, readOut, scenarios, sentences } from './support/projection.js';

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

describe('values that contradict each other', () => {
  it('all stand in the figure, none as the right one', async () => {
    const given = (observations: readonly unknown[]) => loaded({ province: '', data: dataset([indicator('two', { observations })]), indicator: 'two' });
    expect(figure(await given([observed(45), observed(52)]), 0)).to.match(/45%.*52%, 2025$/);
    expect(figure(await given([observed(94.74, { numerator: 555666, denominator: 630568 })]), 0)).to.match(/94,74%.*88,12% tính từ số đếm$/);
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

describe('a typed number where no document has a value', () => {
  it('stands in the head beside the gap that is counted from it', async () => {
    const element = await loaded({ province: 'dak-lak', indicator: 'mobile-4g-5g-coverage', baseline: 'mobile-4g-5g-coverage:99@2025-12', lang: 'en' });
    expect(figure(element, 0)).to.contain('Typed number: 99%, 2025');
    expect(figure(element, 2)).to.match(/1 percentage point(?!s)/);
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
    expect(input.getAttribute('aria-valuetext')).to.equal('Hết năm 2023: số liệu 33%, tỉnh Mẫu cũ, số liệu 38,5%, tỉnh Mẫu mới.');
    expect(readOut(element)).to.contain('tỉnh Mẫu cũ').and.contain('tỉnh Mẫu mới');
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

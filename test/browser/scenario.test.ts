/** The scenario on real rows: words, results, what is declared, differences, sensitivity, files. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { downloaded } from './support/projection.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { choose, click, COVERAGE, declared, ECONOMY, enter, field, loaded, numerator, part, result, sentences, settled, two } from './support/scenario.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

describe('a scenario as it starts', () => {
  it('follows the pace of the plan as a fixed number, with no chance and a word why', async () => {
    const element = await loaded();
    expect(words(one(root(element), '[part~="title"]'))).to.equal('Tỷ trọng kinh tế số trong GRDP: thử giả định');
    expect(words(one(root(element), '.state'))).to.equal('Mới có một mốc số liệu');
    expect(field(element, `plans.${ECONOMY}.perYear.mode`).value).to.equal('4,51');
    expect(result(element)).to.equal('Với kịch bản A, đến hết năm 2030 ở mức 30,00%, bằng mức đích khi làm tròn.');
    expect(words(one(root(element), '.inputs'))).to.contain('chưa có dải kết quả và xác suất');
    expect(words(one(root(element), '.top'))).to.contain('không phải dự báo');
  });

  it('keeps kinds that cannot be had in the list, disabled, with the reason', async () => {
    const element = await loaded();
    const off = all(root(element), '.radio.off').map(words);
    expect(off).to.deep.equal(['Theo xu hướng đã có loại chỉ tiêu này không tính xu hướng', 'Theo nơi đã đi trước chưa có chuỗi số liệu nơi khác cùng cách tính']);
    expect(all<HTMLInputElement>(root(element), '.radio.off input').every((input) => input.disabled)).to.equal(true);
  });

  it('a place with a series on the same base can be followed once the page brings it', async () => {
    const element = await loaded({ peers: [{ id: 'x', name: 'Tỉnh Mẫu', basis: 'of-grdp', series: [[2010, 3], [2013, 8], [2020, 26], [2022, 33]].map(([time, value]) => ({ time, value })) }] });
    await choose(element, `plans.${ECONOMY}.kind.peer`);
    expect(result(element)).to.match(/ở mức \d+,\d\d%/);
    expect(field<HTMLSelectElement>(element, `plans.${ECONOMY}.peer`).value).to.equal('x');
  });
});

describe('7,45 → 30', () => {
  it('gives the range and the chance of B under its assumption', async () => {
    const element = await loaded({ value: two });
    expect(result(element)).to.match(/^Với kịch bản B, đến hết năm 2030 ở khoảng 2[67],\d\d–34,\d\d% \(80% số lần tính\).* Nếu giả định đúng, khả năng đạt đích khoảng 5[05]%\.$/);
  });

  it('says what its own path leaves for the rest of GRDP, and what even growth to the target would', async () => {
    const element = await loaded({ value: two });
    const [head, others] = all(part(element, 'rest')!, 'p').map(words);
    expect(head).to.match(/^Trên đường giữa của kịch bản B, năm 2030 phần còn lại của GRDP (tăng|giảm) \d+,\d%\.$/);
    expect(others).to.match(/^Nếu đi đường khác, kinh tế số và GRDP đều tăng một tỷ lệ không đổi mỗi năm: muốn đạt 30% vào hết năm 2030, /)
      .and.contain('GRDP tăng 10% mỗi năm thì kinh tế số phải tăng 45,3% mỗi năm, và riêng năm 2030 phần còn lại của GRDP giảm 0,4%.')
      .and.contain('GRDP tăng 8% mỗi năm thì kinh tế số phải tăng 42,7% mỗi năm, và riêng năm 2030 phần còn lại của GRDP giảm 2,2%.');
    expect(words(part(element, 'rest')!.querySelector('b')), 'what is drawn stands at the head').to.equal(head);
  });

  it('on the even path in points the rest grows; where both sides grow at one rate that is the head, with its condition', async () => {
    const element = await loaded();
    expect(words(part(element, 'rest')!.querySelector('b'))).to.equal('Trên đường của kịch bản A, nếu GRDP tăng 10% mỗi năm, năm 2030 phần còn lại của GRDP tăng 3,3%.');
    await choose(element, `plans.${ECONOMY}.kind.ratio`);
    const bold = all(part(element, 'rest')!, 'b, strong').map(words).join('');
    expect(bold).to.equal('Nếu kinh tế số và GRDP đều tăng một tỷ lệ không đổi mỗi năm: muốn đạt 30% vào hết năm 2030, GRDP tăng 10% mỗi năm thì kinh tế số phải tăng 45,3% mỗi năm, và riêng năm 2030 phần còn lại của GRDP giảm 0,4%.');
    expect(words(part(element, 'rest'))).to.contain('Trên đường của kịch bản A, năm 2030 phần còn lại của GRDP giảm 0,4%.');
    expect(words(one(root(element), '.foot'))).not.to.contain('phần còn lại của tổng giảm');
  });

  it('held at its level it misses exactly the printed gap, and names no input that moves nothing', async () => {
    const element = await loaded();
    await choose(element, 'preset', 'halt');
    expect(result(element)).to.equal('Với kịch bản A, đến hết năm 2030 ở mức 7,45%, còn thiếu 22,55 điểm phần trăm.');
    expect(part(element, 'sensitivity')).to.equal(null);
    await choose(element, `plans.${ECONOMY}.kind.ratio`);
    await waitUntil(() => part(element, 'sensitivity') !== null);
    expect(words(part(element, 'sensitivity'))).to.contain('Ảnh hưởng không đáng kể: sai số của số liệu gốc.').and.not.contain('7,45 → 7,45');
    expect(result(element)).to.match(/ở mức 30,06%, chạm mức đích\.$/);
  });

  it('marks on the slider what the target needs at the GRDP growth in hand', async () => {
    const element = await loaded({ value: two });
    expect(words(root(element).querySelector('.needed'))).to.equal('cần 44,0% nếu GRDP tăng 9%');
    await enter(element, 'drivers.grdp.mode', '10');
    expect(words(root(element).querySelector('.needed'))).to.equal('cần 45,3% nếu GRDP tăng 10%');
  });

  it('lists only what A and B do not share, and names what they do', async () => {
    const element = await loaded({ value: two });
    const rows = all(root(element), '.diff tbody tr').map(words);
    expect(rows.slice(0, 3)).to.deep.equal([
      'Tên kịch bản Giữ đà Đẩy mạnh', 'Kinh tế số của tỉnh tăng mỗi năm 30,0 / 37,5 / 45,0% 35 / 41 / 48%',
      'Tác động bổ sung không có Từ tháng 1/2028, thêm 2 / 3 / 4 điểm phần trăm, đủ tác động sau 2 năm',
    ]);
    expect(rows.length).to.equal(5);
    expect(rows[4]).to.match(/^Khả năng đạt 30%, nếu giả định đúng dưới 5% khoảng 5[05]%$/);
    expect(words(part(element, 'differences'))).to.contain('Giống nhau: cách giả định, mẫu số tăng theo, GRDP tăng mỗi năm, các mức trong khoảng, số liệu gốc.');
  });

  it('shows which assumption moves the result most, widest first', async () => {
    const element = await loaded({ value: two });
    await waitUntil(() => part(element, 'sensitivity') !== null);
    expect(all(root(element), '.bars tbody th').map((each) => words(each).replace(/ \d.*/, ''))).to.deep.equal(['Kinh tế số của tỉnh tăng mỗi năm', 'GRDP tăng mỗi năm', 'Tác động bổ sung']);
    expect(words(root(element).querySelector('.bars tbody th'))).to.contain('37,8 → 45,0%');
  });
});

describe('5G 86 → 100 on a base declared equal', () => {
  it('asks for the words first: nothing is computed without a reason and a name', async () => {
    const element = await loaded({ indicators: COVERAGE });
    let projected = 0;
    element.addEventListener('chiso-project', () => { projected += 1; });
    expect(result(element)).to.contain('Có thể coi như cùng cách tính');
    await choose(element, `declarations.${COVERAGE}`);
    expect(field<HTMLTextAreaElement>(element, `declarations.${COVERAGE}.reason`).getAttribute('aria-invalid')).to.equal('true');
    await enter(element, `declarations.${COVERAGE}.reason`, 'Hai văn bản cùng viết');
    expect(result(element)).to.equal('Ghi đủ lý do và tên người nêu rồi mới tính.');
    await aTimeout(150);
    expect([projected, root(element).querySelector('.declared')]).to.deep.equal([0, null]);
    const answer = oneEvent(element, 'chiso-project');
    await enter(element, `declarations.${COVERAGE}.name`, 'Cán bộ tổng hợp');
    await answer;
    await settled(element);
    expect(words(one(root(element), '.declared'))).to.equal('Coi như cùng cách tính: Hai văn bản cùng viết. Người nêu: Cán bộ tổng hợp.');
  });

  it('the words stand before every sentence, and the state stays that of the documents', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared });
    expect(words(one(root(element), '.state'))).to.equal('Chưa cùng cách tính');
    for (const sentence of sentences(element)) expect(sentence).to.match(/^Nếu coi như cùng cách tính, /);
    expect(result(element)).to.match(/khoảng 97,0–100,0% .*khả năng đạt từ 99,5% trở lên khoảng (35|40)%/);
  });

  it('has the digits of its own sentence also in a column beside an indicator that is printed with more', async () => {
    const element = await loaded({ indicators: `${COVERAGE} ${ECONOMY}`, value: declared });
    const said = /khoảng (\S+)%/.exec(result(element))?.[1] ?? '';
    expect(said).to.match(/^\d+,\d–\d+,\d$/);
    expect(words(all(root(element), '.ends tbody tr')[0])).to.contain(`${said}%`);
  });

  it('a fixed pace from an approximate value has the band of that value, and says so', async () => {
    const element = await loaded({ indicators: COVERAGE, value: { ...declared, scenarios: [{ plans: { [COVERAGE]: { kind: 'pace', perYear: { low: 2, mode: 2, high: 2 } } } }] } });
    expect(result(element)).to.contain('ở khoảng 94,7–95,5%');
    expect(words(one(root(element), '.inputs'))).to.contain('dải kết quả chỉ do sai số của số liệu gốc').and.not.to.contain('chưa có dải');
  });

  it('held, it stays at the printed value with the interval of that value', async () => {
    const element = await loaded({ indicators: `${COVERAGE} ${ECONOMY}`, value: { ...declared, scenarios: [{ plans: { [COVERAGE]: { kind: 'hold' } } }] } });
    expect(all(root(element), '.ends tbody tr:first-child td').slice(1, 3).map((cell) => words(cell.lastElementChild))).to.deep.equal(['86,0%', '85,6–86,4%']);
    expect(result(element)).to.contain('ở khoảng 85,6–86,4% (80% số lần tính), còn thiếu 13,6–14,4 điểm phần trăm');
  });

  it('and go into the files', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared });
    const { downloaded } = await import('./support/projection.js');
    for (const kind of ['csv', 'json', 'scenario']) expect((await downloaded(element as never, kind)).text, kind).to.contain('Cán bộ tổng hợp').and.to.contain('Hai văn bản cùng viết');
    expect((await downloaded(element as never, 'png')).blob.type).to.equal('image/png');
  });

  it('taken back, nothing is compared any more', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared });
    await choose(element, `declarations.${COVERAGE}`, false);
    expect(root(element).querySelector('.declared')).to.equal(null);
    expect(sentences(element).join(' ')).to.contain('không tính khoảng cách').and.not.to.contain('khả năng đạt');
  });
});

describe('a row of which nothing can be assumed', () => {
  it('says why and offers nothing that would move nothing: due already, yes or no', async () => {
    const past = await loaded({ indicators: 'commune-service-centres-1gbps', asOf: '2026-11-23' });
    expect(result(past)).to.equal('Không có gì để thử: đích đã đến hạn.');
    expect([root(past).querySelector('.panel'), words(one(root(past), '[part~="base"]')).includes('đã chạm mức đích')]).to.deep.equal([null, false]);
    expect(one(root(past), '.top').getBoundingClientRect().left - one(root(past), '.head').getBoundingClientRect().left, 'no column is kept for what is not there').to.be.at.most(1);
    const binary = await loaded({ province: 'dak-lak', indicators: 'cybersecurity-class-a', baseline: 'cybersecurity-class-a:0.5@2026-05' });
    expect(result(binary)).to.equal('Không có gì để thử: loại chỉ tiêu này không tính tốc độ cần đạt, cũng không dự phóng.');
    expect(root(binary).querySelector('.panel, input:not(.walk)')).to.equal(null);
  });

  it('beside others only its own fields are missing', async () => {
    const element = await loaded({ indicators: `commune-service-centres-1gbps ${ECONOMY}`, asOf: '2026-11-23' });
    expect([root(element).querySelector('.radios, .typed'), field<HTMLSelectElement>(element, 'indicator').options.length]).to.deep.equal([null, 2]);
    expect(all(root(element), '.ends tbody tr').map(words)[0]).to.contain('đích đã đến hạn');
    await choose(element, 'indicator', ECONOMY);
    expect(result(element)).to.match(/^Với kịch bản A, đến hết năm 2030 ở mức 30,00%/);
  });

  it('a rank opens on its required path, with neither presets nor interventions', async () => {
    const element = await loaded({ province: 'dak-lak', indicators: 'dti-rank', baseline: 'dti-rank:40@2026-05' });
    expect(result(element)).to.match(/^Theo số tự nhập, với kịch bản A, đến hết năm 2030 ở vị trí thứ 20/);
    expect(one<HTMLInputElement>(root(element), '.radios input:checked').value).to.equal('required');
    expect(root(element).querySelector('[data-path="preset"], [data-add="intervention"]')).to.equal(null);
  });
});

describe('what leaves the page', () => {
  it('carries the typed number and what the path leaves for the rest of GRDP: table, copy, JSON', async () => {
    const element = await loaded({ value: { ...two, baselines: { [ECONOMY]: { value: 8.5, time: 2026.46 } } } });
    element.share = true;
    await settled(element);
    const rest = words(one(root(element), '[data-part="rest"] b'));
    expect(rest).to.match(/^Trên đường giữa của kịch bản B, năm 2030 phần còn lại của GRDP /);
    let copied = '';
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => { copied = text; return Promise.resolve(); } } });
    try {
      await click(element, '[data-file="copy"]');
      await waitUntil(() => copied !== '', 'nothing copied');
    } finally {
      Object.defineProperty(navigator, 'clipboard', clipboard);
    }
    for (const text of [copied, (await downloaded(element as never, 'csv')).text, (await downloaded(element as never, 'json')).text]) {
      expect(text).to.contain(rest).and.to.contain('8,5%, 16/6/2026').and.to.contain('phải tăng').and.to.contain('văn bản ghi: ');
    }
  });
});

describe('a typed first value', () => {
  it('starts the calculation where the documents have none, labelled as typed', async () => {
    const element = await loaded({ indicators: 'cloud-systems-rate' });
    expect(result(element)).to.contain('Nhập mốc để thử giả định');
    const [input] = all<HTMLInputElement>(root(element), '.entry input');
    input!.value = '35';
    input!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    expect(sentences(element)[0]).to.match(/^Theo số tự nhập, để đạt ≥ 70% vào hết năm 2030, cần tăng 7,7\d điểm phần trăm mỗi năm/);
    expect(words(one(root(element), '.state'))).to.equal('Chưa có số liệu gốc');
    expect(words(one(root(element), '.top'))).to.contain('không phải số của tỉnh');
  });

  it('replaces the province’s own value until it is cleared', async () => {
    const element = await loaded();
    one<HTMLButtonElement>(root(element), '[data-part="baseline"] .item button').click();
    await element.updateComplete;
    const [input] = all<HTMLInputElement>(root(element), '.entry input');
    input!.value = '9';
    input!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    expect(sentences(element)[0]).to.match(/^Theo số tự nhập/);
    one<HTMLButtonElement>(root(element), '[data-part="baseline"] .entry ~ .basis button, .typed .link').click();
    await settled(element);
    expect(sentences(element)[0]).to.match(/^Để đạt 30%/);
  });
});

describe('the page hears', () => {
  it('of each change with the whole document, which it can keep and set again', async () => {
    const element = await loaded();
    const change = oneEvent(element, 'chiso-change') as unknown as Promise<CustomEvent<{ change: string; scenario: string; indicator: string; document: unknown }>>;
    await choose(element, `plans.${ECONOMY}.kind.ratio`);
    const { detail } = await change;
    expect([detail.change, detail.scenario, detail.indicator]).to.deep.equal(['plan', 'a', ECONOMY]);
    const again = await loaded({ value: JSON.parse(JSON.stringify(detail.document)) });
    expect(result(again)).to.equal(result(element));
    expect(again.value).to.deep.equal(element.value);
  });

  it('nothing when the page itself sets a document', async () => {
    const element = await loaded();
    let heard = 0;
    element.addEventListener('chiso-change', () => { heard += 1; });
    element.value = two;
    await settled(element);
    expect(heard).to.equal(0);
    expect(result(element)).to.match(/^Với kịch bản B/);
  });

  it('the reader hears the result once, half a second after the last change', async () => {
    const element = await loaded({ value: two });
    const spoken: string[] = [];
    const region = one(root(element), '[role="status"]');
    new MutationObserver(() => { if (words(region)) spoken.push(words(region)); }).observe(region, { childList: true, characterData: true, subtree: true });
    const start = performance.now();
    for (const text of ['36', '37', '38']) {
      await enter(element, numerator('low'), text);
      await aTimeout(60);
    }
    // A machine so busy that the three changes alone take that long has heard the first of them by now.
    const inTime = performance.now() - start < 450;
    if (inTime) expect(spoken).to.deep.equal([]);
    await waitUntil(() => words(region) === result(element), 'the last result was not announced');
    await aTimeout(300);
    if (inTime) expect(spoken.length).to.equal(1);
  });
});

/** Scenarios beside the values of a projection: what they assume and lead to, and why some have no line. */
import { expect, oneEvent } from '@open-wc/testing';
import { all, announced, one, root, watchPage, words } from './support/scorecard.js';
import { dataset, indicator, observed, target } from './support/sample.js';
import { brought, drawn, ECONOMY, loaded, nextProject, type ProjectionSettings, scenarios, sentences } from './support/projection.js';

const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

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
    expect(words(one(root(element), '.note')), 'the fifth').to.contain('Chỉ vẽ bốn kịch bản đầu tiên.');
    expect(page.warnings.splice(0)).to.deep.equal(['chiso: Chỉ vẽ bốn kịch bản đầu tiên.']);
  });

  it('that cannot even be looked at are told once, by a warning, an event and in the element; the others stay', async () => {
    const element = await loaded({ scenarios: [scenarios[0]!] });
    const told = oneEvent(element, 'chiso-error') as unknown as Promise<CustomEvent<{ issues: readonly { code: string; path: string }[] }>>;
    const hostile = new Proxy({}, { get: () => { throw new Error('no'); } });
    element.declaredBasis = hostile as never;
    element.scenarios = [{ get id(): string { throw new Error('no'); } } as never, scenarios[0]!];
    expect((await told).detail.issues.map(({ code, path }) => [code, path])).to.deep.equal([['unusable', 'declaredBasis'], ['unusable', 'scenarios']]);
    await element.updateComplete;
    expect(all(root(element), '.scenarios tbody tr').length).to.equal(1);
    expect(words(one(root(element), '.note'))).to.contain('scenarios: có phần không dùng được');
    element.requestUpdate();
    await element.updateComplete;
    expect(page.warnings.splice(0)).to.have.length(1);
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

  it('held, a value keeps the interval that it is printed with: none where it is narrower than what is printed, or typed', async () => {
    const held = [{ id: 'h', name: '', assumption: { kind: 'hold' as const } }];
    const shown = async (fields: Record<string, unknown>, settings: ProjectionSettings = {}) => {
      const data = dataset([indicator('held', { observations: [observed(40, fields)], targets: [target()] })]);
      const element = await loaded({ data, indicator: 'held', scenarios: held, ...settings });
      return all(root(element), '.scenarios tbody td:not(.words)').slice(0, 3).map((each) => words(each.lastElementChild));
    };
    expect(await shown({ value: 40.25 })).to.deep.equal(['40,25%', 'không có khoảng', '39,75']);
    expect(await shown({ approx: 'about' })).to.deep.equal(['40,0%', '39,6–40,4%', '39,6–40,4']);
    expect(await shown({ flags: ['undated'] })).to.deep.equal(['40,0%', '39,6–40,4%', '39,6–40,4']);
    expect(await shown({ low: 35, high: 45 })).to.deep.equal(['40,0%', '36,0–44,0%', '36,0–44,0']);
    expect(await shown({ approx: 'over', value: 40, low: 40, high: 50 }), 'not at the edge of its own interval').to.deep.equal(['45,0%', '41,0–49,0%', '31,0–39,0']);
    expect(await shown({}, { baseline: 'held:40@2026-03', data: dataset([indicator('held', { targets: [target()] })]) })).to.deep.equal(['40,0%', 'không có khoảng', '40,0']);
    const element = await loaded({ indicator: '5g-coverage', declaredBasis: { reason: 'Cùng tính theo thôn', name: 'An' }, scenarios: held });
    expect(sentences(element)[1]).to.contain('ở khoảng 85,6–86,4% (80% số lần tính), còn thiếu 13,6–14,4 điểm phần trăm');
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

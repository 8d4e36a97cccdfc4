/** On which base the figures and targets of a table stand: as it says, as a person decides, or unstated. */
import { describe, expect, it } from 'vitest';
import { assess, inspect, parseConcepts, read, UNSTATED, type Concept } from '../../../../src/model/index.js';
import { cells, only } from './help.js';

const concepts: readonly Concept[] = (() => {
  const result = parseConcepts([{
    id: 'e-id-people', name: { vi: 'Người dân có định danh điện tử' }, pillar: 'society', unit: 'percent', bounds: [0, 100], kind: 'saturating-rate', bases: [
      { id: 'people-with-account', name: { vi: 'Người dân có tài khoản' }, numerator: { vi: 'người có tài khoản' }, denominator: { vi: 'người dân' }, short: { vi: 'người dân' } },
      { id: 'level2-over-14', name: { vi: 'Tài khoản mức 2 trên công dân trên 14 tuổi' }, numerator: { vi: 'tài khoản mức 2' }, denominator: { vi: 'công dân trên 14 tuổi' } },
    ],
  }]);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.concepts;
})();

describe('a base', () => {
  it('that the file does not state is unstated, and nothing is compared', () => {
    const indicator = only(cells('Chỉ tiêu|Năm 2025|Đích 2030', 'A (%)|50|90'));
    expect([indicator.observations[0]?.basis, indicator.targets[0]?.basis]).toEqual([UNSTATED, UNSTATED]);
    expect(assess(indicator, '2026-06-30').state).toBe('needs-same-basis');
  });

  it('is the same where its words are, and another where they are not', () => {
    const indicator = only(cells('Chỉ tiêu|Cách tính|Kỳ|Giá trị', 'A|trên hộ dân|2024|50', 'A|Trên hộ dân|2025|55', 'A|trên dân số|2025|40'));
    expect(indicator.observations.map(({ basis }) => basis)).toEqual(['tren-ho-dan', 'tren-ho-dan', 'tren-dan-so']);
  });

  it('may be told in brackets after the number', () => {
    const indicator = only(cells('Chỉ tiêu|Số liệu|Đích', 'Kinh tế số|7,45% (trên GRDP, 2025)|≥ 30% (trên GRDP, hết năm 2030)'));
    expect([indicator.observations[0]?.basis, indicator.targets[0]?.basis, indicator.targets[0]?.by]).toEqual(['tren-grdp', 'tren-grdp', '2030']);
  });

  it('of a concept is found by its id, name or short name to the letter, never by likeness', () => {
    const table = cells('Chỉ tiêu|Nội dung đo|Cách tính|Kỳ|Giá trị', 'A|e-id-people|level2-over-14|2025|87,49', 'B|e-id-people|Người dân|2025|66', 'C|e-id-people|nguoi dan|2025|66');
    const { proposal } = inspect(table, { concepts });
    const result = read(table, proposal, { concepts });
    if (!result.ok) throw new Error(result.issues[0]?.message.en);
    expect(result.dataset.indicators.map(({ observations }) => observations[0]?.basis)).toEqual(['level2-over-14', 'people-with-account', 'nguoi-dan']);
  });

  it('may be tied by hand, for figures and targets apart, and untied', () => {
    const table = cells('Chỉ tiêu|Năm 2025|Đích 2030', 'Định danh|87,49|80');
    const { proposal } = inspect(table);
    const tied = read(table, { ...proposal, rows: [{ key: 'định danh', concept: 'e-id-people', basis: 'level2-over-14', targetBasis: 'people-with-account' }] }, { concepts });
    if (!tied.ok) throw new Error(tied.issues[0]?.message.en);
    const [indicator] = tied.dataset.indicators;
    expect([indicator?.concept, indicator?.observations[0]?.basis, indicator?.targets[0]?.basis]).toEqual(['e-id-people', 'level2-over-14', 'people-with-account']);
    expect(assess(indicator!, '2026-06-30').state).toBe('needs-same-basis');
    const untied = read(table, { ...proposal, rows: [{ key: 'định danh', concept: 'e-id-people', basis: null }] }, { concepts });
    expect(untied.ok && untied.dataset.indicators[0]?.observations[0]?.basis).toBe(UNSTATED);
  });

  it('may be said in words for a row of no concept: its figure and its target are on one base then', () => {
    const table = cells('Chỉ tiêu|Đơn vị|Năm 2025|Đích 2030', 'Hộ có cáp quang|%|80|95');
    const { proposal, rows } = inspect(table);
    const after = (part: object) => {
      const result = read(table, { ...proposal, rows: [{ key: rows[0]!.key, ...part }] }, { concepts });
      if (!result.ok) throw new Error(result.issues[0]?.message.en);
      const [indicator] = result.dataset.indicators;
      return [indicator?.observations[0]?.basis, indicator?.targets[0]?.basis, indicator?.bases.find(({ id }) => id === indicator.targets[0]?.basis)?.name.vi, assess(indicator!, '2026-06-30').state];
    };
    expect(after({})).toEqual([UNSTATED, UNSTATED, undefined, 'needs-same-basis']);
    expect(after({ basis: 'hộ gia đình', targetBasis: 'hộ gia đình' })).toEqual(['ho-gia-dinh', 'ho-gia-dinh', 'hộ gia đình', 'one-observation']);
    expect(after({ basis: '', targetBasis: '' })[0]).toBe(UNSTATED);
  });

  it('warns of a target beyond the bounds of its concept, as of a figure', () => {
    const table = cells('Chỉ tiêu|Năm 2025|Đích 2030', 'Định danh|87|900');
    const { proposal } = inspect(table);
    const result = read(table, { ...proposal, rows: [{ key: 'định danh', concept: 'e-id-people', basis: null }] }, { concepts });
    expect(result.ok && result.warnings.map(({ code, path, message }) => [code, path, message.vi])).toEqual([
      ['target-beyond', 'rows[1][2]', 'Hàng 2, cột “Đích 2030”: đích này nằm ngoài khoảng 0 đến 100 của chỉ tiêu. Hãy kiểm tra số và đơn vị.'],
    ]);
  });

  it('that the tied concept does not have is an issue of its row', () => {
    const table = cells('Chỉ tiêu|Năm 2025', 'Định danh|87');
    const result = read(table, { ...inspect(table).proposal, rows: [{ key: 'định danh', concept: 'e-id-people', basis: 'of-martians' }] }, { concepts });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([['unknown-basis', 'rows[1][1]']]);
  });
});

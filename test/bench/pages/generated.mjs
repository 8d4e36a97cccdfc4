// Generated datasets: as many rows, concepts and provinces as wanted, with values, without, and on other bases, always the same ones.

const since = { id: 'since-2025-07', name: { vi: 'toàn tỉnh', en: 'the whole province' } };
const documents = [
  { id: 'plan', title: { vi: 'Kế hoạch chuyển đổi số', en: 'Digital transformation plan' }, issuer: { vi: 'Ủy ban nhân dân tỉnh', en: 'Provincial People’s Committee' }, kind: 'plan', issued: '2025-09-01', territory: since },
  { id: 'report', title: { vi: 'Báo cáo sáu tháng', en: 'Half-year report' }, issuer: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' }, kind: 'report', issued: '2026-06-19', territory: since },
];
const bases = [
  { id: 'over-people', name: { vi: 'trên tổng dân số', en: 'of all people' }, numerator: { vi: 'người dùng', en: 'users' }, denominator: { vi: 'tổng dân số', en: 'all people' } },
  { id: 'over-adults', name: { vi: 'trên dân số từ 15 tuổi', en: 'of people aged 15 and more' }, numerator: { vi: 'người dùng', en: 'users' }, denominator: { vi: 'dân số từ 15 tuổi', en: 'people aged 15 and more' } },
];
const pillars = ['infrastructure', 'data', 'government', 'economy', 'society', 'workforce', 'security', 'science'];

const concept = (at) => ({
  id: `concept-${at}`, name: { vi: `Tỷ lệ người dân sử dụng dịch vụ số thường xuyên, nhóm ${at}`, en: `People who use digital services regularly, group ${at}` },
  definition: { vi: `Người dùng ít nhất một lần trong ba tháng, nhóm ${at}`, en: `Used at least once in three months, group ${at}` },
  pillar: pillars[at % pillars.length], unit: 'percent', kind: 'saturating-rate', direction: 'higher', bounds: [0, 100], bases,
});

/** Of ten rows two have no value and one counts on another base than its target. */
function indicator(at, place) {
  const { id, ...shared } = concept(at);
  const kind = (at * 7 + place * 3) % 10;
  const value = 20 + ((at * 13 + place * 29) % 600) / 10;
  const source = (document, line) => ({ document, section: 'II.1', lines: [line, line] });
  const observation = { period: '2025', value, basis: kind === 2 ? 'over-adults' : 'over-people', source: source('report', at + 10) };
  return {
    ...shared, id: `row-${at}`, concept: id, headline: true, observations: kind < 2 ? [] : [observation],
    targets: [{ id: '2030', by: '2030', value: 80 + (at % 5) * 5, comparator: '>=', basis: 'over-people', source: source('plan', at + 20) }],
  };
}

/** A province with `rows` rows. */
export const dataset = (rows, place = 0) => ({
  version: 1, province: { slug: `tinh-${place}`, name: { vi: `Tỉnh Mẫu ${place}`, en: `Sample Province ${place}` } }, documents,
  concepts: Array.from({ length: rows }, (_, at) => concept(at)),
  indicators: Array.from({ length: rows }, (_, at) => indicator(at, place)),
});

/** So many provinces over the same concepts. */
export const provinces = (count, concepts) => Array.from({ length: count }, (_, place) => dataset(concepts, place));

/** Shares whose both sides grow by a triangle, ten years ahead: what the engine's own bench projects. */
export const requests = (count, draws = 10_000) => Array.from({ length: count }, (_, at) => ({
  key: `row-${at}`, observations: [{ time: 2026, value: 7.45, low: 7.445, high: 7.455 }], bounds: [0, 100], targets: [{ id: 'plan', time: 2031, value: 30 }], horizon: 2036, draws,
  assumption: { kind: 'ratio', numerator: { low: 15, mode: 25, high: 35, shape: 'triangular' }, denominator: { low: 8, mode: 9, high: 10, shape: 'triangular' } },
}));

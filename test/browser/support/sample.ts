/** A made-up province, "Tỉnh Mẫu", with one row in each state that needs no trend; as outside data, so nothing is inherited. */

const since = { id: 'since-2025-07', name: { vi: 'tỉnh Mẫu', en: 'the sample province' } };

type Loose = Readonly<Record<string, unknown>>;

const source = { document: 'plan', section: 'II.1', lines: [10, 12] };
const of = (document: string, fields: Loose) => ({ ...fields, source: { document, lines: [20, 20] } });

/** A value on the target's base, of the end of 2025 where nothing else is said. */
export const observed = (value: unknown, fields: Loose = {}) => of('report', { period: '2025', value, basis: 'over-people', ...fields });
/** A target of 80 % by 2030 where nothing else is said. */
export const target = (fields: Loose = {}) => ({ id: 'target', by: '2030', value: 80, comparator: '>=', basis: 'over-people', source, ...fields });

/** An indicator of a share, from 0 to 100 %. */
export function indicator(id: string, fields: Loose = {}): Loose {
  return {
    id, headline: true, name: { vi: `Chỉ tiêu ${id}`, en: `Indicator ${id}` }, definition: { vi: `Định nghĩa của ${id}`, en: `Definition of ${id}` },
    pillar: 'society', unit: 'percent', kind: 'saturating-rate', direction: 'higher', bounds: [0, 100],
    bases: [
      { id: 'over-people', name: { vi: 'người dân có tài khoản trên tổng dân số', en: 'people with an account over the population' }, numerator: { vi: 'người dân có tài khoản', en: 'people with an account' }, denominator: { vi: 'tổng dân số', en: 'the population' } },
      { id: 'over-adults', name: { vi: 'tài khoản trên dân số từ 15 tuổi', en: 'accounts over people aged 15 and more' }, numerator: { vi: 'tài khoản', en: 'accounts' }, denominator: { vi: 'dân số từ 15 tuổi', en: 'people aged 15 and more' } },
    ],
    observations: [], targets: [target()], ...fields,
  };
}

/** A dataset as a page may give it; `fields` replace what is there. */
export function dataset(indicators: readonly unknown[], fields: Loose = {}): Record<string, unknown> {
  return {
    version: 1,
    province: { slug: 'tinh-mau', name: { vi: 'Tỉnh Mẫu', en: 'Sample Province' } },
    documents: [
      { id: 'plan', title: { vi: 'Kế hoạch chuyển đổi số', en: 'Digital transformation plan' }, issuer: { vi: 'Ủy ban nhân dân tỉnh', en: 'Provincial People’s Committee' }, kind: 'plan', issued: '2025-09-01', territory: since },
      { id: 'report', title: { vi: 'Báo cáo sáu tháng', en: 'Half-year report' }, issuer: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' }, kind: 'report', issued: '2026-06-19', territory: since },
    ],
    indicators, ...fields,
  };
}

const past = target({ by: '2025' });

/** One row a state, named after it, in the order of the table. */
export const everyState = (): Record<string, unknown> => dataset([
  indicator('exceeded', { name: { vi: 'Trường phổ thông có đường truyền cáp quang', en: 'Schools with a fibre line' }, pillar: 'infrastructure', targets: [past], observations: [observed(92.5)] }),
  indicator('met', { name: { vi: 'Trạm y tế xã nối mạng truyền số liệu chuyên dùng', en: 'Commune health stations on the government network' }, pillar: 'infrastructure', targets: [past], observations: [observed(80)] }),
  indicator('missed', { name: { vi: 'Thôn, buôn có băng rộng di động', en: 'Villages with mobile broadband' }, pillar: 'infrastructure', targets: [past], observations: [observed(61)] }),
  indicator('past-no-data', { name: { vi: 'Hồ sơ công việc cấp xã xử lý trên môi trường mạng', en: 'Commune work files handled online' }, pillar: 'infrastructure', targets: [past] }),
  indicator('reached', { name: { vi: 'Hộ gia đình có điện thoại thông minh', en: 'Households with a smartphone' }, observations: [observed(85)] }),
  indicator('one-observation', { name: { vi: 'Doanh nghiệp nhỏ và vừa dùng nền tảng số', en: 'Small and medium enterprises on digital platforms' }, observations: [observed(40)] }),
  indicator('needs-baseline', {
    name: { vi: 'Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản thanh toán điện tử thường xuyên sử dụng dịch vụ', en: 'People aged 15 and more with an electronic payment account who use it regularly' },
    missing: { what: { vi: 'Thiếu số người dùng', en: 'No number of users' }, supplier: { vi: 'Ngân hàng Nhà nước chi nhánh tỉnh', en: 'State Bank, provincial branch' } },
  }),
  indicator('needs-same-basis', { name: { vi: 'Người trưởng thành có chữ ký số cá nhân', en: 'Adults with a personal digital signature' }, observations: [observed(45, { basis: 'over-adults' })] }),
  indicator('conflicting', { name: { vi: 'Người dân có hồ sơ sức khỏe điện tử', en: 'People with an electronic health record' }, observations: [observed(45), observed(52)] }),
  indicator('undated-target', { name: { vi: 'Cán bộ, công chức được tập huấn kỹ năng số', en: 'Officials trained in digital skills' }, targets: [target({ by: null })], observations: [observed(45)] }),
  indicator('qualitative', { name: { vi: 'Hệ thống thông tin được phê duyệt cấp độ an toàn', en: 'Information systems with an approved security level' }, targets: [target({ value: null, note: { vi: 'cơ bản hoàn thành', en: 'mostly done' } })] }),
  indicator('no-target', { name: { vi: 'Hộ kinh doanh bán hàng trực tuyến', en: 'Household businesses that sell online' }, targets: [], observations: [observed(45)] }),
]);

/** Values of one base from the end of 2019 to that of 2025. */
const risen = [68.7, 70.3, 74.2, 75.5, 78.1, 80.2, 82.4];
export const yearly = (values: readonly number[] = risen) => values.map((value, index) => observed(value, { period: String(2026 - values.length + index) }));

/** Rows with a trend, named after what it leads to, and one that has none. */
export const trends = (): Record<string, unknown> => dataset([
  indicator('likely', { name: { vi: 'Hộ gia đình có kết nối internet', en: 'Households with an internet connection' }, targets: [target({ value: 85 })], observations: yearly() }),
  indicator('even', { name: { vi: 'Người dân dùng internet', en: 'People who use the internet' }, targets: [target({ value: 90 })], observations: yearly() }),
  indicator('unlikely', { name: { vi: 'Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản thanh toán điện tử thường xuyên sử dụng', en: 'People aged 15 and more with an electronic payment account in regular use' }, targets: [target({ value: 95 })], observations: yearly() }),
  indicator('withheld', { name: { vi: 'Thôn, buôn có băng rộng cố định', en: 'Villages with fixed broadband' }, pillar: 'infrastructure', targets: [target({ value: 90, by: '2035' })], observations: yearly() }),
  indicator('one-value', { name: { vi: 'Doanh nghiệp nhỏ và vừa dùng nền tảng số', en: 'Small and medium enterprises on digital platforms' }, observations: [observed(40)] }),
]);

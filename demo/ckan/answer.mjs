// A CKAN datastore in small, for the demo's own server and its tests: it speaks `datastore_search` as CKAN documents it, over one made-up resource.

/** Address within a site, and the resource that it knows. */
export const CKAN_PATH = '/ckan/api/3/action/datastore_search';
export const CKAN_RESOURCE = 'chi-tieu-mau';

const fields = [{ id: '_id', type: 'int' }, { id: 'Chỉ tiêu', type: 'text' }, { id: 'Đơn vị', type: 'text' }, { id: 'Cách tính', type: 'text' }, { id: 'Kỳ', type: 'text' }, { id: 'Số liệu', type: 'numeric' }, { id: 'Đích', type: 'numeric' }, { id: 'Hạn của đích', type: 'text' }];
const rows = [
  ['Trường học có Internet tốc độ cao (ví dụ)', '%', 'trên số trường', '2024', 71.5, null, null],
  ['Trường học có Internet tốc độ cao (ví dụ)', '%', 'trên số trường', '2025', 83.25, 100, '2030'],
  ['Trạm y tế dùng bệnh án điện tử (ví dụ)', 'trạm', 'trạm trên địa bàn', '2025', 41, 137, '2027'],
];
const records = rows.map((row, k) => Object.fromEntries(fields.map(({ id }, column) => [id, column === 0 ? k + 1 : row[column - 1]])));

const failure = (message, type) => ({ help: '', success: false, error: { message, __type: type } });

/**
 * The answer to an address.
 * @param {string} url Path and search of the request.
 * @returns {{status: number, body: string} | null} Null for any other address.
 */
export function ckanAnswer(url) {
  const { pathname, searchParams } = new URL(url, 'http://local');
  if (pathname !== CKAN_PATH) return null;
  const [limit, offset] = [['limit', 100], ['offset', 0]].map(([name, fallback]) => Number(searchParams.get(name) ?? fallback));
  if (searchParams.get('resource_id') !== CKAN_RESOURCE) return { status: 404, body: JSON.stringify(failure('Not found: Resource was not found.', 'Not Found Error')) };
  if (!(limit >= 0) || !(offset >= 0)) return { status: 409, body: JSON.stringify({ help: '', success: false, error: { limit: ['Invalid integer'], __type: 'Validation Error' } }) };
  const result = { resource_id: CKAN_RESOURCE, fields, records: records.slice(offset, offset + Math.min(limit, 32_000)), limit, ...(offset ? { offset } : {}), total: records.length };
  return { status: 200, body: JSON.stringify({ help: '', success: true, result }) };
}

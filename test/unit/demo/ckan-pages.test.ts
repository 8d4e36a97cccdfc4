/** Pages of a CKAN portal, and what is left where it fails. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchCkan } from '../../../demo/analyst/own-data/ckan.js';

const ADDRESS = 'https://portal.vn/api/3/action/datastore_search?resource_id=x';
const page = (value: number) => JSON.stringify({ success: true, result: { fields: [{ id: 'chi_tieu' }, { id: 'nam_2025' }], records: [{ chi_tieu: `A${String(value)}`, nam_2025: value }], total: 3 } });

/** The portal's answers, one after the other; a number is the status of a page of HTML, null a connection that breaks. */
function portal(...answers: readonly (string | number | null)[]): void {
  const left = [...answers];
  vi.stubGlobal('fetch', () => {
    const next = left.shift() ?? null;
    if (next === null) return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(typeof next === 'number' ? new Response('<html>Bad Gateway</html>', { status: next }) : new Response(next));
  });
}

const taken = async () => {
  const result = await fetchCkan(ADDRESS, new AbortController().signal, () => undefined);
  const { opened, short } = result ?? {};
  return { rows: opened?.ok === true && opened.kind === 'tables' ? opened.tables[0]?.rows.length : undefined, issue: opened?.ok === false ? opened.issues[0] : undefined, short };
};

afterEach(() => vi.unstubAllGlobals());

describe('a portal that fails midway', () => {
  it.each([['answers with an error page', 500], ['breaks the connection', null], ['refuses', '{"success":false,"error":{"message":"x"}}']])('%s: what was read stays, and is said to be a part', async (_, second) => {
    portal(page(1), second);
    const { rows, short } = await taken();
    expect([rows, short?.code, short?.message.vi]).toEqual([2, 'page-failed', 'Cổng dữ liệu báo lỗi giữa chừng; mới lấy 1 trên 3 hàng.']);
  });

  it('at its first page is not said to be a wrong address', async () => {
    portal(502);
    const { issue } = await taken();
    expect([issue?.code, issue?.message.vi]).toEqual(['no-answer', 'Cổng dữ liệu trả lời (mã 502) nhưng không kèm bảng. Hãy thử lại sau, hoặc kiểm tra địa chỉ.']);
  });

  it('without any answer may be one that forbids to read it', async () => {
    portal(null);
    expect((await taken()).issue?.code).toBe('network');
  });
});

describe('a portal that gives all', () => {
  it('is asked page after page', async () => {
    portal(page(1), page(2), page(3));
    expect(await taken()).toEqual({ rows: 4, issue: undefined, short: null });
  });
});

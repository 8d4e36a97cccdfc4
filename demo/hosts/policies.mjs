// Hosts of the matrix that differ by their policy: what the page's headers allow.
import { built, csp, dataScript, elements, innerPage, province, script } from './page.mjs';

export const blob = { mode: 'worker', cause: 'blob' };
const sibling = { mode: 'worker', cause: 'sibling' };
const inline = (cause) => ({ mode: 'inline', cause });
/** The headline rows first, the whole when a row opens. */
export const dataOf = (origin) => [built(origin, `data/${province}.summary.json`), built(origin, `data/${province}.json`)];
export const ownData = ({ a }) => dataOf(a);
const siblingFile = built('', 'projection.worker.js');

/**
 * The ordinary page, with the script on its own origin: a worker from a blob, unless `rest` says otherwise.
 *
 * @param {string} id
 * @param {string | null} policy
 * @param {Partial<import('./table.mjs').Host> & {attributes?: string, nonce?: string, beside?: string}} rest `beside`: a file that is asked for besides the data.
 * @returns {import('./table.mjs').Host}
 */
const own = (id, policy, { attributes = '', nonce, beside, ...rest }) => ({
  id,
  make: ({ a }) => ({ body: `${script(built(a), nonce ? `nonce="${nonce}"` : attributes)}\n${elements}`, nonce, headers: policy ? csp(policy) : {} }),
  expect: blob,
  files: (origins) => [...ownData(origins), ...(beside ? [origins.a + beside] : [])],
  ...rest,
});

/** @type {import('./table.mjs').Host[]} */
export const policies = [
  own('no-policy', null, {
    name: { vi: 'Trang không có chính sách bảo mật', en: 'no policy' },
    proves: { vi: 'Trang thông thường: worker từ blob, số liệu nằm cạnh tệp mã.', en: 'The ordinary page: blob worker, data beside the script.' },
  }),
  own('own-origin-only', "default-src 'self'; img-src data:", {
    name: { vi: 'Chỉ dùng tệp của cổng', en: 'default-src self' },
    proves: { vi: 'Chính sách chặt, tệp mã đặt ngay trên cổng: blob bị chặn, tệp worker đặt cạnh chạy được.', en: 'A strict policy with the script on the portal itself: the blob is refused, the file beside the script works.' },
    expect: sibling,
    reports: 1,
    beside: siblingFile,
  }),
  {
    id: 'script-of-b-only',
    name: { vi: 'Chỉ cho phép tệp mã của máy chủ khác', en: 'default-src self, script-src self B' },
    proves: { vi: 'Tệp mã từ máy chủ khác, cấm tải dữ liệu và cấm worker: số liệu đến bằng tệp mã, trang tự tính.', en: 'Script of another origin, fetch and workers forbidden: data come by script, the page computes.' },
    make: ({ b }) => ({ body: `${script(built(b))}\n${dataScript(b)}\n${elements}`, headers: csp(`default-src 'self'; img-src data:; script-src 'self' ${b}`) }),
    expect: inline('refused'),
    reports: 1,
  },
  {
    id: 'script-refused',
    name: { vi: 'Tệp mã bị chặn', en: 'script refused' },
    proves: { vi: 'Bảng có sẵn của trang vẫn còn khi mã của chiso không được chạy.', en: 'The fallback table stays where our script may not run.' },
    make: ({ b }) => ({ body: `${script(built(b))}\n${elements}`, headers: csp("default-src 'self'; img-src data:") }),
    expect: null,
    reports: 1,
  },
  own('worker-src-self', "worker-src 'self'", {
    name: { vi: 'Chỉ cho worker của cổng', en: 'worker-src self' },
    proves: { vi: 'Chỉ worker cùng nguồn được chạy.', en: 'Only workers of the own origin.' },
    expect: sibling,
    reports: 1,
    beside: siblingFile,
  }),
  own('worker-src-blob', 'worker-src blob:', {
    name: { vi: 'Chỉ cho worker từ blob', en: 'worker-src blob' },
    proves: { vi: 'Chỉ worker từ blob được chạy.', en: 'Only blob workers.' },
  }),
  own('worker-src-none', "worker-src 'none'", {
    name: { vi: 'Cấm mọi worker', en: 'worker-src none' },
    proves: { vi: 'Không worker nào được chạy: trang tự tính.', en: 'No workers at all: the page computes.' },
    expect: inline('refused'),
    reports: 2,
  }),
  own('nonce-strict-dynamic', "script-src 'nonce-n1' 'strict-dynamic'; object-src 'none'; base-uri 'none'", {
    name: { vi: 'Nonce và strict-dynamic', en: 'nonce and strict-dynamic' },
    proves: { vi: 'Chính sách mà Google khuyên dùng.', en: 'The policy that Google recommends.' },
    nonce: 'n1',
  }),
  own('nonce-worker-blob', "script-src 'nonce-n1'; worker-src blob:", {
    name: { vi: 'Nonce và worker từ blob', en: 'nonce and worker-src blob' },
    proves: { vi: 'Nonce không kèm strict-dynamic.', en: 'A nonce without strict-dynamic.' },
    nonce: 'n1',
  }),
  own('trusted-types', "require-trusted-types-for 'script'", {
    name: { vi: 'Bắt buộc Trusted Types', en: 'trusted types' },
    proves: { vi: 'Bắt buộc Trusted Types, không giới hạn tên chính sách.', en: 'Trusted Types required, any policy name.' },
  }),
  own('trusted-types-chiso', "require-trusted-types-for 'script'; trusted-types chiso", {
    name: { vi: 'Trusted Types, danh sách có chiso', en: 'trusted types, list with chiso' },
    proves: { vi: 'Chỉ cần cho phép một tên chính sách, kể cả cho Lit.', en: 'One policy name is all we ask for, Lit included.' },
  }),
  own('trusted-types-others', "require-trusted-types-for 'script'; trusted-types others", {
    name: { vi: 'Trusted Types, danh sách không có chiso', en: 'trusted types, list without chiso' },
    proves: { vi: 'Bảng có sẵn của trang vẫn còn, kèm đúng một cảnh báo nói cần thêm gì.', en: 'The fallback stays, with one warning that says what to add.' },
    expect: null,
    files: () => [],
    reports: 1,
    warnings: 1,
  }),
  own('trusted-types-listed', 'trusted-types others', {
    name: { vi: 'Danh sách tên chính sách, không bắt buộc', en: 'list of policies, none required' },
    proves: { vi: 'Trang liệt kê tên chính sách nhưng không bắt buộc dùng: mọi thứ vẫn chạy.', en: 'A page that lists policies and requires none: everything works.' },
    reports: 1,
  }),
  {
    id: 'sandboxed-frame',
    name: { vi: 'Khung bị cô lập', en: 'sandboxed frame' },
    proves: { vi: 'Khung không thuộc nguồn nào: số liệu đến bằng tệp mã, worker cổ điển từ blob.', en: 'A frame that belongs to no origin: data by script, classic blob worker.' },
    make: ({ a }) => ({
      body: '<iframe class="host-frame" sandbox="allow-scripts" src="/hosts/sandboxed-frame-inside.html" title="chiso"></iframe>',
      also: { '/hosts/sandboxed-frame-inside.html': { body: innerPage(`${script(built(a))}\n${dataScript(a)}\n${elements}`) } },
    }),
    expect: blob,
    files: ({ a }) => [`${a}/hosts/sandboxed-frame-inside.html`, built(a), built(a, `data/${province}.js`)],
    place: 'frame',
  },
  {
    id: 'connect-src-none',
    name: { vi: 'Cấm tải dữ liệu', en: 'connect-src none' },
    proves: { vi: 'Cấm fetch: số liệu đến bằng tệp mã, kể cả khi tệp đó đứng trước chiso.js.', en: 'Fetch forbidden: the dataset comes by script, even before ours.' },
    make: ({ a }) => ({ body: `${dataScript(a)}\n${script(built(a))}\n${elements}`, headers: csp("connect-src 'none'") }),
    expect: blob,
  },
  own('data-worker-none', "default-src 'self'; img-src data:", {
    name: { vi: 'Trang chọn không dùng worker', en: 'data-worker=none' },
    proves: { vi: 'Tác giả trang quyết định: không thử worker nào, trình duyệt không báo gì.', en: 'The author of the page chooses: no worker is tried, no report.' },
    attributes: 'data-worker="none"',
    expect: inline('none-asked'),
  }),
  own('data-worker-url', "default-src 'self'; img-src data:", {
    name: { vi: 'Trang chỉ định tệp worker', en: 'data-worker=URL' },
    proves: { vi: 'Tác giả trang nêu tên tệp worker: không thử cách nào khác, trình duyệt không báo gì.', en: 'The author names the file of the worker: nothing else is tried, no report.' },
    attributes: 'data-worker="/dist/projection.worker.js"',
    expect: { mode: 'worker', cause: 'data-worker' },
    beside: '/dist/projection.worker.js',
  }),
  {
    id: 'data-worker-blob',
    name: { vi: 'Trang chọn worker từ blob', en: 'data-worker=blob' },
    proves: { vi: 'Tác giả trang biết rằng blob được phép.', en: 'The author knows that blobs are allowed.' },
    make: ({ b }) => ({ body: `${script(built(b), 'data-worker="blob"')}\n${elements}`, headers: csp('worker-src blob:') }),
    expect: blob,
    files: ({ b }) => dataOf(b),
  },
  own('data-worker-html', null, {
    name: { vi: 'Địa chỉ worker trả về trang HTML', en: 'data-worker is a page of HTML' },
    proves: { vi: 'Địa chỉ sai, máy chủ trả về HTML: trang tự tính.', en: 'A wrong address that answers with HTML: the page computes.' },
    attributes: 'data-worker="/not-a-script"',
    // An engine may refuse the type of the file or stumble over its first character.
    expect: inline(['refused', 'crashed']),
    beside: '/not-a-script',
  }),
  own('data-worker-bad-address', null, {
    name: { vi: 'data-worker không phải địa chỉ', en: 'data-worker is no address' },
    proves: { vi: 'Trình duyệt không đọc được địa chỉ: trang tự tính và nói đúng nguyên nhân.', en: 'An address that no browser can read: the page computes, and names that cause.' },
    attributes: 'data-worker="https://["',
    expect: inline('bad-address'),
  }),
];

// Hosts of the matrix that differ by their policy: what the page's headers allow.
import { built, csp, dataScript, elements, innerPage, province, script } from './page.mjs';

export const blob = { mode: 'worker', cause: 'blob' };
const sibling = { mode: 'worker', cause: 'sibling' };
const inline = (cause) => ({ mode: 'inline', cause });
/** The headline rows first, the whole when a row opens. */
export const dataOf = (origin) => [built(origin, `data/${province}.summary.json`), built(origin, `data/${province}.json`)];
export const ownData = ({ a }) => dataOf(a);
const siblingFile = ({ a }) => built(a, 'projection.worker.js');
/** An ordinary page with the script on its own origin. */
const own = (attributes = '', rest = {}) => ({ a }) => ({ body: `${script(built(a), attributes)}\n${elements}`, ...rest });

/** @type {import('./table.mjs').Host[]} */
export const policies = [
  {
    id: 'no-policy',
    name: { vi: 'Trang không có chính sách bảo mật', en: 'no policy' },
    proves: { vi: 'Trang thông thường: worker từ blob, số liệu nằm cạnh tệp mã.', en: 'The ordinary page: blob worker, data beside the script.' },
    make: own(),
    expect: blob,
    files: ownData,
  },
  {
    id: 'own-origin-only',
    name: { vi: 'Chỉ dùng tệp của cổng', en: 'default-src self' },
    proves: { vi: 'Chính sách chặt, tệp mã đặt ngay trên cổng: blob bị chặn, tệp worker đặt cạnh chạy được.', en: 'A strict policy with the script on the portal itself: the blob is refused, the file beside the script works.' },
    make: own('', { headers: csp("default-src 'self'; img-src data:") }),
    expect: sibling,
    reports: 1,
    files: (origins) => [...ownData(origins), siblingFile(origins)],
  },
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
  {
    id: 'worker-src-self',
    name: { vi: 'Chỉ cho worker của cổng', en: 'worker-src self' },
    proves: { vi: 'Chỉ worker cùng nguồn được chạy.', en: 'Only workers of the own origin.' },
    make: own('', { headers: csp("worker-src 'self'") }),
    expect: sibling,
    reports: 1,
    files: (origins) => [...ownData(origins), siblingFile(origins)],
  },
  {
    id: 'worker-src-blob',
    name: { vi: 'Chỉ cho worker từ blob', en: 'worker-src blob' },
    proves: { vi: 'Chỉ worker từ blob được chạy.', en: 'Only blob workers.' },
    make: own('', { headers: csp('worker-src blob:') }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'worker-src-none',
    name: { vi: 'Cấm mọi worker', en: 'worker-src none' },
    proves: { vi: 'Không worker nào được chạy: trang tự tính.', en: 'No workers at all: the page computes.' },
    make: own('', { headers: csp("worker-src 'none'") }),
    expect: inline('refused'),
    reports: 2,
    files: ownData,
  },
  {
    id: 'nonce-strict-dynamic',
    name: { vi: 'Nonce và strict-dynamic', en: 'nonce and strict-dynamic' },
    proves: { vi: 'Chính sách mà Google khuyên dùng.', en: 'The policy that Google recommends.' },
    make: own('nonce="n1"', { nonce: 'n1', headers: csp("script-src 'nonce-n1' 'strict-dynamic'; object-src 'none'; base-uri 'none'") }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'nonce-worker-blob',
    name: { vi: 'Nonce và worker từ blob', en: 'nonce and worker-src blob' },
    proves: { vi: 'Nonce không kèm strict-dynamic.', en: 'A nonce without strict-dynamic.' },
    make: own('nonce="n1"', { nonce: 'n1', headers: csp("script-src 'nonce-n1'; worker-src blob:") }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'trusted-types',
    name: { vi: 'Bắt buộc Trusted Types', en: 'trusted types' },
    proves: { vi: 'Bắt buộc Trusted Types, không giới hạn tên chính sách.', en: 'Trusted Types required, any policy name.' },
    make: own('', { headers: csp("require-trusted-types-for 'script'") }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'trusted-types-chiso',
    name: { vi: 'Trusted Types, danh sách có chiso', en: 'trusted types, list with chiso' },
    proves: { vi: 'Chỉ cần cho phép một tên chính sách, kể cả cho Lit.', en: 'One policy name is all we ask for, Lit included.' },
    make: own('', { headers: csp("require-trusted-types-for 'script'; trusted-types chiso") }),
    expect: blob,
    files: ownData,
  },
  {
    id: 'trusted-types-others',
    name: { vi: 'Trusted Types, danh sách không có chiso', en: 'trusted types, list without chiso' },
    proves: { vi: 'Bảng có sẵn của trang vẫn còn, kèm đúng một cảnh báo nói cần thêm gì.', en: 'The fallback stays, with one warning that says what to add.' },
    make: own('', { headers: csp("require-trusted-types-for 'script'; trusted-types others") }),
    expect: null,
    reports: 1,
    warnings: 1,
  },
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
  {
    id: 'data-worker-none',
    name: { vi: 'Trang chọn không dùng worker', en: 'data-worker=none' },
    proves: { vi: 'Tác giả trang quyết định: không thử worker nào, trình duyệt không báo gì.', en: 'The author of the page chooses: no worker is tried, no report.' },
    make: own('data-worker="none"', { headers: csp("default-src 'self'; img-src data:") }),
    expect: inline('none-asked'),
    files: ownData,
  },
  {
    id: 'data-worker-url',
    name: { vi: 'Trang chỉ định tệp worker', en: 'data-worker=URL' },
    proves: { vi: 'Tác giả trang nêu tên tệp worker: không thử cách nào khác, trình duyệt không báo gì.', en: 'The author names the file of the worker: nothing else is tried, no report.' },
    make: own('data-worker="/dist/projection.worker.js"', { headers: csp("default-src 'self'; img-src data:") }),
    expect: { mode: 'worker', cause: 'data-worker' },
    files: (origins) => [...ownData(origins), `${origins.a}/dist/projection.worker.js`],
  },
  {
    id: 'data-worker-blob',
    name: { vi: 'Trang chọn worker từ blob', en: 'data-worker=blob' },
    proves: { vi: 'Tác giả trang biết rằng blob được phép.', en: 'The author knows that blobs are allowed.' },
    make: ({ b }) => ({ body: `${script(built(b), 'data-worker="blob"')}\n${elements}`, headers: csp('worker-src blob:') }),
    expect: blob,
    files: ({ b }) => dataOf(b),
  },
  {
    id: 'data-worker-html',
    name: { vi: 'Địa chỉ worker trả về trang HTML', en: 'data-worker is a page of HTML' },
    proves: { vi: 'Địa chỉ sai, máy chủ trả về HTML: trang tự tính.', en: 'A wrong address that answers with HTML: the page computes.' },
    make: own('data-worker="/not-a-script"'),
    // An engine may refuse the type of the file or stumble over its first character.
    expect: inline(['refused', 'crashed']),
    files: (origins) => [...ownData(origins), `${origins.a}/not-a-script`],
    // About the file, not about a policy: it is no script.
    reports: 1,
  },
];

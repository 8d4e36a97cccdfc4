// Builds the pages of the host matrix: what is the same on each of them, and the note that tells a reader what the page proves.

export const province = 'lam-dong';
/** The row that is opened, and the indicator of the projection: a share with a value and a target on one base. */
export const projectedRow = 'digital-economy-share-grdp';

export const fallback = '<table><caption>Số liệu đến 19/6/2026</caption><tr><th>Kinh tế số trên GRDP</th><td>7,45%</td></tr></table>';
const asOf = '2026-07-01';
export const card = `<chiso-scorecard province="${province}" as-of="${asOf}">${fallback}</chiso-scorecard>`;
export const projection = `<chiso-projection province="${province}" indicator="${projectedRow}" as-of="${asOf}"></chiso-projection>`;
/** What an ordinary page shows: both elements. */
export const elements = `${card}\n${projection}`;
/** An element of the second file, chiso-more.js, which the first one fetches when it is on the page. */
export const tasks = `<chiso-tasks province="${province}" as-of="${asOf}"></chiso-tasks>`;
/** The same for editors that strip unknown tags. */
export const places = `<div data-chiso="scorecard" data-province="${province}" data-as-of="${asOf}">${fallback}</div>
<div data-chiso="projection" data-province="${province}" data-indicator="${projectedRow}" data-as-of="${asOf}"></div>`;

export const script = (src, attributes = '') => `<script src="${src}"${attributes && ` ${attributes}`}></script>`;
/** A built file on an origin; without one it is the page's own. */
export const built = (origin, name = 'chiso.js') => `${origin}/dist/embed/${name}`;
export const csp = (policy) => ({ 'content-security-policy': policy });
export const dataScript = (origin) => script(built(origin, `data/${province}.js`));

const causes = {
  blob: { vi: 'khởi động từ nội dung có sẵn trong chiso.js (blob)', en: 'started from the text inside chiso.js (blob)' },
  sibling: { vi: 'khởi động từ tệp projection.worker.js cạnh chiso.js (sibling)', en: 'started from projection.worker.js beside chiso.js (sibling)' },
  'data-worker': { vi: 'khởi động từ tệp ghi ở data-worker', en: 'started from the file that data-worker names' },
  refused: { vi: 'vì trang không cho chạy worker (refused)', en: 'because the page allows no worker (refused)' },
  crashed: { vi: 'vì tệp worker hỏng (crashed)', en: 'because the worker file is broken (crashed)' },
  'bad-address': { vi: 'vì data-worker không phải địa chỉ (bad-address)', en: 'because data-worker is no address (bad-address)' },
  'none-asked': { vi: 'vì trang yêu cầu không dùng worker (none-asked)', en: 'because the page asks for none (none-asked)' },
};

/** What a reader must see on the page of a host. */
function expected({ expect }) {
  if (!expect) return { vi: 'Chỉ còn bảng có sẵn của trang, trang không báo lỗi.', en: 'The page’s own table stays, without an error of the page.' };
  if (expect.mode === 'none') return { vi: 'Bảng đủ số liệu; không có biểu đồ, không tính gì.', en: 'The table with all numbers; no chart, nothing computed.' };
  const cause = [expect.cause].flat()[0];
  const where = expect.mode === 'worker' ? { vi: 'tính trong worker', en: 'computed in a worker' } : { vi: 'trang tự tính từng quãng ngắn (inline)', en: 'computed by the page in short slices (inline)' };
  return { vi: `Bảng và biểu đồ đủ số liệu; ${where.vi}, ${causes[cause].vi}.`, en: `Table and chart with all numbers; ${where.en}, ${causes[cause].en}.` };
}

/** The policy that the server sends with the page; null where there is none. */
export const policyOf = (made) => made.headers?.['content-security-policy'] ?? null;

const escape = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const both = ({ vi, en }) => `${escape(vi)} <span lang="en">${escape(en)}</span>`;

/** What the page's instruments fill in. */
const seen = (host) => (host.expect && host.expect.mode !== 'none'
  ? { vi: '{where}; kết quả đầu tiên sau {ms} ms; worker đang chạy: {workers}; blob còn giữ: {urls}; trình duyệt báo: {reports}', en: '{where}; first result after {ms} ms; workers running: {workers}; blobs held: {urls}; reports of the browser: {reports}' }
  : { vi: 'không tính gì; trình duyệt báo: {reports}', en: 'nothing computed; reports of the browser: {reports}' });

function note(host, made) {
  const policy = policyOf(made);
  const facts = [
    [{ vi: 'Trang này chứng minh', en: 'What it proves' }, both(host.proves)],
    [{ vi: 'Chính sách bảo mật', en: 'Security policy' }, policy ? `<code>${escape(policy)}</code>` : both({ vi: 'Không có.', en: 'None.' })],
    [{ vi: 'Phải thấy', en: 'To be seen' }, both(expected(host))],
    [{ vi: 'Đã thấy', en: 'Seen' }, `<b data-seen="${seen(host).vi}">…</b> <span lang="en" data-seen="${seen(host).en}"></span>`],
  ];
  return `<header class="host-note">
<p><a href="/hosts/index.html">Các loại trang mà chiso phải chạy được <span lang="en">All kinds of pages</span></a></p>
<h1>${both(host.name)}</h1>
<dl>
${facts.map(([name, text]) => `<dt>${both(name)}</dt><dd>${text}</dd>`).join('\n')}
</dl>
</header>`;
}

const head = (title, { doctype = '<!doctype html>', charset = 'utf-8', own = '/hosts/' } = {}) => `${doctype}
<html lang="vi">
<head>
<meta charset="${charset}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${own}hosts.css">`;

/**
 * The whole page of a host.
 *
 * @param {import('./table.mjs').Host} host
 * @param {{a: string, b: string}} origins Addresses of the two servers; an empty `a` gives addresses from the root.
 */
export function pageOf(host, origins) {
  const made = host.make(origins);
  // A page from disk has no root to start an address from: there `a` is the folder of this repository.
  const own = host.place === 'disk' ? `${origins.a}/demo/hosts/` : '/hosts/';
  const html = `${head(`${host.name.vi} – chiso`, { ...made, own })}
${script(`${own}page.js`, made.nonce ? `nonce="${made.nonce}"` : '')}
${made.head ?? ''}</head>
<body>
${note(host, made)}
${made.body}
</body>
</html>
`;
  // What a legacy charset lacks is written as a number, as its editors do.
  return { ...made, html: made.charset ? html.replace(/[^\x00-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`) : html };
}

/** Where a page of the list is, in words, when it is not behind its link alone. */
const how = (host, onDisk) => {
  if (onDisk?.has(host.id)) return `<br>${both({ vi: 'Chép địa chỉ này vào trình duyệt để mở từ đĩa:', en: 'Copy this address into the browser, to open it from disk:' })} <code>${escape(onDisk.get(host.id))}</code>`;
  if (host.place !== 'plain-http') return '';
  return `<br>${both({ vi: 'Ở đây trang đến từ chính máy này, nơi trình duyệt coi http là an toàn; phép thử mở trang qua địa chỉ mạng của máy.', en: 'Here it comes from this machine itself, where browsers take http for secure; the tests open it by the machine’s address in its network.' })}`;
};

const listRow = (host, origins, onDisk) => {
  const policy = policyOf(host.make(origins));
  return `<tr><th scope="row"><a href="${host.id}.html">${escape(host.name.vi)}</a> <span lang="en">${escape(host.name.en)}</span>${how(host, onDisk)}</th>
<td>${both(host.proves)}${policy ? ` <code>${escape(policy)}</code>` : ''}</td><td>${both(expected(host))}</td></tr>`;
};

/** The list of all pages. */
export const listPage = (hosts, origins, onDisk) => `${head('Các loại trang mà chiso phải chạy được')}
</head>
<body>
<main class="host-list">
<h1>Các loại trang mà chiso phải chạy được <span lang="en">Every kind of page that chiso must live on</span></h1>
<p>Mỗi trang dưới đây được gửi kèm chính sách bảo mật thật và nói rõ nó chứng minh điều gì, phải thấy gì.
<span lang="en">Each page is sent with its real policy and says what it proves and what is to be seen.</span></p>
<table>
<thead><tr><th scope="col">Trang <span lang="en">Page</span></th><th scope="col">Chứng minh <span lang="en">Proves</span></th><th scope="col">Phải thấy <span lang="en">To be seen</span></th></tr></thead>
<tbody>
${hosts.map((host) => listRow(host, origins, onDisk)).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;

/** The page inside a frame: no note, the same instruments. */
export const innerPage = (body) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>chiso</title><link rel="icon" href="data:,"><script src="/hosts/page.js"></script></head><body>${body}</body></html>`;

// The host matrix to look at: `node demo/hosts/serve.mjs` serves every page of test/embed/hosts.mjs with its real headers, from two origins, and a list of them.
// Each page says what it proves, what is expected, and where the projection of an opened row was computed.
import { pathToFileURL } from 'node:url';
import { hosts } from '../../test/embed/hosts.mjs';
import { stage } from '../../test/embed/stage.mjs';

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const wanted = ({ expect }) => (expect ? `${expect.mode}, ${[expect.cause].flat().join(' / ')}` : 'bảng dự phòng giữ nguyên (the fallback stays)');

/** Runs in the pages: writes mode and cause of each projection beside the explanation. A file of the own origin, because policies refuse inline scripts. */
const report = `document.addEventListener('chiso-project', function (event) {
  document.querySelector('[data-report]').textContent = event.detail.mode + ', ' + event.detail.cause;
});`;

/** The explanation goes before the page's own content; the nonce serves the pages that ask for one. */
function explained(html, host) {
  if (typeof html !== 'string') return html;
  const note = `<p>${escape(host.name)}: ${escape(host.proves)}. Expected: ${escape(wanted(host))}. Open a row; computed in: <b data-report>…</b></p>
    <script src="/report.js" nonce="n1"></script>`;
  return html.replace('<body>', `<body>${note}`);
}

/** Starts both origins and returns the address of the list. */
export async function serveHosts() {
  const { servers, place } = await stage();
  servers.page('/report.js', { body: report, headers: { 'content-type': 'text/javascript' } });
  const items = hosts.map((host) => {
    const { url } = place({ ...host, make: (origins) => { const made = host.make(origins); return { ...made, html: explained(made.html, host) }; } });
    return `<li><a href="${url}">${escape(host.name)}</a>: ${escape(host.proves)} (${escape(wanted(host))})</li>`;
  });
  servers.page('/', { body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>chiso: các loại trang chủ</title><link rel="icon" href="data:,"><h1>Các loại trang mà chiso phải chạy được</h1><ol>${items.join('')}</ol></html>` });
  return `${servers.a}/`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`${await serveHosts()}  (Ctrl+C to stop)`);
}

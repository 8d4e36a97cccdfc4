// Writes the pages of this folder from the table: `npm run hosts -- --write`. A test fails when a page and the table differ.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escape, expected, pageOf, policyOf } from './page.mjs';
import { hosts } from './table.mjs';

/** Where `npm run hosts` serves the pages (A) and the scripts of another origin (B). */
export const PORTS = { a: 4180, b: 4181 };
const origins = { a: '', b: `http://127.0.0.1:${PORTS.b}` };
const folder = new URL('./', import.meta.url);

const words = ({ vi, en }) => `${escape(vi)} <span lang="en">${escape(en)}</span>`;

function row(host) {
  const policy = policyOf(pageOf(host, origins));
  return `<tr><th scope="row"><a href="${host.id}.html">${escape(host.name.vi)}</a> <span lang="en">${escape(host.name.en)}</span></th>
<td>${words(host.proves)}${policy ? ` <code>${escape(policy)}</code>` : ''}</td><td>${words(expected(host))}</td></tr>`;
}

const list = () => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Các loại trang mà chiso phải chạy được</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="hosts.css">
</head>
<body>
<main class="host-list">
<h1>Các loại trang mà chiso phải chạy được <span lang="en">Every kind of page that chiso must live on</span></h1>
<p>Mỗi trang dưới đây được gửi kèm chính sách bảo mật thật và nói rõ nó chứng minh điều gì, phải thấy gì. Chính sách chỉ có hiệu lực khi trang được mở từ máy chủ của lệnh <code>npm run hosts</code>: <a href="http://127.0.0.1:${PORTS.a}/hosts/index.html">127.0.0.1:${PORTS.a}/hosts</a>.
<span lang="en">Each page is sent with its real policy and says what it proves and what is to be seen. The policies hold only where <code>npm run hosts</code> serves the pages.</span></p>
<table>
<thead><tr><th scope="col">Trang <span lang="en">Page</span></th><th scope="col">Chứng minh <span lang="en">Proves</span></th><th scope="col">Phải thấy <span lang="en">To be seen</span></th></tr></thead>
<tbody>
${hosts.map(row).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;

/** The files of this folder that come from the table, by name. */
export const files = () => new Map([['index.html', list()], ...hosts.flatMap((host) => {
  const { html, also = {} } = pageOf(host, origins);
  return [[`${host.id}.html`, html], ...Object.entries(also).map(([path, { body }]) => [path.replace('/hosts/', ''), `${body}\n`])];
})]);

/** Writes them, and takes away pages of hosts that are no longer in the table. */
export function write() {
  const wanted = files();
  for (const name of readdirSync(folder)) if (name.endsWith('.html') && !wanted.has(name)) rmSync(fileURLToPath(new URL(name, folder)));
  for (const [name, text] of wanted) writeFileSync(new URL(name, folder), text);
  return wanted.size;
}

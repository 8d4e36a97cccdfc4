// What the tests of chiso-lite.js share: a page with it, with or without its second file, and what its scorecard says.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked as askedFor, page, staged, until } from './fresh-page.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
export const script = (name) => `<script src="/dist/embed/${name}"></script>`;
export const card = (attributes = '') => `<chiso-scorecard province="lam-dong" as-of="2026-07-01" ${attributes}></chiso-scorecard>`;

export const asked = (name = 'chiso-lite-more.js') => askedFor(name);
/** The button that opens a row. */
export const NAME = '[id="name-digital-economy-share-grdp"]';
export const press = (selector) => page.evaluate((css) => document.querySelector('chiso-scorecard').shadowRoot.querySelector(css).click(), selector);
const builtText = (name) => readFileSync(`${dist}embed/${name}`, 'utf8');
export const builtScript = (name) => ({ body: builtText(name), headers: { 'content-type': 'text/javascript' } });
/** What the parts of an element say. */
export const words = (tag, parts) => page.evaluate(([name, css]) => {
  const found = document.querySelector(name).shadowRoot.querySelectorAll(css);
  return Array.from(found, (one) => one.textContent.replace(/\s+/g, ' ')).join('\n');
}, [tag, parts]);
/** A page whose second file is not there. */
export const lone = () => {
  staged.servers.page('/lone/chiso-lite.js', builtScript('chiso-lite.js'));
  for (const slug of ['lam-dong.summary.json', 'lam-dong.json']) staged.servers.page(`/lone/data/${slug}`, { body: builtText(`data/${slug}`) });
  return '<script src="/lone/chiso-lite.js"></script>';
};

/** What the scorecard says that it could not do. */
export const problem = async () => {
  const said = await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('.problem[role="alert"]')?.textContent);
  return said.jsonValue();
};

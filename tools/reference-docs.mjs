// `npm run docs`: docs/elements.md and docs/elements.vi.md, the reference of the elements, from their classes. A test fails when the files are older than the classes.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';
import { manifestOf } from './manifest.mjs';
import { examples } from './reference/examples.mjs';
import { vi } from './reference/vi.mjs';

/** Descriptions without a translation, told together. */
const missing = new Set();

const words = {
  en: {
    title: 'Reference of the elements', other: '[Tiếng Việt](elements.vi.md)',
    made: '<!-- not in the ZIP -->Made from the classes by `npm run docs`; do not edit. <!-- so far -->How to put the elements on a page: [embedding.md](embedding.md).',
    tools: '<!-- not in the ZIP -->The same for tools: `chiso/custom-elements.json` (manifest), `dist/vscode.html-custom-data.json` and `dist/vscode.css-custom-data.json` (VS Code: `html.customData`, `css.customData`), `dist/web-types.json` (JetBrains finds it by itself).<!-- so far -->',
    shared: 'All elements', sharedText: 'What follows holds for every element; the sections below name only what an element has of its own.',
    attributes: 'Attributes', properties: 'Properties without an attribute', events: 'Events', slot: 'Content', parts: 'Parts', custom: 'Custom properties', details: 'Details of the events',
    attribute: 'attribute', property: 'property', type: 'type', standard: 'default', what: 'what', event: 'event', detail: '`detail`', part: 'part', name: 'name', empty: 'empty', example: 'Example',
    customText: 'Custom properties are set on the element or on any ancestor; their defaults are those of the light theme.',
    eventsText: 'All events bubble and cross shadow boundaries. `chiso-change` and `chiso-select` tell what a reader did, never what the page set.',
    detailsText: 'As types of the package (`import type { LoadDetail } from \'chiso\'`); listeners on elements, `document` and `window` know them.',
    say: (text) => text,
  },
  vi: {
    title: 'Tra cứu các phần tử', other: '[English](elements.md)',
    made: '<!-- not in the ZIP -->Được tạo từ mã nguồn bằng `npm run docs`; không sửa trực tiếp. <!-- so far -->Cách đưa phần tử lên trang: [embedding.vi.md](embedding.vi.md).',
    tools: '<!-- not in the ZIP -->Nội dung này cũng có cho công cụ soạn thảo: `chiso/custom-elements.json` (manifest), `dist/vscode.html-custom-data.json` và `dist/vscode.css-custom-data.json` (VS Code: `html.customData`, `css.customData`), `dist/web-types.json` (JetBrains tự nhận).<!-- so far -->',
    shared: 'Chung cho mọi phần tử', sharedText: 'Phần này áp dụng cho mọi phần tử; các mục sau chỉ nêu những gì riêng của từng phần tử.',
    attributes: 'Thuộc tính', properties: 'Thuộc tính chỉ đặt bằng JavaScript', events: 'Sự kiện', slot: 'Nội dung bên trong', parts: 'Bộ phận (`::part`)', custom: 'Biến CSS', details: 'Nội dung của sự kiện',
    attribute: 'thuộc tính', property: 'tên trong JavaScript', type: 'kiểu', standard: 'mặc định', what: 'ý nghĩa', event: 'sự kiện', detail: '`detail`', part: 'bộ phận', name: 'tên', empty: 'trống', example: 'Ví dụ',
    customText: 'Biến CSS đặt trên phần tử hoặc trên một phần tử bao ngoài; giá trị mặc định là của giao diện sáng.',
    eventsText: 'Mọi sự kiện đều lan ra ngoài (bubble) và đi qua shadow DOM. `chiso-change` và `chiso-select` báo việc người đọc làm, không báo những gì trang tự đặt.',
    detailsText: 'Là các kiểu TypeScript của gói (`import type { LoadDetail } from \'chiso\'`); trình nghe sự kiện trên phần tử, `document` và `window` đều biết các kiểu này.',
    say(text) {
      if (!vi[text]) missing.add(text);
      return vi[text] ?? text;
    },
  },
};

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ');
const table = (heads, rows) => [`| ${heads.join(' | ')} |`, `|${heads.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`), ''].join('\n');
const fence = (language, code) => `\`\`\`${language}\n${code}\n\`\`\`\n`;
const section = (title, text) => (text ? `### ${title}\n\n${text}` : null);

/** One element, or what all have in common; `own` picks what is listed. */
function describe(declaration, own, w) {
  const pick = (kind) => (declaration[kind] ?? []).filter(own);
  const standard = (value) => (value === "''" ? w.empty : `\`${value}\``);
  const attributes = pick('attributes');
  const properties = pick('members').filter(({ attribute }) => !attribute);
  const lists = [
    [w.attributes, attributes.length && table([w.attribute, w.property, w.type, w.standard, w.what],
      attributes.map(({ name, fieldName, type, default: value, description }) => [`\`${name}\``, `\`${fieldName}\``, `\`${type.text}\``, standard(value), w.say(description)]))],
    [w.properties, properties.length && table([w.property, w.type, w.what], properties.map(({ name, type, description }) => [`\`${name}\``, `\`${type.text}\``, w.say(description)]))],
    [w.slot, pick('slots').map(({ description }) => `${w.say(description)}\n`).join('')],
    [w.events, pick('events').length && table([w.event, w.detail, w.what],
      pick('events').map(({ name, type, description }) => [`\`${name}\``, `\`${type.text.replace(/^CustomEvent<(.*)>$/, '$1')}\``, w.say(description)]))],
    [w.parts, pick('cssParts').length && table([w.part, w.what], pick('cssParts').map(({ name, description }) => [`\`${name}\``, w.say(description)]))],
    [w.custom, pick('cssProperties').length && table([w.name, w.standard, w.what],
      pick('cssProperties').map(({ name, default: value, description }) => [`\`${name}\``, value ? `\`${value}\`` : '', w.say(description)]))],
  ];
  return lists.map(([title, text]) => section(title, text)).filter(Boolean).join('\n');
}

/** The details' interfaces as they stand in the source. */
function details() {
  const source = readFileSync(`${root}src/elements/events.ts`, 'utf8');
  return [...source.matchAll(/\/\*\* [^\n]* \*\/\nexport interface (?!ChisoEventMap)\w+ \{[^]*?\n\}/g)].map(([text]) => text.replace('export ', '')).join('\n\n');
}

/**
 * The reference in one language.
 *
 * @param {'en' | 'vi'} language
 */
export async function reference(language) {
  const w = words[language];
  const { modules } = await manifestOf();
  const all = modules.flatMap(({ declarations }) => declarations);
  const base = all.find(({ name }) => name === 'ChisoElement');
  const order = Object.keys(examples);
  const elements = all.filter(({ tagName }) => tagName).sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
  const isOwn = (declaration) => (entry) => {
    const inherited = [base.attributes, base.members, base.events, base.slots, base.cssParts, base.cssProperties].flatMap((list) => list ?? []).find(({ name }) => name === entry.name);
    return !entry.inheritedFrom || inherited?.description !== entry.description;
  };
  const parts = elements.map((declaration) => {
    const example = examples[declaration.tagName];
    if (!example) throw new Error(`tools/reference/examples.mjs has no example of ${declaration.tagName}`);
    return [`## \`<${declaration.tagName}>\`\n`, `${w.say(declaration.description)}\n`, ...Object.entries(example).map(([kind, code]) => fence(kind, code)), describe(declaration, isOwn(declaration), w)].join('\n');
  });
  const shared = describe(base, () => true, w);
  if (missing.size) throw new Error(`tools/reference/vi.mjs has no translation of:\n${[...missing].map((text) => `  ${JSON.stringify(text)}: '',`).join('\n')}`);
  return [
    `# ${w.title}\n`, `${w.other}\n`, `${w.made}\n`, `${w.tools}\n`,
    elements.map(({ tagName }) => `- [\`<${tagName}>\`](#${tagName})`).join('\n'), '',
    `## ${w.shared}\n`, `${w.sharedText} ${w.eventsText} ${w.customText}\n`, shared,
    ...parts, `## ${w.details}\n`, `${w.detailsText}\n`, fence('ts', details()),
  ].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd() + '\n';
}

/** Language → file. */
export const files = { en: 'docs/elements.md', vi: 'docs/elements.vi.md' };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [language, file] of Object.entries(files)) writeFileSync(`${root}${file}`, await reference(language));
  console.log(`${Object.values(files).join(' and ')} written`);
}

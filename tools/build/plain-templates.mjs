// Markup of `html` and `svg` templates in the form that the small templates of `chiso-lite.js` read. No browser's parser goes over it, so whatever
// such a parser would take otherwise than it is written is an error of the build: names that it changes, elements that it closes, moves or invents.
import { editTemplates } from './templates.mjs';

/** Where a value stands. */
const MARK = '\uE000';

const words = (text) => new Set(text.split(' '));
/** Elements without content; those that hold only what has them in `PARENTS`; all others of HTML, but for the tags of our own. */
const VOID = words('br col hr img input');
const STRICT = words('colgroup datalist optgroup select table tbody tfoot thead tr');
const OTHERS = words('a article b button caption dd details div dl dt fieldset figure footer h2 h3 h4 header kbd label legend li nav ol option p '
  + 'section slot small span strong sub summary sup td th time u ul');
const SVG = words('circle desc g line path polygon polyline rect svg text title tspan');
/** These stand right in one of those, or outermost in a template. */
const PARENTS = {
  caption: 'table', colgroup: 'table', thead: 'table', tbody: 'table', tfoot: 'table', col: 'colgroup', tr: 'thead tbody tfoot', td: 'tr', th: 'tr',
  li: 'ul ol', dt: 'dl div', dd: 'dl div', option: 'select datalist optgroup', optgroup: 'select',
};
/** What ends an open paragraph, and what ends its like. */
const BLOCKS = words('article details div dl fieldset figure footer h2 h3 h4 header hr nav ol p section table ul');
const ALIKE = { a: 'link', button: 'button', h2: 'heading', h3: 'heading', h4: 'heading' };
/** Attributes of SVG that a parser writes with capitals, whatever is written. */
const CAPITALS = ['viewBox', 'preserveAspectRatio'];
/** What a strict policy refuses, and what makes markup of a text. */
const BANNED = /^[.?]?(?:style|srcdoc|on\w*|innerHTML|outerHTML|cssText)$/;

/** Outermost in a template, parts of a table stand with their like alone. */
const kindOf = (name) => (/table|t|colgroup/.exec(PARENTS[name]) ? PARENTS[name] : '');

function plainAttributes(text, inSvg, fails) {
  const names = new Set();
  return text.replace(/\s+([^\s=]+)(?:=("[^"]*"|\uE000))?/g, (_, name, given = '') => {
    const value = given.replaceAll('"', '');
    const [, kind, own] = /^([.?@]?)([A-Za-z][\w-]*)$/.exec(name) ?? fails(`the name ${name}`);
    const small = own.toLowerCase();
    const proper = (inSvg && CAPITALS.find((one) => one.toLowerCase() === small)) || small;
    if (BANNED.test(name)) fails(`the banned name ${name}`);
    if (kind ? value !== MARK : value.includes('&')) fails(`the value of ${name}`);
    if (!/[.@]/.test(kind) && own !== proper) fails(`small and capital letters in ${name}`);
    if (names.has(name)) fails(`${name} twice`);
    names.add(name);
    return ` ${name}="${value}"`;
  });
}

/** Throws where a parser would not leave an element where it stands. */
function checkPlace(name, { inSvg, within, open, outermost }, fails) {
  const known = (inSvg ? [SVG] : [VOID, STRICT, OTHERS]).some((names) => names.has(name)) || (!inSvg && /^chiso-[a-z-]+$/.test(name));
  if (!known) fails(`the element ${name}`);
  if (within && !(PARENTS[name]?.split(' ').includes(within.name) ?? !STRICT.has(within.name))) fails(`${name} in ${within.name}`);
  if (!within && outermost.size > 0 && !outermost.has(kindOf(name))) fails(`${name} beside others`);
  if (within?.inSvg && /^(?:title|desc)$/.test(within.name)) fails(`more than text in ${within.name}`);
  if (BLOCKS.has(name) && open.some((one) => one.name === 'p')) fails(`${name} in a paragraph`);
  if (ALIKE[name] && open.some((one) => ALIKE[one.name] === ALIKE[name])) fails(`${name} in its like`);
}

/**
 * The parts of a template as the small templates read them: `<name`, `<:name` for an element of SVG, ` attribute="value"`, `>text` and `</` for any
 * end.
 *
 * @param {readonly string[]} parts what stands between values
 * @param {boolean} svg whether the template stands in an `<svg>`
 * @returns {string[]} as many
 */
export function plainMarkup(parts, svg = false) {
  const token = /<\/([\w-]+)>|<([A-Za-z][\w-]*)((?:\s+[^\s"'<>=/]+(?:=(?:"[^"]*"|\uE000(?=[\s>])))?)*)\s*(\/?)>|([^<>&\\]+)/y;
  const all = parts.join(MARK);
  const open = [];
  const outermost = new Set();
  let out = '';
  let at = 0;
  const fails = (problem) => { throw new Error(`the small templates do not know ${problem}: ${all.slice(at, at + 60).replaceAll(MARK, '${…}')}`); };
  for (let match; (match = token.exec(all)); at = token.lastIndex) {
    const [, end, name, attributes, alone, text] = match;
    const within = open.at(-1);
    if (text) {
      if (text.replaceAll(MARK, '').trim() && (within ? STRICT.has(within.name) : [...outermost].some(Boolean))) fails('text in this place');
      out += `>${text}`;
    } else if (end) {
      if (open.pop()?.name !== end) fails(`this end of ${end}`);
      out += '</';
    } else {
      const inSvg = name === 'svg' || (within ? within.inSvg : svg);
      const empty = inSvg ? alone : VOID.has(name);
      checkPlace(name, { inSvg, within, open, outermost }, fails);
      if (!within) outermost.add(kindOf(name));
      if (alone && !empty) fails(`${name} without an end`);
      out += `<${inSvg ? ':' : ''}${name}${plainAttributes(attributes, inSvg, fails)}${empty ? '</' : ''}`;
      if (!empty) open.push({ name, inSvg });
    }
  }
  if (at !== all.length) fails('this');
  if (open.length) fails(`${open.at(-1).name} without an end`);
  return out.split(MARK);
}

/** As a step of a build, of all templates in the modules of `src`. */
export function plainTemplates() {
  const plain = (parts, tag) => plainMarkup(parts, tag === 'svg');
  return {
    name: 'chiso-plain-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]src[\\/].*\.ts$/.test(id) || !/\b(html|svg)`/.test(code)) return null;
      try {
        return { code: editTemplates(code, { html: plain, svg: plain }, id), map: null };
      } catch (error) {
        throw new Error(`${id}: ${error.message}`);
      }
    },
  };
}

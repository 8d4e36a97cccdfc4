/** Markup as text, for a snippet that is copied: written by rules, so that no value can leave its place. */

export interface Tag {
  readonly name: string;
  /** `true` writes the bare attribute. */
  readonly attributes: readonly (readonly [name: string, value: string | true])[];
  readonly content?: readonly Markup[];
}

export type Markup = string | Tag;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Longest line, unless a single attribute is longer. */
const WIDTH = 88;
const VOID = new Set(['meta', 'link']);

/** A start tag whose attributes fill lines. */
function filled(parts: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length < WIDTH) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(last === undefined ? indent + part : `${indent}  ${part}`);
  }
  return `${lines.join('\n')}>`;
}

function write(node: Markup, indent: string): string {
  if (typeof node === 'string') return `${indent}${escaped(node)}`;
  const { name, attributes, content = [] } = node;
  const written = attributes.map(([key, value]) => (value === true ? key : `${key}="${escaped(value)}"`));
  const open = filled([`<${name}`, ...written], indent);
  if (VOID.has(name)) return open;
  const [only] = content;
  if (content.length === 0) return `${open}</${name}>`;
  if (content.length === 1 && typeof only === 'string') return `${open}${escaped(only)}</${name}>`;
  // The cells of a row stay on its line while there is room.
  const inline = content.every((part) => typeof part !== 'string' && part.content?.every((inner) => typeof inner === 'string'))
    ? `${open}${content.map((part) => write(part, '')).join('')}</${name}>` : null;
  if (inline !== null && name === 'tr') return inline;
  return `${open}\n${content.map((part) => write(part, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

/** The markup as it is pasted. `legacy` writes letters beyond ASCII as numbers, for pages that are not in UTF-8. */
export function markupText(nodes: readonly Markup[], legacy = false): string {
  const text = nodes.map((node) => write(node, '')).join('\n');
  return legacy ? text.replace(/[^\x00-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`) : text;
}

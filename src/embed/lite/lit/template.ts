/**
 * Templates of `chiso-lite.js`, in the place of lit-html: the part of its language that the elements of this file use. A value in the place of a
 * child is a text, a template, a list of both, or nothing; attributes may be mixed of texts and values, `.field=`, `?attribute=` and `@event=` stand
 * alone. Nodes are made one by one: no text goes through a browser's parser of markup. The build writes templates in the form that is read here and
 * refuses those that have none (`tools/build/plain-templates.mjs`).
 */
export class TemplateResult {
  constructor(readonly strings: TemplateStringsArray, readonly values: readonly unknown[]) {}
}

export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult => new TemplateResult(strings, values);
export const nothing: unique symbol = Symbol() as never;

/** What is shown as a text. */
type Plain = string | number | boolean | null | undefined;
type Show<Value> = (value: Value) => void;
/** Takes its values from the front of the list. */
type Binding = Show<unknown[]>;

/** Where a value stands; no text of ours has it. */
const MARK = '\0';
/** `<name`, with a colon if it is of SVG, and `</`; ` name="value"`; `>text`. */
const TOKENS = /<(:?)([\w/-]+)|([.?@]?)([\w-]+)="([^"]*)"|>([^<]+)/g;
type Token = readonly [whole: string, colon: string, tag: string, kind: string, name: string, value: string, text: string];

/** What templates say, read once: a list has many copies of its template. */
const read = new WeakMap<TemplateStringsArray, readonly Token[]>();

/** The element whose templates are being rendered: `this` of its listeners. */
let host: unknown;

const textIn = (parent: Node, text = ''): Text => parent.appendChild(document.createTextNode(text));

/** Takes away what stands between two nodes. */
function clear(start: Node, end: Node | null): void {
  for (let node; (node = start.nextSibling) && node !== end;) node.remove();
}

/** What shows a value between two texts, which stay; of one kind after another, each made anew. */
function between(start: Text, end: Text): Show<unknown> {
  let before: unknown;
  let show: Show<never>;
  return (value) => {
    const kind = value instanceof TemplateResult ? value.strings : Array.isArray(value);
    if (kind === before) return show(value as never);
    before = kind;
    clear(start, end);
    const fragment = document.createDocumentFragment();
    show = kind === true ? listIn(fragment) : kind ? templateIn(fragment, kind) : plainIn(fragment);
    show(value as never);
    end.before(fragment);
  };
}

function plainIn(parent: Node): Show<Plain | typeof nothing> {
  const node = textIn(parent);
  return (value) => {
    const text = value === nothing ? '' : String(value ?? '');
    if (node.data !== text) node.data = text;
  };
}

/** A list: a text, and after each of its members another. */
function listIn(parent: Node): Show<readonly unknown[]> {
  const ends = [textIn(parent)];
  const members: Show<unknown>[] = [];
  return (values) => {
    const after = (ends[members.length] as Text).nextSibling;
    for (const [index, value] of values.entries()) {
      if (!members[index]) {
        const [start, end] = [ends[index] as Text, document.createTextNode('')];
        start.after(end);
        ends.push(end);
        members.push(between(start, end));
      }
      members[index]?.(value);
    }
    clear(ends[values.length] as Text, after);
    ends.length = values.length + 1;
    members.length = values.length;
  };
}

/** A copy of a template. */
function templateIn(parent: Node, strings: TemplateStringsArray): Show<TemplateResult> {
  const bindings: Binding[] = [];
  let tokens = read.get(strings);
  if (!tokens) read.set(strings, tokens = [...strings.join(MARK).matchAll(TOKENS)] as unknown as readonly Token[]);
  let at = parent;
  for (const [, colon, tag, kind, name, value, text] of tokens) {
    if (tag === '/') at = at.parentNode as Node;
    else if (tag) at = at.appendChild(colon ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag));
    else if (name && value.includes(MARK)) bindings.push(attribute(at as Element, kind, name, value.split(MARK)));
    else if (name) (at as Element).setAttribute(name, value);
    else {
      let start: Text | undefined;
      for (const part of text.split(MARK)) {
        const end = textIn(at, part);
        if (start) {
          const show = between(start, end);
          bindings.push((values) => { show(values.shift()); });
        }
        start = end;
      }
    }
  }
  return ({ values }) => {
    const left = [...values];
    for (const binding of bindings) binding(left);
  };
}

/** An attribute, a field or a listener; what has not changed is left alone. */
function attribute(element: Element, kind: string, name: string, texts: readonly string[]): Binding {
  const owner = host;
  let before: unknown = nothing;
  if (kind === '@') element.addEventListener(name, (event) => { (before as (event: Event) => void).call(owner, event); });
  return (values) => {
    const own = values.splice(0, texts.length - 1);
    const [one] = own;
    const value = kind === '?' ? (one ? '' : nothing) : kind ? one
      : own.includes(nothing) ? nothing : texts.reduce((text, next, index) => `${text}${String((own[index - 1] as Plain) ?? '')}${next}`);
    if (value === before) return;
    before = value;
    if (kind === '.') (element as unknown as Record<string, unknown>)[name] = value;
    else if (kind === '@') return;
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value as string);
  };
}

/** Gives a function that renders into `root` for `owner`, again and again. */
export function renderer(root: Node, owner: unknown): (value: unknown) => void {
  const show = between(textIn(root), textIn(root));
  return (value) => {
    host = owner;
    show(value);
  };
}

/**
 * The tags and texts of an XML part, in order, in one pass. It knows no document types, so no entity can be defined that grows; what is not closed ends
 * the walk. Enough for workbooks; it is no validator.
 */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its five named and its numbered entities resolved; anything else stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Attributes of a tag by local name. Values are looked up only when asked for. */
export class Tag {
  constructor(readonly name: string, readonly closes: boolean, readonly empty: boolean, private readonly rest: string) {}

  /** Value of an attribute; null when absent. `r:id` is asked for as it is written. */
  get(attribute: string): string | null {
    for (let at = this.rest.indexOf(`${attribute}=`); at !== -1; at = this.rest.indexOf(`${attribute}=`, at + 1)) {
      const quote = this.rest.charAt(at + attribute.length + 1);
      if ((at > 0 && !/\s/.test(this.rest.charAt(at - 1))) || (quote !== '"' && quote !== "'")) continue;
      const start = at + attribute.length + 2;
      const end = this.rest.indexOf(quote, start);
      return end === -1 ? null : unescapeXml(this.rest.slice(start, end));
    }
    return null;
  }
}

/** Offset of the `>` that ends the tag at `start`, past quoted attributes; -1 when there is none. */
function tagEnd(xml: string, start: number): number {
  for (let at = start; at < xml.length; at += 1) {
    const letter = xml.charAt(at);
    if (letter === '>') return at;
    if (letter !== '"' && letter !== "'") continue;
    at = xml.indexOf(letter, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/** Walks over tags (without their name space prefix) and the texts between them. */
export function walkXml(xml: string, onTag: (tag: Tag) => void, onText: (text: string) => void): void {
  for (let at = 0; at < xml.length;) {
    const open = xml.indexOf('<', at);
    if (open === -1) return;
    if (open > at) onText(unescapeXml(xml.slice(at, open)));
    const special = xml.startsWith('<!--', open) ? '-->' : xml.startsWith('<![CDATA[', open) ? ']]>' : null;
    const end = special === null ? tagEnd(xml, open + 1) : xml.indexOf(special, open);
    if (end === -1) return;
    if (special === ']]>') onText(xml.slice(open + 9, end));
    at = end + (special?.length ?? 1);
    const body = xml.slice(open + 1, end);
    if (special !== null || body.startsWith('?') || body.startsWith('!')) continue;
    const closes = body.startsWith('/');
    const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1] ?? '';
    onTag(new Tag(name, closes, body.endsWith('/'), body));
  }
}

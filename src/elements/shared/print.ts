/** Prints one part of a page by itself: a copy in an own empty frame, with the element's style sheets. */

/**
 * An empty page in standards mode. A blank frame is in quirks mode for good, whatever doctype one appends; `open()` alone puts it in standards mode, and `close()` would
 * have the parser put it back, so the parser is stopped instead. No markup is written: nothing here is a sink of Trusted Types, and no address is loaded that a policy
 * could refuse.
 */
function standardPage(inside: Window): Document {
  const page = inside.document;
  page.open();
  const root = page.createElement('html');
  root.append(page.createElement('head'), page.createElement('body'));
  // One by one: several at once go through a fragment, which may not hold a doctype.
  page.append(page.implementation.createDocumentType('html', '', ''));
  page.append(root);
  inside.stop();
  return page;
}

/** Milliseconds in which a browser that prints says so; Safari does after `print` has returned. */
const SILENT = 1000;

/** Asks for the print: whether it began. In a sandbox without `allow-modals` browsers ignore `print` without an error, and only `beforeprint` does not come. */
function hasPrinted(inside: Window): Promise<boolean> {
  return new Promise((resolve) => {
    inside.addEventListener('beforeprint', () => { resolve(true); });
    inside.focus();
    inside.print();
    setTimeout(resolve, SILENT, false);
  });
}

/** Resolves to false where the page sits in a frame that forbids printing. */
export async function printAlone(part: HTMLElement, styles: readonly string[], title: string, prepare: (copy: HTMLElement) => void = () => undefined): Promise<boolean> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Out of sight but laid out: a frame without size lays nothing out, and the copy must be measured.
  frame.width = '900';
  frame.height = '1200';
  frame.style.setProperty('position', 'fixed');
  frame.style.setProperty('left', '-10000px');
  frame.style.setProperty('top', '0');
  document.body.append(frame);
  try {
    const inside = frame.contentWindow;
    const page = inside && standardPage(inside);
    if (!inside || !page) return false;
    // A style sheet is adopted only by the document whose window made it.
    const { CSSStyleSheet: Sheet } = inside as unknown as typeof globalThis;
    page.adoptedStyleSheets = styles.map((text) => {
      const sheet = new Sheet();
      sheet.replaceSync(text);
      return sheet;
    });
    page.title = title;
    page.documentElement.lang = part.closest('[lang]')?.getAttribute('lang') ?? 'vi';
    const copy = page.importNode(part, true);
    page.body.append(copy);
    page.body.style.setProperty('margin', '0');
    await page.fonts?.ready;
    prepare(copy);
    return await hasPrinted(inside);
  } catch {
    return false;
  } finally {
    setTimeout(() => frame.remove(), SILENT);
  }
}

/** Data that stands inside an element on the page. */
export type PageData = HTMLTableElement | HTMLScriptElement;

const MARKED = 'table[data-chiso-data],script[type="application/json"]';

/**
 * What inside an element is its data, if anything.
 *
 * Marked data always is, before any registered or fetched one: `<table data-chiso-data>`, or `<script type="application/json">` with a dataset. A plain table is
 * only where the element names neither a province nor a file: the tables that editors copy from us are an extract for readers without scripts, with the
 * headline rows and no tasks, and must not take the place of the whole. When that whole cannot be loaded such a table stays on the page as it was written,
 * states and all; nothing read out of it could say more.
 */
export function pageData(element: Pick<ParentNode, 'querySelector'>, isPlainEnough: boolean): PageData | null {
  return element.querySelector<PageData>(MARKED) ?? (isPlainEnough ? element.querySelector('table') : null);
}

/** Whether data says of itself that it is meant to be read, so that a reader is told when it cannot be. */
export const isMarked = (data: PageData): boolean => data.matches(MARKED);

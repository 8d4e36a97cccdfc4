/** Makes a sheet fit its page: first closer lines, then smaller letters, then the names of missing figures without their words, then fewer points, never a second page and never a cut line. */

/** Lists that may be shortened, the least missed first: cautions, then missing figures. */
const SHORTENED = ['cautions', 'missing'] as const;
/** A heading with one point left still says what is there. */
const LEAST = 1;

const overflows = (sheet: HTMLElement) => sheet.scrollHeight > sheet.clientHeight + 1;

function reset(sheet: HTMLElement): void {
  delete sheet.dataset.fit;
  for (const point of Array.from(sheet.querySelectorAll<HTMLElement>('[data-point]'))) point.hidden = false;
  for (const more of Array.from(sheet.querySelectorAll<HTMLElement>('[data-more]'))) more.hidden = true;
}

/** Hides the last shown point of a list and says how many are hidden; false when only the least is left. */
function dropPoint(sheet: HTMLElement, list: string, more: (count: number) => string): boolean {
  const points = Array.from(sheet.querySelectorAll<HTMLElement>(`[data-point="${list}"]`));
  const shown = points.filter((point) => !point.hidden);
  const last = shown.at(-1);
  if (!last || shown.length <= LEAST) return false;
  last.hidden = true;
  const note = sheet.querySelector<HTMLElement>(`[data-more="${list}"]`);
  if (note) {
    note.hidden = false;
    note.textContent = more(points.length - shown.length + 1);
  }
  return true;
}

/**
 * Fits a sheet of fixed height; a sheet that grows with its content is left as it is.
 * @param more Words for the number of points left out.
 * @returns Whether everything now stands on the page.
 */
export function fitSheet(sheet: HTMLElement, more: (count: number) => string): boolean {
  reset(sheet);
  if (getComputedStyle(sheet).overflow === 'visible') return true;
  for (const step of ['tight', 'tight small', 'tight small short']) {
    if (!overflows(sheet)) return true;
    sheet.dataset.fit = step;
  }
  for (const list of SHORTENED) {
    while (overflows(sheet) && dropPoint(sheet, list, more));
  }
  return !overflows(sheet);
}

/**
 * Makes a sheet fit its page: first closer lines, then smaller letters, then fewer of the tasks that come next, then fewer cautions, then what is missing in its
 * first words only, then fewer points. What is missing is never left without its words; never a second page and never a cut line.
 */

/** Kinds of layout, or a list with the least that stays of it: in their order, each only as far as needed. A heading with one point left still says what is there. */
const STEPS: readonly (readonly [string, number?])[] = [['tight'], ['tight small'], ['next', 1], ['cautions', 4], ['tight small short'], ['cautions', 1], ['missing', 1]];

const overflows = (sheet: HTMLElement) => sheet.scrollHeight > sheet.clientHeight + 1;

function reset(sheet: HTMLElement): void {
  delete sheet.dataset.fit;
  for (const each of Array.from(sheet.querySelectorAll<HTMLElement>('[data-point], [data-more], .who'))) each.hidden = each.matches('[data-more]');
}

/** Hides the last shown point of a list and says how many are hidden; false when only the least is left. */
function dropPoint(sheet: HTMLElement, list: string, least: number, more: (count: number) => string): boolean {
  const points = Array.from(sheet.querySelectorAll<HTMLElement>(`[data-point="${list}"]`));
  const shown = points.filter((point) => !point.hidden);
  const last = shown.at(-1);
  if (!last || shown.length <= least) return false;
  last.hidden = true;
  // The last of an agency's points goes with its name.
  if (!last.previousElementSibling) (last.parentElement?.previousElementSibling as HTMLElement).hidden = true;
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
 */
export function fitSheet(sheet: HTMLElement, more: (count: number) => string): void {
  reset(sheet);
  if (getComputedStyle(sheet).overflow === 'visible') return;
  for (const [name, least] of STEPS) {
    if (!overflows(sheet)) return;
    if (least === undefined) sheet.dataset.fit = name;
    else while (overflows(sheet) && dropPoint(sheet, name, least, more));
  }
}

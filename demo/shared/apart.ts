/** What a page does while its data are on their way. */

/** Does each piece in a task of its own: between them the page answers who touches it. */
export function apart(...pieces: readonly (() => void)[]): void {
  for (const piece of pieces) setTimeout(piece);
}

/** A page's first number takes the browser as long as a whole table does later. */
export function readyNumbers(): void {
  (0).toLocaleString(document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN');
}

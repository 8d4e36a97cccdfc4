/** Parts of a page that nobody sees yet. */

/** What somebody does who is at the page; a search within it begins with one of them. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Resolves once `place` is about to come into view, or somebody is at the page and it has nothing else to do. */
export function whenWanted(place: Element): Promise<void> {
  return new Promise((resolve) => {
    const wanted = () => {
      observer.disconnect();
      for (const sign of SIGNS) removeEventListener(sign, noticed);
      resolve();
    };
    const noticed = () => {
      // Safari has no such call.
      if ('requestIdleCallback' in window) requestIdleCallback(wanted, { timeout: 1000 });
      else setTimeout(wanted, 200);
    };
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) wanted(); }, { rootMargin: '50%' });
    observer.observe(place);
    for (const sign of SIGNS) addEventListener(sign, noticed, { once: true, passive: true });
  });
}

/** A link to a part further down: its reader sees that part once what stands above it has its height. */

/** How long what comes is waited for, and how long the page must keep its height. */
export const LONGEST_MS = 4000;
const RESTING_MS = 300;

/** A reader who does one of these goes where they want. */
const OWN_WAY = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** The part of `main` that the page's address leads to, if any. */
export function goalIn(main: HTMLElement | null): HTMLElement | null {
  const goal = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  return goal && goal !== main && main?.contains(goal) ? goal : null;
}

/** Resolves with the next event of that name. */
export const once = (element: HTMLElement | null, name: string) => new Promise((resolve) => { element?.addEventListener(name, resolve, { once: true }); });

/** Keeps the parts of `main` out of sight (by the class `landing`) until `there` has happened and the page has its height, and goes to `goal` then. */
export function land(main: HTMLElement, goal: HTMLElement, there: Promise<unknown>): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const resting = new ResizeObserver(() => {
    clearTimeout(rest);
    rest = setTimeout(arrive, RESTING_MS);
  });
  const end = () => {
    clearTimeout(rest);
    clearTimeout(longest);
    resting.disconnect();
    main.classList.remove('landing');
    for (const way of OWN_WAY) removeEventListener(way, end);
  };
  const arrive = () => {
    end();
    goal.scrollIntoView();
  };
  const longest = setTimeout(arrive, LONGEST_MS);
  main.classList.add('landing');
  for (const way of OWN_WAY) addEventListener(way, end, { passive: true });
  void there.then(() => { if (main.classList.contains('landing')) resting.observe(main); });
}

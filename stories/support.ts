/** What the attribute `theme` may say; empty for neutral colours and the reader's own scheme. */
export const themes = ['', 'light', 'dark', 'blue', 'blue light', 'blue dark', 'contrast', 'contrast light', 'contrast dark'] as const;

/** For stories of what stands before the data: a file whose name begins with `never` does not arrive. Returns what undoes it, as `beforeEach` wants. */
export function neverArrives(): () => void {
  const { fetch } = globalThis;
  const isNever = (resource: RequestInfo | URL) => /\/never[.-]/.test(resource instanceof Request ? resource.url : String(resource));
  globalThis.fetch = (resource, options) => (isNever(resource) ? new Promise(() => undefined) : fetch(resource, options));
  return () => { globalThis.fetch = fetch; };
}

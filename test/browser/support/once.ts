/** What one engine answers for all of them. */

/** Written by web-test-runner.config.mjs: false where CI runs Firefox and WebKitGTK. */
declare const chisoWhole: boolean;

/**
 * `before(once)`: for axe, which judges the same markup and the same colours everywhere, and for walks over all rows or many cycles, of
 * which other tests take a few in each engine. CI asks Chromium only, `npm run test:engines` every engine.
 */
export function once(this: Mocha.Context): void {
  if (!chisoWhole) this.skip();
}

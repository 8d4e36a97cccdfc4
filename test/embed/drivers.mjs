// One way to open pages and run functions in them, for Firefox and for WebKitGTK.
import { launchFirefox } from '../../tools/firefox.mjs';
import { startWebkit } from '../../tools/webkit-driver.mjs';

/** @typedef {{open(url: string): Promise<void>, run(fn: Function, argument: unknown, inFrame?: boolean): Promise<any>, close(): Promise<void>}} Driver */

/** @returns {Promise<Driver>} */
export async function firefox() {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  return {
    open: async (url) => void await page.goto(url, { waitUntil: 'load' }),
    run: (fn, argument, inFrame = false) => (inFrame ? page.frames()[1] : page.mainFrame()).evaluate(fn, argument),
    close: () => browser.close(),
  };
}

/** @returns {Promise<Driver>} */
export async function webkit() {
  const { call, close, setViewport } = await startWebkit();
  await setViewport({ width: 1280, height: 900 });
  return {
    async open(url) {
      await call('POST', '/frame', { id: null });
      await call('POST', '/url', { url });
    },
    async run(fn, argument, inFrame = false) {
      await call('POST', '/frame', { id: inFrame ? 0 : null });
      // As text: the driver's own way of writing objects stumbles over a page that has extended Object.prototype.
      const script = `const done = arguments[1]; Promise.resolve((${fn})(JSON.parse(arguments[0]))).then((value) => JSON.stringify(value ?? null), (error) => JSON.stringify({ failed: String(error) })).then(done);`;
      return JSON.parse(await call('POST', '/execute/async', { script, args: [JSON.stringify(argument ?? null)] }));
    },
    close,
  };
}

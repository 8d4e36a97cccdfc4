// Firefox and WebKit as they come with Debian, without patched builds: puppeteer over WebDriver BiDi, and WebKitGTK's own WebDriver by fetch.
import { execFileSync, spawn } from 'node:child_process';
import puppeteer from 'puppeteer-core';

const onPath = (name) => {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(`${name} is not installed. Debian: apt-get install firefox-esr webkit2gtk-driver xvfb; elsewhere run npm test, which needs a Chromium only.`);
  }
};

/** @typedef {{open(url: string): Promise<void>, run(fn: Function, argument: unknown, inFrame: boolean): Promise<any>, close(): Promise<void>}} Driver */

/** @returns {Promise<Driver>} */
export async function firefox() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: onPath('firefox-esr'), headless: true });
  const page = await browser.newPage();
  return {
    open: async (url) => void await page.goto(url, { waitUntil: 'load' }),
    run: (fn, argument, inFrame) => (inFrame ? page.frames()[1] : page.mainFrame()).evaluate(fn, argument),
    close: () => browser.close(),
  };
}

/** @returns {Promise<Driver>} */
export async function webkit(port = 4600) {
  const child = spawn(onPath('WebKitWebDriver'), [`--port=${port}`], { stdio: 'ignore' });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
  const { sessionId } = await call('POST', '/session', { capabilities: {} });
  const session = `/session/${sessionId}`;
  return {
    open: async (url) => {
      await call('POST', `${session}/frame`, { id: null });
      await call('POST', `${session}/url`, { url });
    },
    async run(fn, argument, inFrame) {
      if (inFrame) await call('POST', `${session}/frame`, { id: 0 });
      // As text: the driver's own way of writing objects stumbles over a page that has extended Object.prototype.
      const script = `const done = arguments[1]; (${fn})(JSON.parse(arguments[0])).then(JSON.stringify, (error) => JSON.stringify({ failed: String(error) })).then(done);`;
      return JSON.parse(await call('POST', `${session}/execute/async`, { script, args: [JSON.stringify(argument)] }));
    },
    async close() {
      await call('DELETE', session).catch(() => undefined);
      child.kill();
    },
  };
}

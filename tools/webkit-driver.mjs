// WebKitGTK as it comes with Debian (webkit2gtk-driver), over WebDriver by fetch. It needs a display: `xvfb-run -a` gives one.
import { spawn } from 'node:child_process';

const wait = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
/** Starting takes half a second; a loaded machine may need much longer. */
const STARTS_WITHIN = 20_000;
const TRIES = 3;
const screen = { width: 1920, height: 1200 };
/** Parameters for `xvfb-run`: a screen that every tested window fits into. */
export const xvfb = ['-a', '-s', `-screen 0 ${screen.width}x${screen.height}x24`];

/** Starts the driver and its browser. The start, and only the start, is tried again: a display that is not there yet, a port that is taken. */
export async function startWebkit() {
  for (let tries = 1; ; tries += 1) {
    const port = 4_600 + Math.floor(Math.random() * 400);
    const child = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
    const failed = new Promise((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`WebKitWebDriver ended with ${code}.`)));
    });
    failed.catch(() => undefined);
    const end = () => child.kill();
    process.once('exit', end);
    try {
      return await Promise.race([session(port, child), failed]);
    } catch (error) {
      end();
      process.removeListener('exit', end);
      if (tries === TRIES) throw error;
      await wait(500);
    }
  }
}

async function session(port, child) {
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  for (const end = Date.now() + STARTS_WITHIN; ;) {
    try {
      await ask('GET', '/status');
      break;
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(50);
    }
  }
  const { sessionId } = await ask('POST', '/session', { capabilities: {} });
  const call = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  let size = '';
  return {
    call,
    open: (url) => call('POST', '/url', { url }),
    /** Gives the page, not the window, this size. */
    async setViewport({ width, height }) {
      if (size === `${width} ${height}`) return;
      const [inner, outer] = [await call('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] }), await call('GET', '/window/rect')];
      const window = { width: width + outer.width - inner[0], height: height + outer.height - inner[1] };
      // Without a window manager the window under the pointer has the focus, and the pointer rests in the middle of the screen.
      await call('POST', '/window/rect', { ...window, x: Math.round((screen.width - window.width) / 2), y: Math.max(0, Math.round((screen.height - window.height) / 2)) });
      for (let tries = 0; tries < 40; tries += 1) {
        const now = await call('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
        if (now[0] === width && now[1] === height) break;
        await wait(25);
      }
      size = `${width} ${height}`;
    },
    async close() {
      await call('DELETE', '').catch(() => undefined);
      child.kill();
    },
  };
}

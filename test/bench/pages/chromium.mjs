// Chromium for the bench: cold pages with our instruments, throttling, and the main thread's tasks out of a trace.
import { launchChromium } from '../../../tools/browser.mjs';
import { instruments } from './instruments.mjs';

/** A telephone of the middle class on a slow network: the CPU four times slower, 1.6 Mb/s, 150 ms to the server and back. */
export const slow = { cpu: 4, bitsPerSecond: 1.6e6, latency: 150 };

export async function startBrowser() {
  let starting = launchChromium();
  let restarts = 0;
  const version = (await starting).version();

  /** The browser that runs, or a new one where it has gone. */
  async function running() {
    const browser = await starting;
    if (!browser.isConnected()) {
      // Others may have found out at the same time.
      if (browser === (await starting)) {
        restarts += 1;
        starting = launchChromium();
      }
      return running();
    }
    return browser;
  }

  async function visit(url, { throttle = null, viewport = { width: 1280, height: 900 } }, work) {
    const browser = await running();
    const context = await browser.newContext({ viewport, locale: 'vi-VN' });
    try {
      const page = await context.newPage();
      const problems = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.addInitScript(instruments);
      const session = await context.newCDPSession(page);
      if (throttle) {
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', { offline: false, latency: throttle.latency, downloadThroughput: throttle.bitsPerSecond / 8, uploadThroughput: throttle.bitsPerSecond / 8 });
        await session.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
      }
      await page.goto(url, { waitUntil: 'commit' });
      const result = await work(page, session);
      if (problems.length) throw new Error(`${url}: ${problems.join('; ')}`);
      return result;
    } finally {
      await context.close();
    }
  }

  return {
    version,
    /** How often the browser itself had to be started again. */
    restarts: () => restarts,
    close: async () => (await starting).close(),
    /**
     * Opens a page that has seen nothing before, gives it to `work`, and closes it; an error of the page is an error of the measurement. Where the browser itself goes
     * away, the visit is made once more.
     */
    async visit(url, settings, work) {
      const browser = await running();
      try {
        return await visit(url, settings, work);
      } catch (error) {
        if (browser.isConnected()) throw error;
        return visit(url, settings, work);
      }
    },
    traced: (page, work) => traced(page.context().browser(), page, work),
  };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

/**
 * Runs `work`, which calls `bench.between` in the page, under a trace. Gives its result with the longest task of the page's main thread between the two marks, in ms:
 * by the clock, and in CPU time, which other work on the machine does not lengthen.
 */
async function traced(browser, page, work) {
  await browser.startTracing(page, { categories: CATEGORIES });
  const result = await work().catch(async (error) => {
    await browser.stopTracing().catch(() => null);
    throw error;
  });
  const buffer = await browser.stopTracing();
  const { traceEvents } = JSON.parse(buffer.toString('utf8'));
  const mark = (name) => traceEvents.find((event) => event.name === name && event.cat.includes('blink.user_timing'));
  const [from, to] = [mark('bench:from'), mark('bench:to')];
  const tasks = traceEvents.filter(({ name, ph, pid, tid, ts }) => ph === 'X' && /RunTask$/.test(name) && pid === from.pid && tid === from.tid && ts >= from.ts && ts <= to.ts);
  if (tasks.length === 0) throw new Error('The trace holds no tasks of the page.');
  // Very short tasks carry no CPU time.
  const most = (field) => Math.max(...tasks.map((task) => (task[field] ?? 0) / 1000));
  const longest = tasks.reduce((a, b) => (b.dur > a.dur ? b : a));
  const inside = traceEvents.filter(({ ph, pid, tid, ts, dur, name }) => ph === 'X' && pid === from.pid && tid === from.tid && ts >= longest.ts && ts + dur <= longest.ts + longest.dur && dur > 1000 && !/RunTask$/.test(name))
    .sort((a, b) => b.dur - a.dur).slice(0, 8).map(({ name, dur, args }) => `${name} ${(dur / 1000).toFixed(1)}${args?.data?.functionName ? ` ${args.data.functionName}` : ''}`);
  return { result, wall: most('dur'), cpu: most('tdur'), tasks: tasks.length, inside };
}

// Watches a Chromium page: what it asks for, what it keeps, what it says. Whatever is not expected fails the test.

/** A complaint of the browser about the page's policy, or about a file that is no script: not ours. */
const browserReport = /Content Security Policy|TrustedScript|TrustedHTML|Trusted Type|trusted types|Failed to load resource|MIME type/i;

/** Starts watching; call it before the page is opened. */
export function record(page) {
  const requests = [];
  const said = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => said.push({ type: message.type(), text: message.text() }));
  page.on('pageerror', (error) => said.push({ type: 'exception', text: String(error) }));
  return {
    /** Requests to anywhere but `allowed`, or anywhere on the network where that is null; blobs, data and the disk are not of the network. */
    unexpected: (allowed) => requests.filter((url) => (allowed ? !/^(blob|data):/.test(url) && !allowed.includes(url) : /^(https?|wss?):/.test(url))),
    reports: () => said.filter(({ type, text }) => type === 'error' && browserReport.test(text)).map(({ text }) => text),
    /** Warnings, errors and exceptions that are not the browser's own reports. */
    words: () => said.filter(({ type, text }) => ['warning', 'error', 'exception'].includes(type) && !(type === 'error' && browserReport.test(text))).map(({ type, text }) => `${type}: ${text}`),
  };
}

/** Asks a frame again where it went on to another address in between, as previews do; one that is gone keeps nothing. */
async function ask(frame, question) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return frame.isDetached() ? [] : await frame.evaluate(question);
    } catch (problem) {
      if (attempt === 5 || !/context was destroyed|detached/i.test(problem.message)) throw problem;
      await frame.waitForLoadState().catch(() => undefined);
    }
  }
}

/** What the page keeps on the reader's machine; empty when it keeps nothing. */
export async function kept(context, page) {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const stores = await Promise.all(page.frames().map((frame) => ask(frame, async () => {
    const found = [];
    const look = async (name, count) => {
      try {
        if (await count()) found.push(name);
      } catch {
        // A sandboxed frame has no storage to look into.
      }
    };
    await look('cookie', () => document.cookie);
    await look('localStorage', () => localStorage.length);
    await look('sessionStorage', () => sessionStorage.length);
    await look('indexedDB', async () => (await indexedDB.databases()).length);
    await look('caches', async () => (await caches.keys()).length);
    await look('service worker', async () => (await navigator.serviceWorker.getRegistrations()).length);
    return found;
  })));
  return [...cookies, ...stores.flat()];
}

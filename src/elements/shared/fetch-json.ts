import { type Issue, LIMITS } from '../../model/index.js';
import { loadFailed } from './load-issue.js';

/** Of silence, before the answer or within it. A portal's reader has given up by then; the fallback table and a retry button are worth more than a spinner. */
const TIMEOUT_MS = 10_000;

type Failed = { readonly ok: false; readonly issues: readonly Issue[] };
export type FetchedBytes = { readonly ok: true; readonly bytes: Uint8Array } | Failed;
export type FetchedJson = { readonly ok: true; readonly value: unknown } | Failed;

/** Reads a body up to `LIMITS.fileBytes`, where the stream is stopped whatever the server announced; null when it is longer. `wait` is called before each piece. */
async function readLimited(response: Response, wait: () => void): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    wait();
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.byteLength;
    if (size > LIMITS.fileBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

/**
 * Fetches a file without credentials or referrer. Never throws for what a network or a server does; an abort by `signal` rejects with its reason.
 */
export async function fetchBytes(url: string, signal: AbortSignal): Promise<FetchedBytes> {
  const timeout = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => timeout.abort();
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(stop, TIMEOUT_MS);
  };
  // Left on the signal, which ends with the load that it is of.
  signal.addEventListener('abort', stop);
  try {
    wait();
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: timeout.signal });
    if (!response.ok) {
      return await loadFailed('http-status', url, url, response.status);
    }
    const bytes = await readLimited(response, wait);
    return bytes ? { ok: true, bytes } : await loadFailed('file-too-large', url);
  } catch {
    if (signal.aborted) throw signal.reason;
    return await loadFailed(timeout.signal.aborted ? 'timeout' : 'network', url);
  } finally {
    clearTimeout(timer);
  }
}

/** JSON text of a file or of the page as data. `from` is its address. */
export async function jsonOf(text: string, from: string): Promise<FetchedJson> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return await loadFailed('not-json', from);
  }
}

/** Fetches a JSON file; see `fetchBytes`. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<FetchedJson> {
  const fetched = await fetchBytes(url, signal);
  return fetched.ok ? jsonOf(new TextDecoder().decode(fetched.bytes), url) : fetched;
}

import { type Issue, LIMITS } from '../../model/index.js';

/** A portal's reader has given up by then; the fallback table and a retry button are worth more than a spinner. */
const TIMEOUT_MS = 10_000;

type Failed = { readonly ok: false; readonly issues: readonly Issue[] };
export type FetchedBytes = { readonly ok: true; readonly bytes: Uint8Array } | Failed;
export type FetchedJson = { readonly ok: true; readonly value: unknown } | Failed;

function failed(code: string, path: string, vi: string, en: string): Failed {
  return { ok: false, issues: [{ code, path, message: { vi, en } }] };
}

/** Reads a body up to `LIMITS.fileBytes`, where the stream is stopped whatever the server announced; null when it is longer. */
async function readLimited(response: Response): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
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
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  const stop = () => timeout.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: timeout.signal });
    if (!response.ok) {
      return failed('http-status', url, `Máy chủ trả lời ${response.status} cho tệp ${url}. Kiểm tra địa chỉ và tên tỉnh.`,
        `The server answered ${response.status} for ${url}. Check the address and the province's name.`);
    }
    const bytes = await readLimited(response);
    return bytes ? { ok: true, bytes } : failed('file-too-large', url, `Tệp ${url} lớn hơn 8 MiB nên không được đọc. Tách tệp hoặc bỏ bớt chỉ tiêu.`,
      `The file ${url} is larger than 8 MiB and was not read. Split it or leave out indicators.`);
  } catch {
    if (signal.aborted) throw signal.reason;
    return timeout.signal.aborted
      ? failed('timeout', url, `Máy chủ không trả lời trong 10 giây (${url}). Thử lại sau.`, `The server did not answer within 10 seconds (${url}). Try again later.`)
      : failed('network', url, `Không kết nối được tới ${url}. Kiểm tra mạng, hoặc chính sách connect-src của trang.`,
        `Could not reach ${url}. Check the network, or the page's connect-src policy.`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** JSON text of a file or of the page as data. `from` is its address. */
export function jsonOf(text: string, from: string): FetchedJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return failed('not-json', from, `Tệp ${from} không phải JSON đúng dạng. Kiểm tra lại tệp trên máy chủ.`,
      `The file ${from} is not valid JSON. Check the file on the server.`);
  }
}

/** Fetches a JSON file; see `fetchBytes`. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<FetchedJson> {
  const fetched = await fetchBytes(url, signal);
  return fetched.ok ? jsonOf(new TextDecoder().decode(fetched.bytes), url) : fetched;
}

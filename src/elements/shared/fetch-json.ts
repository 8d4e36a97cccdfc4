import type { Issue } from '../../model/index.js';

/** Largest file that is read; the stream is stopped there, whatever the server announced. */
export const MAX_BYTES = 8 * 1024 * 1024;
/** A portal's reader has given up by then; the fallback table and a retry button are worth more than a spinner. */
const TIMEOUT_MS = 10_000;

export type FetchedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: readonly Issue[] };

function failed(code: string, path: string, vi: string, en: string): FetchedJson {
  return { ok: false, issues: [{ code, path, message: { vi, en } }] };
}

/** Reads a body up to `MAX_BYTES`; null when it is longer. */
async function readLimited(response: Response): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/**
 * Fetches a JSON file without credentials or referrer. Never throws for what a network or a server does; an abort by `signal` rejects with its reason.
 */
export async function fetchJson(url: string, signal: AbortSignal): Promise<FetchedJson> {
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
    if (!bytes) {
      return failed('file-too-large', url, `Tệp ${url} lớn hơn 8 MiB nên không được đọc. Tách tệp hoặc bỏ bớt chỉ tiêu.`,
        `The file ${url} is larger than 8 MiB and was not read. Split it or leave out indicators.`);
    }
    const text = new TextDecoder().decode(bytes);
    try {
      return { ok: true, value: JSON.parse(text) as unknown };
    } catch {
      return failed('not-json', url, `Tệp ${url} không phải JSON đúng dạng. Kiểm tra lại tệp trên máy chủ.`,
        `The file ${url} is not valid JSON. Check the file on the server.`);
    }
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

/**
 * Stands in the place of comlink in the files for any page: the same messages for what our worker offers, a call with plain values and its answer. Proxies, handlers and the like, which
 * take 1.3 KiB gzipped of comlink and which nothing here uses, are not there.
 */
/** A worker, or what a worker speaks through. */
interface Endpoint {
  addEventListener(type: 'message', listener: (event: Event) => void): void;
  postMessage(message: unknown, moved?: Transferable[]): void;
}

interface Call {
  readonly id: number;
  readonly type: 'APPLY';
  readonly path: readonly [string];
  readonly argumentList: readonly { readonly type: 'RAW'; readonly value: unknown }[];
}

type Api = Readonly<Record<string, (argument: unknown) => unknown>>;
type Remote = Record<'ready' | 'run', (argument?: unknown) => Promise<unknown>>;

const buffers = new WeakMap<object, Transferable[]>();

export const releaseProxy: unique symbol = Symbol();

/** Marks what of a value is moved, not copied. */
export function transfer<Value extends object>(value: Value, moved: Transferable[]): Value {
  buffers.set(value, moved);
  return value;
}

const listen = (port: Endpoint, hear: (data: Partial<Omit<Call, 'type'> & { type: unknown; value: unknown }>) => void): void => {
  port.addEventListener('message', (event) => { hear((event as MessageEvent<Call | null>).data ?? {}); });
};

/** Answers calls that come in at `port`. */
export function expose(api: Api, port: Endpoint): void {
  listen(port, ({ id, path, argumentList }) => {
    if (!path || !argumentList) return;
    const value = api[path[0]]?.(argumentList[0]?.value);
    port.postMessage({ id, type: 'RAW', value }, buffers.get(value as object));
  });
}

/** The other end: calls as promises, which stay open for ever when nobody answers. */
export function wrap(port: Endpoint): Remote & { [releaseProxy](): void } {
  const waiting = new Map<unknown, (value: unknown) => void>();
  let calls = 0;
  listen(port, ({ id, type, value }) => {
    // What comlink throws comes as another type.
    waiting.get(id)?.(type === 'RAW' ? value : Promise.reject(new Error()));
    waiting.delete(id);
  });
  const call = (name: string) => (value?: unknown) => new Promise((resolve) => {
    calls += 1;
    waiting.set(calls, resolve);
    port.postMessage({ id: calls, type: 'APPLY', path: [name], argumentList: [{ type: 'RAW', value }] } satisfies Call);
  });
  return { ready: call('ready'), run: call('run'), [releaseProxy]: () => waiting.clear() };
}

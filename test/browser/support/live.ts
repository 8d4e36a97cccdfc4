/** Counts what scripts put on things that outlive an element. To be imported before what it counts: WebKit's compiled code keeps to the constructors that it met first. */

export const live = { windowListeners: 0, mediaListeners: 0, sizeObservers: 0, treeObservers: 0, workers: 0, intervals: 0 };

const listen = (owner: EventTarget, key: 'windowListeners' | 'mediaListeners') => {
  const add = Reflect.get(owner, 'addEventListener') as EventTarget['addEventListener'];
  const remove = Reflect.get(owner, 'removeEventListener') as EventTarget['removeEventListener'];
  const kept = new Map<unknown, Set<string>>();
  owner.addEventListener = function (this: EventTarget, ...parts: Parameters<EventTarget['addEventListener']>) {
    const [type, listener, options] = parts;
    const signal = typeof options === 'object' ? options.signal : undefined;
    const types = kept.get(listener) ?? new Set();
    if (!types.has(type) && !signal?.aborted) {
      live[key] += 1;
      types.add(type);
      kept.set(listener, types);
      signal?.addEventListener('abort', () => { if (types.delete(type)) live[key] -= 1; });
    }
    return add.apply(this, parts);
  };
  owner.removeEventListener = function (this: EventTarget, ...parts: Parameters<EventTarget['removeEventListener']>) {
    if (kept.get(parts[1])?.delete(parts[0])) live[key] -= 1;
    return remove.apply(this, parts);
  };
};
listen(window, 'windowListeners');
listen(MediaQueryList.prototype, 'mediaListeners');
/** Counts the nodes that are observed; `unobserve` is not every observer's. */
const observing = (name: 'ResizeObserver' | 'MutationObserver', key: 'sizeObservers' | 'treeObservers') => {
  const Real = window[name] as unknown as new (callback: () => void) => { observe(target: Node, options?: unknown): void; unobserve?(target: Node): void; disconnect(): void };
  Object.assign(window, { [name]: class extends Real {
    #targets = new Set<Node>();
    override observe(target: Node, options?: unknown): void { if (!this.#targets.has(target)) live[key] += 1; this.#targets.add(target); super.observe(target, options); }
    override unobserve(target: Node): void { if (this.#targets.delete(target)) live[key] -= 1; super.unobserve?.(target); }
    override disconnect(): void { live[key] -= this.#targets.size; this.#targets.clear(); super.disconnect(); }
  } });
};
observing('ResizeObserver', 'sizeObservers');
observing('MutationObserver', 'treeObservers');
const RealWorker = window.Worker;
window.Worker = class extends RealWorker {
  #alive = true;
  constructor(...parts: ConstructorParameters<typeof RealWorker>) { super(...parts); live.workers += 1; }
  override terminate(): void { if (this.#alive) live.workers -= 1; this.#alive = false; super.terminate(); }
};
const [set, clear] = [window.setInterval.bind(window), window.clearInterval.bind(window)];
const running = new Set<unknown>();
Object.assign(window, {
  setInterval: (...parts: Parameters<typeof set>) => { const id = set(...parts); running.add(id); live.intervals += 1; return id; },
  clearInterval: (id: number) => { if (running.delete(id)) live.intervals -= 1; clear(id); },
});

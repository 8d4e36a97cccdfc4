/** What the tests of the runner need: workers that behave as told, hosts of them, and a gauge of everything that a page could be left with. */
import { expect } from '@open-wc/testing';
import type { ProjectionRequest } from '../../../src/engine/types.js';
import { VERSION } from '../../../src/model/version.js';
import { pageHost } from '../../../src/runner/host.js';
import { createRunner } from '../../../src/runner/index.js';
import type { Host, Rung } from '../../../src/runner/types.js';

/** Set up when this module is loaded: WebKit's compiled code keeps to the constructors that it met first. */
const live = { workers: 0, ports: 0, urls: 0, pageListeners: 0, signalListeners: 0, timers: 0 };
export const started = { workers: 0 };

(function count() {
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    #alive = true;
    constructor(...parts: ConstructorParameters<typeof RealWorker>) {
      super(...parts);
      live.workers += 1;
      started.workers += 1;
    }
    override terminate(): void {
      if (this.#alive) live.workers -= 1;
      this.#alive = false;
      super.terminate();
    }
  };
  const RealChannel = window.MessageChannel;
  window.MessageChannel = class extends RealChannel {
    constructor() {
      super();
      live.ports += 2;
    }
  };
  const close = Reflect.get(MessagePort.prototype, 'close') as MessagePort['close'];
  MessagePort.prototype.close = function (this: MessagePort) {
    live.ports -= 1;
    close.call(this);
  };
  const [create, revoke] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
  URL.createObjectURL = (object) => { live.urls += 1; return create(object); };
  URL.revokeObjectURL = (url) => { live.urls -= 1; revoke(url); };
  // Timers of both kinds have one list of numbers; one that has called its listener for the only time is gone.
  const [interval, timeout, clear] = [window.setInterval.bind(window), window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  const running = new Set<number>();
  const end = (id: number) => { if (running.delete(id)) live.timers -= 1; };
  const begin = (id: number) => { running.add(id); live.timers += 1; return id; };
  const stop = (id: number) => { end(id); clear(id); };
  Object.assign(window, {
    setInterval: (...parts: Parameters<typeof interval>) => begin(interval(...parts)),
    setTimeout: (listener: (...parts: unknown[]) => void, time?: number, ...parts: unknown[]) => {
      const id: number = timeout(() => { end(id); listener(...parts); }, time);
      return begin(id);
    },
    clearInterval: stop,
    clearTimeout: stop,
  });
  const listeners = (owner: EventTarget, key: 'pageListeners' | 'signalListeners', types: readonly string[]) => {
    const add = Reflect.get(owner, 'addEventListener') as EventTarget['addEventListener'];
    const remove = Reflect.get(owner, 'removeEventListener') as EventTarget['removeEventListener'];
    const kept = new WeakMap<object, Set<unknown>>();
    owner.addEventListener = function (this: EventTarget, ...parts: Parameters<EventTarget['addEventListener']>) {
      const [type, listener, options] = parts;
      if (types.includes(type) && listener) {
        const own = kept.get(this) ?? new Set();
        kept.set(this, own.add(listener));
        live[key] += 1;
        // One that is called once is gone then.
        if (typeof options === 'object' && options.once) add.call(this, type, () => { if (own.delete(listener)) live[key] -= 1; }, { once: true });
      }
      add.apply(this, parts);
    };
    owner.removeEventListener = function (this: EventTarget, ...parts: Parameters<EventTarget['removeEventListener']>) {
      if (types.includes(parts[0]) && kept.get(this)?.delete(parts[1])) live[key] -= 1;
      remove.apply(this, parts);
    };
  };
  listeners(window, 'pageListeners', ['pagehide', 'pageshow']);
  listeners(AbortSignal.prototype, 'signalListeners', ['abort']);
})();

/** Holds after a test: whatever happened in it, no runner of it left anything behind. */
export function nothingLeft(): void {
  expect(live, JSON.stringify(live)).to.deep.equal({ workers: 0, ports: 0, urls: 0, pageListeners: 0, signalListeners: 0, timers: 0 });
}

/** The same for runs on the page's own thread, which may be given up in a pause: that pause ends within the page's next turns. */
export async function nothingLeftLater(): Promise<void> {
  for (let turn = 0; turn < 20 && live.ports > 0; turn += 1) await wait(5);
  nothingLeft();
}

/**
 * From `when` on the clock by which the runner waits goes so many times as fast, until `slow()`: limits of many seconds keep their order and their proportions
 * and cost a test little. How long they are, unit tests say. Workers keep their own time.
 */
export function hurry(when: Promise<void> = Promise.resolve(), times = 5): { readonly slow: () => void } {
  const [interval, now] = [window.setInterval.bind(window), performance.now.bind(performance)];
  let began = Infinity;
  void when.then(() => { began = now(); });
  window.setInterval = ((listener: () => void, time = 0) => interval(listener, time / times)) as typeof window.setInterval;
  performance.now = () => now() + Math.max(0, now() - began) * (times - 1);
  return { slow: () => { window.setInterval = interval; Reflect.deleteProperty(performance, 'now'); } };
}

export const wait = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** A share that grows; the seed tells requests apart. */
export const request = (seed = 1): ProjectionRequest => ({
  key: 'share', seed, observations: [{ time: 2026, value: 7.45 }], kind: 'ratio-of-two', bounds: [0, 100], horizon: 2031,
  targets: [{ id: 'plan', time: 2031, value: 30 }],
  assumption: { kind: 'ratio', numerator: { low: 20, high: 40, shape: 'uniform' }, denominator: 10 },
});

/** A rung whose workers run this text; the address is given back at once, as the single file does. */
export const fromText = (name: Rung['name'], text: string): Rung => ({
  name,
  start() {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    try {
      return new Worker(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  },
});

export const fromUrl = (name: Rung['name'], url: string): Rung => ({ name, start: () => new Worker(url) });

/** The text of a result that a test can tell from others: it holds `seed`, an expression in the worker. */
export const resultText = (seed: string): string => `({ ok: true, projection: { seed: ${seed}, times: Float64Array.of(2026), median: Float64Array.of(1), bands: [],
  pace: { observed: null, unit: 'points' }, targets: [], method: { id: 'hold', version: 1, evidence: 'assumption' }, warnings: [] } })`;

/**
 * A rung whose workers say that they are ready, and do this with a request: `asked` is the request, `count` how many came before, `say(value)` answers it,
 * `result()` is what a good worker would say.
 */
export function speaking(body: string): Rung {
  const rung = fromText('blob', `let count = -1; onmessage = ({ data }) => {
    const say = (value) => postMessage({ id: data.id, type: 'RAW', value });
    if (data.path[0] === 'ready') return say('${VERSION}');
    const asked = data.argumentList[0].value; count += 1;
    postMessage({ got: asked.seed });
    const result = () => ${resultText('asked.seed')};
    ${body} };`);
  return {
    name: rung.name,
    start() {
      const worker = rung.start();
      worker.addEventListener('message', (({ data }: MessageEvent<{ got?: number }>) => { if (data.got !== undefined) turnOf(data.got).arrive(); }) as EventListener);
      return worker;
    },
  };
}

/** For each seed, when a speaking worker has its request. */
const turns = new Map<number, { readonly arrived: Promise<void>; readonly arrive: () => void }>();

function turnOf(seed: number) {
  const known = turns.get(seed);
  if (known) return known;
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => { arrive = resolve; });
  const turn = { arrived, arrive };
  turns.set(seed, turn);
  return turn;
}

/** Waits until a speaking worker works at the request with this seed; what waits goes on before the worker's answer is heard, however busy the machine is. */
export async function reached(seed: number): Promise<void> {
  await turnOf(seed).arrived;
  turns.delete(seed);
}

export const seedOf = (result: unknown): number => (result as { projection: { seed: number } }).projection.seed;

/** The module worker of this page. */
export function moduleRung(): Rung {
  const [rung] = pageHost().rungs();
  if (!rung) throw new Error('The page offers no rung.');
  return rung;
}

export const hostOf = (...rungs: Rung[]): Host => ({ ...pageHost(), rungs: () => rungs, none: 'none-asked' });
export const runnerOn = (...rungs: Rung[]) => createRunner({ host: hostOf(...rungs) });
/** The code with which a run was rejected; its result otherwise. */
export const endOf = (run: Promise<unknown>) => run.catch((error: { code: string }) => error.code);

import { expose, type Endpoint } from 'comlink';
import { expect, vi } from 'vitest';
import { createRunner } from '../../../src/runner/runner.js';
import type { EngineModule, Host, Runner, Rung, RungName, WorkerLike } from '../../../src/runner/types.js';
import { VERSION } from '../../../src/model/version.js';
import type { Projection, ProjectionRequest } from '../../../src/engine/types.js';
import type { EngineRequest, EngineResult } from '../../../workers/protocol.js';

/** A request that says how the fake engine treats it: `seed` names it, `horizon` is how many milliseconds it takes in a fake worker. */
export const request = (seed: number, milliseconds = 0): ProjectionRequest => ({ observations: [], seed, horizon: milliseconds });

/** A projection of one moment. */
export const projectionOf = (median: number): Projection => ({
  times: Float64Array.of(2026), median: Float64Array.of(median), bands: [], pace: { observed: null, unit: 'points' }, targets: [],
  method: { id: 'hold', version: 1, evidence: 'assumption' }, warnings: [],
});

/** The result that every fake engine gives for a request: tells which request it answers. */
export function resultOf(asked: EngineRequest): EngineResult {
  if ('indicators' in asked) {
    return { indicators: Object.fromEntries(asked.indicators.map((one) => [one.key, resultOf(one) as never])), issues: [] };
  }
  return { ok: true, projection: projectionOf((asked as ProjectionRequest).seed ?? 0) };
}

export const seedOf = (result: unknown): number => (result as { projection: { median: Float64Array } }).projection.median[0]!;

export interface FakeApi {
  ready?: () => unknown;
  run?: (asked: EngineRequest, worker: FakeWorker) => unknown;
}

/** A worker in the same thread: messages are copied as between threads, `terminate` silences it. */
export class FakeWorker extends EventTarget implements WorkerLike {
  static all: FakeWorker[] = [];
  static get alive(): FakeWorker[] {
    return FakeWorker.all.filter((worker) => !worker.terminated);
  }

  terminated = false;
  received: EngineRequest[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #inside = new EventTarget();

  constructor(api: FakeApi = {}) {
    super();
    FakeWorker.all.push(this);
    const port = {
      addEventListener: this.#inside.addEventListener.bind(this.#inside),
      removeEventListener: this.#inside.removeEventListener.bind(this.#inside),
      postMessage: (data: unknown, transfer: Transferable[] = []) => this.say(structuredClone(data, { transfer })),
    } as unknown as Endpoint;
    expose({
      ready: api.ready ?? (() => VERSION),
      run: async (asked: EngineRequest) => {
        this.received.push(asked);
        if (api.run) return api.run(asked, this);
        if ('horizon' in asked && asked.horizon > 0) await this.wait(asked.horizon);
        return resultOf(asked);
      },
    }, port);
  }

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    queueMicrotask(() => { if (!this.terminated) this.#inside.dispatchEvent(new MessageEvent('message', { data: copy })); });
  }

  /** Sends something to the page, as the worker's own code would. */
  say(data: unknown): void {
    queueMicrotask(() => { if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data })); });
  }

  /** Dies as browsers show it: an `error` event, with a message when the script threw. */
  die(message = ''): void {
    if (!this.terminated) this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }

  /** Time that passes in the worker, as long as it lives. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => { this.#timers.add(setTimeout(resolve, milliseconds)); });
  }

  terminate(): void {
    this.terminated = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

export const rung = (name: RungName, start: () => WorkerLike): Rung => ({ name, start });

/** A fake engine: `compute` is called once for each request, after as many steps as it wants to be interrupted in. */
export const engine = (compute: (asked: EngineRequest) => EngineResult = resultOf, steps = 0, step: () => void = () => undefined): EngineModule => ({
  *steps(asked) {
    for (let count = 0; count < steps; count += 1) {
      step();
      yield;
    }
    return compute(asked);
  },
});

/** A host of fakes: by default one rung whose workers behave, and an inline engine that gives the same results. */
export function fakeHost(over: Partial<Omit<Host, 'rungs'>> & { rungs?: readonly Rung[]; api?: FakeApi } = {}): Host {
  const { rungs = [rung('blob', () => new FakeWorker(over.api))], none = 'no-worker-here', loadEngine = async () => engine(), cores = 5 } = over;
  return { none, loadEngine, cores, rungs: () => rungs };
}

const made: Runner[] = [];

export function runnerOn(over: Parameters<typeof fakeHost>[0] = {}): Runner {
  const runner = createRunner({ host: fakeHost(over) });
  made.push(runner);
  return runner;
}

/** Messages by the fake clock, and a count of the ports that are open. */
export class FakeChannel {
  static open = 0;
  static made = 0;
  readonly port1 = { onmessage: () => undefined, close: () => { FakeChannel.open -= 1; } };
  readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage()), close: () => { FakeChannel.open -= 1; } };

  constructor() {
    FakeChannel.made += 1;
    FakeChannel.open += 2;
  }
}

const signals = { listeners: 0 };

/** Fake timers for every test of a file, no worker left over from the test before, and a count of what listens to signals. */
export function freshPage(): void {
  FakeWorker.all = [];
  made.length = signals.listeners = FakeChannel.open = FakeChannel.made = 0;
  vi.useFakeTimers();
  vi.stubGlobal('MessageChannel', FakeChannel);
  const Real = AbortController;
  vi.stubGlobal('AbortController', class extends Real {
    constructor() {
      super();
      watch(this.signal);
    }
  });
}

/** Counts what listens to a signal: added, not removed, and not called, after which it is gone. */
function watch(signal: AbortSignal): void {
  const kept = new Set<unknown>();
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  const drop = (listener: unknown) => { if (kept.delete(listener)) signals.listeners -= 1; };
  Object.assign(signal, {
    addEventListener: (...parts: Parameters<typeof add>) => {
      kept.add(parts[1]);
      signals.listeners += 1;
      add('abort', () => drop(parts[1]), { once: true });
      add(...parts);
    },
    removeEventListener: (...parts: Parameters<typeof remove>) => {
      drop(parts[1]);
      remove(...parts);
    },
  });
}

/** Ends the page: every runner goes, and whatever happened in the test, nothing of them is left. */
export async function nothingLeft(): Promise<void> {
  vi.restoreAllMocks();
  for (const runner of made) runner.dispose();
  await pass(1);
  const left = { workers: FakeWorker.alive.length, timers: vi.getTimerCount(), signalListeners: signals.listeners, ports: FakeChannel.open };
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(left).toEqual({ workers: 0, timers: 0, signalListeners: 0, ports: 0 });
}

/** Lets what is under way go on for so many milliseconds of the fake clock. */
export const pass = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

/** The code with which a run was rejected, or what it resolved to. */
export const codeOf = (run: Promise<unknown>) => run.then(
  () => 'resolved',
  (error: Error & { code?: string }) => error.code ?? `${error.name}: ${error.message}`,
);

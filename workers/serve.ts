import { expose, transfer, type Endpoint } from 'comlink';
import { VERSION } from '../src/model/version.js';
import { answer } from './api.js';
import { SAY_EVERY, WORKING, type EngineRequest, type WorkerApi } from './protocol.js';

/** Answers requests that come in at `port`, and says meanwhile that it works; results leave with their buffers moved instead of copied. */
export function serve(port: Endpoint): void {
  const run = (request: EngineRequest) => {
    let said = performance.now();
    const result = answer(request, () => {
      const now = performance.now();
      if (now - said < SAY_EVERY) return;
      said = now;
      port.postMessage(WORKING);
    });
    return transfer(result, buffersOf(result));
  };
  expose({ ready: () => VERSION, run } satisfies WorkerApi, port);
}

/** The buffers inside a value, each once, however many arrays look into it. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return [...found];
}

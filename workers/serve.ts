import { expose, transfer, type Endpoint } from 'comlink';
import { VERSION } from '../src/model/version.js';
import { answer } from './api.js';
import type { EngineRequest, WorkerApi } from './protocol.js';

/** Answers requests that come in at `port`; results leave with their buffers moved instead of copied. */
export function serve(port: Endpoint): void {
  const run = (request: EngineRequest) => {
    const result = answer(request);
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

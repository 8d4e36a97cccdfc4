import { failed, type EngineRequest, type EngineResult } from '../../workers/protocol.js';
import { SLICE } from './limits.js';
import type { EngineModule, Host } from './types.js';

interface Scheduling {
  readonly scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page paint and take input. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield?.() ?? new Promise((resolve) => { setTimeout(resolve); });
}

/**
 * The engine on the page's own thread: one request after the other, with a pause for the page after each 8 ms. A single request is not interrupted,
 * which is why a simulation over many indicators is split before it comes here.
 */
export class InlineRunner {
  readonly #load: Host['loadEngine'];
  #engine: Promise<EngineModule> | null = null;
  #sliceStart = -Infinity;

  constructor(load: Host['loadEngine']) {
    this.#load = load;
  }

  /** Computes one request as soon as the page has had its turn. Never rejects. */
  async run(request: EngineRequest): Promise<EngineResult> {
    let engine: EngineModule;
    try {
      engine = await (this.#engine ??= this.#load());
    } catch {
      // The next request tries again: a lost connection may be back by then.
      this.#engine = null;
      return failed(request, {
        code: 'engine-missing',
        path: '',
        message: { vi: 'Không tải được bộ tính toán; hãy thử lại.', en: 'The engine could not be loaded; try again.' },
      });
    }
    if (performance.now() - this.#sliceStart > SLICE) {
      await breathe();
      this.#sliceStart = performance.now();
    }
    return engine.answer(request);
  }
}

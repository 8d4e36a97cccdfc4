import { failed, type EngineRequest, type EngineResult } from '../../workers/protocol.js';
import { breathe } from './breathe.js';
import { SLICE } from './limits.js';
import type { Host } from './types.js';

/**
 * The engine on the page's own thread, one request after the other. It lets the page have its turn before 8 ms are over, in the middle of a request if
 * need be.
 */
export class InlineRunner {
  readonly #load: Host['loadEngine'];
  #sliceStart = -Infinity;

  constructor(load: Host['loadEngine']) {
    this.#load = load;
  }

  /**
   * Computes one request. Never rejects.
   *
   * @param heard Asked after each pause: false means that nobody waits any more, and the rest is left undone.
   * @returns null when it was left undone.
   */
  async run(request: EngineRequest, heard: () => boolean): Promise<EngineResult | null> {
    try {
      const work = (await this.#load()).steps(request);
      for (;;) {
        // The next step may take the other half.
        if (performance.now() - this.#sliceStart > SLICE / 2) {
          await breathe();
          if (!heard()) return null;
          this.#sliceStart = performance.now();
        }
        const { done, value } = work.next();
        if (done) return value;
      }
    } catch {
      // The engine catches its own exceptions; this one would hold up all that wait.
      return failed(request, { code: 'engine-failed', path: '', message: { vi: 'Phép tính gặp lỗi.', en: 'The calculation failed.' } });
    }
  }
}

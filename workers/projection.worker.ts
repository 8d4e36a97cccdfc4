/** The worker as a file: `dist/projection.worker.js`, loaded by the ES modules and by a single file of the same origin. */
import type { Endpoint } from 'comlink';
import { serve } from './serve.js';

serve(globalThis as unknown as Endpoint);

// The runner alone, and what an editor copies as the fallback table.
import { createRunner, fallbackTable } from '../../../../src/index.ts';
import { parseDataset } from '../../../../src/model/index.ts';

globalThis.own = { createRunner, fallbackTable, parseDataset };

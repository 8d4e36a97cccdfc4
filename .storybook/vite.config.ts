import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { summaryFor, viteSummaries } from '../tools/serve-summaries.mjs';

const folder = fileURLToPath(new URL('../src/datasets', import.meta.url));

/** In a built Storybook no server makes the summaries: they are files beside the datasets. */
const writeSummaries: Plugin = {
  name: 'chiso-write-summaries',
  apply: 'build',
  generateBundle() {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'concepts.json')) {
      const fileName = `src/datasets/${name.replace(/\.json$/, '.summary.json')}`;
      const source = summaryFor(`/${fileName}`);
      if (source !== null) this.emitFile({ type: 'asset', fileName, source });
    }
  },
};

export default defineConfig({
  plugins: [viteSummaries, writeSummaries],
  build: { target: 'es2022' },
  worker: { format: 'es' },
});

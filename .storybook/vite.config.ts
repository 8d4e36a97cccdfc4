import { defineConfig, type Plugin } from 'vite';
import { madeFile, madeFiles, viteSummaries } from '../tools/serve-summaries.mjs';

/** In a built Storybook no server makes them: they are files beside the datasets. */
const writeSummaries: Plugin = {
  name: 'chiso-write-summaries',
  apply: 'build',
  generateBundle() {
    for (const name of madeFiles()) this.emitFile({ type: 'asset', fileName: `src/datasets/${name}`, source: madeFile(`/src/datasets/${name}`) ?? '' });
  },
};

export default defineConfig({
  plugins: [viteSummaries, writeSummaries],
  build: { target: 'es2022' },
  worker: { format: 'es' },
});

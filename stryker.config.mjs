import { filesIn } from './tools/mutation/files.mjs';

/** Mutation testing of model and engine: `npm run mutation`, or `npm run mutation -- src/engine` for a part. */
export default {
  plugins: ['./tools/mutation/plugin.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  mutate: filesIn(),
  ignorers: ['texts'],
  ignorePatterns: ['dist', 'coverage', 'demo', 'stories', '.bench', 'test/browser', 'test/e2e', 'test/embed', 'test/visual', 'test/package', 'docs/images'],
  tempDirName: 'coverage/mutation/sandbox',
  concurrency: 1,
  timeoutMS: 60_000,
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'coverage/mutation/report.json' },
  disableTypeChecks: false,
  allowEmpty: false,
  thresholds: { high: 90, low: 80, break: null },
};

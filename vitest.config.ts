import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    // Property tests on a machine that is busy with other things: a hang is what a limit is for, not slowness.
    testTimeout: 60_000,
    // Nothing here keeps state between files: one process for all loads the sources and the datasets once.
    isolate: false,
    coverage: { provider: 'v8', include: ['src/model/**', 'src/engine/**', 'src/view/**', 'src/i18n/**', 'src/runner/**'] },
  },
});

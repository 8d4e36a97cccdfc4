import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    coverage: { provider: 'v8', include: ['src/model/**', 'src/engine/**', 'src/view/**', 'src/i18n/**', 'src/runner/**'] },
  },
});

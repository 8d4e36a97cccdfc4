import { defineConfig } from 'vite';

/** The demo: `npm start` serves it, `vite build` writes it to dist/demo. The package itself is built by tools/build.mjs. */
export default defineConfig({
  root: 'demo',
  base: './',
  server: { fs: { allow: ['..'] } },
  build: { outDir: '../dist/demo', emptyOutDir: true, target: 'es2022', rollupOptions: { input: { index: 'demo/index.html' } } },
  worker: { format: 'es' },
});

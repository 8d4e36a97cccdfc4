import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { demoPlugins } from './tools/demo-plugins.mjs';

const page = (name: string) => fileURLToPath(new URL(`demo/${name}`, import.meta.url));

/** The demo: `npm start` serves it, `vite build` writes it to dist/demo. The package itself is built by tools/build.mjs. */
export default defineConfig({
  root: page(''),
  base: './',
  // A file that is not there is a 404, not the page again.
  appType: 'mpa',
  plugins: demoPlugins,
  server: { fs: { allow: ['..'] } },
  build: { outDir: '../dist/demo', emptyOutDir: true, target: 'es2022', rollupOptions: { input: ['index.html', 'analyst.html', 'compare.html'].map(page) } },
  worker: { format: 'es' },
});

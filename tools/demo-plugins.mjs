// What the demo's Vite does besides bundling: a shared head and foot for its pages, the files that its previews run, the pages of every kind of host.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { viteEmbed } from './serve-embed.mjs';
import { viteSummaries } from './serve-summaries.mjs';

const layoutFile = join(root, 'demo/shared/layout.html');

/**
 * A page of the demo in the layout that all share.
 *
 * @param {string} page Its own `<head>` and `<main>`.
 * @param {string} name `analyst.html`
 * @param {boolean} withHosts Only a server that sends headers can show the pages of `demo/hosts`.
 */
export function laidOut(page, name, withHosts) {
  const part = (tag) => new RegExp(`<${tag}\\b[^>]*>[^]*</${tag}>`).exec(page)?.[0] ?? '';
  const here = `<a href="${name === 'index.html' ? './' : name}" data-page`;
  const layout = readFileSync(layoutFile, 'utf8');
  return (withHosts ? layout : layout.replace(/.*href="hosts\/.*\n/, ''))
    .replace(here, `${here} aria-current="page"`)
    .replace('<!-- head of the page -->', () => part('head').replace(/<\/?head>\n?/g, '').trim())
    .replace('<!-- main of the page -->', () => part('main'));
}

const pageLayout = {
  name: 'chiso-layout',
  transformIndexHtml: { order: 'pre', handler: (page, { path, server }) => laidOut(page, path.slice(1) || 'index.html', Boolean(server)) },
};

/** The first paint needs the page and its styles: on a slow line its scripts stand behind them. */
const paintFirst = {
  name: 'chiso-paint-first',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: (page) => page.replace(/<(?:script type="module"|link rel="modulepreload")(?= crossorigin)/g, '$& fetchpriority="low"') },
};

let hosts = null;
/** The pages of `npm run hosts`, from servers of their own: their headers are what they show. Started when the first page is asked for. */
const hostPages = {
  name: 'chiso-hosts',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const page = /^\/hosts\/([\w-]+\.html)?(?=\?|$)/.exec(request.url ?? '');
      if (!page) return next();
      hosts ??= import('../demo/hosts/serve.mjs').then(({ serveHosts }) => serveHosts());
      return void hosts.then((list) => response.writeHead(302, { location: new URL(page[1] ?? '', list).href }).end(), next);
    });
  },
};

export const demoPlugins = [pageLayout, paintFirst, viteSummaries, viteEmbed, hostPages];

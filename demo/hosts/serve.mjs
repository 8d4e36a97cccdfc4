// `npm run hosts` serves every page of the host matrix with its real headers, from two origins, and a list of them. Builds dist/ when it is missing.
// `npm run hosts -- --write` writes the pages of this folder anew.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root } from '../../tools/install.mjs';
import { stage } from '../../test/embed/stage.mjs';
import { hosts } from './table.mjs';
import { PORTS, write } from './write.mjs';

/** Starts both origins, with all pages; gives the address of the list. */
export async function serveHosts(ports = PORTS) {
  if (!existsSync(`${root}dist/embed/chiso.js`)) execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' });
  // Where the usual ports are taken, any free ones do.
  const { servers, place } = await stage(ports).catch((error) => (error.code === 'EADDRINUSE' ? stage() : Promise.reject(error)));
  for (const host of hosts) place({ ...host, place: host.place === 'disk' ? undefined : host.place });
  return `${servers.a}/hosts/index.html`;
}

let serving = null;
/** For Vite: in the demo's server the pages are served by the servers of `npm run hosts`, started when the first one is asked for. */
export const viteHosts = {
  name: 'chiso-hosts',
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      const page = /^\/hosts\/(?:[\w-]+\.html)?(?=\?|$)/.exec(request.url ?? '')?.[0];
      if (!page) return next();
      serving ??= serveHosts();
      response.writeHead(302, { location: new URL(page === '/hosts/' ? '/hosts/index.html' : page, await serving).href });
      return response.end();
    });
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--write')) console.log(`${write()} pages written to demo/hosts`);
  else console.log(`${await serveHosts()}  (Ctrl+C to stop)`);
}

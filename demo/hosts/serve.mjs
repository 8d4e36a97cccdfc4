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
  const { servers, place } = await stage(ports);
  for (const host of hosts) place({ ...host, place: host.place === 'disk' ? undefined : host.place });
  return `${servers.a}/hosts/index.html`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--write')) console.log(`${write()} pages written to demo/hosts`);
  else console.log(`${await serveHosts()}  (Ctrl+C to stop)`);
}

// `npm run hosts` serves every page of the host matrix with its real headers, from two origins, and a list of them. Builds dist/ when it is missing or old.
import { pathToFileURL } from 'node:url';
import { embedFiles } from '../../tools/serve-embed.mjs';
import { stage } from '../../test/embed/stage.mjs';
import { listPage } from './page.mjs';
import { hosts } from './table.mjs';

/** Starts both origins, with all pages; gives the address of the list. Where the usual ports are taken, any free ones do. */
export async function serveHosts(ports = { a: 4180, b: 4181 }) {
  await embedFiles();
  const { servers, place } = await stage(ports).catch((error) => (error.code === 'EADDRINUSE' ? stage() : Promise.reject(error)));
  // A page of http may not lead to one on disk: its address is shown to be copied.
  const onDisk = new Map(hosts.filter((host) => host.place === 'disk').map((host) => [host.id, place(host).url]));
  for (const host of hosts) place({ ...host, place: onDisk.has(host.id) ? undefined : host.place });
  servers.page('/hosts/index.html', { body: listPage(hosts, { a: '', b: servers.b }, onDisk) });
  return `${servers.a}/hosts/index.html`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(`${await serveHosts()}  (Ctrl+C to stop)`);

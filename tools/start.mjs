// `npm start`: installs what is missing, serves the demo on the real datasets and prints its address.
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
installPackages();
const { createServer } = await import('vite');
const server = await createServer({ configFile: `${root}vite.config.ts`, root: `${root}demo`, server: { port: 5173, strictPort: false } });
await server.listen();
server.printUrls();

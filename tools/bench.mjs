// `npm run bench`: what the engine takes (a minute), then what pages take (some twenty minutes); each whole run writes its document, docs/bench.md and docs/bench-pages.md. `npm run bench -- engine …` or `-- pages …` measures one of them and hands on the rest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const parts = ['engine', 'pages'];
const given = process.argv.slice(2);
const chosen = parts.filter((part) => given.includes(part));
const rest = given.filter((word) => !parts.includes(word));
let worst = 0;
for (const part of chosen.length ? chosen : parts) {
  const script = fileURLToPath(new URL(`bench-${part}.mjs`, import.meta.url));
  worst = Math.max(worst, spawnSync(process.execPath, [script, ...rest], { stdio: 'inherit' }).status ?? 1);
}
process.exit(worst);

// `npm run fuzz -- [--inputs 120000] [--seed N] [--seconds 600]`: hostile inputs through every parser of chiso/model. The first one that makes a parser throw, lie or change a
// prototype ends the run with its seed. What is made and what is checked stands in test/unit/model/readers/hostile.ts; `npm test` runs a few of the same.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { inputs: { type: 'string', default: '120000' }, seed: { type: 'string', default: '1' }, seconds: { type: 'string', default: '900' } } });
const [inputs, first, seconds] = [values.inputs, values.seed, values.seconds].map(Number);
if (!(Number.isInteger(inputs) && inputs > 0 && Number.isSafeInteger(first) && seconds > 0)) {
  console.error('--inputs takes a whole number from 1, --seed a whole number, --seconds a number above 0.');
  process.exit(2);
}
// A server that stays, because the reader of workbooks is loaded when the first one comes.
const server = await createServer({ configFile: false, logLevel: 'error', appType: 'custom', server: { middlewareMode: true, hmr: false, watch: null }, optimizeDeps: { noDiscovery: true } });
const { attack, PARSERS } = await server.ssrLoadModule('/test/unit/model/readers/hostile.ts');

const start = performance.now();
const passed = () => (performance.now() - start) / 1000;
const counts = new Map(PARSERS.map((parser) => [parser, 0]));
let slowest = { milliseconds: 0, parser: '', seed: 0 };
let done = 0;
for (let seed = first; done < inputs && passed() < seconds; seed += 1) {
  for (const parser of PARSERS) {
    // Unpacking waits for the platform: a fifth of the others.
    if (parser === 'file' && seed % 5 !== 0) continue;
    const begin = performance.now();
    try {
      await attack(parser, seed);
    } catch (error) {
      console.error(error.message);
      process.exit(1);
    }
    const milliseconds = performance.now() - begin;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, parser, seed };
    counts.set(parser, counts.get(parser) + 1);
    done += 1;
  }
}
for (const [parser, count] of counts) console.log(`${parser.padEnd(16)}${String(count).padStart(8)}`);
console.log(`${done} inputs in ${passed().toFixed(0)} s, seeds from ${first}; the slowest took ${slowest.milliseconds.toFixed(0)} ms (${slowest.parser}, seed ${slowest.seed})`);
await server.close();
if (done < inputs) {
  console.error(`The time was over before ${inputs} inputs.`);
  process.exit(1);
}

// Two libraries that do comparable work, for `npm run bench`: installed by it, in pinned versions, into a folder of their own that git does not see.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { weigh } from './build/weigh.mjs';

const folder = '.bench';
const packages = { '@quri/squiggle-lang': '0.10.0', '@bsull/augurs': '0.10.2' };
const home = (name) => `${folder}/node_modules/${name}`;
const url = (file) => pathToFileURL(file).href;

function install() {
  const isThere = ([name, version]) => existsSync(`${home(name)}/package.json`) && JSON.parse(readFileSync(`${home(name)}/package.json`, 'utf8')).version === version;
  if (Object.entries(packages).every(isThere)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...Object.entries(packages).map((each) => each.join('@'))], { stdio: 'pipe', timeout: 180_000 });
}

/** The share of the bench, 7.45 % in 2026 with growth of both sides as triangles, in Squiggle's language: ten years, the same seven quantiles. */
const SQUIGGLE = `
growth = SampleSet.fromDist(triangular(1.15, 1.25, 1.35)) / SampleSet.fromDist(triangular(1.08, 1.09, 1.10))
share = SampleSet.fromDist(uniform(7.445, 7.455))
List.map(List.upTo(1, 10), {|year|
  values = share * growth ^ year
  List.map([0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975], {|p| quantile(values, p)})
})`;

async function squiggle() {
  const { run } = await import(url(`${home('@quri/squiggle-lang')}/dist/index.js`));
  const once = async () => {
    const { result } = await run(SQUIGGLE, { environment: { sampleCount: 10_000, xyPointLength: 1000, seed: 'bench' } });
    if (!result.ok) throw new Error(result.value.toString());
    return result.value;
  };
  await once();
  // Among the packages, where no check of this project looks.
  const entry = 'node_modules/only-run.mjs';
  writeFileSync(`${folder}/${entry}`, "export { run } from '@quri/squiggle-lang';\n");
  return { name: 'squiggle: ratio', beside: 'ratio', run: once, warm: 2, times: 9, weight: await weigh({ entry, root: folder }) };
}

async function augurs(series) {
  const file = `${home('@bsull/augurs')}/ets`;
  const { default: start, AutoETS } = await import(url(`${file}.js`));
  const wasm = readFileSync(`${file}_bg.wasm`);
  await start({ module_or_path: wasm });
  const values = series.map(({ value }) => value);
  const once = () => {
    const model = new AutoETS(1, 'ZZN');
    model.fit(values);
    const { point } = model.predict(5, 0.8);
    model.free();
    if (!(point.length === 5)) throw new Error('no forecast');
    return point;
  };
  once();
  const script = await weigh({ entry: 'node_modules/@bsull/augurs/ets.js', root: folder });
  return { name: 'augurs: AutoETS', beside: 'auto, ten years', run: once, warm: 50, times: 101, weight: { raw: script.raw + wasm.length, gzip: script.gzip + gzipSync(wasm, { level: 9 }).length } };
}

/**
 * What could be installed and run, as cases of the bench with their weight, and for the others why not.
 *
 * @param series what `auto` is given in the case that AutoETS stands beside
 */
export async function others(series) {
  const cases = [];
  const missing = [];
  try {
    install();
  } catch (error) {
    const reason = String(error.stderr || error.message).trim().split('\n')[0];
    return { packages, cases, missing: Object.keys(packages).map((name) => `${name}: could not be installed (${reason})`) };
  }
  for (const [name, make] of [['@quri/squiggle-lang', squiggle], ['@bsull/augurs', () => augurs(series)]]) {
    try {
      cases.push(await make());
    } catch (error) {
      missing.push(`${name}: installed, but did not run (${error.message.split('\n')[0]})`);
    }
  }
  return { packages, cases, missing };
}

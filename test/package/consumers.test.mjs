// What users build on the packed package: an application with Vite, a page of modules, a page with the classic script, a strict TypeScript project.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build, createServer as createVite } from 'vite';
import { launchChromium } from '../../tools/browser.mjs';
import { serve } from '../../tools/serve-folder.mjs';
import { importMap } from './import-map.mjs';
import { install, root } from './pack.mjs';

describe('from the packed package', () => {
  let browser;
  before(async () => { browser = await launchChromium(); });
  after(() => browser.close());

  /** Opens the page, opens a row of the scorecard, and tells what a reader has then, with every complaint and every request of the page. */
  async function use(url) {
    const page = await browser.newPage({ locale: 'vi-VN' });
    const complaints = [];
    const requests = [];
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
    await page.locator('chiso-scorecard tr.row').first().waitFor();
    const projected = page.evaluate(() => new Promise((resolve) => { document.addEventListener('chiso-project', ({ detail }) => resolve(detail), { once: true }); }));
    await page.locator('[id="name-digital-economy-share-grdp"]').click();
    const { mode, indicator } = await projected;
    const pace = await page.locator('chiso-row-detail').getByText(/điểm phần trăm/).first().innerText();
    const rows = await page.locator('chiso-scorecard tr.row').count();
    await page.close();
    return { mode, indicator, rows, hasPace: /4,5/.test(pace), complaints, elsewhere: requests.filter((request) => new URL(request).origin !== new URL(url).origin && !request.startsWith('blob:') && !request.startsWith('data:')) };
  }
  const right = { mode: 'worker', indicator: 'digital-economy-share-grdp', hasPace: true, complaints: [], elsewhere: [] };
  const headline = JSON.parse(readFileSync(join(root, 'dist/datasets/lam-dong.json'), 'utf8')).indicators.filter((row) => row.headline).length;

  describe('an application built with Vite', () => {
    let project;
    before(() => { project = install('vite-app'); });
    after(() => project.close());

    it('builds without a setting, shows the rows and computes in a worker', async () => {
      await build({ root: project.folder, configFile: false, logLevel: 'error', base: './' });
      const site = await serve(join(project.folder, 'dist'));
      assert.deepEqual(await use(site.url), { ...right, rows: headline });
      site.close();
    });

    it('shows the same while it is being developed', async () => {
      const server = await createVite({ root: project.folder, configFile: false, logLevel: 'error', server: { port: 0, fs: { strict: false } } });
      await server.listen();
      assert.deepEqual(await use(server.resolvedUrls.local[0]), { ...right, rows: headline });
      await server.close();
    });

    it('leaves out of its first chunk what only an opened row needs', () => {
      const [entry] = /assets\/index-[\w-]+\.js/.exec(readFileSync(join(project.folder, 'dist/index.html'), 'utf8'));
      const chunks = readdirSync(join(project.folder, 'dist/assets')).filter((file) => file.endsWith('.js'));
      const withEngine = chunks.filter((file) => /2246822507|-2048144789/.test(readFileSync(join(project.folder, 'dist/assets', file), 'utf8')));
      assert.ok(withEngine.length > 0);
      assert.ok(!withEngine.includes(entry.replace('assets/', '')));
    });
  });

  it('a page of modules with an import map and no bundler shows the rows and computes in a worker', async () => {
    const project = install('module-page');
    const site = await serve(project.folder, { '/': readFileSync(join(project.folder, 'index.html'), 'utf8').replace('IMPORT_MAP', importMap(project.modules)) });
    try {
      assert.deepEqual(await use(site.url), { ...right, rows: headline });
    } finally {
      site.close();
      project.close();
    }
  });

  it('a page with the classic script shows the rows and computes in a worker', async () => {
    const project = install('classic-page');
    const site = await serve(project.folder);
    try {
      assert.deepEqual(await use(site.url), { ...right, rows: headline });
    } finally {
      site.close();
      project.close();
    }
  });

  for (const [resolution, settings] of [['Node', ['--module', 'nodenext']], ['bundlers', ['--module', 'preserve', '--moduleResolution', 'bundler']]]) {
    it(`a strict TypeScript project compiles with the resolution of ${resolution}, declarations checked, and is refused what is wrong`, async () => {
      const project = install('typescript');
      try {
        const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project.folder, ...settings]).catch((error) => error);
        assert.equal(stdout, '');
      } finally {
        project.close();
      }
    });
  }

  it('every entry but the definitions can be imported, and required, in Node without a page', async () => {
    const project = install();
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', `
        const [all, engine, model] = await Promise.all([import('chiso'), import('chiso/engine'), import('chiso/model')]);
        const { default: data } = await import('chiso/datasets/index.json', { with: { type: 'json' } });
        console.log(typeof all.ChisoScorecard, typeof engine.project, typeof model.parseDataset, data.provinces.length > 0);`], { cwd: project.folder });
      assert.equal(stdout.trim(), 'function function function true');
      // Node can require what waits for nothing; without the setting 20.19 says on the console that this is new.
      const { stdout: required } = await promisify(execFile)(process.execPath, ['--input-type=commonjs', '-e', `
        const [all, engine, calibrate, model] = ['chiso', 'chiso/engine', 'chiso/engine/calibrate', 'chiso/model'].map((entry) => require(entry));
        console.log(typeof all.ChisoScorecard, engine.project === require('chiso/engine').project, typeof engine.project, Object.keys(calibrate).length > 0, typeof model.parseDataset);`], { cwd: project.folder });
      assert.equal(required.trim(), 'function true function true function');
    } finally {
      project.close();
    }
  });
});

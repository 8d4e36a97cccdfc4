// The documentation says what is true: the reference is as new as the classes, and every snippet runs, those for pages under the policy written above them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launchChromium } from '../../tools/browser.mjs';
import { files, reference } from '../../tools/reference-docs.mjs';
import { serve } from '../../tools/serve-folder.mjs';
import { install, manifest, root } from './pack.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const FENCE = /```(\w+)\n([^]*?)\n```/g;
/** Everything that a reader of the repository finds in words. */
const documents = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.changeset/README.md', ...readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];
const fencesOf = (file) => [...read(file).matchAll(FENCE)].map(([, language, code]) => ({ language, code }));

/** Snippets of which a test below is made; the same words in another language's file are run with them. */
const run = new Set();
const ran = (code) => (run.add(code), code);
const snippets = (file, language, which = () => true) => fencesOf(file).filter((fence) => fence.language === language && which(fence.code)).map(({ code }) => ran(code));
/** Snippets that are run elsewhere, or not at all. */
const others = [
  '.changeset/README.md md', // the form of a note, for people
  // test/unit/model/readers/data-guide.test.ts reads these.
  ...['docs/data-guide.md', 'docs/data-guide.vi.md'].flatMap((file) => [`${file} csv`, `${file} csv`]),
];

/** The line that stands in a portal's template. */
const SCRIPT = '<script src="/chiso/chiso.js" defer></script>';

/** The cases of an embedding guide: policy, markup, what is expected. */
function casesOf(text) {
  return text.split(/(?=<!-- case: )/).slice(1).map((part) => {
    const [, name, expect, more] = /^<!-- case: (.+?), expect: (\w+)(?:, with: (\w+))? -->/.exec(part);
    const fences = [...part.matchAll(FENCE)].map(([, language, code]) => ({ language, code }));
    const html = ran(fences.find(({ language }) => language === 'html').code);
    const policy = fences[0].language === 'http' ? ran(fences[0].code) : null;
    return { name, expect, html: more === 'script' ? `${ran(SCRIPT)}${html}` : html, policy };
  });
}

describe('the reference of the elements', () => {
  for (const [language, file] of Object.entries(files)) {
    it(`${file} is as new as the classes (npm run docs)`, async () => {
      assert.equal(read(file), await reference(language));
    });
  }
});

describe('the snippets of the documentation', () => {
  let browser;
  let folder;
  let portal;
  let elsewhere;
  const pages = {};

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chiso-docs-'));
    mkdirSync(join(folder, 'chiso'));
    for (const place of ['chiso', `chiso/${manifest.version}`]) cpSync(join(root, 'dist/embed'), join(folder, place), { recursive: true });
    [portal, elsewhere] = await Promise.all([serve(folder, pages), serve(folder, {}, { 'access-control-allow-origin': '*' })]);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    portal.close();
    elsewhere.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const placed = (text) => text.replaceAll('https://so-lieu.example.vn/', elsewhere.url).replaceAll('https://so-lieu.example.vn', elsewhere.url.replace(/\/$/, ''))
    .replace('sha384-…', JSON.parse(read('dist/embed/integrity.json')).files['chiso.js']).replaceAll('/chiso/0.1.0/', `/chiso/${manifest.version}/`);

  /** Opens a page of the portal with the snippet; tells everything that the browser or chiso complained of and every address outside of the two servers. */
  async function open(html, policy, { files: more = {}, path = '' } = {}) {
    for (const key of Object.keys(pages)) delete pages[key];
    const [, value] = /^Content-Security-Policy: (.+)$/.exec(policy ? placed(policy) : '') ?? [];
    pages['/'] = {
      body: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title></head><body>${placed(html)}</body></html>`,
      headers: value ? { 'content-security-policy': value } : {},
    };
    // Browsers ask for it by themselves; a policy without `data:` would report the usual way to avoid that.
    pages['/favicon.ico'] = { body: '', headers: { 'content-type': 'image/x-icon' } };
    Object.assign(pages, more);
    const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1200, height: 900 } });
    const seen = { complaints: [], elsewhere: [] };
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) seen.complaints.push(message.text()); });
    page.on('pageerror', (error) => seen.complaints.push(String(error)));
    page.on('request', (request) => { if (!/^(blob|data):/.test(request.url()) && ![portal, elsewhere].some(({ url }) => request.url().startsWith(url))) seen.elsewhere.push(request.url()); });
    await page.goto(portal.url + path);
    return { page, seen };
  }

  /** What a module prints in Node, in a project that has the package. */
  async function inNode(code) {
    const project = install();
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: project.folder });
      return stdout.trim();
    } finally {
      project.close();
    }
  }

  for (const file of ['docs/embedding.md', 'docs/embedding.vi.md']) {
    describe(file, () => {
      const cases = casesOf(read(file));
      it('has a case for each of the situations that it promises', () => {
        assert.deepEqual(cases.map(({ name }) => name), ['usual', 'light build', 'data of the page', 'own server', 'own server, policy fixed', 'other server', 'fetch forbidden', 'workers forbidden', 'nonce',
          'trusted types', 'version and integrity', 'frame', 'keeps scripts', 'strips scripts']);
      });
    });
  }

  it('are the same in both languages', () => {
    const [en, vi] = ['docs/embedding.md', 'docs/embedding.vi.md'].map((file) => [...read(file).matchAll(FENCE)].map(([whole]) => whole));
    assert.deepEqual(en, vi);
  });

  for (const { name, expect, html, policy } of casesOf(read('docs/embedding.md'))) {
    it(`${name}: the rows are there${expect === 'frame' ? ', the frame is as high as its content' : { worker: ', computed in a worker', inline: ', computed on the page', rows: '' }[expect]}, nothing is reported and nothing is asked of others`, async () => {
      const { page, seen } = await open(html, policy);
      const scope = expect === 'frame' ? page.frameLocator('iframe') : page;
      await scope.locator('chiso-scorecard tr.row').first().waitFor();
      if (expect === 'frame') {
        await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 900);
      } else if (expect === 'rows') {
        if (html.includes('<table')) assert.equal(await page.locator('chiso-scorecard > table').isVisible(), false);
      } else {
        const projected = page.evaluate(() => new Promise((resolve) => { document.addEventListener('chiso-project', ({ detail }) => resolve(detail.mode), { once: true }); }));
        await page.locator('[id="name-digital-economy-share-grdp"]').click();
        assert.equal(await projected, expect);
        // The fallback has given way, and every other element of the snippet shows its data.
        if (html.includes('<table')) assert.equal(await page.locator('chiso-scorecard > table').isVisible(), false);
        if (html.includes('<chiso-tasks')) await page.locator('chiso-tasks [part~=table]').first().waitFor();
      }
      assert.deepEqual(seen, { complaints: [], elsewhere: [] });
      await page.close();
    });
  }

  it('data that a portal replaced in the folder of a version is shown beside code with a hash, and is refused where the page gives it the hash of the data that it replaced', async () => {
    const path = `/chiso/${manifest.version}/`;
    const hashes = JSON.parse(read('dist/embed/integrity.json')).files;
    const headers = { 'content-type': 'text/javascript' };
    const replaced = { [`${path}data/lam-dong.js`]: { body: read('dist/embed/data/lam-dong.js').replace(/\n$/, '\n// renewed\n'), headers } };
    const script = (file, insists) => `<script src="${path}${file}"${insists ? ` integrity="${hashes[file]}" crossorigin="anonymous"` : ''} defer></script>`;
    const rowsWith = async (insists) => {
      const { page, seen } = await open(`${script('data/lam-dong.js', insists)}${script('chiso.js', true)}<chiso-scorecard province="lam-dong"><table><tr><td>7,45%</td></tr></table></chiso-scorecard>`,
        "Content-Security-Policy: default-src 'self'; connect-src 'none'; worker-src blob:", { files: replaced });
      await page.locator('chiso-scorecard tr.row, chiso-scorecard [part~=error], chiso-scorecard .notice').first().waitFor();
      const rows = await page.locator('chiso-scorecard tr.row').count();
      const hasOwnTable = await page.locator('chiso-scorecard > table').isVisible();
      await page.close();
      return { hasRows: rows > 0, hasOwnTable, refused: seen.complaints.some((text) => /integrity/.test(text)) };
    };
    assert.deepEqual(await rowsWith(false), { hasRows: true, hasOwnTable: false, refused: false });
    assert.deepEqual(await rowsWith(true), { hasRows: false, hasOwnTable: true, refused: true });
  });

  for (const file of ['docs/embedding.md', 'docs/embedding.vi.md']) {
    it(`${file} says what the light build weighs, within a fiftieth`, () => {
      const [, ...said] = /`chiso-lite\.js`: (\d+) KiB.*?(\d+)(?: KiB)? (?:for the rows|cho các dòng).*?(\d+) (?:with its|KiB khi kèm)/.exec(read(file));
      const weigh = (...names) => names.reduce((sum, name) => sum + gzipSync(readFileSync(join(root, 'dist/embed', name)), { level: 9 }).length / 1024, 0);
      const weights = [weigh('chiso-lite.js'), weigh('chiso.js'), weigh('chiso-lite.js', 'chiso-lite-more.js')];
      assert.deepEqual(said.filter((words, at) => Math.abs(words / weights[at] - 1) > 0.02), [], weights.join(', '));
    });
  }

  it('an administrator who leaves a right out gets no error on the page, and keeps its table', async () => {
    const { page, seen } = await open(casesOf(read('docs/embedding.md'))[0].html, "Content-Security-Policy: default-src 'self'; script-src 'none'");
    assert.equal(await page.locator('chiso-scorecard > table').isVisible(), true);
    assert.deepEqual(seen.complaints.filter((text) => !/script-src/.test(text)), []);
    await page.close();
  });

  for (const part of read(files.en).split(/\n(?=## `<)/).slice(1)) {
    const [, tag] = /^## `<([a-z-]+)>`/.exec(part);
    const examples = [...part.matchAll(FENCE)].filter(([, language]) => language !== 'ts').map(([, language, text]) => [language, ran(text)]);
    it(`the example of <${tag}> in the reference shows the element, styled, without a complaint`, async () => {
      const code = Object.fromEntries(examples);
      const { page, seen } = await open(`<link rel="stylesheet" href="/example.css"><script src="/chiso/chiso.js" defer></script>${code.html}<script src="/example.js" defer></script>`,
        "Content-Security-Policy: default-src 'self'; worker-src blob:",
        { files: { '/example.css': { body: code.css, headers: { 'content-type': 'text/css' } }, '/example.js': { body: code.js, headers: { 'content-type': 'text/javascript' } } } });
      await page.locator(`${tag} [part~=title]`).first().waitFor();
      // What the style sheet asks for arrives: one custom property on the element, one declaration on a part.
      const [, property, value] = /(--chiso-[\w-]+): ([^;]+);/.exec(code.css);
      const [, name, declaration] = /::part\(([\w-]+)\) \{ ([\w-]+):/.exec(code.css);
      const styled = await page.evaluate(([selector, one, part, two]) => {
        const element = document.querySelector(selector);
        const inside = element.shadowRoot.querySelector(`[part~="${part}"]`);
        const asked = getComputedStyle(inside)[two];
        document.styleSheets[0].disabled = true;
        return { asked, without: getComputedStyle(inside)[two], set: (document.styleSheets[0].disabled = false, getComputedStyle(element).getPropertyValue(one).trim()) };
      }, [tag, property, name, declaration]);
      assert.equal(styled.set, value);
      assert.notEqual(styled.asked, styled.without);
      assert.deepEqual(seen, { complaints: [], elsewhere: [] });
      await page.close();
    });
  }

  snippets('README.md', 'html').forEach((html, index) => {
    it(`README: snippet ${index + 1} for a page shows the rows`, async () => {
      const { page, seen } = await open(/<chiso-|data-chiso/.test(html) ? html : `${html}<chiso-scorecard province="lam-dong"></chiso-scorecard>`, null);
      await page.locator('chiso-scorecard tr.row').first().waitFor();
      assert.deepEqual(seen, { complaints: [], elsewhere: [] });
      await page.close();
    });
  });

  for (const code of snippets('README.md', 'js', (text) => text.includes("from 'chiso/engine'"))) {
    it('README: the engine in Node prints what the comment says', async () => {
      const [, said] = /\n\/\/ ([^\n]+)$/.exec(code);
      assert.equal(await inNode(code), said);
    });
  }

  for (const code of snippets('README.md', 'js', (text) => text.includes("import 'chiso/define'"))) {
    it('README: the ES modules, bundled, show the rows', async () => {
      const project = install();
      try {
        writeFileSync(join(project.folder, 'main.js'), code);
        writeFileSync(join(project.folder, 'index.html'), '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng</title><link rel="icon" href="data:,"></head><body><chiso-scorecard province="lam-dong"></chiso-scorecard><script type="module" src="./main.js"></script></body></html>');
        await build({ root: project.folder, configFile: false, logLevel: 'error', base: './' });
        cpSync(join(project.folder, 'dist'), join(folder, 'bundled'), { recursive: true });
        const { page, seen } = await open('', null, { path: 'bundled/' });
        await page.locator('chiso-scorecard tr.row').first().waitFor();
        assert.deepEqual(seen, { complaints: [], elsewhere: [] });
        await page.close();
      } finally {
        project.close();
      }
    });
  }

  for (const file of ['docs/data-guide.md', 'docs/data-guide.vi.md']) {
    for (const html of snippets(file, 'html')) {
      it(`${file}: the table on the page becomes the rows`, async () => {
        const { page, seen } = await open(html, null);
        await page.locator('chiso-scorecard tr.row').first().waitFor();
        assert.match(await page.locator('chiso-scorecard tr.row').first().innerText(), /7[.,]45/);
        assert.deepEqual(seen, { complaints: [], elsewhere: [] });
        await page.close();
      });
    }

    for (const code of snippets(file, 'js')) {
      it(`${file}: a file of any name is laid over the province's dataset, and what became of it is told`, async () => {
        const given = (table) => `
          import { parseDataset } from 'chiso/model';
          import json from 'chiso/datasets/lam-dong.json' with { type: 'json' };
          const { dataset: province } = parseDataset(json);
          const concepts = province.concepts ?? [];
          const file = new File([${JSON.stringify(table)}], 'a.csv');
          ${code}`;
        const said = await inNode(given('Code,Indicator,Unit,Basis,2025\ndigital-economy-share-grdp,Digital economy in GRDP,%,of GRDP,7.5\nown,Something else,%,of all,3\n'));
        assert.match(said, /(an indicator of its own|thành chỉ tiêu riêng)/);
        assert.doesNotMatch(said, /The additions are of|Số liệu thêm là của/);
        assert.match(await inNode(given('Code,Indicator,Unit,Basis,2025\nown,Something else,%,of all,three\n')), /three/);
        // What the text says of a table that names no province.
        const without = given('Code,Indicator,Unit,Basis,2025\nown,Something else,%,of all,3\n').replace(', province: province.province', '');
        assert.ok(read(file).includes(await inNode(without)), await inNode(without));
      });
    }
  }

  for (const css of snippets('docs/themes.md', 'css')) {
    it("themes: the page's own colours win, in the light and in the dark", async () => {
      const { page, seen } = await open(`<style>${css}</style>${SCRIPT}<div class="portal"><chiso-scorecard province="lam-dong"></chiso-scorecard></div>`, null);
      await page.locator('chiso-scorecard tr.row').first().waitFor();
      const [light, dark] = [...css.matchAll(/--chiso-accent: (#[0-9a-f]{6})/g)].map(([, colour]) => colour);
      for (const [colorScheme, colour] of [['light', light], ['dark', dark]]) {
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(() => {
          const inside = document.querySelector('chiso-scorecard').shadowRoot.querySelector('[part~=title]');
          return [getComputedStyle(inside).getPropertyValue('--_accent').trim(), getComputedStyle(inside).fontFamily];
        });
        assert.deepEqual(found, [colour, /--chiso-font: ([^;]+);/.exec(css)[1].replaceAll("'", '"')]);
      }
      assert.deepEqual(seen, { complaints: [], elsewhere: [] });
      await page.close();
    });
  }

  for (const css of snippets('docs/embedding.md', 'css')) {
    it('the line for the style sheet keeps the place of an element until its script runs', async () => {
      const { page } = await open(`<style>${css}</style><chiso-scorecard province="lam-dong"></chiso-scorecard>`, null);
      const height = () => page.locator('chiso-scorecard').evaluate((element) => [element.getBoundingClientRect().height, getComputedStyle(element).minHeight]);
      assert.deepEqual(await height(), [900, '900px']);
      await page.evaluate(() => customElements.define('chiso-scorecard', class extends HTMLElement {}));
      assert.notEqual((await height())[1], '900px');
      await page.close();
    });
  }

  for (const code of snippets('docs/elements.md', 'ts')) {
    it('the details of events in the reference are those of the package, and every type they name can be imported from it', async () => {
      const own = [...code.matchAll(/^interface (\w+)/gm)].map(([, name]) => name);
      const named = new Set([...code.replace(/\/\*\*.*?\*\//g, '').matchAll(/(?<=[:<|,] ?|readonly )[A-Z]\w+/g)].map(([name]) => name));
      const foreign = [...named].filter((name) => !own.includes(name) && !['Readonly', 'Record', 'Partial'].includes(name));
      const project = install('typescript');
      try {
        writeFileSync(join(project.folder, 'app.ts'), [
          `import type { ${[...foreign, ...own.map((name) => `${name} as Packed${name}`)].join(', ')} } from 'chiso';`, code,
          ...own.map((name, at) => `export const there${at} = (detail: ${name}): Packed${name} => detail;\nexport const back${at} = (detail: Packed${name}): ${name} => detail;`),
        ].join('\n'));
        const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project.folder, '--module', 'esnext', '--moduleResolution', 'bundler']).catch((error) => error);
        assert.equal(stdout, '');
      } finally {
        project.close();
      }
    });
  }

  it('are all run, but for those that are named here', () => {
    const left = documents.flatMap((file) => fencesOf(file).filter(({ code }) => !run.has(code)).map(({ language }) => `${file} ${language}`));
    assert.deepEqual(left, others);
  });

  for (const file of documents) {
    it(`${file} links to nothing that is not there`, () => {
      const targets = [...read(file).replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target);
      assert.deepEqual(targets.filter((target) => !existsSync(join(root, file, '..', target))), []);
    });
  }
});

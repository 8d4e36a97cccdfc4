// The documentation says what is true: the reference is as new as the classes, and every snippet runs on a page under the policy written above it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { launchChromium } from '../../tools/browser.mjs';
import { files, reference } from '../../tools/reference-docs.mjs';
import { serve } from '../../tools/serve-folder.mjs';
import { install, manifest, root } from './pack.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const FENCE = /```(\w+)\n([^]*?)\n```/g;

/** The cases of an embedding guide: policy, markup, what is expected. */
function casesOf(text) {
  return text.split(/(?=<!-- case: )/).slice(1).map((part) => {
    const [, name, expect, more] = /^<!-- case: (.+?), expect: (\w+)(?:, with: (\w+))? -->/.exec(part);
    const fences = [...part.matchAll(FENCE)].map(([, language, code]) => ({ language, code }));
    const html = fences.find(({ language }) => language === 'html').code;
    const policy = fences[0].language === 'http' ? fences[0].code : null;
    return { name, expect, html: more === 'script' ? `<script src="/chiso/chiso.js" defer></script>${html}` : html, policy };
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
  async function open(html, policy, { files: more = {} } = {}) {
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
    await page.goto(portal.url);
    return { page, seen };
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

  it('an administrator who leaves a right out gets no error on the page, and keeps its table', async () => {
    const { page, seen } = await open(casesOf(read('docs/embedding.md'))[0].html, "Content-Security-Policy: default-src 'self'; script-src 'none'");
    assert.equal(await page.locator('chiso-scorecard > table').isVisible(), true);
    assert.deepEqual(seen.complaints.filter((text) => !/script-src/.test(text)), []);
    await page.close();
  });

  for (const part of read(files.en).split(/\n(?=## `<)/).slice(1)) {
    const [, tag] = /^## `<([a-z-]+)>`/.exec(part);
    it(`the example of <${tag}> in the reference shows the element, styled, without a complaint`, async () => {
      const code = Object.fromEntries([...part.matchAll(FENCE)].map(([, language, text]) => [language, text]));
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

  [...read('README.md').matchAll(FENCE)].filter(([, language]) => language === 'html').forEach(([, , html], index) => {
    it(`README: snippet ${index + 1} for a page shows the rows`, async () => {
      const { page, seen } = await open(/<chiso-|data-chiso/.test(html) ? html : `${html}<chiso-scorecard province="lam-dong"></chiso-scorecard>`, null);
      await page.locator('chiso-scorecard tr.row').first().waitFor();
      assert.deepEqual(seen, { complaints: [], elsewhere: [] });
      await page.close();
    });
  });

  it('README: the engine in Node prints what the comment says', async () => {
    const code = [...read('README.md').matchAll(FENCE)].map(([, , text]) => text).find((text) => text.includes("from 'chiso/engine'"));
    const [, said] = /\n\/\/ ([^\n]+)$/.exec(code);
    const project = install();
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: project.folder });
      assert.equal(stdout.trim(), said);
    } finally {
      project.close();
    }
  });

  for (const file of ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'docs/README.md', 'docs/datasets.md', 'docs/trend.md', 'docs/embedding.md', 'docs/embedding.vi.md', 'docs/elements.md', 'docs/elements.vi.md', 'docs/release.md', '.changeset/README.md']) {
    it(`${file} links to nothing that is not there`, () => {
      const targets = [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target);
      assert.deepEqual(targets.filter((target) => !existsSync(join(root, file, '..', target))), []);
    });
  }
});

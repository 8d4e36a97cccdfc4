// The description of the elements says what is true of them: compared with the classes as they live in a browser, and with their sources.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../tools/browser.mjs';
import { importsOf } from '../../tools/check-imports.mjs';
import { serve } from '../../tools/serve-folder.mjs';
import { importMap } from './import-map.mjs';
import { root } from './pack.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const names = (list = []) => list.map(({ name }) => name).sort();

/** The source files that an element is made of: what it imports within `src/elements`, at once or later, or those of them in one folder. */
function sourcesOf(name, within = '') {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || !existsSync(file) || !relative(join(root, 'src/elements'), file) || relative(join(root, 'src/elements'), file).startsWith('..')) return;
    found.add(file);
    for (const { specifier, typeOnly } of importsOf(readFileSync(file, 'utf8'))) if (specifier.startsWith('.') && !typeOnly) visit(resolve(dirname(file), specifier.replace(/\.js$/, '.ts')));
  };
  visit(join(root, `src/elements/${name}/${name}.ts`));
  return [...found].filter((file) => file.startsWith(join(root, 'src/elements', within))).map((file) => readFileSync(file, 'utf8')).join('\n').replace(/\/\*[^]*?\*\//g, '');
}

/** The rest of a CSS function from `start` to its closing parenthesis. */
function argument(css, start) {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < css.length; end += 1) depth += { '(': 1, ')': -1 }[css[end]] ?? 0;
  return css.slice(start, end - 1).trim();
}

/** Runs in the page: what a class and a new instance say of themselves, and the parts of one that shows its data. */
async function look(tag) {
  const Class = customElements.get(tag);
  const element = document.createElement(tag);
  const attributes = Object.fromEntries(Class.observedAttributes.map((name) => {
    const [property] = [...Class.elementProperties].find(([key, { attribute }]) => (typeof attribute === 'string' ? attribute : String(key).toLowerCase()) === name);
    return [name, { property, value: element[property], type: typeof element[property] }];
  }));
  const properties = [...Class.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
  const styles = Class.elementStyles.map((sheet) => sheet.cssText).join('\n');
  const shown = new Set();
  const collect = (root) => {
    for (const each of root.querySelectorAll('[part]')) for (const name of each.getAttribute('part').split(/\s+/)) shown.add(name);
  };
  for (const settings of [
    { indicator: '5g-coverage', indicators: 'digital-economy-share-grdp', provinces: 'lam-dong gia-lai' },
    { indicator: 'digital-economy-share-grdp', indicators: '5g-coverage', provinces: 'lam-dong', 'all': true },
    { indicator: 'none', indicators: 'none', provinces: 'nowhere', province: 'nowhere' },
  ]) {
    const one = Object.assign(document.createElement(tag), { province: 'lam-dong' }, settings);
    const width = document.createElement('div');
    width.style.width = '900px';
    width.append(one);
    document.body.append(width);
    const ended = new Promise((resolve) => { for (const name of ['chiso-load', 'chiso-error']) one.addEventListener(name, resolve, { once: true }); });
    await Promise.race([ended, new Promise((resolve) => { setTimeout(resolve, 5000); })]);
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    await one.updateComplete;
    collect(one.shadowRoot);
    width.remove();
  }
  return { attributes, properties, styles, shown: [...shown] };
}

const sharedStories = readFileSync(join(root, 'stories/support.ts'), 'utf8');
/** Names of the controls in a list of them, with those of the shared lists that it spreads. */
const controlsIn = (list) => [...list.matchAll(/^ +(?:(\w+):|\.\.\.(\w+),)/gm)]
  .flatMap(([, own, shared]) => own ?? controlsIn(new RegExp(`export const ${shared} = \\{\\n([^]*?)\\n\\}`).exec(sharedStories)[1]));

describe('the description of the elements', () => {
  let browser;
  let site;
  let page;
  before(async () => {
    site = await serve(root, { '/': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="importmap">${importMap(join(root, 'node_modules'))}</script><script type="module">import '/dist/define.js';</script><body>` });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => customElements.get('chiso-tasks'));
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('names every element that the package defines, with its class and module', async () => {
    const tags = [...readFileSync(join(root, 'dist/define.js'), 'utf8').matchAll(/define\/([a-z-]+)\.js/g)].map(([, name]) => `chiso-${name}`);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), tags.sort());
    const defined = manifest.modules.flatMap(({ exports }) => exports).filter(({ kind }) => kind === 'custom-element-definition');
    for (const { name, declaration } of defined) {
      const module = manifest.modules.find(({ path }) => path === declaration.module);
      assert.equal(module?.declarations.find((each) => each.name === declaration.name)?.tagName, name);
      assert.ok(existsSync(join(root, declaration.module)), declaration.module);
    }
  });

  for (const element of elements) {
    const { tagName } = element;
    describe(tagName, () => {
      let live;
      before(async () => { live = await page.evaluate(look, tagName); });

      it('has the attributes that the class observes, each with its property and default', () => {
        assert.deepEqual(names(element.attributes), Object.keys(live.attributes).sort());
        for (const { name, fieldName, default: value, type } of element.attributes) {
          assert.equal(fieldName, live.attributes[name].property, name);
          assert.equal(value, typeof live.attributes[name].value === 'string' ? `'${live.attributes[name].value}'` : String(live.attributes[name].value), name);
          if (/^(string|number|boolean)$/.test(type.text)) assert.equal(type.text, live.attributes[name].type, name);
        }
      });

      it('has the properties that the class takes', () => {
        assert.deepEqual(names(element.members), live.properties.sort());
      });

      it('describes in words everything that it names', () => {
        const all = [element.attributes, element.members, element.events, element.cssParts, element.cssProperties].flatMap((list) => list ?? []);
        assert.deepEqual(all.filter(({ description }) => !description || !/[.…`]$/.test(description.trim())).map(({ name }) => name), []);
        assert.ok(element.description);
      });

      it('fires the events that its sources send, with a detail whose type the package exports', () => {
        const sent = new Set([...sourcesOf(tagName.replace('chiso-', '')).matchAll(/(?:\.emit\(|new CustomEvent\()\s*'([\w-]+)'/g)].map(([, name]) => name));
        assert.deepEqual(names(element.events), [...sent].sort());
        const declared = readFileSync(join(root, 'dist/elements/events.d.ts'), 'utf8');
        for (const { name, type } of element.events) {
          const details = /^CustomEvent<(.+)>$/.exec(type.text)?.[1].split(' | ') ?? [];
          assert.ok(details.length > 0, name);
          for (const detail of details) assert.ok(declared.includes(`export interface ${detail} `), `${name}: ${detail}`);
        }
      });

      it('has the parts that its templates and its shown page have', () => {
        const written = (text) => [...text.matchAll(/(?<!-)\bpart="([^"$]+)"/g)].flatMap(([, value]) => value.split(/\s+/));
        const name = tagName.replace('chiso-', '');
        const described = new Set(names(element.cssParts));
        const own = sourcesOf(name, `${name}/`);
        // A part that a shared template could write may not occur here; one of the element's own templates or of the page does.
        assert.deepEqual([...new Set([...written(own), ...live.shown])].filter((part) => !described.has(part)), []);
        const possible = new Set([...written(sourcesOf(name)), ...live.shown]);
        assert.deepEqual([...described].filter((part) => !possible.has(part)), []);
      });

      it('has a story with a control of each attribute', () => {
        const story = readFileSync(join(root, `stories/${tagName.replace('chiso-', '')}.stories.ts`), 'utf8');
        const controls = new Set(controlsIn(/argTypes: \{\n([^]*?)\n  \},/.exec(story)?.[1] ?? ''));
        // A comparison takes several files, by province.
        const fields = element.attributes.map(({ fieldName }) => fieldName).filter((name) => tagName !== 'chiso-compare' || name !== 'src');
        assert.deepEqual(fields.filter((name) => !controls.has(name) && name !== 'for'), []);
      });

      it('has the custom properties that its style reads, with their defaults', () => {
        const read = new Map([...live.styles.matchAll(/var\(\s*(--chiso-[\w-]+)\s*,?\s*/g)].map((found) => [found[1], argument(live.styles, found.index + found[0].length)]));
        assert.deepEqual(names(element.cssProperties), [...read.keys()].sort());
        for (const { name, default: value } of element.cssProperties) {
          const written = read.get(name);
          // A colour names every theme, the neutral light one first.
          assert.equal(value ?? '', /#[0-9a-f]{6}/.exec(written)?.[0] ?? written, name);
        }
      });
    });
  }
});

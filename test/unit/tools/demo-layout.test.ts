import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../../tools/demo-plugins.mjs';

const made = (name: string, withHosts = false) => laidOut(readFileSync(new URL(`../../../demo/${name}`, import.meta.url), 'utf8'), name, withHosts);
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

describe('the pages of the demo, as they stand without a script', () => {
  for (const [name, here] of [['index.html', './'], ['analyst.html', 'analyst.html'], ['compare.html', 'compare.html']] as const) {
    it(`${name} has its own head and content in the layout of all, which marks it as the current one`, () => {
      const page = made(name);
      for (const tag of ['html', 'head', 'title', 'header', 'main', 'h1', 'footer']) expect(count(page, new RegExp(`<${tag}\\b`, 'g')), tag).toBe(1);
      expect([...page.matchAll(/<a href="([^"]+)" data-page aria-current="page"/g)].map(([, address]) => address)).toEqual([here]);
      expect(page).not.toContain('<!--');
      expect(page.indexOf('shared/site.css')).toBeLessThan(page.indexOf(`${name.replace('.html', '')}/${name.replace('.html', '')}.css`));
    });
  }

  it('say that they need scripts', () => {
    expect(made('compare.html')).toMatch(/<noscript><p [^>]*>Trang này cần JavaScript/);
  });

  it('lead to the pages of hosts only where a server sends their headers', () => {
    expect(made('index.html', true)).toContain('href="hosts/index.html"');
    expect(made('index.html')).not.toContain('hosts/');
  });
});

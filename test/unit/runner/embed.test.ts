import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tags } from '../../../src/embed/tags.js';
import { onProvide, provide, provided } from '../../../src/model/registry.js';
import { VERSION } from '../../../src/model/version.js';

const text = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

describe('the single file', () => {
  it('knows the tags of the elements it defines, before any of them is evaluated', () => {
    const defined = [...text('src/embed/body.ts').matchAll(/import '\.\.\/define\/([a-z-]+)\.js'/g)].map(([, name]) => `chiso-${name}`);
    expect(defined.length).toBeGreaterThan(0);
    expect([...tags].sort()).toEqual(defined.sort());
  });

  it('says the version of the package', () => {
    expect(VERSION).toBe((JSON.parse(text('package.json')) as { version: string }).version);
  });
});

describe('the registry of data that a page brings along', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives a dataset back under its province, the last one of two', () => {
    const [first, second] = [{ province: { slug: 'a-b' }, at: 1 }, { province: { slug: 'a-b' }, at: 2 }];
    expect(provide(first)).toBe(true);
    expect(provide(second)).toBe(true);
    expect(provided('a-b')).toBe(second);
    expect(provided('a-c')).toBeUndefined();
  });

  it.each([null, undefined, 'text', 5, {}, { province: null }, { province: { slug: '' } }, { province: { slug: 7 } }])('keeps nothing of %j', (odd) => {
    expect(provide(odd)).toBe(false);
  });

  it('is not fooled by the names of object members', () => {
    expect(provided('constructor')).toBeUndefined();
    expect(provide({ province: { slug: '__proto__' } })).toBe(true);
    expect(provided('toString')).toBeUndefined();
  });

  it('tells who listens, until they stop', () => {
    const listener = vi.fn();
    const stop = onProvide(listener);
    provide({ province: { slug: 'x' } });
    stop();
    provide({ province: { slug: 'y' } });
    expect(listener.mock.calls).toEqual([['x']]);
  });

  it('is one for all copies of the package on a page', async () => {
    provide({ province: { slug: 'shared' } });
    vi.resetModules();
    const copy = await import('../../../src/model/registry.js');
    expect(copy.provide).not.toBe(provide);
    expect(copy.provided('shared')).toEqual({ province: { slug: 'shared' } });
  });
});

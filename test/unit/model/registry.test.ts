import { describe, expect, it } from 'vitest';
import { onProvide, provide, provided, providedSlugs } from '../../../src/model/index.js';

const data = (slug: unknown) => ({ province: { slug } });

describe('data that the page brought along', () => {
  it('is found under its own slug, unread; a later one takes its place', () => {
    const [first, second] = [data('kon-tum'), data('kon-tum')];
    expect([provide(first), provided('kon-tum')]).toEqual([true, first]);
    expect(provide(second)).toBe(true);
    expect(provided('kon-tum')).toBe(second);
    expect(provided('nowhere')).toBeUndefined();
  });

  it('is listed in the order in which it came', () => {
    provide(data('ca-mau'));
    provide(data('an-giang'));
    provide(data('ca-mau'));
    expect(providedSlugs().slice(-2)).toEqual(['ca-mau', 'an-giang']);
  });

  it.each([[null], [undefined], ['kon-tum'], [5], [{}], [{ province: null }], [{ province: 'kon-tum' }], [{ province: {} }], [data('')], [data(5)], [data(null)]])('without a slug is not kept: %j', (odd) => {
    const before = providedSlugs();
    expect([provide(odd), providedSlugs()]).toEqual([false, before]);
  });

  it('is told to who listens, until they stop; a listener that stops while it is told disturbs nobody', () => {
    const heard: string[] = [];
    const stop = onProvide((slug) => {
      heard.push(`first ${slug}`);
      stop();
    });
    const stopOther = onProvide((slug) => heard.push(`second ${slug}`));
    provide(data('hue'));
    provide(data('son-la'));
    provide(null);
    stopOther();
    provide(data('lao-cai'));
    expect(heard).toEqual(['first hue', 'second hue', 'second son-la']);
  });

  it('is shared by every copy of this library on the page', () => {
    const shared = (globalThis as { [key: symbol]: unknown })[Symbol.for('chiso.provided')] as { datasets: Map<string, unknown> };
    provide(data('hue'));
    expect(shared.datasets.get('hue')).toBe(provided('hue'));
  });
});

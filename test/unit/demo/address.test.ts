import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Fields, flag, list, notTaken, oneOf, readAddress, text, writeAddress } from '../../../demo/shared/address.js';

interface Choices {
  readonly lang: 'vi' | 'en';
  readonly all: boolean;
  readonly id: string;
  readonly several: readonly string[];
}
const fields: Fields<Choices> = { lang: oneOf(['vi', 'en'], 'vi'), all: flag(false), id: text(/^[a-z-]+$/, 'first'), several: list(/^[a-z]+$/, 3, ['a', 'b']) };

describe('choices in an address', () => {
  it('holds only what differs from the defaults', () => {
    expect(writeAddress(fields, { lang: 'vi', all: false, id: 'first', several: ['a', 'b'] })).toBe('');
    expect(writeAddress(fields, { lang: 'en', all: true, id: 'first', several: ['c', 'a'] })).toBe('?lang=en&all=1&several=c,a');
  });

  it('ignores unknown keys and values that the page does not offer', () => {
    expect(readAddress(fields, '?lang=fr&all=yes&id=<b>&several=a,B&__proto__=x&more=1')).toEqual({ lang: 'vi', all: false, id: 'first', several: ['a', 'b'] });
  });

  it('tells what it could not take, not what another page may know', () => {
    expect(notTaken(fields, '?lang=fr&all=1&id=&several=a,B&__proto__=x&more=1')).toEqual(['lang=fr', 'several=a,B']);
  });

  it('takes a day that the calendar has', () => {
    expect(['2026-06-19', '2028-02-29', '2026-02-29', '2026-13-45', '2026-6-9', ''].map(day.read)).toEqual(['2026-06-19', '2028-02-29', null, null, null, null]);
  });

  it('gives back what was written', () => {
    fc.assert(fc.property(fc.record({
      lang: fc.constantFrom('vi' as const, 'en' as const), all: fc.boolean(), id: fc.stringMatching(/^[a-z-]{1,20}$/),
      several: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 3 }),
    }), (choices) => {
      expect(readAddress(fields, writeAddress(fields, choices))).toEqual(choices);
    }));
  });

  it('never throws for an address', () => {
    fc.assert(fc.property(fc.string(), (search) => {
      expect(Object.keys(readAddress(fields, search))).toEqual(Object.keys(fields));
    }));
  });
});

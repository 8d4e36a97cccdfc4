import { describe, expect, it } from 'vitest';
import { decodeText, readCsv, TABLE_LIMITS } from '../../../../src/model/index.js';
import { separatorOf } from '../../../../src/model/readers/csv.js';
import { tableOf } from './help.js';

describe('the separator of a text', () => {
  it('is the one that stands as often in one line as in the line before, not the one that stands anywhere', () => {
    expect(separatorOf('a,b;c;d\n1;2,5,5,5;3\n4;5;6\n')).toBe(';');
  });

  it('is not one that stands in every line, but never as often', () => {
    expect(separatorOf('a,b;x\n1,2;y;z\n3,4;u;v;w')).toBe(',');
    expect(separatorOf('a,b;x\n\n1,2;y;z\n \n3,4;u;v;w')).toBe(',');
  });

  it('is told by a first line alone: further down the same words are a row', () => {
    expect(separatorOf('a;b\nsep=,\n1;2')).toBe(';');
    expect(tableOf('a;b\nsep=,\n1;2').rows).toEqual([['a', 'b'], ['sep=,'], ['1', '2']]);
  });

  it('is not found in quotation marks, and empty lines have no say', () => {
    expect(separatorOf('"a;b;c"|d\n"e;f;g"|h\n')).toBe('|');
    expect(separatorOf('a,b\n\n \n\n1,2\n')).toBe(',');
  });

  it('may be a tab that the first line names', () => {
    expect(tableOf('sep=\t\na\tb').rows).toEqual([['a', 'b']]);
  });
});

describe('a CSV file', () => {
  const message = (text: string) => { const result = readCsv(text); return result.ok ? '' : (result.issues[0]?.message.en ?? ''); };

  it('may have as many columns as the limit says, and the row of one more is named', () => {
    expect(tableOf(Array(TABLE_LIMITS.columns).fill('x').join(';')).rows[0]?.length).toBe(TABLE_LIMITS.columns);
    expect(message(`a;b\n${Array(TABLE_LIMITS.columns + 1).fill('x').join(';')}`)).toContain('Row 2 has more than 500 columns');
  });

  it('that never closes a quotation mark is told the words behind it, not the rest of the file', () => {
    expect(message(`a;b\n"${'x'.repeat(100)}`)).toContain(`opens "${'x'.repeat(39)}… is never closed`);
  });

  it('keeps the letters after a closing quotation mark in their cell', () => {
    expect(tableOf('a;b\n"x"yz;1').rows[1]).toEqual(['xyz', '1']);
  });
});

describe('the bytes of a text', () => {
  const codeOf = (...bytes: readonly number[]) => { const result = decodeText(new Uint8Array(bytes)); return result.ok ? result.text : (result.issues[0]?.code ?? ''); };

  it('are UTF-16 only where both bytes of the mark are there', () => {
    expect([codeOf(0xff, 0x35), codeOf(0x35, 0xfe), codeOf(0xfe, 0x35), codeOf(0x35, 0xff)]).toEqual(Array(4).fill('not-utf8'));
  });

  it('are searched for damage at the beginning, where headers are', () => {
    expect([decodeText(new TextEncoder().encode(`${'x'.repeat(1999)}\u0000`)).ok, decodeText(new TextEncoder().encode(`${'x'.repeat(2000)}\u0000`)).ok]).toEqual([false, true]);
    const garbled = new TextEncoder().encode(`${'x'.repeat(20_000)}Há»“`);
    expect(decodeText(garbled).ok).toBe(true);
  });
});

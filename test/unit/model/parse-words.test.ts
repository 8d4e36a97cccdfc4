import { describe, expect, it } from 'vitest';
import { mustBe, say } from '../../../src/model/parse-words.js';

describe('what stands where something else must', () => {
  it.each([
    [undefined, 'chưa có', 'missing'],
    [null, 'đang trống (null)', 'empty (null)'],
    [[1, 2], 'đang là danh sách 2 phần tử', 'a list of 2'],
    ['x'.repeat(40), `đang là chữ “${'x'.repeat(40)}”`, `the text "${'x'.repeat(40)}"`],
    ['x'.repeat(41), `đang là chữ “${'x'.repeat(40)}…”`, `the text "${'x'.repeat(40)}…"`],
    [12.5, 'đang là số 12.5', 'the number 12.5'],
    [false, 'đang là false', 'false'],
    [{ a: 1 }, 'đang là một nhóm trường', 'a group of fields'],
    [Symbol('x'), 'đang là symbol', 'a symbol'],
  ])('is told of %j in both languages', (value, vi, en) => {
    expect(mustBe('boolean', value)).toEqual({ vi: `Cần true hoặc false, nhưng ${vi}.`, en: `It must be true or false; it is ${en}.` });
  });

  it('is told beside what may stand there', () => {
    expect(mustBe('one-of', 5, 'a, b').en).toBe('It must be one of: a, b; it is the number 5.');
    expect(say('not-below', 5.5)).toEqual({ vi: 'số không nhỏ hơn 5,5', en: 'a number not below 5.5' });
    expect(say('one-of', 'a')).toEqual({ vi: 'một trong các từ: a', en: 'one of: a' });
  });
});

/**
 * Counter-based random numbers: the number for a draw is computed from its name, not from the numbers before it.
 *
 * So the same request gives the same numbers in any order, in any batch, on the page or in a worker, and two scenarios of one indicator share their
 * draws. Philox4x32-10: Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC '11.
 */

const ROUNDS = 10;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/** The two multipliers, 0xD2511F53 and 0xCD9E8D57, and their 16-bit halves. */
const A = 0xd2511f53 | 0;
const A_LOW = 0x1f53;
const A_HIGH = 0xd251;
const B = 0xcd9e8d57 | 0;
const B_LOW = 0x8d57;
const B_HIGH = 0xcd9e;

/**
 * One block of Philox4x32-10: four 32-bit words from a counter of four words and a key of two, written to `out`.
 *
 * @example
 * const out = new Uint32Array(4);
 * philox4x32(0, 0, 0, 0, 0, 0, out); // 6627e8d5 e169c58d bc57ac4c 9b00dbd8
 */
export function philox4x32(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Uint32Array): void {
  for (let round = 0; round < ROUNDS; round++) {
    // JavaScript has no 32 × 32 → 64-bit product: the upper word is put together from products of 16-bit halves, none of which overflows.
    const aLow = c0 & 0xffff;
    const aHigh = c0 >>> 16;
    const aMiddle = (Math.imul(aHigh, A_LOW) + (Math.imul(aLow, A_LOW) >>> 16)) | 0;
    const aCross = (Math.imul(aLow, A_HIGH) + (aMiddle & 0xffff)) | 0;
    const aUpper = (Math.imul(aHigh, A_HIGH) + (aMiddle >>> 16) + (aCross >>> 16)) | 0;
    const bLow = c2 & 0xffff;
    const bHigh = c2 >>> 16;
    const bMiddle = (Math.imul(bHigh, B_LOW) + (Math.imul(bLow, B_LOW) >>> 16)) | 0;
    const bCross = (Math.imul(bLow, B_HIGH) + (bMiddle & 0xffff)) | 0;
    const bUpper = (Math.imul(bHigh, B_HIGH) + (bMiddle >>> 16) + (bCross >>> 16)) | 0;
    const aProduct = Math.imul(c0, A);
    const bProduct = Math.imul(c2, B);
    c0 = bUpper ^ c1 ^ k0;
    c1 = bProduct;
    c2 = aUpper ^ c3 ^ k1;
    c3 = aProduct;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/** A 32-bit hash of a text: FNV-1a over its UTF-16 bytes, then the finishing mix of MurmurHash3. */
export function hashText(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Another basis gives a second hash of the same text, so that a key counts with 64 bits. */
const SECOND_BASIS = 0x2c1b3c6d;
const TWO_32 = 4294967296;

const words = new Uint32Array(4);

/** 52 bits and a half step: strictly inside (0, 1), symmetric about 0.5, exact in a double. */
const uniform = (high: number, low: number): number => ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) / 4503599627370496;

/**
 * Fills `out` with uniform numbers in (0, 1), one a draw: element i belongs to draw `first + i` of (seed, key, parameter).
 *
 * @param seed a safe integer.
 * @param key names the random stream (the indicator).
 * @param parameter names the input within the stream.
 * @param first number of the draw that the first element belongs to.
 */
export function fillUniform(out: Float64Array, seed: number, key: string, parameter: string, first = 0): void {
  const seedLow = seed >>> 0;
  const seedHigh = Math.floor(seed / TWO_32) | 0;
  const keyFirst = hashText(key);
  const keySecond = hashText(key, SECOND_BASIS);
  const name = hashText(parameter);
  for (let i = 0; i < out.length; i++) {
    const draw = first + i;
    // A block serves two draws.
    if (i === 0 || (draw & 1) === 0) philox4x32(draw >>> 1, name, keySecond, seedHigh, seedLow, keyFirst, words);
    out[i] = draw & 1 ? uniform(words[2] as number, words[3] as number) : uniform(words[0] as number, words[1] as number);
  }
}

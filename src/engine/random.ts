/**
 * Counter-based random numbers: the number for a draw is computed from its name, not from the numbers before it.
 *
 * So the same request gives the same numbers in any order, in any batch, on the page or in a worker, and two scenarios of one indicator share their
 * draws. Philox4x32-10: Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC '11.
 */

/**
 * The upper 32 bits of the product of two 32-bit numbers: JavaScript has none, so it is put together from products of 16-bit halves, none of which
 * overflows.
 */
function upperProduct(x: number, low: number, high: number): number {
  const first = Math.imul(x & 0xffff, low) >>> 16;
  const middle = (Math.imul(x >>> 16, low) + first) | 0;
  const cross = (Math.imul(x & 0xffff, high) + (middle & 0xffff)) | 0;
  return Math.imul(x >>> 16, high) + (middle >>> 16) + (cross >>> 16);
}

/**
 * One block of Philox4x32-10: four 32-bit words from a counter of four words and a key of two, written to `out`.
 *
 * @example
 * const out = new Uint32Array(4);
 * philox4x32(0, 0, 0, 0, 0, 0, out); // 6627e8d5 e169c58d bc57ac4c 9b00dbd8
 */
export function philox4x32(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Int32Array | Uint32Array): void {
  for (let round = 0; round < 10; round++) {
    const a = Math.imul(c0, 0xd2511f53);
    const b = Math.imul(c2, 0xcd9e8d57);
    const upper = upperProduct(c0, 0x1f53, 0xd251);
    c0 = upperProduct(c2, 0x8d57, 0xcd9e) ^ c1 ^ k0;
    c2 = upper ^ c3 ^ k1;
    c1 = b;
    c3 = a;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/** A 32-bit hash of a text, signed: FNV-1a over its UTF-16 bytes, then the finishing mix of MurmurHash3. */
export function hashText(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

// Signed, because engines compute with signed 32-bit numbers fastest; the bits are the same.
const words = new Int32Array(4);

/** 32 bits and a half step: strictly inside (0, 1), symmetric about 0.5, exact in a double. */
const uniform = (word: number): number => ((word >>> 0) + 0.5) / 4294967296;

/**
 * Fills `out` with uniform numbers in (0, 1), one a draw: element i belongs to draw `first + i` of (seed, key, parameter).
 *
 * A key counts with two hashes, 64 bits. A block of four words serves four draws; the numbers lie 2⁻³² apart, of which the million draws of the
 * largest request leave nearly all unused.
 *
 * @param seed a safe integer.
 * @param key names the random stream (the indicator).
 * @param parameter names the input within the stream.
 * @param first number of the draw that the first element belongs to.
 */
export function fillUniform(out: Float64Array, seed: number, key: string, parameter: string, first = 0): void {
  const seedHigh = Math.floor(seed / 4294967296) | 0;
  const keyHash = hashText(key);
  const keySecond = hashText(key, 0x9e3779b9);
  const name = hashText(parameter);
  for (let i = -(first & 3); i < out.length; i += 4) {
    philox4x32((first + i) >> 2, name, keySecond, seedHigh, seed | 0, keyHash, words);
    // Outside the array nothing is written: assigning to element −1 or beyond the end of a typed array has no effect.
    for (let word = 0; word < 4; word++) out[i + word] = uniform(words[word] as number);
  }
}

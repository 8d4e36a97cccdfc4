// The last step of the minifier: it writes what is used once where it is used, which the bundler's own does not do in a finished script.
import { minify } from 'terser';

/**
 * The same script, shorter, in pure ASCII.
 *
 * @param {string} code
 * @param {{ecma: 2017 | 2022, module?: boolean, hoist?: boolean, arrows?: boolean}} form the newest syntax that it may be given, whether it is a module, whether
 *   functions go to the start of their scope, and whether those that nobody calls with `new` become arrows
 * @returns {Promise<string>}
 */
export async function shorten(code, { hoist = false, arrows = false, ...form }) {
  const { code: shorter } = await minify(code, { ...form, compress: { passes: 2, hoist_funs: hoist, unsafe_arrows: arrows }, format: { ascii_only: true } });
  return shorter;
}

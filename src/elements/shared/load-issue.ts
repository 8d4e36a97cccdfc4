import type { Issue } from '../../model/index.js';
import { loadWords } from './load-words.js';
import { allThere } from './when-there.js';

/** Data that could not be had, in words; where these cannot be had either, as the code. */
export async function loadFailed(code: string, path: string, what = path, answer = 0): Promise<{ readonly ok: false; readonly issues: readonly Issue[] }> {
  await allThere();
  return { ok: false, issues: [{ code, path, message: loadWords(code, what, answer) ?? { vi: `Lỗi ${code}: ${what}`, en: `Error ${code}: ${what}` } }] };
}

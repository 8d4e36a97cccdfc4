import { compareTexts } from '../../i18n/compare-texts.js';
import { download, textFile } from '../shared/download.js';
import { lightTokens } from '../shared/light-tokens.js';
import type { FileContext } from './compare-files.js';
import type { FileKind } from './compare-foot.js';

/** Light on every page, as it goes into documents. */
async function picture(context: FileContext, base: Element): Promise<Blob | null> {
  const [{ comparePng }, { readPalette }] = await Promise.all([import('./compare-picture.js'), import('../shared/chart/palette.js')]);
  return comparePng(context, readPalette(base, lightTokens));
}

/**
 * Hands a file of the comparison to the reader; what makes it is loaded when the first one is wanted.
 * @returns False when there is none: the browser gives no picture, or the module could not be loaded.
 */
export async function saveFile(kind: FileKind, context: FileContext, base: Element): Promise<boolean> {
  const { columns, language } = context;
  try {
    const { compareCsv, compareJson } = await import('./compare-files.js');
    const blob = kind === 'png' ? await picture(context, base) : kind === 'csv' ? textFile(compareCsv(context), 'text/csv') : textFile(compareJson(context), 'application/json');
    if (!blob) return false;
    download(blob, `${[compareTexts(language).fileName, ...columns.slice(0, 4).map(({ slug, dataset }) => dataset?.province.slug ?? slug)].filter(Boolean).join('-')}.${kind}`);
    return true;
  } catch {
    return false;
  }
}

/** The datasets that the pages work on: those of the built files, as a portal would have them. */
import { type Dataset, type Issue, parseDataset, type Result } from '../../src/model/index.js';

/** Folder of the built files beside the pages: `chiso.js`, `data/`, `embed.html` … */
export const EMBED = new URL('./embed/', document.baseURI).href;

/** A file that the page needs cannot be had. */
export const unreachable: Issue = {
  code: 'network', path: '',
  message: { vi: 'Chưa tải được số liệu. Kiểm tra kết nối rồi thử lại.', en: 'The data could not be loaded. Check the connection and try again.' },
};

const loaded = new Map<string, Promise<Result<Dataset, 'dataset'>>>();

async function load(file: string): Promise<Result<Dataset, 'dataset'>> {
  try {
    const response = await fetch(`${EMBED}data/${file}`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return { ok: false, issues: [unreachable] };
    const parsed = parseDataset(await response.json() as unknown);
    return parsed.ok ? parsed : { ok: false, issues: parsed.issues };
  } catch {
    return { ok: false, issues: [unreachable] };
  }
}

/** A province's dataset, or only its headline rows, a fifth of the bytes; loaded once, a failed load is tried anew at the next call. */
export function datasetOf(slug: string, extent: 'summary' | 'whole' = 'whole'): Promise<Result<Dataset, 'dataset'>> {
  const file = extent === 'summary' ? `${slug}.summary.json` : `${slug}.json`;
  const known = loaded.get(file) ?? load(file);
  loaded.set(file, known);
  void known.then((result) => { if (!result.ok) loaded.delete(file); });
  return known;
}

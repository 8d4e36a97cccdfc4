/** The datasets that the pages work on: those of the built files, as a portal would have them. */
import { type Concept, type Dataset, type Issue, parseConcepts, parseDataset, type Result } from '../../src/model/index.js';

/** Folder of the built files beside the pages: `chiso.js`, `data/`, `embed.html` … */
export const EMBED = new URL('./embed/', document.baseURI).href;

/** A file that the page needs cannot be had. */
export const unreachable: Issue = {
  code: 'network', path: '',
  message: { vi: 'Chưa tải được số liệu. Kiểm tra kết nối rồi thử lại.', en: 'The data could not be loaded. Check the connection and try again.' },
};

/** A part of the page itself cannot be had. */
export const partMissing = { vi: 'Chưa tải được phần này của trang. Kiểm tra kết nối rồi thử lại.', en: 'This part of the page could not be loaded. Check the connection and try again.' } as const;

const loaded = new Map<string, Promise<Result<Dataset, 'dataset'>>>();

/** What stands in a file of `data/`; undefined when it cannot be had. */
async function fetched(file: string): Promise<unknown> {
  try {
    const response = await fetch(`${EMBED}data/${file}`, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    return response.ok ? await response.json() as unknown : undefined;
  } catch {
    return undefined;
  }
}

async function load(file: string): Promise<Result<Dataset, 'dataset'>> {
  const data = await fetched(file);
  if (data === undefined) return { ok: false, issues: [unreachable] };
  const parsed = parseDataset(data);
  return parsed.ok ? parsed : { ok: false, issues: parsed.issues };
}

/** The concepts that provinces share; none when the list cannot be had, and a page does without. */
export async function loadConcepts(): Promise<readonly Concept[]> {
  const parsed = parseConcepts(await fetched('concepts.json'));
  return parsed.ok ? parsed.concepts : [];
}

/** A province's dataset, or only its headline rows, a fifth of the bytes; loaded once, a failed load is tried anew at the next call. */
export function datasetOf(slug: string, extent: 'summary' | 'whole' = 'whole'): Promise<Result<Dataset, 'dataset'>> {
  const file = extent === 'summary' ? `${slug}.summary.json` : `${slug}.json`;
  const known = loaded.get(file) ?? load(file);
  loaded.set(file, known);
  void known.then((result) => { if (!result.ok) loaded.delete(file); });
  return known;
}

/** All pages of a CKAN resource as one table. */
import { ckanPage, type CkanResult, isCkanAddress, type Issue, openJson, type Opened, readCkan } from '../../../src/model/index.js';
import { ownTexts } from './texts.js';

/** A portal that answers with short pages is asked this often and no more. */
const MOST_REQUESTS = 60;

export interface CkanFetch {
  readonly opened: Opened;
  /** Why it is less than all, where it is. */
  readonly short: Issue | null;
}

type Progress = (records: number, total: number | null) => void;

const said = (code: string, words: (texts: (typeof ownTexts)['vi' | 'en']) => string): Issue => ({ code, path: '', message: { vi: words(ownTexts.vi), en: words(ownTexts.en) } });
const refused = (issue: Issue): CkanFetch => ({ opened: { ok: false, issues: [issue] }, short: null });

/** What the portal answers; the status of an error that says nothing of itself. Rejects where no answer comes. */
async function answer(url: string, signal: AbortSignal): Promise<{ readonly data: unknown } | { readonly status: number }> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
  // CKAN says what is wrong in the body of an error too.
  const data: unknown = await response.json().catch(() => undefined);
  return data === undefined ? { status: response.status } : { data };
}

/** A further page; null where the portal fails midway, whatever way. */
async function further(url: string, signal: AbortSignal): Promise<Extract<CkanResult, { ok: true }> | null> {
  const got = await answer(url, signal).catch((problem: unknown) => {
    if (signal.aborted) throw problem;
    return null;
  });
  const page = got && 'data' in got ? readCkan(got.data) : null;
  return page?.ok === true ? page : null;
}

/**
 * Asks the address given and nothing else, page after page, until the portal's own total is there, a page is empty or the same as the one before, or the
 * reader has enough. Never rejects.
 */
export async function fetchCkan(address: string, signal: AbortSignal, progress: Progress): Promise<CkanFetch | null> {
  if (!isCkanAddress(address)) return refused(said('address', ({ notCkan }) => notCkan));
  try {
    const got = await answer(ckanPage(address, 0) ?? address, signal);
    if ('status' in got) return refused(said('no-answer', ({ noAnswer }) => noAnswer(got.status)));
    const { data } = got;
    const opened = openJson(data);
    const first = readCkan(data);
    if (!opened.ok || opened.kind !== 'tables' || !first.ok) return { opened, short: null };
    const { table, total } = first;
    const [, ...rows] = table.rows;
    let [last, short, requests] = [JSON.stringify(rows), null as Issue | null, 1];
    progress(rows.length, total);
    for (; rows.length > 0 && (total === null || rows.length < total); requests += 1) {
      const next = ckanPage(address, rows.length);
      if (next === null) break;
      if (requests === MOST_REQUESTS) {
        short = said('too-many-pages', ({ manyPages }) => manyPages(rows.length, total));
        break;
      }
      const page = await further(next, signal);
      if (!page) {
        short = said('page-failed', ({ pageFailed }) => pageFailed(rows.length, total));
        break;
      }
      if (page.records === 0) {
        short = total === null ? null : said('ended-early', ({ endedEarly }) => endedEarly(rows.length, total));
        break;
      }
      const records = page.table.rows.slice(1);
      const seen = JSON.stringify(records);
      if (seen === last) {
        short = said('same-page', ({ samePage }) => samePage(rows.length, total));
        break;
      }
      last = seen;
      rows.push(...records);
      progress(rows.length, total);
    }
    return { opened: { ...opened, tables: [{ ...table, rows: [table.rows[0] ?? [], ...rows] }] }, short };
  } catch {
    return signal.aborted ? null : refused(said('network', ({ badNetwork }) => badNetwork));
  }
}

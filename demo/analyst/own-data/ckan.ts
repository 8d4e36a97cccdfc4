/** All pages of a CKAN resource as one table. */
import { ckanPage, isCkanAddress, type Issue, openJson, type Opened, readCkan } from '../../../src/model/index.js';
import { ownTexts } from './texts.js';

const unreachable: Issue = { code: 'network', path: '', message: { vi: ownTexts.vi.badNetwork, en: ownTexts.en.badNetwork } };

async function answer(url: string): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  // CKAN says what is wrong in the body of an error too.
  return response.json();
}

/**
 * Asks the address given and nothing else, page after page. Never rejects.
 */
export async function fetchCkan(address: string): Promise<Opened> {
  if (!isCkanAddress(address)) return { ok: false, issues: [unreachable] };
  try {
    const opened = openJson(await answer(ckanPage(address, 0) ?? address));
    const [table] = opened.ok && opened.kind === 'tables' ? opened.tables : [];
    if (!opened.ok || opened.kind !== 'tables' || !table) return opened;
    const rows = [...table.rows];
    for (;;) {
      const next = ckanPage(address, rows.length - 1);
      const page = next === null || rows.length === 1 ? null : readCkan(await answer(next));
      if (!page?.ok || page.records === 0) break;
      rows.push(...page.table.rows.slice(1));
    }
    return { ...opened, tables: [{ ...table, rows }] };
  } catch {
    return { ok: false, issues: [unreachable] };
  }
}

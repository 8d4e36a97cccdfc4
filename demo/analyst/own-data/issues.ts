/** Issues as lines to read: one sentence about many rows is said once, with the rows. */
import type { Issue } from '../../../src/model/index.js';
import { ownTexts } from './texts.js';

const SHOWN = 12;
/** Rows that are named before the rest is counted. */
const NAMED = 5;

/** The lines, and how many further ones there are. */
export function said(issues: readonly Issue[], lang: 'vi' | 'en'): { readonly lines: readonly string[]; readonly more: number } {
  const alike = new Map<string, string[]>();
  for (const { message } of issues) {
    const [, place = '', rest = message[lang]] = /^(?:Hàng|Row) (\d+)([:,].*)$/s.exec(message[lang]) ?? [];
    const places = alike.get(rest) ?? [];
    alike.set(rest, place === '' ? places : [...places, place]);
  }
  const lines = [...alike].map(([rest, places]) => (places.length === 0 ? rest : ownTexts[lang].sameAt(places.slice(0, NAMED).join(', '), places.length - NAMED) + rest));
  return { lines: lines.slice(0, SHOWN), more: Math.max(0, lines.length - SHOWN) };
}

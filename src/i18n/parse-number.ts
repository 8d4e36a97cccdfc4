import type { Language } from './format.js';

/**
 * A number that a reader typed: either language's marks, spaces allowed; null when it is not one.
 * A mark before groups of exactly three digits is a thousands mark where the language writes it so, except after a leading 0 (0.750).
 *
 * @example parseNumber('1.234,5', 'vi') // 1234.5
 * @example parseNumber('35.5', 'vi')    // 35.5: three digits would be needed after a thousands point
 */
export function parseNumber(text: string, language: Language): number | null {
  const compact = text.replace(/[\s\u00a0\u202f%]/g, '').replace(/^[+]/, '').replace(/^\u2212/, '-');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(compact)) return null;
  const [thousands, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = (body: string, mark: string) => new RegExp(`^-?[1-9]\\d{0,2}(\\${mark}\\d{3})+$`).test(body);
  const parts = compact.split(decimal);
  const whole = parts[0] ?? '';
  if (parts.length <= 2 && (!whole.includes(thousands) || grouped(whole, thousands)) && !(parts[1] ?? '').includes(thousands)) {
    return finite(`${whole.split(thousands).join('')}.${parts[1] ?? ''}`);
  }
  // The other language's decimal mark, as in 35.5 typed on a Vietnamese page.
  const others = compact.split(thousands);
  if (others.length === 2 && !compact.includes(decimal)) return finite(`${others[0] ?? ''}.${others[1] ?? ''}`);
  return null;
}

function finite(text: string): number | null {
  const value = Number(text.endsWith('.') ? text.slice(0, -1) : text);
  return Number.isFinite(value) ? value : null;
}

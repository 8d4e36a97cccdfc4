const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A period in a table as English writes it: `2025`, `Jun 2026`, `19 Jun 2026`, `Q2 2026`, `second half of 2025`. */
export function englishPeriod(period: string): string {
  const [year = '', part, day] = period.split('-');
  if (!part) return year;
  if (/^Q[1-4]$/.test(part)) return `${part} ${year}`;
  const half = /^H([12])$/.exec(part)?.[1];
  if (half) return `${half === '1' ? 'first' : 'second'} half of ${year}`;
  return `${day ? `${Number(day)} ` : ''}${months[Number(part) - 1]?.slice(0, 3)} ${year}`;
}

/** A date in a sentence as English writes it: `9 June 2026`. */
export function englishDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

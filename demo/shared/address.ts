/**
 * A page's choices in its address, so that a link shows what its sender saw. Only what differs from the defaults is written; unknown keys and values that
 * the page does not offer are ignored, so that an old link never breaks a newer page.
 */
export interface Field<T> {
  readonly initial: T;
  /** The value of a text from outside; null when the page does not offer it. */
  readonly read: (text: string) => T | null;
  readonly write: (value: T) => string;
}

export type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

/** One of a list of words. */
export function oneOf<T extends string>(values: readonly T[], initial: T): Field<T> {
  return { initial, read: (text) => values.find((value) => value === text) ?? null, write: (value) => value };
}

export function flag(initial: boolean): Field<boolean> {
  return { initial, read: (text) => (text === '1' ? true : text === '0' ? false : null), write: (value) => (value ? '1' : '0') };
}

/** Ids of indicators, concepts and provinces. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A text that `pattern` allows. */
export function text(pattern: RegExp, initial = ''): Field<string> {
  return { initial, read: (value) => (pattern.test(value) ? value : null), write: (value) => value };
}

/** A day of the calendar, as 2026-06-19; empty for today. */
export const day: Field<string> = {
  initial: '',
  read: (value) => (/^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.slice(0, 10) === value ? value : null),
  write: (value) => value,
};

/** Words joined by commas, in their order, each once. */
export function list(pattern: RegExp, most: number, initial: readonly string[] = []): Field<readonly string[]> {
  return {
    initial,
    read: (value) => {
      const words = [...new Set(value.split(',').filter(Boolean))];
      return words.length <= most && words.every((word) => pattern.test(word)) ? words : null;
    },
    write: (words) => words.join(','),
  };
}

/** The choices that an address holds. */
export function readAddress<T extends object>(fields: Fields<T>, search: string): T {
  const parameters = new URLSearchParams(search);
  const read = <K extends keyof T>(name: K & string): T[K] => {
    const given = parameters.get(name);
    return (given === null ? null : fields[name].read(given)) ?? fields[name].initial;
  };
  return Object.fromEntries((Object.keys(fields) as (keyof T & string)[]).map((name) => [name, read(name)])) as T;
}

/** What an address says of the page's choices and the page does not offer, so that whoever opens a link hears that it shows something else than its sender saw. */
export function notTaken<T extends object>(fields: Fields<T>, search: string): readonly string[] {
  const parameters = new URLSearchParams(search);
  return (Object.keys(fields) as (keyof T & string)[]).flatMap((name) => {
    const given = parameters.get(name);
    return given && fields[name].read(given) === null ? [`${name}=${given.slice(0, 60)}`] : [];
  });
}

/** The address's search part for the choices: empty when all are the defaults. Commas stay readable. */
export function writeAddress<T extends object>(fields: Fields<T>, choices: T): string {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(fields) as (keyof T & string)[]) {
    const { initial, write } = fields[name];
    const value = write(choices[name]);
    if (value !== write(initial)) parameters.set(name, value);
  }
  const search = parameters.toString().replaceAll('%2C', ',');
  return search ? `?${search}` : '';
}

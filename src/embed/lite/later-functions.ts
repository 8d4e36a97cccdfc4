/**
 * Functions of the package that no row needs to be shown: in `chiso-lite.js` the second file brings them. The build puts `deferred(name)` in the
 * place of each of them.
 */
type AnyFunction = (...parameters: readonly never[]) => unknown;

let functions: Readonly<Record<string, AnyFunction>> | null = null;

/** Called by the second file. */
export function addFunctions(given: Readonly<Record<string, AnyFunction>>): void {
  functions = given;
}

export const isHere = (): boolean => functions !== null;

/** The function of this name; nothing comes of it before it is there. */
export const deferred = (name: string) => (...parameters: readonly never[]): unknown => functions?.[name]?.(...parameters);

/** The package brings no types; the tests use this much of it. */
declare module 'jsonstat-toolkit' {
  export default function JSONstat(data: unknown): { Data(chosen: Readonly<Record<string, unknown>>): unknown };
}

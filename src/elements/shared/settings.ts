/**
 * Where this copy of chiso finds its datasets. ES modules look beside themselves; the single file tells its own address at start, since a classic
 * script has no `import.meta`.
 */
let datasets: string | null = null;
// Kept apart from `new URL`, whose direct use with `import.meta.url` bundlers take for a file to copy.
const here: string | undefined = import.meta.url;

/** Sets the folder that holds `<slug>.json` and `concepts.json`; a relative address is taken from the page. */
export function setDatasetsFolder(url: string): void {
  datasets = url.endsWith('/') ? url : `${url}/`;
}

/** Address of a file in the datasets' folder. */
export function datasetsFile(name: string): string {
  const folder = datasets ?? new URL('../../datasets/', here ?? document.baseURI).href;
  return new URL(name, new URL(folder, document.baseURI)).href;
}

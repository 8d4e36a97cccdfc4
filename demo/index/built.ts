/** What the built files beside the page are: version, hashes, names of the data that never change. */
import { EMBED } from '../shared/data.js';
import type { Built } from './snippet.js';

async function json(name: string): Promise<unknown> {
  const response = await fetch(EMBED + name, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json() as Promise<unknown>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const entries = (value: unknown): [string, unknown][] => (typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Reads `integrity.json` and `data/index.json`. Rejects when they cannot be had. */
export async function readBuilt(): Promise<Built> {
  const [integrity, index] = (await Promise.all([json('integrity.json'), json('data/index.json')])).map((value) => Object.fromEntries(entries(value)));
  const provinces = Array.isArray(index?.provinces) ? (index.provinces as unknown[]).map((province) => Object.fromEntries(entries(province))) : [];
  return {
    version: text(integrity?.version),
    hashes: Object.fromEntries(entries(integrity?.files).map(([name, hash]) => [name, text(hash)])),
    immutable: Object.fromEntries(provinces.map(({ slug, immutable }) => [text(slug), text(Object.fromEntries(entries(immutable)).file)])),
  };
}

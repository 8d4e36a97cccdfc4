import type { Dataset } from '../model/index.js';

/** How many documents a dataset reads, for "not in the two documents": a table of years before and after the merger of provinces is two of one title. */
export const documentCount = (documents: Dataset['documents'] | undefined): number => new Set(documents?.map(({ title }) => title.vi)).size;

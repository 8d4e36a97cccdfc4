import type { Plugin } from 'vite';

export function summaryFor(url: string): string | null;
export const viteSummaries: Plugin;

import type { Plugin } from 'vite';

export function madeFiles(): string[];
export function madeFile(url: string): string | null;
export const viteSummaries: Plugin;

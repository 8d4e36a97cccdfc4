import type { Plugin } from 'vite';

export const viteSummaries: Plugin;

import type { Plugin } from 'vite';

export const demoPlugins: Plugin[];

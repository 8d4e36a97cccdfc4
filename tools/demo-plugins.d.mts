import type { Plugin } from 'vite';

export function laidOut(page: string, name: string, withHosts: boolean): string;
export const demoPlugins: Plugin[];

import type { Plugin } from 'vite';

export function embedFiles(): Promise<boolean>;
export const viteEmbed: Plugin;

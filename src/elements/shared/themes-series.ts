/** The colours of scenarios A to D, in the order of those in `themes.ts`. `chiso-lite.js`, which has no charts, leaves them out. */
export const series = {
  'series-1': '#0b57a4 #7cb7f5 #0053ad #86c1ff #003a8c #8fd0ff',
  'series-2': '#b35a00 #f0a458 #b35a00 #f0a458 #7a3a00 #ffc58a',
  'series-3': '#00735c #5fceb0 #00735c #5fceb0 #005140 #7fe6c9',
  'series-4': '#8a3d78 #e29bd1 #8a3d78 #e29bd1 #6b2259 #f5bde8',
} as const;

/** Colours and lettering of a picture, read from the element so that the page's tokens reach the canvas. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly strongLine: string;
  readonly surface: string;
  readonly accent: string;
  readonly warn: string;
  /** Colours of the scenarios, 1 to 4; 0 is the trend's. */
  readonly series: readonly string[];
  readonly font: string;
  /** False where the reader's own few colours are in force: bands are then told by their edges alone. */
  readonly fills: boolean;
}

const SYSTEM: Palette = {
  ink: 'CanvasText', quiet: 'CanvasText', line: 'GrayText', strongLine: 'CanvasText', surface: 'Canvas', accent: 'Highlight', warn: 'CanvasText',
  series: ['CanvasText', 'CanvasText', 'CanvasText', 'CanvasText', 'CanvasText'], font: '', fills: false,
};

/** One list for the whole page: browsers keep every list that was ever asked for. */
let queries: readonly [dark: MediaQueryList, forced: MediaQueryList] | null = null;

/** What the reader's system says about colours: pictures follow a change of either. */
export const colourQueries = (): readonly [dark: MediaQueryList, forced: MediaQueryList] => (queries ??= [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(forced-colors: active)')]);

/**
 * The palette of an element inside a chiso base.
 * @param forced Tokens in place of the element's own, for print and for pictures of a dark page.
 */
export function readPalette(element: Element, forced?: Readonly<Record<string, string>>): Palette {
  const style = getComputedStyle(element);
  if (!forced && colourQueries()[1].matches) return { ...SYSTEM, font: style.fontFamily };
  const colour = (name: string) => forced?.[name] ?? style.getPropertyValue(`--_${name}`).trim();
  return {
    ink: colour('ink'), quiet: colour('ink-2'), line: colour('line'), strongLine: colour('line-strong'), surface: colour('surface'), accent: colour('accent'), warn: colour('warn'),
    series: [colour('ink'), ...[1, 2, 3, 4].map((number) => colour(`series-${number}`))], font: style.fontFamily, fills: true,
  };
}

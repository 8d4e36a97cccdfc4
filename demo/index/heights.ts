/** How high an element is before it is there, in CSS pixels: what the datasets take. */
import type { ElementName, PreviewWidth } from './choice.js';

/** Heights of frames as wide as each preview: a phone, an article, a page of 1000 px or more. What would be far higher than a screen or two scrolls. */
const FRAME_HEIGHT = {
  indicator: [360, 440, 440], projection: [1750, 1300, 1250], scenario: [3500, 2400, 1700], compare: [3200, 3200, 5750], tasks: [3200, 3200, 4200], brief: [4600, 2480, 1200],
} as const;
const ROW_HEIGHT = [340, 170, 155] as const;

/** The height written into a frame: it holds what the element shows of a province with so many headline rows, in the width that is previewed. */
export function frameHeight(show: ElementName, rows: number, width: PreviewWidth): number {
  const at = (['phone', 'column', 'page'] as const).indexOf(width) as 0 | 1 | 2;
  return show === 'scorecard' ? 100 + ROW_HEIGHT[at] * rows : FRAME_HEIGHT[show][at];
}

/** What the least of the provinces takes, on a phone and in wider columns: kept free for the element it leaves no hole, and what follows stays in its place. */
const LEAST = { indicator: [220, 410], projection: [1180, 1000], scenario: [1400, 1100], compare: [5000, 3800], tasks: [2000, 1500], brief: [3450, 1800] } as const;
const PHONE = 480;

/** The height that the preview keeps free until its element is there. */
export function leastHeight(show: ElementName, rows: number, width: number): number {
  const onPhone = width < PHONE;
  return show === 'scorecard' ? rows * (onPhone ? 310 : 165) : LEAST[show][onPhone ? 0 : 1];
}

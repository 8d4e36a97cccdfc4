/** How high an element is before it is there, in CSS pixels: what the datasets take. */
import type { ElementName } from './choice.js';

/** Heights of frames in a column of 720 px. Tasks and comparisons can take twice as much; there, and on a phone, the frame scrolls. */
const FRAME_HEIGHT = { indicator: 440, projection: 1300, scenario: 2400, compare: 3200, tasks: 3200, brief: 2480 } as const;

/** The height written into a frame: it holds what the element shows of a province with so many headline rows. */
export const frameHeight = (show: ElementName, rows: number): number => (show === 'scorecard' ? 100 + 170 * rows : FRAME_HEIGHT[show]);

/** What the least of the provinces takes, on a phone and in wider columns: kept free for the element it leaves no hole, and what follows stays in its place. */
const LEAST = { indicator: [220, 410], projection: [1180, 1000], scenario: [1400, 1100], compare: [5000, 3800], tasks: [2000, 1500], brief: [3450, 1800] } as const;
const PHONE = 480;

/** The height that the preview keeps free until its element is there. */
export function leastHeight(show: ElementName, rows: number, width: number): number {
  const onPhone = width < PHONE;
  return show === 'scorecard' ? rows * (onPhone ? 310 : 165) : LEAST[show][onPhone ? 0 : 1];
}

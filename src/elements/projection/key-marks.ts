/** The marks of a picture's key as shapes in a box of 34 × 14, for the page and for the PNG alike. */
import type { Form } from '../../view/chart.js';

/** Names of tokens; `s` is the colour of the scenario. */
export type Colour = 'ink' | 'ink-2' | 'surface' | 'accent' | 's';

export interface Shape {
  /** SVG path data. */
  readonly d: string;
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

const circle = (radius: number, y = 7): string => `M${17 - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
const hollow = { fill: 'surface', stroke: 'ink', width: 1.5 } as const;
const ticks = (from: number, to: number): Shape => ({ d: `M${from} 3v8M${to} 3v8`, stroke: 'ink', width: 1.25 });
const FLAG = 'M14 13V1l11 4.2L14 9.4';

export const forms: Readonly<Record<Form, Shape>> = {
  disc: { d: circle(4.6), fill: 's' },
  square: { d: 'M12.7 2.7h8.6v8.6h-8.6z', fill: 's' },
  triangle: { d: 'M17 1.6 22.2 11H11.8z', fill: 's' },
  cross: { d: 'm12.7 2.7 8.6 8.6m0-8.6-8.6 8.6', stroke: 's', width: 2.5 },
  ring: { d: circle(4.2), fill: 'surface', stroke: 's', width: 1.75 },
};

export const line: Shape = { d: 'M1 7h32', stroke: 's', width: 2.25 };

export const marks = {
  value: [{ d: circle(4.6), fill: 'ink' }],
  otherValue: [{ d: circle(4), ...hollow }],
  typed: [{ d: circle(4.6), fill: 'surface', stroke: 'accent', width: 2, dash: [3, 2] }],
  undated: [{ d: 'M2 7h28', stroke: 'ink', width: 1.5, dash: [4, 3] }, ticks(2, 30)],
  period: [{ d: 'M3 7h28', stroke: 'ink', width: 4 }, ticks(3, 31)],
  conflict: [{ d: 'M17 13V6', stroke: 'ink', width: 1.5, dash: [2, 2] }, { d: circle(3.6, 4.5), ...hollow }],
  required: [{ d: 'M1 7h32', stroke: 'ink-2', width: 1.5, dash: [5, 4] }, { d: 'm17 2 5 5-5 5-5-5z', fill: 'surface', stroke: 'ink-2', width: 1.5 }],
  target: [{ d: 'M1 13h14', stroke: 'ink', width: 1, dash: [1.5, 3] }, { d: FLAG, fill: 'ink', stroke: 'ink', width: 1.5 }],
  otherTarget: [{ d: FLAG, ...hollow }],
  fan: [
    { d: 'M0 0h34v14H0z', fill: 's', opacity: 0.1 }, { d: 'M0 2.5h34v9H0z', fill: 's', opacity: 0.2 }, { d: 'M0 5h34v4H0z', fill: 's', opacity: 0.32 },
    { d: 'M0 5h34M0 9h34', stroke: 's', width: 1 }, { d: 'M0 2.7h34M0 11.3h34', stroke: 's', width: 1, dash: [6, 3] }, { d: 'M0 .6h34M0 13.4h34', stroke: 's', width: 1, dash: [1.5, 3] },
  ],
} satisfies Readonly<Record<string, readonly Shape[]>>;

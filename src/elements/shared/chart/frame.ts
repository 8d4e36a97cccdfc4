/** Where a picture's plot stands on its canvas, and its axes. Places are CSS pixels. */
import { type PictureView, roomAtRight } from './annotations.js';
import { stroke, widthOf, write } from './paint.js';

type Context = CanvasRenderingContext2D;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  /** Decimal time at a place, the inverse of `x`. */
  readonly timeAt: (left: number) => number;
}

/** Room under the plot for the years and what they are. */
const BELOW = 46;
const [ABOVE, ABOVE_WITH_WORDS] = [46, 62] as const;
const TICK = 5;

function levels({ model: { axis } }: PictureView): readonly number[] {
  const count = Math.round((axis.max - axis.min) / axis.step);
  return Array.from({ length: count + 1 }, (_, index) => axis.min + index * axis.step);
}

/** Year ends on the axis, counted back from the last, so that the due year is always named. */
function yearEnds({ model: { span }, size }: PictureView): readonly number[] {
  const first = Math.ceil(span.from - 1e-6);
  const every = Math.max(1, Math.ceil((span.to - first) / (size === 'narrow' ? 7 : 10)));
  const times: number[] = [];
  for (let time = Math.floor(span.to + 1e-6); time >= first; time -= every) times.unshift(time);
  return times;
}

/** Lays the plot out: the levels' lettering at the left, scenarios' uprights at the right. */
export function frameOf(ctx: Context, view: PictureView, width: number, height: number): Frame {
  const { model: { axis, span }, labels, palette } = view;
  const lettering = Math.max(...levels(view).map((value) => widthOf(ctx, { text: labels.axis(value), size: 13, colour: '' }, palette)));
  const area = { left: lettering + 8, right: Math.max(lettering + 60, width - roomAtRight(ctx, view)), top: labels.declared ? ABOVE_WITH_WORDS : ABOVE, bottom: height - BELOW };
  const time = (span.to - span.from) || 1;
  const values = (axis.max - axis.min) || 1;
  return {
    width, height, area,
    x: (at) => area.left + ((at - span.from) / time) * (area.right - area.left),
    y: (value) => area.bottom - ((value - axis.min) / values) * (area.bottom - area.top),
    timeAt: (left) => span.from + ((left - area.left) / (area.right - area.left)) * time,
  };
}

/** Hairlines at the levels, the line of years with its ticks, and their lettering. */
export function axes(ctx: Context, view: PictureView, { area, x, y }: Frame): void {
  const { palette, labels, size } = view;
  for (const value of levels(view)) {
    stroke(ctx, palette.line, 1, [], [[area.left, y(value)], [area.right, y(value)]]);
    write(ctx, { text: labels.axis(value), size: 13, colour: palette.quiet }, area.left - 8, y(value) + 4.5, palette, 'right');
  }
  stroke(ctx, palette.strongLine, 1, [], [[area.left, area.bottom], [area.right, area.bottom]]);
  for (const time of yearEnds(view)) {
    stroke(ctx, palette.strongLine, 1, [], [[x(time), area.bottom], [x(time), area.bottom + TICK]]);
    write(ctx, { text: labels.year(time, size), size: 13, colour: palette.quiet }, x(time), area.bottom + TICK + 15, palette, 'center');
  }
}

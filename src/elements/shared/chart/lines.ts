/** The lines of a picture: history, required path with its year ends, scenarios in their forms. */
import type { ChartPoint, ScenarioLine } from '../../../view/chart.js';
import type { PictureView } from './annotations.js';
import type { Frame } from './frame.js';
import { form, stroke } from './paint.js';

type Context = CanvasRenderingContext2D;

const places = (points: readonly ChartPoint[], { x, y }: Frame) => points.map(({ time, value }) => [x(time), y(value)] as const);

function diamond(ctx: Context, left: number, top: number, fill: string, edge: string): void {
  ctx.beginPath();
  ctx.moveTo(left, top - 5);
  ctx.lineTo(left + 5, top);
  ctx.lineTo(left, top + 5);
  ctx.lineTo(left - 5, top);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

function requiredPath(ctx: Context, { model: { required }, palette }: PictureView, frame: Frame): void {
  stroke(ctx, palette.quiet, 1.5, [5, 4], places(required, frame));
  required.slice(1, -1).filter(({ time }) => Math.abs(time - Math.round(time)) < 1e-6)
    .forEach(({ time, value }) => diamond(ctx, frame.x(time), frame.y(value), palette.surface, palette.quiet));
}

function scenario(ctx: Context, line: ScenarioLine, { palette }: PictureView, frame: Frame): void {
  const colour = palette.series[line.series] ?? palette.ink;
  const way = places(line.median, frame);
  // A casing in the surface's colour parts the line of the fan from its bands.
  if (line.inHand) stroke(ctx, palette.surface, 5, [], way);
  stroke(ctx, colour, 2.25, [], way);
  // The start is the value's own point; forms stand on what was computed.
  for (const [left, top] of way.slice(1)) form(ctx, line.form, left, top, line.form === 'square' ? 5 : 4.5, colour, palette.surface);
}

/** All lines, the scenario in hand last, so that it lies on top. */
export function lines(ctx: Context, view: PictureView, frame: Frame): void {
  for (const { points } of view.model.lines) stroke(ctx, view.palette.ink, 1.75, [], places(points, frame));
  requiredPath(ctx, view, frame);
  for (const line of [...view.model.scenarios].sort((a, b) => Number(a.inHand) - Number(b.inHand))) scenario(ctx, line, view, frame);
}

/** Small drawings on a canvas. Places are CSS pixels. */
import type { Form } from '../../../view/chart.js';
import type { Palette } from './palette.js';

type Context = CanvasRenderingContext2D;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Words {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly weight?: number;
}

/** Writes words with a halo in the surface's colour, so that lines under them do not disturb; `left` and the baseline `top`. */
export function write(ctx: Context, { text, size, colour, weight = 400 }: Words, left: number, top: number, palette: Palette, align: CanvasTextAlign = 'left'): void {
  ctx.font = `${weight} ${size}px ${palette.font}`;
  ctx.textAlign = align;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.setLineDash([]);
  ctx.strokeStyle = palette.surface;
  ctx.strokeText(text, left, top);
  ctx.fillStyle = colour;
  ctx.fillText(text, left, top);
}

export function widthOf(ctx: Context, { text, size, weight = 400 }: Words, palette: Palette): number {
  ctx.font = `${weight} ${size}px ${palette.font}`;
  return ctx.measureText(text).width;
}

export function stroke(ctx: Context, colour: string, width: number, dash: readonly number[], points: readonly (readonly [number, number])[]): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash([...dash]);
  ctx.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A disc, hollow where `fill` is the surface. */
export function disc(ctx: Context, x: number, y: number, radius: number, fill: string, edge: string, width = 1.5, dash: readonly number[] = []): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.lineWidth = width;
  ctx.setLineDash([...dash]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A flag on its pole; hollow for a target that the values cannot be set against, pointing left where something stands at its right. */
export function flag(ctx: Context, x: number, y: number, { height, hollow, left }: { readonly height: number; readonly hollow: boolean; readonly left: boolean }, palette: Palette): void {
  ctx.lineWidth = 1.75;
  ctx.strokeStyle = palette.ink;
  ctx.fillStyle = hollow ? palette.surface : palette.ink;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x, y - height);
  ctx.lineTo(x + height * (left ? -0.6 : 0.6), y - height * 0.76);
  ctx.lineTo(x, y - height * 0.52);
  ctx.fill();
  ctx.stroke();
}

/** A horizontal piece of time with a tick at one or both ends. */
export function stretch(ctx: Context, from: number, to: number, y: number, ticks: readonly number[], colour: string, width: number, dash: readonly number[]): void {
  stroke(ctx, colour, width, dash, [[from, y], [to, y]]);
  for (const x of ticks) stroke(ctx, colour, 1.25, [], [[x, y - 4], [x, y + 4]]);
}

/** The point of a scenario's line in its own form. */
export function form(ctx: Context, kind: Form, x: number, y: number, size: number, colour: string, surface: string): void {
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.beginPath();
  if (kind === 'square') ctx.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8);
  else if (kind === 'triangle') {
    ctx.moveTo(x, y - size * 1.15);
    ctx.lineTo(x + size * 1.1, y + size * 0.85);
    ctx.lineTo(x - size * 1.1, y + size * 0.85);
    ctx.closePath();
  } else if (kind === 'cross') {
    stroke(ctx, surface, 5, [], [[x - size, y - size], [x + size, y + size]]);
    stroke(ctx, surface, 5, [], [[x - size, y + size], [x + size, y - size]]);
    stroke(ctx, colour, 2.5, [], [[x - size, y - size], [x + size, y + size]]);
    stroke(ctx, colour, 2.5, [], [[x - size, y + size], [x + size, y - size]]);
    return;
  } else return disc(ctx, x, y, size, kind === 'ring' ? surface : colour, kind === 'ring' ? colour : surface);
  ctx.fill();
}

/** Moves heights apart, so that labels `gap` high do not touch, and keeps them between two limits; in the order given. */
export function apart(heights: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = heights.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let next = top;
  for (const each of order) next = (each.y = Math.max(each.y, next)) + gap;
  let limit = bottom;
  for (const each of [...order].reverse()) limit = (each.y = Math.min(each.y, limit)) - gap;
  const places = new Array<number>(heights.length).fill(0);
  for (const { y, index } of order) places[index] = y;
  return places;
}

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where labels stand already; the next one takes the first free place of those it is offered. */
export class Places {
  readonly #taken: Box[] = [];

  constructor(
    private readonly ctx: Context,
    private readonly palette: Palette,
    private readonly room: Box,
  ) {}

  take(box: Box): void {
    this.#taken.push(box);
  }

  /**
   * Writes words at the first free of several places, each an anchor on the baseline and a side of it.
   * @param must Words that matter are written at their first place even when it is taken.
   */
  put(words: Words, offers: readonly (readonly [x: number, y: number, align: 'left' | 'right' | 'center'])[], must = false): void {
    if (!words.text) return;
    const width = widthOf(this.ctx, words, this.palette);
    const boxAt = ([x, y, align]: readonly [number, number, string]): Box => {
      const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
      return { left: left - 2, right: left + width + 2, top: y - words.size, bottom: y + words.size * 0.35 };
    };
    const fits = (box: Box) => box.left >= this.room.left && box.right <= this.room.right && box.top >= this.room.top && box.bottom <= this.room.bottom;
    const inside = offers.filter((offer) => fits(boxAt(offer)));
    const chosen = inside.find((offer) => !this.#taken.some((box) => touch(box, boxAt(offer)))) ?? (must ? inside[0] ?? offers[0] : undefined);
    if (!chosen) return;
    this.take(boxAt(chosen));
    write(this.ctx, words, chosen[0], chosen[1], this.palette, chosen[2]);
  }
}

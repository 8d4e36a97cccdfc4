/**
 * Pictures on a canvas, drawn by ourselves: a chart library drew axes and lines only, all else was ours, and it weighed a third of the single file.
 */
import { overLines, type PictureView, type Size, underLines } from './annotations.js';
import { axes, type Frame, frameOf } from './frame.js';
import { lines } from './lines.js';

export type { ChartLabels, Size } from './annotations.js';
export type { Frame } from './frame.js';

/** A picture without its size, which the canvas decides. */
export type Drawing = Omit<PictureView, 'size'>;

/** Width at which a picture of this many CSS pixels is drawn. */
export const sizeOf = (width: number): Size => (width < 560 ? 'narrow' : width < 960 ? 'middle' : 'wide');

/** Paints a whole picture, `ratio` device pixels to a CSS pixel; null where the canvas gives no context. */
function paint(canvas: HTMLCanvasElement, view: PictureView, width: number, height: number, ratio: number): Frame | null {
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const ctx = canvas.getContext('2d');
  if (!ctx) return null;
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const frame = frameOf(ctx, view, width, height);
  axes(ctx, view, frame);
  underLines(ctx, view, frame);
  lines(ctx, view, frame);
  overLines(ctx, view, frame);
  return frame;
}

/** A drawn picture: draw again with other data, mark a moment, find the time under a pointer, go away. It follows the size of its canvas's parent. */
export class ChartView {
  #drawing: Drawing | null = null;
  #frame: Frame | null = null;
  #size: readonly [number, number] = [0, 0];
  readonly #observer = new ResizeObserver(() => {
    const { width, height } = this.#room();
    if (this.#drawing && (width !== this.#size[0] || height !== this.#size[1])) this.#paint();
  });

  /** @param painted Told after each painting where times and values stand, for what an element lays over its picture. */
  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly painted?: (frame: Frame) => void,
  ) {}

  #room(): { readonly width: number; readonly height: number } {
    const box = this.canvas.parentElement;
    return { width: box?.clientWidth ?? 0, height: box?.clientHeight ?? 0 };
  }

  #paint(): void {
    const { width, height } = this.#room();
    this.#size = [width, height];
    if (this.#drawing && width > 0 && height > 0) {
      this.#frame = paint(this.canvas, { ...this.#drawing, size: sizeOf(width) }, width, height, globalThis.devicePixelRatio || 1);
      if (this.#frame) this.painted?.(this.#frame);
    }
  }

  draw(drawing: Drawing): void {
    this.#drawing = drawing;
    if (this.canvas.parentElement) this.#observer.observe(this.canvas.parentElement);
    this.#paint();
  }

  /** Moves the upright of the moment in hand; null takes it away. */
  mark(moment: number | null): void {
    if (!this.#drawing || this.#drawing.moment === moment) return;
    this.#drawing = { ...this.#drawing, moment };
    this.#paint();
  }

  /** Decimal time under a place of the canvas, in CSS pixels from its left edge. */
  timeAt(left: number): number | null {
    return this.#frame?.timeAt(left) ?? null;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#drawing = this.#frame = null;
  }
}

/** Draws a picture once on a canvas of its own, `scale` device pixels to a CSS pixel. */
export function drawStill(drawing: Drawing, width: number, height: number, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  paint(canvas, { ...drawing, size: sizeOf(width) }, width, height, scale);
  return canvas;
}

import { drawStill } from '../shared/chart/chart-view.js';
import type { Palette } from '../shared/chart/palette.js';
import { labelsOf, type ProjectionContext } from './context.js';
import { type KeyEntry, keyOf } from './projection-key.js';
import { type Said, wordsOf } from './projection-words.js';

/** CSS pixels of the picture; it is drawn with two device pixels to each. */
const WIDTH = 1184;
const CHART = 440;
const MARGIN = 32;
const SCALE = 2;

interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly weight?: number;
  readonly colour: string;
  /** Space above. */
  readonly gap: number;
}

function styled({ kind, text }: Said, { ink, quiet, warn }: Palette): Paragraph {
  switch (kind) {
    case 'title': return { text, size: 22, weight: 600, colour: ink, gap: 4 };
    case 'state': case 'declared': return { text, size: 15, weight: 600, colour: kind === 'state' ? ink : warn, gap: 6 };
    case 'sentence': return { text, size: 15, colour: ink, gap: 8 };
    default: return { text, size: 13, colour: quiet, gap: kind === 'method' ? 12 : 4 };
  }
}

function wrap(ctx: CanvasRenderingContext2D, { text, size, weight = 400 }: Paragraph, font: string): readonly string[] {
  ctx.font = `${weight} ${size}px ${font}`;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && ctx.measureText(longer).width > WIDTH - 2 * MARGIN) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Height of a line of the key, and what stands beside its words: the mark, and the room to it and to the next entry. */
const KEY = { line: 22, size: 13, mark: 34, beside: 6, apart: 24 } as const;

interface Placed extends KeyEntry {
  readonly left: number;
  readonly line: number;
}

/** The entries of the key in lines of the picture's width. */
function laidOut(ctx: CanvasRenderingContext2D, entries: readonly KeyEntry[], font: string): readonly Placed[] {
  ctx.font = `400 ${KEY.size}px ${font}`;
  let [left, line] = [MARGIN, 0];
  return entries.map((entry) => {
    const width = KEY.mark + KEY.beside + ctx.measureText(entry.words).width;
    if (left > MARGIN && left + width > WIDTH - MARGIN) [left, line] = [MARGIN, line + 1];
    const placed = { ...entry, left, line };
    left += width + KEY.apart;
    return placed;
  });
}

/** What the marks of the picture mean: away from its page nothing else says so. */
function drawKey(ctx: CanvasRenderingContext2D, placed: readonly Placed[], top: number, { ink, quiet, surface, accent, series, font }: Palette): void {
  for (const { shapes, words, left, line, series: own } of placed) {
    const colours = { ink, 'ink-2': quiet, surface, accent, s: series[own] ?? ink };
    const middle = top + line * KEY.line + KEY.line / 2;
    ctx.save();
    ctx.translate(left, middle - 7);
    for (const { d, fill, stroke, width = 1, dash = [], opacity = 1 } of shapes) {
      const path = new Path2D(d);
      ctx.globalAlpha = opacity;
      if (fill) {
        ctx.fillStyle = colours[fill];
        ctx.fill(path);
      }
      if (stroke) {
        ctx.strokeStyle = colours[stroke];
        ctx.lineWidth = width;
        ctx.setLineDash([...dash]);
        ctx.stroke(path);
      }
    }
    ctx.restore();
    ctx.font = `400 ${KEY.size}px ${font}`;
    ctx.fillStyle = quiet;
    ctx.fillText(words, left + KEY.mark + KEY.beside, middle + 4.5);
  }
}

/**
 * The picture as a PNG at twice its size, with title, base, state, key, sentences, assumptions, method, sources and date inside.
 * @returns Null when the browser gives no picture.
 */
export async function pngOf(context: ProjectionContext, palette: Palette): Promise<Blob | null> {
  const { model } = context;
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (!model || !ctx) return null;
  const words = wordsOf(context);
  const [above, below] = [words.above, words.below].map((list) => list.map((each) => styled(each, palette))) as [Paragraph[], Paragraph[]];
  const heightOf = (list: readonly Paragraph[]) => list.reduce((height, each) => height + each.gap + wrap(ctx, each, palette.font).length * each.size * 1.45, 0);
  const [top, bottom] = [heightOf(above), heightOf(below)];
  const key = laidOut(ctx, keyOf(context), palette.font);
  const keyHeight = ((key.at(-1)?.line ?? -1) + 1) * KEY.line;
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(MARGIN * 2 + top + CHART + 24 + keyHeight + bottom) * SCALE;
  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, 0, WIDTH, canvas.height / SCALE);
  ctx.fillStyle = palette.ink;
  ctx.fillRect(MARGIN, MARGIN - 14, WIDTH - 2 * MARGIN, 3);
  let y = MARGIN;
  const write = (each: Paragraph) => {
    y += each.gap;
    for (const line of wrap(ctx, each, palette.font)) {
      y += each.size * 1.45;
      ctx.fillStyle = each.colour;
      ctx.fillText(line, MARGIN, y - each.size * 0.4);
    }
  };
  above.forEach(write);
  const chart = drawStill({ model, palette, labels: labelsOf(context), moment: null }, WIDTH - 2 * MARGIN, CHART, SCALE);
  ctx.drawImage(chart, MARGIN, y + 12, WIDTH - 2 * MARGIN, CHART);
  y += CHART + 24;
  drawKey(ctx, key, y, palette);
  y += keyHeight;
  below.forEach(write);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

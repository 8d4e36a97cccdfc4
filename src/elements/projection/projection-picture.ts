import { drawStill } from '../shared/chart/chart-view.js';
import type { Palette } from '../shared/chart/palette.js';
import { labelsOf, type ProjectionContext } from './context.js';
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

/**
 * The picture as a PNG at twice its size, with title, base, state, sentences, assumptions, method, sources and date inside.
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
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(MARGIN * 2 + top + CHART + 24 + bottom) * SCALE;
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
  below.forEach(write);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

import { valueWords, whenText } from '../../i18n/describe.js';
import { compareTexts } from '../../i18n/compare-texts.js';
import { editionText } from '../../i18n/edition.js';
import { formatDate, type Language, messages, pickText } from '../../i18n/index.js';
import type { CommonLevel } from '../../view/compare-level.js';
import { scaleOf, type ScaleTrack, scaleTrack, stripMarks } from '../../view/compare-track.js';
import type { SharedCell, SharedRow } from '../../view/compare.js';
import type { Palette } from '../shared/chart/palette.js';
import type { FileContext } from './compare-files.js';
import { basisWords, columnName, contentName, gapText, levelOrigin, levelText, rankText, targetText, territoryText } from './compare-words.js';
import type { ProvinceColumn } from './provinces-controller.js';

const WIDTH = 1184;
const MARGIN = 32;
const INNER = WIDTH - 2 * MARGIN;
/** Two device pixels to a CSS pixel, as long as a canvas can be that large (browsers of phones stop at 16 megapixels). */
const SCALE = 2;
const TALLEST = 3400;
/** More provinces than this are dots on one line. */
const MOST_DRAWN = 12;
const HEAD = 240;
const WIDE_HEAD = 440;
const GAP = 24;

type Style = readonly [size: number, colour: keyof Palette, weight?: number];
const TITLE: Style = [22, 'ink', 600];
const STRONG: Style = [15, 'ink', 600];
const BODY: Style = [13, 'ink'];
const BOLD: Style = [13, 'ink', 600];
const QUIET: Style = [13, 'quiet'];

/** Text and marks on a canvas, in the colours and letters of the element. */
class Pen {
  constructor(readonly ctx: CanvasRenderingContext2D, readonly palette: Palette) {}

  /** Writes a text within a width and returns the y below it. */
  write(text: string, x: number, y: number, width: number, [size, colour, weight = 400]: Style): number {
    if (!text) return y;
    const { ctx } = this;
    ctx.font = `${weight} ${size}px ${this.palette.font}`;
    ctx.fillStyle = this.palette[colour] as string;
    let line = '';
    const put = () => { y += size * 1.4; ctx.fillText(line, x, y - size * 0.35); };
    for (const word of text.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && ctx.measureText(longer).width > width) { put(); line = word; } else line = longer;
    }
    put();
    return y;
  }

  line(x1: number, x2: number, y: number, colour: string, width = 1, dash: readonly number[] = []): void {
    const { ctx } = this;
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash([...dash]);
    ctx.beginPath();
    ctx.moveTo(x1, y);
    ctx.lineTo(x2, y);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  flag(x: number, y: number, hollow: boolean): void {
    const { ctx, palette } = this;
    ctx.fillStyle = hollow ? palette.surface : palette.ink;
    ctx.strokeStyle = palette.ink;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x, y - 20);
    ctx.lineTo(x + 10, y - 16.25);
    ctx.lineTo(x, y - 12.5);
    ctx.fill();
    ctx.stroke();
  }
}

function drawTrack(pen: Pen, { value, rest, flag, hollow, due, level }: ScaleTrack, x: number, y: number, width: number): void {
  const { ctx, palette } = pen;
  const at = (place: number) => x + (place / 100) * width;
  pen.line(value === null && flag !== null ? at(flag) : x, at(94), y - 4.5, palette.strongLine);
  if (value === null && flag !== null) pen.line(x, at(flag), y - 5, palette.strongLine, 2, [4, 4]);
  if (rest) { ctx.strokeStyle = palette.accent; ctx.lineWidth = 1; ctx.strokeRect(at(rest.from), y - 8.5, at(rest.to) - at(rest.from), 8); }
  if (value !== null) { ctx.fillStyle = palette.accent; ctx.fillRect(x, y - 9, Math.max(2, at(value) - x), 9); }
  if (level !== null) { ctx.fillStyle = palette.series[2] ?? palette.ink; ctx.fillRect(at(level) - 1, y - 20, 2, 21); }
  if (flag !== null) pen.flag(at(flag), y, hollow);
  if (due && flag !== null) { ctx.fillStyle = palette.warn; ctx.fillRect(at(flag) + 13, y - 12, 2, 12); }
}

/** A province with the word that a document of its is a draft: cut out of the picture, its number has no list of sources. */
function nameOf(column: ProvinceColumn, language: Language): string {
  return `${columnName(column, language)}${column.dataset?.documents.some(({ draft }) => draft) ? ` (${messages(language).documents.draft})` : ''}`;
}

/** What one province holds: number, track, distance, target, as the page says them. */
function drawPlace(pen: Pen, name: string, cell: SharedCell, scale: number | null, level: CommonLevel | null, rank: string, box: readonly [x: number, y: number, width: number], context: FileContext): number {
  const { language } = context;
  const [texts, common] = [compareTexts(language), messages(language)];
  const [x, top, width] = box;
  let y = pen.write(name, x, top, width, BOLD);
  if (!('holding' in cell)) return pen.write(texts.notThisWay, x, y, width, QUIET);
  const { holding } = cell;
  const { indicator, assessment: { observation, target, state } } = holding;
  if (observation) {
    y = pen.write(`${valueWords(indicator, observation, language)}, ${whenText(observation, language)}`, x, y, width, STRONG);
  }
  if (scale !== null) { drawTrack(pen, scaleTrack(holding, scale, level?.value ?? null), x, y + 26, width); y += 30; }
  const distance = level ? '' : gapText(indicator, holding.assessment, holding.unit, language);
  if (distance) y = pen.write(distance, x, y, width, BOLD);
  y = pen.write(target ? `${texts.target} ${targetText(indicator, target, language)}` : texts.noTarget, x, y, width, BODY);
  if (!observation) y = pen.write(state === 'past-no-data' ? common.states[state] : texts.noValue, x, y, width, QUIET);
  if (rank) y = pen.write(rank, x, y, width, QUIET);
  return cell.kind === 'apart' ? pen.write(texts.apartTerritory(territoryText(holding.territory, language)), x, y, width, QUIET) : y;
}

function drawStrip(pen: Pen, row: SharedRow, scale: number, level: CommonLevel | null, x: number, y: number, width: number): void {
  const { values, targets, level: common } = stripMarks(row, scale, level?.value ?? null);
  const at = (place: number) => x + (place / 100) * width;
  pen.line(x, at(94), y - 6, pen.palette.strongLine);
  for (const target of targets) pen.flag(at(target), y - 6, false);
  if (common !== null) { pen.ctx.fillStyle = pen.palette.series[2] ?? pen.palette.ink; pen.ctx.fillRect(at(common) - 1, y - 24, 2, 24); }
  pen.ctx.lineWidth = 1.5;
  pen.ctx.strokeStyle = pen.palette.accent;
  for (const { at: place } of values) { pen.ctx.beginPath(); pen.ctx.arc(at(place), y - 6, 5, 0, 7); pen.ctx.stroke(); }
}

function drawRow(pen: Pen, row: SharedRow, top: number, context: FileContext): number {
  const { columns, levelOf, ranks, language } = context;
  const level = levelOf(row);
  const scale = scaleOf(row, level?.value ?? null);
  const texts = compareTexts(language);
  const held = columns.flatMap((column) => { const cell = row.cells.get(column.key); return cell && cell.kind !== 'none' ? [{ column, cell }] : []; });
  const many = held.length > MOST_DRAWN;
  const head = many ? WIDE_HEAD : HEAD;
  const [x, room] = [MARGIN + head + GAP, INNER - head - GAP];
  const about = [basisWords(row.indicator, row.basis, language), territoryText(row.territory, language), scale === null ? '' : texts.scaleTo(levelText(scale, row.indicator, row.basis, language))].filter(Boolean);
  pen.line(MARGIN, WIDTH - MARGIN, top, pen.palette.line);
  let left = pen.write(contentName(row.indicator, language).text, MARGIN, top + 6, head, STRONG);
  for (const words of many ? [about.join('; ')] : about) left = pen.write(words, MARGIN, left, head, QUIET);
  if (level) left = pen.write(`${texts.commonLevel}: ${levelText(level.value, row.indicator, row.basis, language)} (${levelOrigin(level, row.indicator, columns, language)})`, MARGIN, left, head, QUIET);
  if (many) {
    if (scale !== null) drawStrip(pen, row, scale, level, x, top + 40, room);
    return Math.max(left, top + 44) + 8;
  }
  const across = Math.min(4, Math.max(2, held.length));
  const width = (room - GAP * (across - 1)) / across;
  let y = top + 8;
  for (let index = 0; index < held.length; index += across) {
    y = Math.max(...held.slice(index, index + across).map(({ column, cell }, place) => {
      const rank = ranks.get(row.id)?.get(column.key);
      return drawPlace(pen, nameOf(column, language), cell, scale, level, rank ? rankText(rank, language) : '', [x + place * (width + GAP), y, width], context);
    })) + 10;
  }
  return Math.max(left, y) + 6;
}

/** The whole picture from top to bottom; returns its height. */
function draw(pen: Pen, context: FileContext, rows: readonly SharedRow[]): number {
  const { comparison: { shared, counts }, columns, today, language } = context;
  const texts = compareTexts(language);
  const ready = columns.flatMap((column) => (column.dataset ? [{ column, dataset: column.dataset }] : []));
  pen.ctx.fillStyle = pen.palette.ink;
  pen.ctx.fillRect(MARGIN, 18, INNER, 3);
  let y = pen.write(texts.title(ready.length), MARGIN, 32, INNER, TITLE);
  y = pen.write(`${ready.map(({ column }) => nameOf(column, language)).join(', ')}. ${messages(language).asOf(formatDate(today, language))}.`, MARGIN, y, INNER, QUIET);
  y = pen.write(`${texts.leadTotal(counts.all, context.chosen)}${texts.leadCompared(counts.compared)}${texts.leadRest(counts.apart, counts.single)}`, MARGIN, y + 6, INNER, BODY) + 12;
  for (const row of rows) y = drawRow(pen, row, y, context);
  pen.line(MARGIN, WIDTH - MARGIN, y, pen.palette.strongLine);
  y += 8;
  if (rows.length < shared.length) y = pen.write(texts.restOfPicture(shared.length - rows.length), MARGIN, y, INNER, BODY);
  y = pen.write(texts.pictureKey, MARGIN, y, INNER, QUIET);
  const documents = ready.map(({ column, dataset }) => `${columnName(column, language)}: ${dataset.documents.map((document) => `${pickText(document.title, language).text}${editionText(document, language)}`).join('; ')}.`);
  if (ready.length <= MOST_DRAWN) y = pen.write(`${texts.documentsOf} ${documents.join(' ')}`, MARGIN, y, INNER, QUIET);
  return pen.write(`${texts.classified} chiso`, MARGIN, y, INNER, QUIET) + 20;
}

/**
 * What can be compared as a PNG at twice its size, with title, provinces, date, base and territory of each row, and sources inside. Rows that find no room are counted.
 * @returns Null when the browser gives no picture.
 */
export async function comparePng(context: FileContext, palette: Palette): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (!ctx) return null;
  const pen = new Pen(ctx, palette);
  const { shared } = context.comparison;
  // On a canvas of no size nothing is painted; the same steps only measure.
  canvas.width = canvas.height = 0;
  let rows = shared;
  let height = draw(pen, context, rows);
  while (height > TALLEST && rows.length > 1) {
    rows = rows.slice(0, Math.max(1, Math.floor((rows.length * TALLEST) / height) - (rows.length < shared.length ? 1 : 0)));
    height = draw(pen, context, rows);
  }
  canvas.width = WIDTH * SCALE;
  canvas.height = Math.ceil(height) * SCALE;
  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, 0, WIDTH, height);
  draw(pen, context, rows);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

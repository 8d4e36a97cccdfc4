import type { ChartModel, HistoryLine, HistoryMark, ScenarioLine, TargetMark } from '../../../view/chart.js';
import type { Frame } from './frame.js';
import { apart, disc, flag, form, Places, stretch, stroke, widthOf, write } from './paint.js';
import type { Palette } from './palette.js';

/** `narrow` below 560 px of width, `wide` from 960; each has its own lettering, none is scaled down. */
export type Size = 'narrow' | 'middle' | 'wide';

/** The words in the picture, made by the element in its language. */
export interface ChartLabels {
  readonly axis: (value: number) => string;
  /** Above the vertical axis. */
  readonly axisTitle: string;
  readonly year: (time: number, size: Size) => string;
  /** Under the first year. */
  readonly years: string;
  readonly value: (mark: HistoryMark, size: Size) => string;
  /** What a line of past values is about, where there are several. */
  readonly line?: (line: HistoryLine) => string;
  readonly target: (mark: TargetMark, size: Size) => string;
  readonly required: string;
  /** A milestone of the required path; empty where there is no room for it. */
  readonly milestone: (value: number, size: Size) => string;
  /** Above the uprights at the right. */
  readonly ends: string;
  readonly end: (line: ScenarioLine) => { readonly median: string; readonly interval: string };
  readonly break: string;
  readonly now: string;
  /** On whose word two bases count as equal. */
  readonly declared: string;
  /** The same without the name, for where the longer one has no room; the line above the picture has both. */
  readonly declaredShort?: string;
}

export interface PictureView {
  readonly model: ChartModel;
  readonly palette: Palette;
  readonly labels: ChartLabels;
  /** The moment in hand, decimal years. */
  readonly moment: number | null;
  readonly size: Size;
}

/** From the plot to the labels of the scenarios' ends; their uprights stand between, where there is room. */
const beforeEnds = (size: Size, count: number): number => (size === 'narrow' ? 11 : size === 'wide' ? 62 + count * 22 : 52 + count * 14);

const endWords = ({ letter }: ScenarioLine, median: string, size: Size, colour: string) => ({ text: [letter, median].filter(Boolean).join(' '), size: size === 'wide' ? 15 : 13, colour, weight: 600 });

/** Room at the right for the uprights of the scenarios, their labels and the ends of the fan; as wide as its words, since a number that is cut reads as another. */
export function roomAtRight(ctx: CanvasRenderingContext2D, { model: { scenarios }, size, labels, palette }: PictureView): number {
  if (scenarios.length === 0) return 24;
  const words = scenarios.flatMap((line) => {
    const { median, interval } = labels.end(line);
    return [endWords(line, median, size, ''), ...(size === 'narrow' ? [] : [{ text: interval, size: 12, colour: '' }])];
  });
  const least = size === 'narrow' ? 41 : size === 'wide' ? 118 : 92;
  return beforeEnds(size, scenarios.length) + Math.max(least, ...words.map((each) => widthOf(ctx, each, palette) + 2));
}

/** Where a target's flag stands: one without a year beyond the end of the axis, which would else date it. */
const flagAt = ({ x, area }: Frame, { time }: TargetMark): number => (time === null ? area.right + 9 : x(time));

/** The ends of the scenarios stand at the right of the last flag, so that it points away from them. */
const pointsLeft = ({ view: { model } }: Ground, { time }: TargetMark): boolean => model.scenarios.length > 0 && time !== null && time > model.span.to - 0.05 * (model.span.to - model.span.from);

interface Ground extends Frame {
  readonly ctx: CanvasRenderingContext2D;
  readonly view: PictureView;
}

const OPACITY = [0.32, 0.2, 0.1] as const;
const EDGES: readonly (readonly number[])[] = [[], [6, 3], [1.5, 3]];

/** The fan of the scenario in hand: rings, not stacked, each with its own edge. */
function fan({ ctx, x, y, view: { model, palette } }: Ground): void {
  const line = model.scenarios.find(({ inHand }) => inHand);
  if (!line) return;
  const colour = palette.series[line.series] ?? palette.ink;
  const bands = [...line.bands].sort((a, b) => a.level - b.level);
  const outline = (index: number) => {
    const band = bands[index];
    band?.upper.forEach((point, i) => (i === 0 ? ctx.moveTo(x(point.time), y(point.value)) : ctx.lineTo(x(point.time), y(point.value))));
    [...(band?.lower ?? [])].reverse().forEach((point) => ctx.lineTo(x(point.time), y(point.value)));
    ctx.closePath();
  };
  bands.forEach((band, index) => {
    if (palette.fills) {
      ctx.beginPath();
      outline(index);
      if (index > 0) outline(index - 1);
      ctx.globalAlpha = OPACITY[index] ?? 0.1;
      ctx.fillStyle = colour;
      ctx.fill('evenodd');
      ctx.globalAlpha = 1;
    }
    for (const edge of [band.lower, band.upper]) stroke(ctx, colour, 1, EDGES[index] ?? [], edge.map((point) => [x(point.time), y(point.value)] as const));
  });
}

function grounds(ground: Ground): void {
  const { ctx, x, y, area, view: { model, palette } } = ground;
  for (const target of model.targets) {
    if (!target.level || target.time === null) continue;
    for (const value of target.high === null ? [target.value] : [target.value, target.high]) {
      stroke(ctx, palette.ink, 1, [1.5, 3.5], [[area.left, y(value)], [x(target.time), y(value)]]);
    }
  }
  if (model.breakAt !== null && model.breakAt > model.span.from && model.breakAt < model.span.to) {
    stroke(ctx, palette.warn, 1.5, [2, 4], [[x(model.breakAt), area.top], [x(model.breakAt), area.bottom]]);
  }
  if (model.now !== null) stroke(ctx, palette.quiet, 1, [4, 4], [[x(model.now), area.top], [x(model.now), area.bottom]]);
  fan(ground);
}

function value({ ctx, x, y, view: { palette } }: Ground, mark: HistoryMark): void {
  const { kind, main, against } = mark;
  const [from, to, at] = [x(mark.from), x(mark.to), y(mark.value)];
  const colour = main ? palette.ink : palette.quiet;
  // The table has it at the end of what it may be: so has the picture, also where another number stands against it.
  if (against !== undefined) stroke(ctx, colour, 1.5, [3, 3], [[to, y(against)], [to, at]]);
  if (kind === 'undated') stretch(ctx, from, to, at, [from, to], colour, 1.5, [4, 3]);
  if (kind === 'period') stretch(ctx, from, to, at, [from, to], colour, main ? 5 : 2, []);
  if (mark.typed) disc(ctx, to, at, 5.5, palette.surface, palette.accent, 2, [3, 2]);
  else if (against !== undefined) disc(ctx, to, at, 5, palette.surface, colour);
  else if (kind !== 'period') disc(ctx, to, at, (main ? 5 : 4) + (kind === 'point' ? 0.5 : 0), main ? palette.ink : palette.surface, main ? palette.surface : colour);
}

/** Takes the places under the lines of scenarios and under the fan, so that small labels stay off them. */
function occupied({ x, y, view: { model } }: Ground, places: Places): void {
  for (const { median, bands, inHand } of model.scenarios) {
    const widest = inHand ? [...bands].sort((a, b) => b.level - a.level)[0] : undefined;
    const [upper, lower] = [widest?.upper ?? median, widest?.lower ?? median];
    for (let index = 1; index < median.length; index += 1) {
      const at = (points: typeof median, share: number) => y((points[index - 1]?.value ?? 0) * (1 - share) + (points[index]?.value ?? 0) * share);
      const [left, right] = [x(median[index - 1]?.time ?? 0), x(median[index]?.time ?? 0)];
      const steps = Math.max(1, Math.ceil((right - left) / 10));
      for (let step = 1; step <= steps; step += 1) {
        const middle = left + ((right - left) * (step - 0.5)) / steps;
        const share = (step - 0.5) / steps;
        places.take({ left: middle - 5, right: middle + 5, top: at(upper, share) - 2, bottom: at(lower, share) + 2 });
      }
    }
  }
}

/** Labels of the plot: the main target and value first, then what still finds a free place. */
function plotLabels(ground: Ground): void {
  const { ctx, x, y, area, width, view: { model, palette, labels, size } } = ground;
  const places = new Places(ctx, palette, { left: area.left + 2, right: size === 'narrow' && model.scenarios.length ? area.right + 6 : width, top: 16, bottom: area.bottom - 2 });
  const small = size === 'narrow' ? 12 : 13;
  for (const target of model.targets) {
    const [at, left] = [flagAt(ground, target), pointsLeft(ground, target)];
    places.take({ left: at - (left ? 16 : 2), right: at + (left ? 2 : 16), top: y(target.value) - 24, bottom: y(target.value) + 2 });
  }
  for (const mark of model.history) {
    places.take({ left: x(mark.from) - 5, right: x(mark.to) + 5, top: y(mark.value) - 5, bottom: y(mark.value) + 5 });
  }
  occupied(ground, places);
  for (const target of [...model.targets].sort((a, b) => Number(b.main) - Number(a.main))) {
    const [tx, ty] = [flagAt(ground, target), y(target.value)];
    const clear = pointsLeft(ground, target) ? 20 : 7;
    const words = { text: labels.target(target, size), size: small, colour: target.main ? palette.ink : palette.quiet, weight: target.main ? 600 : 400 };
    // At the right of the flag stand the ends of the scenarios, where there are any.
    const beside = model.scenarios.length === 0 ? [[tx + 6, ty + 17, 'left'] as const] : [];
    places.put(words, [[tx - clear, ty - 8, 'right'], [tx - 7, ty + 17, 'right'], ...beside, [tx - clear, ty - 26, 'right']], target.main);
  }
  for (const mark of [...model.history].sort((a, b) => Number(b.main) - Number(a.main))) {
    const [from, to, at] = [x(mark.from), x(mark.to), y(mark.value)];
    const words = { text: labels.value(mark, size), size: small, colour: mark.typed ? palette.accent : mark.main ? palette.ink : palette.quiet, weight: mark.main ? 600 : 400 };
    const beside = [to + 10, at + 4, 'left'] as const;
    const under = [[from, at + 20, 'left'], [from, at - 11, 'left']] as const;
    const joined = model.required.length > 0 || model.scenarios.length > 0 || model.lines.length > 0;
    places.put(words, mark.kind !== 'period' && mark.against === undefined && joined ? [...under, beside, [to, at + 34, 'center']] : [beside, ...under, [to, at - 11, 'right']], mark.main);
  }
  for (const line of model.lines) {
    const [first, last] = [line.points[0], line.points.at(-1)];
    const words = { text: labels.line?.(line) ?? '', size: 12, colour: palette.ink };
    if (words.text && first && last) places.put(words, [[x(last.time) + 9, y(last.value) + 16, 'left'], [x(first.time) - 6, y(first.value) - 8, 'right'], [x(first.time) - 6, y(first.value) - 8, 'left'], [x(first.time) + 8, y(first.value) + 20, 'left']], true);
  }
  milestones(places, ground);
  if (model.breakAt !== null) places.put({ text: labels.break, size: 12, colour: palette.warn }, [[x(model.breakAt) + 5, area.top + 12, 'left'], [x(model.breakAt) - 5, area.top + 12, 'right'], [x(model.breakAt) + 5, area.bottom - 6, 'left']]);
  if (model.now !== null) places.put({ text: labels.now, size: 12, colour: palette.quiet }, [[x(model.now) + 5, area.bottom - 8, 'left']]);
}

/** Year ends of the required path with their values, and the name of the path where there is room. */
function milestones(places: Places, { x, y, view: { model, palette, labels, size } }: Ground): void {
  const inner = model.required.slice(1, -1);
  const rises = (model.required.at(-1)?.value ?? 0) >= (model.required[0]?.value ?? 0);
  const align = rises ? 'right' : 'left';
  const side = rises ? -1 : 1;
  for (const point of inner) {
    const text = labels.milestone(point.value, size);
    if (text) places.put({ text, size: 12, colour: palette.quiet }, [[x(point.time) + side * 8, y(point.value) - 8, align]]);
  }
  const [one, other] = [inner.at(-2) ?? model.required[0], inner.at(-1) ?? model.required.at(-1)];
  if (!one || !other || one === other || size === 'narrow') return;
  const [mx, my] = [(x(one.time) + x(other.time)) / 2, (y(one.value) + y(other.value)) / 2];
  places.put({ text: labels.required, size: 12, colour: palette.quiet }, [[mx + side * 4, my - 9, align], [mx - side * 4, my + 18, rises ? 'left' : 'right']]);
}

/** At the right of the plot: the ends of the fan, and for each scenario an upright of its 80 % with median and range. */
function ends({ ctx, x, y, area, view: { model, palette, labels, size } }: Ground): void {
  const lines = model.scenarios;
  if (lines.length === 0) return;
  const hand = lines.find(({ inHand }) => inHand);
  const colourOf = (line: ScenarioLine) => palette.series[line.series] ?? palette.ink;
  const last = (line: ScenarioLine) => y(line.median.at(-1)?.value ?? 0);
  if (size !== 'narrow' && hand) {
    // From the widest, so that bands which end at the same bound keep their order.
    const bands = [...hand.bands].sort((a, b) => b.level - a.level);
    const uppers = bands.map((band) => y(band.upper.at(-1)?.value ?? 0) + 4);
    const spread = bands.some((band) => (band.upper.at(-1)?.value ?? 0) > (band.lower.at(-1)?.value ?? 0));
    const at = apart(uppers, 13, area.top, area.bottom);
    const end = x(hand.median.at(-1)?.time ?? model.span.to);
    if (spread) bands.forEach((band, index) => write(ctx, { text: `${Math.round(band.level * 100)}%`, size: 12, colour: colourOf(hand) }, end + (size === 'wide' ? 11 : 8), at[index] ?? 0, palette));
  }
  const left = area.right + beforeEnds(size, lines.length);
  const two = size !== 'narrow';
  const [gap, bottom] = two ? [34, area.bottom - 14] : [15, area.bottom];
  const rows = apart(lines.map((line) => last(line) + (two ? 0 : 4)), gap, area.top + 4, bottom);
  lines.forEach((line, index) => {
    const { median, interval } = labels.end(line);
    const row = rows[index] ?? 0;
    const band = line.bands.find(({ level }) => level === 0.8);
    if (two) {
      const upright = area.right + beforeEnds(size, index) - 4;
      if (band) {
        const [low, high] = [y(band.lower.at(-1)?.value ?? 0), y(band.upper.at(-1)?.value ?? 0)];
        stroke(ctx, colourOf(line), 2, [], [[upright, low], [upright, high]]);
        for (const end of [low, high]) stroke(ctx, colourOf(line), 2, [], [[upright - 5, end], [upright + 5, end]]);
      }
      form(ctx, line.form, upright, last(line), 4.5, colourOf(line), palette.surface);
    }
    write(ctx, endWords(line, median, size, colourOf(line)), left, row, palette);
    if (two) write(ctx, { text: interval, size: 12, colour: palette.quiet }, left, row + 15, palette);
  });
}

/** The upright of the moment in hand, with a ring around what stands there. */
function cursor({ ctx, x, y, area, view: { model, palette, moment } }: Ground): void {
  if (moment === null) return;
  stroke(ctx, palette.accent, 1, [], [[x(moment), area.top], [x(moment), area.bottom]]);
  const near = (points: readonly { time: number; value: number }[]) => points.find((point) => Math.abs(point.time - moment) < 1e-6);
  const point = near(model.scenarios.find(({ inHand }) => inHand)?.median ?? []) ?? near(model.required);
  if (!point) return;
  ctx.beginPath();
  ctx.arc(x(point.time), y(point.value), 9, 0, 2 * Math.PI);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 2.5;
  ctx.stroke();
}

/** What lies under the lines: target levels, the break of territory, today, the fan. */
export function underLines(ctx: CanvasRenderingContext2D, view: PictureView, frame: Frame): void {
  grounds({ ...frame, ctx, view });
}

/** What lies over the lines: the moment in hand, marks of values, flags, labels. */
export function overLines(ctx: CanvasRenderingContext2D, view: PictureView, frame: Frame): void {
  const ground: Ground = { ...frame, ctx, view };
  const { y, area } = frame;
  const { model, palette, labels, size } = view;
  cursor(ground);
  for (const mark of model.history) value(ground, mark);
  for (const target of model.targets) flag(ctx, flagAt(ground, target), y(target.value), { height: target.main ? 22 : 15, hollow: target.hollow, left: pointsLeft(ground, target) }, palette);
  plotLabels(ground);
  ends(ground);
  write(ctx, { text: labels.axisTitle, size: 13, colour: palette.quiet }, 0, 14, palette);
  write(ctx, { text: labels.years, size: 12, colour: palette.quiet }, area.left, area.bottom + 39, palette);
  const right = size === 'narrow' ? '' : model.scenarios.length ? labels.ends : '';
  if (right) write(ctx, { text: right, size: 13, colour: palette.quiet }, area.right + roomAtRight(ctx, view), 14, palette, 'right');
  declaration(ground, right !== '');
}

/** A declared base in the picture itself: beside the axis title where it fits, else on a line of its own, at need without the name. */
function declaration({ ctx, area, width, view: { palette, labels } }: Ground, second: boolean): void {
  if (!labels.declared) return;
  const words = (text: string) => ({ text, size: 13, colour: palette.warn, weight: 600 });
  const free = area.right - area.left - widthOf(ctx, { text: labels.axisTitle, size: 13, colour: '' }, palette) - 24;
  const length = widthOf(ctx, words(labels.declared), palette);
  if (length < free) write(ctx, words(labels.declared), area.right, second ? 31 : 14, palette, 'right');
  else write(ctx, words(length < width ? labels.declared : (labels.declaredShort ?? labels.declared)), 0, 31, palette);
}

import { Chart, type ChartConfiguration, type ChartDataset, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { ChartPoint, Form, ScenarioLine } from '../../../view/chart.js';
import { annotations, type PictureView, roomAtRight, type Size } from './annotations.js';
import type { Palette } from './palette.js';

export type { ChartLabels, Size } from './annotations.js';

// Registered on our own copy of Chart.js; `Chart.defaults` stays as it is, because another script of the page may share that copy.
Chart.register(LineController, LineElement, PointElement, LinearScale);

type Data = { x: number; y: number }[];
type LineSet = ChartDataset<'line', Data>;
/** A picture without its size, which the canvas decides. */
export type Drawing = Omit<PictureView, 'size'>;

const xy = (points: readonly ChartPoint[]): Data => points.map(({ time, value }) => ({ x: time, y: value }));
const still = { clip: false as const, pointRadius: 0, pointHitRadius: 0, pointHoverRadius: 0, tension: 0, fill: false as const };
const POINTS: Readonly<Record<Form, string>> = { disc: 'circle', square: 'rect', triangle: 'triangle', cross: 'crossRot', ring: 'circle' };

/** Width at which a picture of this many CSS pixels is drawn. */
export const sizeOf = (width: number): Size => (width < 560 ? 'narrow' : width < 960 ? 'middle' : 'wide');

function scenarioSets(line: ScenarioLine, palette: Palette): LineSet[] {
  const colour = palette.series[line.series] ?? palette.ink;
  const data = xy(line.median);
  const casing: LineSet = { ...still, data, borderColor: palette.surface, borderWidth: 5, order: 2 };
  // The start is the value's own point; forms stand on what was computed.
  const radius = data.map((_, index) => (index === 0 ? 0 : line.form === 'square' ? 5 : 4.5));
  return [...(line.inHand ? [casing] : []), {
    ...still, data, borderColor: colour, borderWidth: 2.25, order: line.inHand ? 1 : 2, pointStyle: POINTS[line.form] as never, pointRadius: radius,
    pointBackgroundColor: line.form === 'ring' ? palette.surface : colour, pointBorderColor: line.form === 'cross' || line.form === 'ring' ? colour : palette.surface,
    pointBorderWidth: line.form === 'cross' ? 2.5 : line.form === 'ring' ? 1.5 : 1,
  }];
}

function lineSets({ model, palette }: Drawing): LineSet[] {
  const yearEnd = ({ time }: ChartPoint, index: number) => index > 0 && index < model.required.length - 1 && Math.abs(time - Math.round(time)) < 1e-6;
  return [
    ...model.lines.map((points): LineSet => ({ ...still, data: xy(points), borderColor: palette.ink, borderWidth: 1.75, order: 3 })),
    {
      ...still, data: xy(model.required), borderColor: palette.quiet, borderWidth: 1.5, borderDash: [5, 4], order: 3, pointStyle: 'rectRot',
      pointRadius: model.required.map((point, index) => (yearEnd(point, index) ? 5 : 0)), pointBackgroundColor: palette.surface, pointBorderColor: palette.quiet, pointBorderWidth: 1.5,
    },
    ...model.scenarios.flatMap((line) => scenarioSets(line, palette)),
  ];
}

function configuration(view: PictureView, ratio?: number): ChartConfiguration<'line', Data> {
  const { model, palette, labels, size } = view;
  const ticks = { color: palette.quiet, font: { family: palette.font, size: 13 } };
  return {
    type: 'line',
    data: { datasets: lineSets(view) },
    options: {
      parsing: false, animation: false, responsive: ratio === undefined, maintainAspectRatio: false, events: [], normalized: true,
      ...(ratio === undefined ? {} : { devicePixelRatio: ratio }),
      layout: { padding: { top: labels.declared ? 62 : 46, right: roomAtRight(view), left: 0, bottom: 20 } },
      scales: {
        x: {
          type: 'linear', min: model.span.from, max: model.span.to, border: { color: palette.strongLine }, grid: { display: false, drawTicks: true, tickColor: palette.strongLine, tickLength: 5 },
          afterBuildTicks: (axis) => {
            const first = Math.ceil(model.span.from - 1e-6);
            const every = Math.max(1, Math.ceil((model.span.to - first) / (size === 'narrow' ? 7 : 10)));
            axis.ticks = [];
            for (let time = Math.floor(model.span.to + 1e-6); time >= first; time -= every) axis.ticks.unshift({ value: time });
          },
          ticks: { ...ticks, maxRotation: 0, autoSkip: false, callback: (value) => labels.year(Number(value), size) },
        },
        y: {
          type: 'linear', min: model.axis.min, max: model.axis.max, border: { display: false }, grid: { color: palette.line, drawTicks: false },
          ticks: { ...ticks, stepSize: model.axis.step, padding: 8, callback: (value) => labels.axis(Number(value)) },
        },
      },
    },
    plugins: [annotations(view)],
  };
}

/** A drawn picture: draw again with other data, mark a moment, find the time under a pointer, go away. */
export class ChartView {
  #chart: Chart<'line', Data> | null = null;
  #view: { -readonly [K in keyof PictureView]: PictureView[K] } | null = null;
  #again = 0;

  constructor(readonly canvas: HTMLCanvasElement) {}

  draw(drawing: Drawing): void {
    this.destroy();
    const size = sizeOf(this.canvas.parentElement?.clientWidth ?? 0);
    this.#view = { ...drawing, size };
    const settings = configuration(this.#view);
    const onResize = (_: Chart, { width }: { width: number }) => {
      if (sizeOf(width) === size) return;
      // Another width has another drawing; not from inside Chart.js, which is in the middle of resizing this one.
      cancelAnimationFrame(this.#again);
      this.#again = requestAnimationFrame(() => { if (this.#view) this.draw(this.#view); });
    };
    this.#chart = new Chart(this.canvas, { ...settings, options: { ...settings.options, onResize } });
  }

  /** Moves the upright of the moment in hand; null takes it away. */
  mark(moment: number | null): void {
    if (!this.#view || !this.#chart || this.#view.moment === moment) return;
    this.#view.moment = moment;
    this.#chart.draw();
  }

  /** Decimal time under a place of the canvas, in CSS pixels from its left edge. */
  timeAt(left: number): number | null {
    return this.#chart?.scales.x?.getValueForPixel(left) ?? null;
  }

  destroy(): void {
    cancelAnimationFrame(this.#again);
    this.#chart?.destroy();
    this.#chart = null;
    this.#view = null;
  }
}

/** Draws a picture once on a canvas of its own, `scale` device pixels to a CSS pixel. */
export function drawStill(drawing: Drawing, width: number, height: number, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const chart = new Chart(canvas, configuration({ ...drawing, size: sizeOf(width) }, scale));
  const picture = document.createElement('canvas');
  picture.width = width * scale;
  picture.height = height * scale;
  picture.getContext('2d')?.drawImage(canvas, 0, 0);
  chart.destroy();
  return picture;
}

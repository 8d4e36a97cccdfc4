import { Chart, type ChartConfiguration, type ChartDataset, Filler, LinearScale, LineController, LineElement, type Plugin, PointElement } from 'chart.js';
import type { ChartModel, ChartPoint } from '../../view/chart.js';

// Registered on our own copy of Chart.js; `Chart.defaults` stays as it is, because another script of the page may share that copy.
Chart.register(LineController, LineElement, PointElement, LinearScale, Filler);

/** Colours and lettering of the picture, read from the element so that the page's tokens reach the canvas. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly strongLine: string;
  readonly surface: string;
  readonly accent: string;
  readonly band50: string;
  readonly band80: string;
  readonly font: string;
}

/** The words in the picture, made by the element in its language. */
export interface ChartLabels {
  readonly axis: (value: number) => string;
  readonly year: (time: number) => string;
  readonly start: string;
  readonly target: string;
  readonly targetNote: string;
  readonly median: string;
  readonly medianNote: string;
}

type LineSet = ChartDataset<'line', { x: number; y: number }[]>;

const xy = (points: readonly ChartPoint[]) => points.map(({ time, value }) => ({ x: time, y: value }));
const still = { clip: false as const, pointRadius: 0, pointHitRadius: 0, pointHoverRadius: 0, tension: 0, fill: false as const };

function bandSets({ bands }: ChartModel, palette: Palette): LineSet[] {
  return bands.flatMap((band, index) => {
    const inner = index === 0;
    const edge = { ...still, borderColor: palette.accent, borderWidth: 1, borderDash: inner ? [] : [5, 3], order: 3 };
    return [
      { ...edge, data: xy(band.upper), fill: '+1', backgroundColor: inner ? palette.band50 : palette.band80 },
      { ...edge, data: xy(band.lower) },
    ];
  });
}

function lineSets(model: ChartModel, palette: Palette): LineSet[] {
  const { start, target, required, median } = model;
  const yearEnd = ({ x }: { x: number }) => Math.abs(x - Math.round(x)) < 1e-6 && x > start.time && x < target.time;
  const path = xy(required);
  return [
    { ...still, data: [{ x: start.time, y: target.value }, { x: target.time, y: target.value }], borderColor: palette.quiet, borderWidth: 1.5, borderDash: [1.5, 2.5], order: 4 },
    {
      ...still, data: path, borderColor: palette.quiet, borderWidth: 1.5, borderDash: [6, 4], order: 1, pointStyle: 'rectRot',
      pointRadius: path.map((point) => (yearEnd(point) ? 5 : 0)), pointBackgroundColor: palette.surface, pointBorderColor: palette.quiet, pointBorderWidth: 1.5,
    },
    { ...still, data: xy(median), borderColor: palette.accent, borderWidth: 2.5, order: 2 },
    { ...still, data: [{ x: start.time, y: start.value }], pointRadius: 5, pointBackgroundColor: palette.ink, pointBorderColor: palette.surface, pointBorderWidth: 2, order: 0, borderColor: palette.ink },
  ];
}

/** Flag, labels and the upright of the year in hand: what Chart.js has no dataset for. */
function annotations(view: { model: ChartModel; palette: Palette; labels: ChartLabels; year: number | null }): Plugin<'line'> {
  return {
    id: 'chiso-annotations',
    afterDatasetsDraw({ ctx, scales, chartArea }) {
      const { model: { start, target, median }, palette, labels, year } = view;
      const { x, y } = scales;
      if (!x || !y) return;
      const text = (words: string, left: number, top: number, colour: string, size: number, weight = 400) => {
        ctx.font = `${weight} ${size}px ${palette.font}`;
        ctx.lineWidth = 4;
        ctx.lineJoin = 'round';
        ctx.strokeStyle = palette.surface;
        ctx.strokeText(words, left, top);
        ctx.fillStyle = colour;
        ctx.fillText(words, left, top);
      };
      ctx.save();
      if (year !== null) {
        ctx.strokeStyle = palette.accent;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(x.getPixelForValue(year), chartArea.top);
        ctx.lineTo(x.getPixelForValue(year), chartArea.bottom);
        ctx.stroke();
      }
      const [flagX, flagY] = [x.getPixelForValue(target.time), y.getPixelForValue(target.value)];
      ctx.fillStyle = palette.ink;
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.moveTo(flagX, flagY);
      ctx.lineTo(flagX, flagY - 18);
      ctx.lineTo(flagX + 11, flagY - 13.5);
      ctx.lineTo(flagX, flagY - 9);
      ctx.stroke();
      ctx.fill();
      const right = flagX + 16;
      const roomy = chartArea.right - chartArea.left > 380;
      if (roomy) {
        text(labels.target, right, flagY - 4, palette.ink, 17, 600);
        text(labels.targetNote, right, flagY + 13, palette.quiet, 13);
      } else {
        ctx.textAlign = 'right';
        text(labels.target, flagX - 6, flagY - 8, palette.ink, 14, 600);
        ctx.textAlign = 'left';
      }
      const last = median.at(-1);
      if (last) {
        const place = Math.max(y.getPixelForValue(last.value), flagY + (roomy ? 36 : 20));
        text(labels.median, roomy ? right : right - 10, place, palette.accent, roomy ? 17 : 13, 600);
        if (roomy) text(labels.medianNote, right, place + 17, palette.quiet, 13);
      }
      const startY = y.getPixelForValue(start.value);
      text(labels.start, x.getPixelForValue(start.time) + 6, startY + 22 > chartArea.bottom - 4 ? startY - 12 : startY + 22, palette.ink, 13, 600);
      ctx.restore();
    },
  };
}

function configuration(view: { model: ChartModel; palette: Palette; labels: ChartLabels; year: number | null }, wide: boolean): ChartConfiguration<'line', { x: number; y: number }[]> {
  const { model, palette, labels } = view;
  const ticks = { color: palette.quiet, font: { family: palette.font, size: 13 } };
  return {
    type: 'line',
    data: { datasets: [...bandSets(model, palette), ...lineSets(model, palette)] },
    options: {
      parsing: false, animation: false, responsive: true, maintainAspectRatio: false, events: [], normalized: true,
      layout: { padding: { top: 26, right: wide ? 150 : model.median.length ? 52 : 22, left: 0, bottom: 0 } },
      scales: {
        x: {
          type: 'linear', min: model.start.time, max: model.target.time, border: { color: palette.strongLine }, grid: { display: false },
          afterBuildTicks: (axis) => {
            const first = Math.ceil(model.start.time - 1e-6);
            const every = Math.max(1, Math.ceil((model.target.time - first) / (wide ? 8 : 5)));
            axis.ticks = [];
            for (let time = Math.floor(model.target.time + 1e-6); time >= first; time -= every) axis.ticks.unshift({ value: time });
          },
          ticks: { ...ticks, maxRotation: 0, autoSkip: false, callback: (value) => labels.year(Number(value)) },
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

/** A drawn picture: draw again with other data, mark a year, find the year under a pointer, go away. */
export class ChartView {
  #chart: Chart<'line', { x: number; y: number }[]> | null = null;
  readonly #canvas: HTMLCanvasElement;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  draw(model: ChartModel, palette: Palette, labels: ChartLabels, year: number | null): void {
    this.destroy();
    const wide = (this.#canvas.parentElement?.clientWidth ?? 0) >= 560;
    this.#chart = new Chart(this.#canvas, configuration({ model, palette, labels, year }, wide));
  }

  /** Decimal time under a place of the canvas, in CSS pixels from its left edge. */
  timeAt(left: number): number | null {
    return this.#chart?.scales.x?.getValueForPixel(left) ?? null;
  }

  destroy(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }
}

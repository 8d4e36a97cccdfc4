import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestRow } from '../../view/projection-table.js';
import { labelsOf } from '../projection/context.js';
import type { ChartView, Frame } from '../shared/chart/chart-view.js';
import { readPalette } from '../shared/chart/palette.js';
import { lightTokens } from '../shared/tokens.styles.js';
import type { ScenarioContext } from './context.js';
import { handleStep, type PictureHandlers, type PictureState } from './picture.js';

interface ChartHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Keeps the picture painted, its rings in their places, and turns what a pointer or key does on it into years and values. */
export class ChartController implements ReactiveController, PictureState {
  row: number | null = null;
  hot: number | null = null;
  frame: Frame | null = null;

  #view: ChartView | null = null;
  #abort = new AbortController();
  /** The vertical axis while a control year is dragged: it must not move under the pointer. */
  #axis: { readonly min: number; readonly max: number; readonly step: number } | null = null;

  readonly handlers: PictureHandlers = {
    row: (row) => this.#look(() => { this.row = row; }),
    hot: (index) => this.#look(() => { this.hot = index; }),
    point: (event) => this.#point(event),
    leave: (event) => { if (event.pointerType === 'mouse' && !this.host.renderRoot.querySelector('.walk:focus')) this.#look(() => { this.row = null; }); },
    drag: (index, event) => this.#drag(index, event),
    grab: (held) => this.#grab(held),
    set: (index, value) => this.#set(index, value),
  };

  constructor(
    private readonly host: ChartHost,
    private readonly context: () => ScenarioContext | null,
    private readonly move: (index: number, value: number) => void,
    private readonly settle: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const redraw = () => void this.draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal });
    matchMedia('(forced-colors: active)').addEventListener('change', redraw, { signal });
    addEventListener('beforeprint', () => void this.draw(lightTokens), { signal });
    addEventListener('afterprint', redraw, { signal });
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#axis = null;
    this.#drop();
  }

  get canvas(): HTMLCanvasElement | null {
    return this.host.renderRoot.querySelector('canvas');
  }

  /** Nothing is in hand any more. */
  rest(): void {
    this.row = this.hot = null;
  }

  /** Esc leaves the year in hand. */
  escape(): void {
    if (this.row === null) return;
    this.#look(() => { this.row = null; });
    this.host.renderRoot.querySelector<HTMLElement>('.walk')?.blur();
  }

  #drop(): void {
    this.#view?.destroy();
    this.#view = null;
  }

  /** What only changes what is looked at needs no new drawing, apart from the upright of the year in hand. */
  #look(change: () => void): void {
    const before = this.row;
    change();
    if (before !== this.row) this.#view?.mark(this.#moment);
    this.host.requestUpdate();
  }

  get #moment(): number | null {
    return this.row === null ? null : (this.context()?.projection.rows[this.row]?.time ?? null);
  }

  /** @param forced Tokens in place of the element's own, for print. */
  async draw(forced?: Readonly<Record<string, string>>): Promise<void> {
    if (!this.canvas || !this.context()?.projection.model) return this.#drop();
    const { ChartView } = await import('../shared/chart/chart-view.js');
    // The newest context draws, whatever was under way when the module arrived; a removed element draws nothing.
    const [projection, canvas] = [this.context()?.projection, this.canvas];
    if (!this.host.isConnected || !canvas || !projection?.model) return;
    if (this.#view?.canvas !== canvas) {
      this.#drop();
      this.#view = new ChartView(canvas, (frame) => this.#painted(frame));
    }
    const model = this.#axis ? { ...projection.model, axis: this.#axis } : projection.model;
    this.#view.draw({ model, palette: readPalette(canvas, forced), labels: labelsOf({ ...projection, model }), moment: this.#moment });
  }

  /** The rings follow the picture; a painting in the same place moves nothing. */
  #painted(frame: Frame): void {
    const place = ({ area, x, y }: Frame) => [area.left, area.right, area.top, area.bottom, x(2020), x(2030), y(0), y(100)].map((each) => each.toFixed(2)).join();
    if (this.frame && place(frame) === place(this.frame)) return;
    this.frame = frame;
    this.host.requestUpdate();
  }

  #set(index: number, to: number): void {
    const context = this.context();
    if (!context || !Number.isFinite(to)) return;
    const step = handleStep(context);
    const [least, most] = context.facts.subject.indicator.bounds ?? [-Infinity, Infinity];
    this.move(index, Number(Math.min(most, Math.max(least, Math.round(to / step) * step)).toFixed(6)));
  }

  #drag(index: number, event: PointerEvent): void {
    const axis = this.#axis ?? this.context()?.projection.model?.axis;
    if (!this.frame || !axis || !this.canvas) return;
    const { area } = this.frame;
    const top = event.clientY - this.canvas.getBoundingClientRect().top;
    this.#set(index, axis.min + Math.min(1, Math.max(0, (area.bottom - top) / (area.bottom - area.top))) * (axis.max - axis.min));
  }

  #grab(held: boolean): void {
    this.#axis = held ? (this.context()?.projection.model?.axis ?? null) : null;
    if (held) return;
    this.settle();
    void this.draw();
  }

  #point(event: PointerEvent): void {
    const target = event.composedPath()[0];
    // The pointer may enter the read-out; it stays as it is then. A ring that is dragged is no look at a year.
    if (this.#axis || (target instanceof Element && target.closest('.read-out'))) return;
    const time = this.#view?.timeAt(event.clientX - (this.canvas?.getBoundingClientRect().left ?? 0));
    const row = time == null ? -1 : nearestRow(this.context()?.projection.rows ?? [], time);
    if (row >= 0 && row !== this.row) this.#look(() => { this.row = row; });
  }
}

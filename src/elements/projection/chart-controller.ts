import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChartModel } from '../../view/chart.js';
import { nearestRow } from '../../view/projection-table.js';
import type * as Chart from '../shared/chart/chart-view.js';
import { colourQueries, readPalette } from '../shared/chart/palette.js';
import { lightTokens } from '../shared/light-tokens.js';
import { labelsOf, type ProjectionContext } from './context.js';

type Frame = Chart.Frame;

/** Comes with the first picture; from then on drawing is done at once, as printing asks for. */
let chart: typeof Chart | null = null;

export interface ChartHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly theme: string;
}

/** What a pointer or key on the picture does. */
export interface StageHandlers {
  readonly row: (row: number | null) => void;
  readonly point: (event: PointerEvent) => void;
  readonly leave: (event: PointerEvent) => void;
}

/** Keeps a picture painted and turns what a pointer or key does on it into the moment in hand. A picture that would come out the same is not painted again. */
export class ChartController implements ReactiveController, StageHandlers {
  /** Row of the table in hand; null at rest. */
  #row: number | null = null;
  #view: Chart.ChartView | null = null;
  #abort = new AbortController();
  #drawn: readonly unknown[] = [];

  constructor(
    protected readonly host: ChartHost,
    protected readonly projection: () => ProjectionContext | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const redraw = () => { this.#drawn = []; void this.draw(); };
    for (const query of colourQueries()) query.addEventListener('change', redraw, { signal });
    addEventListener('beforeprint', () => void this.draw(lightTokens), { signal });
    addEventListener('afterprint', redraw, { signal });
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#drop();
  }

  get canvas(): HTMLCanvasElement | null {
    return this.host.renderRoot.querySelector('canvas');
  }

  /** The row in hand, while the table has it. */
  get current(): number | null {
    return this.#row !== null && this.#row < (this.projection()?.rows.length ?? 0) ? this.#row : null;
  }

  /** Nothing is in hand any more. */
  rest(): void {
    this.#row = null;
  }

  /** Esc leaves the year in hand. */
  escape(): void {
    if (this.#row === null) return;
    this.row(null);
    this.host.renderRoot.querySelector<HTMLElement>('.walk')?.blur();
  }

  #drop(): void {
    this.#view?.destroy();
    this.#view = null;
    this.#drawn = [];
  }

  /** The model as it is to be drawn now. */
  protected shown(model: ChartModel): ChartModel {
    return model;
  }

  /** Told after each painting where times and values stand; for pictures with something laid over them. */
  protected painted?(frame: Frame): void;

  /** @param forced Tokens in place of the element's own, for print. */
  async draw(forced?: Readonly<Record<string, string>>): Promise<void> {
    if (!this.canvas || !this.projection()?.model) return this.#drop();
    chart ??= await import('../shared/chart/chart-view.js');
    // The newest context draws, whatever was under way when the module arrived; a removed element draws nothing.
    const [projection, canvas] = [this.projection(), this.canvas];
    if (!this.host.isConnected || !canvas || !projection?.model) return;
    if (this.#view?.canvas !== canvas) {
      this.#drop();
      this.#view = new chart.ChartView(canvas, (frame) => this.painted?.(frame));
    }
    const model = this.shown(projection.model);
    const wish = [model, projection.subject, projection.language, this.host.theme, forced];
    if (wish.every((each, index) => each === this.#drawn[index])) return this.#view.mark(this.#moment);
    this.#drawn = wish;
    this.#view.draw({ model, palette: readPalette(canvas, forced), labels: labelsOf({ ...projection, model }), moment: this.#moment });
  }

  get #moment(): number | null {
    return this.#row === null ? null : (this.projection()?.rows[this.#row]?.time ?? null);
  }

  /** Another moment in hand moves the upright alone. */
  readonly row = (row: number | null): void => {
    if (row === this.#row) return;
    this.#row = row;
    this.#view?.mark(this.#moment);
    this.host.requestUpdate();
  };

  readonly leave = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && !this.host.renderRoot.querySelector('.walk:focus')) this.row(null);
  };

  readonly point = (event: PointerEvent): void => this.look(event);

  /** Takes the moment under a pointer in hand. */
  protected look(event: PointerEvent): void {
    const target = event.composedPath()[0];
    // The pointer may enter the read-out; it stays as it is then.
    if (target instanceof Element && target.closest('.read-out')) return;
    const time = this.#view?.timeAt(event.clientX - (this.canvas?.getBoundingClientRect().left ?? 0));
    const row = time == null ? -1 : nearestRow(this.projection()?.rows ?? [], time);
    if (row >= 0) this.row(row);
  }
}

import type { ChartModel } from '../../view/chart.js';
import { boundsOf } from '../../model/index.js';
import { ChartController, type ChartHost } from '../projection/chart-controller.js';
import type { Frame } from '../shared/chart/chart-view.js';
import type { ScenarioContext } from './context.js';
import { handleStep, type PictureHandlers, type PictureState } from './picture.js';

/** A picture whose control years are moved on it. */
export class ScenarioChart extends ChartController implements PictureState, PictureHandlers {
  hotIndex: number | null = null;
  frame: Frame | null = null;

  /** The vertical axis while a control year is dragged: it must not move under the pointer. */
  #axis: ChartModel['axis'] | null = null;

  constructor(
    host: ChartHost,
    private readonly context: () => ScenarioContext | null,
    private readonly move: (index: number, value: number) => void,
    private readonly settle: () => void,
  ) {
    super(host, () => context()?.projection ?? null);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#axis = null;
  }

  override rest(): void {
    super.rest();
    this.hotIndex = null;
  }

  protected override shown(model: ChartModel): ChartModel {
    return this.#axis ? { ...model, axis: this.#axis } : model;
  }

  /** Rings and marks follow the picture, where there are any; a painting in the same place moves nothing. */
  protected override painted(frame: Frame): void {
    const place = ({ area, x, y }: Frame) => [area.left, area.right, area.top, area.bottom, x(2020), x(2030), y(0), y(100)].map((each) => each.toFixed(2)).join();
    if (this.frame && place(frame) === place(this.frame)) return;
    this.frame = frame;
    const plan = this.context()?.plan;
    // It may be painted inside of an update.
    if (plan?.kind === 'path' || plan?.interventions.length) queueMicrotask(() => this.host.requestUpdate());
  }

  readonly hot = (index: number | null): void => {
    this.hotIndex = index;
    this.host.requestUpdate();
  };

  readonly set = (index: number, to: number): void => {
    const context = this.context();
    if (!context || !Number.isFinite(to)) return;
    const step = handleStep(context);
    const [least, most] = boundsOf(context.facts.subject.indicator) ?? [-Infinity, Infinity];
    this.move(index, Number(Math.min(most, Math.max(least, Math.round(to / step) * step)).toFixed(6)));
  };

  readonly drag = (index: number, event: PointerEvent): void => {
    const axis = this.#axis ?? this.projection()?.model?.axis;
    if (!this.frame || !axis || !this.canvas) return;
    const { area } = this.frame;
    const top = event.clientY - this.canvas.getBoundingClientRect().top;
    this.set(index, axis.min + Math.min(1, Math.max(0, (area.bottom - top) / (area.bottom - area.top))) * (axis.max - axis.min));
  };

  readonly grab = (held: boolean): void => {
    this.#axis = held ? (this.projection()?.model?.axis ?? null) : null;
    if (held) return;
    this.settle();
    void this.draw();
  };

  override readonly point = (event: PointerEvent): void => {
    // A ring that is dragged is no look at a year.
    if (!this.#axis) this.look(event);
  };
}

import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { monthText } from '../../i18n/scenario-describe.js';
import { momentText } from '../../i18n/projection-numbers.js';
import { LETTERS } from '../../view/scenario.js';
import { boundsOf } from '../../model/index.js';
import type { StageHandlers } from '../projection/chart-controller.js';
import { stage } from '../projection/stage.js';
import type { Frame } from '../shared/chart/chart-view.js';
import type { ScenarioContext } from './context.js';

export interface PictureState {
  /** Where the chart's times and values stand; null until it is painted. */
  readonly frame: Frame | null;
  /** Row of the table in hand; null at rest. */
  readonly current: number | null;
  /** Index of the control year under hand. */
  readonly hotIndex: number | null;
}

export interface PictureHandlers extends StageHandlers {
  readonly hot: (index: number | null) => void;
  /** A control year gets a value: by drag (the pointer's height) or by key. */
  readonly drag: (index: number, event: PointerEvent) => void;
  readonly grab: (held: boolean) => void;
  readonly set: (index: number, value: number) => void;
}

/** Size of a step of ↑ ↓ on a control year, in the indicator's unit. */
export function handleStep({ projection: { model } }: ScenarioContext): number {
  const span = model ? model.axis.max - model.axis.min : 1;
  return span > 200 ? 10 ** Math.floor(Math.log10(span) - 2) : 0.1;
}

function onKey(event: KeyboardEvent, value: number, step: number, axis: { readonly min: number; readonly max: number }, set: (value: number) => void): void {
  const moves: Readonly<Record<string, number>> = { ArrowUp: value + step, ArrowRight: value + step, ArrowDown: value - step, ArrowLeft: value - step, PageUp: value + 10 * step, PageDown: value - 10 * step, Home: axis.min, End: axis.max };
  const to = moves[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  set(to);
}

/** The control years as white rings on the line, each a slider of its own. */
function handles(context: ScenarioContext, { frame, hotIndex: hot }: PictureState, on: PictureHandlers): SVGTemplateResult | typeof nothing {
  const { plan, own, texts, language, facts: { subject: { indicator } }, projection: { model }, scenario } = context;
  if (plan.kind !== 'path' || !frame || !model || context.projection.inHand === null) return nothing;
  const knob = frame.width < 560 ? 5.5 : 7;
  const [least, most] = boundsOf(indicator) ?? [model.axis.min, model.axis.max];
  return svg`<g class="handles series-${LETTERS.indexOf(scenario.letter) + 1}" role="group" aria-label=${texts.handles}>${plan.points.map(({ time, value }, index) => {
    if (!Number.isFinite(value)) return nothing;
    const [x, y] = [frame.x(time), frame.y(value)];
    const name = texts.pointName(momentText(time, language).toLowerCase());
    const late = x > frame.area.right - 120;
    return svg`<g class="handle ${index === hot ? 'hot' : ''}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" role="slider" tabindex="0" data-handle=${index} aria-label=${name} aria-orientation="vertical"
      aria-valuemin=${least} aria-valuemax=${most} aria-valuenow=${value} aria-valuetext=${own.numbers.printed(value)}
      @focus=${() => on.hot(index)} @blur=${() => on.hot(null)} @keydown=${(event: KeyboardEvent) => onKey(event, value, handleStep(context), { min: least, max: most }, (next) => on.set(index, next))}
      @pointerdown=${(event: PointerEvent) => {
        event.preventDefault();
        const handle = event.currentTarget as SVGGElement;
        handle.setPointerCapture(event.pointerId);
        handle.focus({ preventScroll: true });
        on.grab(true);
      }} @pointermove=${(event: PointerEvent) => { if ((event.currentTarget as SVGGElement).hasPointerCapture(event.pointerId)) on.drag(index, event); }}
      @pointerup=${() => on.grab(false)} @pointercancel=${() => on.grab(false)}>
      <circle class="room" r="13" /><circle class="halo" r="12" /><circle class="knob" r=${knob} />
      ${index === hot ? svg`<text x=${late ? -16 : 16} y="20" text-anchor=${late ? 'end' : 'start'} aria-hidden="true">${texts.dragOrType(own.numbers.brief(value))}</text>` : nothing}</g>`;
  })}</g>`;
}

/** From when on something is added: a dotted upright with its month. */
function interventionMarks({ plan, texts, language }: ScenarioContext, { frame }: PictureState): SVGTemplateResult | typeof nothing {
  if (!frame) return nothing;
  const { area } = frame;
  return svg`${plan.interventions.filter(({ at }) => frame.x(at) > area.left && frame.x(at) < area.right).map(({ at }) => {
    const x = frame.x(at);
    const left = x > (area.left + area.right) / 2;
    return svg`<g class="mark-at" aria-hidden="true"><line x1=${x.toFixed(1)} x2=${x.toFixed(1)} y1=${area.top} y2=${area.bottom} /><text x=${(x + (left ? -6 : 6)).toFixed(1)} y=${area.bottom - 8} text-anchor=${left ? 'end' : 'start'}>${texts.interventionMark(monthText(at, language))}</text></g>`;
  })}`;
}

/** The picture with its key, the years walked by keyboard, the control years on top. */
export function scenarioPicture(context: ScenarioContext, state: PictureState, on: PictureHandlers): TemplateResult {
  const { plan, projection, texts } = context;
  const { frame } = state;
  const over = frame && { content: svg`${interventionMarks(context, state)}${handles(context, state, on)}`, width: frame.width, height: frame.height };
  return stage(projection, { row: state.current, over, note: plan.kind === 'path' && projection.inHand ? texts.handles : '' }, on);
}

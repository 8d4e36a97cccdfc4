import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { withUnit } from '../../i18n/scenario-describe.js';
import { formatNumber, messages } from '../../i18n/index.js';
import { scenarioTexts } from '../../i18n/scenario-texts.js';
import type { Range, SpreadShape } from '../../view/scenario.js';
import { type Limits, moveThumb, type Part, PARTS, stepOf, typeNumber } from '../../view/scenario-range.js';
import type { ScenarioContext } from './context.js';
import type { ScenarioEditor } from './editor.js';
import { numberField } from './number-field.js';

export interface RangeField {
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  readonly range: Range;
  /** Ends of the slider as the present numbers ask for them. */
  readonly limits: Limits;
  /** A value on the slider that the target needs, with its words. */
  readonly needed?: { readonly value: number; readonly words: string } | null;
  /** Said under the fields. */
  readonly note?: string;
  readonly change: (range: Range, gesture: string) => void;
}

/** The slider under somebody's hand, and its ends as they were when it was taken: a thumb never jumps under the pointer. */
const held = new WeakMap<ScenarioEditor, { readonly path: string; readonly limits: Limits }>();

/** Words of more letters stand in the legend, not beside each number. */
const LONG = 4;

/** Pole and pennant, as on the picture. */
const FLAG = 'M0 40V6L10 10L0 14';

const hasMiddle = (shape: SpreadShape): boolean => shape === 'triangular';
const percent = (value: number, { min, max }: Limits): string => `${(100 * Math.min(1, Math.max(0, (value - min) / (max - min || 1)))).toFixed(2)}%`;

/** The hairline with the stretch between the ends, the flag of what the target needs, the slider's own ends in words. */
function ground({ range, needed, unit }: RangeField, limits: Limits, context: ScenarioContext): SVGTemplateResult {
  const [low, high] = [percent(Math.min(range.low, range.high), limits), percent(Math.max(range.low, range.high), limits)];
  const end = (value: number) => withUnit(formatNumber(value, context.language), unit.length > LONG ? '' : unit);
  const inside = needed && needed.value >= limits.min && needed.value <= limits.max ? percent(needed.value, limits) : '';
  return svg`<line class="hair" x1="0" x2="100%" y1="32" y2="32" /><line class="between" x1=${low} x2=${high} y1="32" y2="32" />
    ${inside ? svg`<svg x=${inside} y="0" overflow="visible"><path class="pole" d=${FLAG} /></svg>` : nothing}
    <text class="end" x="0" y="58">${end(limits.min)}</text><text class="end" x="100%" y="58" text-anchor="end">${end(limits.max)}</text>`;
}

/** Keys move by a tenth and by one; the browser's own steps would depend on the length of the scale. */
function keyMove(event: KeyboardEvent, value: number, limits: Limits): number | null {
  const step = stepOf(limits);
  const moves: Readonly<Record<string, number>> = { ArrowRight: value + step, ArrowUp: value + step, ArrowLeft: value - step, ArrowDown: value - step, PageUp: value + 10 * step, PageDown: value - 10 * step, Home: limits.min, End: limits.max };
  const to = moves[event.key];
  return to === undefined ? null : Math.min(limits.max, Math.max(limits.min, to));
}

const inSteps = (value: number, step: number): number => Math.round(value / step) * step;

function thumb(part: Part, field: RangeField, limits: Limits, context: ScenarioContext): TemplateResult {
  const { range, path, name, unit, change } = field;
  const { language, editor } = context;
  const texts = scenarioTexts(language);
  const value = range[part];
  const gesture = `${path}.${part}.slider`;
  const move = (to: number) => change(moveThumb(range, part, to), gesture);
  const take = () => { held.set(editor, { path, limits }); };
  const letGo = () => {
    held.delete(editor);
    editor.leave(gesture);
  };
  // Firefox reads the pointer's place once more as the button goes up: until then the ends must stand.
  const letGoSoon = () => { setTimeout(letGo); };
  // Where two thumbs stand on one number, the outer one is set beside it so that it can be taken.
  const aside = (part === 'low' && range.low === range.mode) || (part === 'high' && range.high === range.mode);
  return html`<input class="thumb ${part} ${aside ? 'aside' : ''}" data-path=${gesture} type="range" min=${limits.min} max=${limits.max} step="any" .value=${live(String(value))}
    aria-label=${texts.slider(name, partName(part, context))} aria-valuetext=${withUnit(formatNumber(Number(value.toFixed(4)), language), unit)}
    @pointerdown=${take} @pointercancel=${letGo} @pointerup=${letGoSoon} @change=${letGo} @blur=${letGo}
    @input=${(event: InputEvent) => {
      take();
      move(inSteps((event.target as HTMLInputElement).valueAsNumber, stepOf(limits)));
    }}
    @keydown=${(event: KeyboardEvent) => {
      const to = keyMove(event, value, limits);
      if (to === null) return;
      event.preventDefault();
      move(to);
    }} />`;
}

function partName(part: Part, { language, scenario: { spread } }: ScenarioContext): string {
  const texts = scenarioTexts(language);
  if (part === 'mode') return texts.mode;
  const isQuantile = spread === 'normal' || spread === 'lognormal';
  return part === 'low' ? (isQuantile ? texts.low10 : texts.low) : isQuantile ? texts.high90 : texts.high;
}

/** One assumption: three numbers (two where the shape has no middle) and one slider with as many thumbs. Typing and dragging are the same change. */
export function rangeField(field: RangeField, context: ScenarioContext): TemplateResult {
  const { editor, scenario: { spread }, language, problems, texts } = context;
  const { path, name, unit, range, note, change, needed } = field;
  const inHand = held.get(editor);
  const limits = inHand?.path === path ? inHand.limits : editor.limits(path, field.limits);
  const parts = PARTS.filter((part) => part !== 'mode' || hasMiddle(spread));
  const message = problems.get(path);
  const long = unit.length > LONG;
  const unreadable = parts.some((part) => !editor.isReadable(`${path}.${part}`));
  const id = `problem-${path.replace(/[^\w-]/g, '_')}`;
  return html`<fieldset class="range">
    <legend>${name}${long ? html` <span class="unit-word">(${unit})</span>` : nothing}</legend>
    <div class="three of-${parts.length}">${parts.map((part) => numberField({
      path: `${path}.${part}`, value: range[part], label: texts.partOf(name, partName(part, context)), shown: partName(part, context), unit: long ? '' : unit, problem: message || !editor.isReadable(`${path}.${part}`) ? id : '',
      apply: (value, gesture) => change(typeNumber(range, part, value, hasMiddle(spread)), gesture),
    }, editor, language))}</div>
    ${needed ? html`<p class="needed"><svg viewBox="-1 4 12 14" width="12" height="14" aria-hidden="true" focusable="false"><path class="pole" d="M0 18V6L10 10L0 14" /></svg>${needed.words}</p>` : nothing}
    <div class="slider">
      <svg class="ground" width="100%" height="60" aria-hidden="true" focusable="false">${ground(field, limits, context)}</svg>
      ${parts.map((part) => thumb(part, field, limits, context))}
    </div>
    ${message || unreadable ? html`<p class="problem" id=${id}>${unreadable ? messages(language).notANumber : message}</p>` : nothing}
    ${note ? html`<p class="quiet">${note}</p>` : nothing}
  </fieldset>`;
}

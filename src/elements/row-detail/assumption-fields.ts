import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber, type Language, messages, parseNumber } from '../../i18n/index.js';
import type { Indicator } from '../../model/index.js';

/** The texts in the four fields of a share's simulation, % a year. */
export interface RatioFields {
  readonly low: string;
  readonly mode: string;
  readonly high: string;
  readonly denominator: string;
}

/** What the fields mean, in % a year. */
export interface RatioAssumption {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly denominator: number;
}

/** An example to start from: it comes from no document, and the fields say so. */
const EXAMPLE = { low: 15, mode: 25, high: 35 };
/** Below −99 % nothing is left; above 1 000 % a slip of the keyboard is likelier than a plan. */
const LIMITS = [-99, 1000] as const;

/**
 * Whether a row is the digital economy's share of GRDP: the only whole whose growth the documents assume, and the only one that our sentences name.
 * Other ratios show their required path alone.
 */
export function isEconomyShare({ kind, bases }: Indicator, basisId: string): boolean {
  const basis = bases.find(({ id }) => id === basisId);
  const names = (words: RegExp, text: { readonly vi?: string; readonly en?: string } | null | undefined) => words.test(`${text?.vi ?? ''} ${text?.en ?? ''}`);
  return kind === 'ratio-of-two' && names(/kinh tế số|digital economy/i, basis?.numerator) && names(/\bGRDP\b|gross regional/i, basis?.denominator);
}

/** The fields as they stand at first; without an assumption in the documents, growth of the whole stays empty for the reader. */
export function startingFields(documentGrowth: number | null, language: Language): RatioFields {
  return {
    low: formatNumber(EXAMPLE.low, language), mode: formatNumber(EXAMPLE.mode, language), high: formatNumber(EXAMPLE.high, language),
    denominator: documentGrowth === null ? '' : formatNumber(documentGrowth, language),
  };
}

/** Reads the fields: four numbers within the limits, the first three in order; null otherwise. */
export function readFields(fields: RatioFields, language: Language): RatioAssumption | null {
  const [low, mode, high, denominator] = [fields.low, fields.mode, fields.high, fields.denominator].map((text) => parseNumber(text, language));
  if (low == null || mode == null || high == null || denominator == null) return null;
  const within = [low, mode, high, denominator].every((value) => value >= LIMITS[0] && value <= LIMITS[1]);
  return within && low <= mode && mode <= high ? { low, mode, high, denominator } : null;
}

/** The same assumption as the other language writes it; fields that cannot be read stay as they were typed. */
export function rewriteFields(fields: RatioFields, from: Language, to: Language): RatioFields {
  const assumption = readFields(fields, from);
  if (!assumption) return fields;
  const { low, mode, high, denominator } = assumption;
  return { low: formatNumber(low, to), mode: formatNumber(mode, to), high: formatNumber(high, to), denominator: formatNumber(denominator, to) };
}

/** The assumption of a share's simulation: three levels of the numerator's growth, one of the whole's. */
export function ratioFields(fields: RatioFields, language: Language, change: (fields: RatioFields) => void): TemplateResult {
  const texts = messages(language).simulation;
  const valid = readFields(fields, language) !== null;
  const empty = Object.values(fields).some((text) => text === '');
  const field = (name: keyof RatioFields, side: string, level: string) => html`
    <label><span aria-hidden="true">${level}</span>
      <input inputmode="decimal" autocomplete="off" maxlength="12" .value=${live(fields[name])} aria-label=${level ? texts.field(side, level) : side}
        aria-invalid=${valid || empty ? 'false' : 'true'} aria-describedby=${valid || empty ? nothing : 'fields-problem'}
        @input=${(event: InputEvent) => change({ ...fields, [name]: (event.target as HTMLInputElement).value })} /></label>`;
  return html`
    <fieldset class="assumptions">
      <legend>${texts.assumed}</legend>
      <div class="side"><span>${texts.numerator}</span>
        ${field('low', texts.numerator, texts.low)}${field('mode', texts.numerator, texts.mode)}${field('high', texts.numerator, texts.high)}</div>
      <div class="side"><span>${texts.denominator}</span>${field('denominator', texts.denominator, '')}</div>
    </fieldset>
    ${valid || empty ? nothing : html`<p class="problem" id="fields-problem">${texts.orderOfFields}</p>`}`;
}

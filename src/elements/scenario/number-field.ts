import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Language, messages } from '../../i18n/index.js';
import type { ScenarioContext } from './context.js';
import type { ScenarioEditor } from './editor.js';

export interface NumberField {
  /** Its place in the document; also the name of its gesture. */
  readonly path: string;
  readonly value: number;
  /** Its whole name, for the ear. */
  readonly label: string;
  /** The short name beside it; none where a table's head names it. */
  readonly shown?: string;
  readonly unit: string;
  /** Id of the message about it; empty where there is none. */
  readonly problem?: string;
  readonly apply: (value: number, gesture: string) => void;
}

/** What is wrong with a field: that it holds no number, else what stands against its number. */
export function fieldProblem(path: string, { editor, problems, language }: Pick<ScenarioContext, 'editor' | 'problems' | 'language'>): string | undefined {
  return editor.isReadable(path) ? problems.get(path) : messages(language).notANumber;
}

/** A number that is typed; either language's decimal mark is understood. */
export function numberField({ path, value, label, shown, unit, problem, apply }: NumberField, editor: ScenarioEditor, language: Language): TemplateResult {
  const wrong = Boolean(problem) || !editor.isReadable(path);
  const field = html`<span class="in"><input data-path=${path} inputmode="decimal" autocomplete="off" maxlength="16" .value=${live(editor.text(path, value, language))} aria-label=${label}
    aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${problem || nothing}
    @input=${(event: InputEvent) => editor.type(path, (event.target as HTMLInputElement).value, language, apply)} @blur=${() => editor.leave(path)} />${unit ? html`<i aria-hidden="true">${unit}</i>` : nothing}</span>`;
  return shown === undefined ? field : html`<label class="number-field"><span aria-hidden="true">${shown}</span>${field}</label>`;
}

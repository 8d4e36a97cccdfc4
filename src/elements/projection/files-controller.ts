import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { download } from '../shared/download.js';
import { readPalette } from '../shared/chart/palette.js';
import { lightTokens } from '../shared/light-tokens.js';
import type { ProjectionContext } from './context.js';

/** `draws` and `scenario` are made by the element that has them; `copy` goes to the clipboard. */
export type FileKind = 'png' | 'csv' | 'json' | 'draws' | 'scenario' | 'copy';

type Told = 'failed' | 'copied' | '';

interface FilesHost extends ReactiveControllerHost, Element {
  readonly isConnected: boolean;
}

interface FilesSource {
  readonly context: () => ProjectionContext | null;
  /** Files that only this element has: null where it could not be made. */
  readonly own: (kind: FileKind, context: ProjectionContext) => Promise<Blob | null>;
  /** Tells the ear. */
  readonly say: (words: string) => void;
}

/** Hands over what is shown, as files or as a text to paste. The modules that make them come with the first one. */
export class FilesController {
  #told: Told = '';

  constructor(
    private readonly host: FilesHost,
    private readonly source: FilesSource,
  ) {}

  async #blob(kind: FileKind, context: ProjectionContext): Promise<Blob | null> {
    if (kind === 'csv' || kind === 'json') {
      const { csvOf, jsonOf } = await import('./projection-files.js');
      return kind === 'csv' ? csvOf(context) : jsonOf(context);
    }
    if (kind !== 'png') return this.source.own(kind, context);
    const canvas = this.host.shadowRoot?.querySelector('canvas');
    // A picture leaves its page in light colours; the page's own are kept when they are light.
    const light = canvas && !getComputedStyle(canvas).colorScheme.includes('dark');
    const { pngOf } = await import('./projection-picture.js');
    return pngOf(context, readPalette(canvas ?? this.host, light ? undefined : lightTokens));
  }

  async #act(kind: FileKind): Promise<void> {
    const context = this.source.context();
    if (!context) return;
    let told: Told = 'failed';
    try {
      if (kind === 'copy') {
        const { plainText } = await import('./projection-words.js');
        await navigator.clipboard.writeText(plainText(context));
        told = 'copied';
      } else {
        const blob = await this.#blob(kind, context);
        const { fileName } = await import('./projection-files.js');
        if (!this.host.isConnected) return;
        if (blob) {
          download(blob, fileName(context, kind));
          told = '';
        }
      }
    } catch {
      // No permission, no memory: the reader is told.
    }
    this.#told = told;
    if (told === 'copied') this.source.say(context.texts.copied);
    this.host.requestUpdate();
  }

  /** The row of buttons; a failure stands beside them. */
  buttons(context: ProjectionContext, kinds: readonly FileKind[]): TemplateResult | typeof nothing {
    const { texts } = context;
    if (kinds.length === 0) return nothing;
    return html`<p class="downloads" part="actions">${kinds.some((kind) => kind !== 'copy') ? html`<b>${texts.download}.</b>` : nothing}
      ${kinds.map((kind) => html`<button type="button" class="link" data-file=${kind} @click=${() => void this.#act(kind)}>${texts.files[kind]}</button>`)}
      ${this.#told === 'failed' ? html`<span class="problem" role="alert">${texts.downloadFailed}</span>` : this.#told === 'copied' ? html`<span aria-hidden="true">${texts.copied}</span>` : nothing}</p>`;
  }
}

/** Step two, right: the snippet, the files, the line for the administrator. */
import { html, nothing, type TemplateResult } from 'lit';
import { EMBED } from '../shared/data.js';
import { copyText } from '../shared/save.js';
import type { Choice } from './choice.js';
import { type Snippet, usesFrame } from './snippet.js';
import { texts } from './texts.js';

export type Told = '' | 'copied' | 'copyFailed' | 'packing' | 'packFailed';

export interface ResultState {
  readonly choice: Choice;
  readonly snippet: Snippet;
  readonly told: Told;
  readonly tell: (told: Told) => void;
  readonly pack: () => void;
}

/** The code with its tag names set apart, as text nodes only. */
function coloured(code: string): TemplateResult[] {
  return code.split(/(<\/?[a-z][\w-]*)/).map((part) => {
    const tag = /^(<\/?)(.+)$/s.exec(part);
    return part.startsWith('<') && tag ? html`${tag[1]}<b>${tag[2]}</b>` : html`${part}`;
  });
}

async function copy(code: string, tell: ResultState['tell']): Promise<void> {
  const copied = await copyText(code);
  // Where the browser does not allow it the reader copies by hand what is selected for them.
  const place = document.querySelector('#snippet code');
  if (!copied && place) getSelection()?.selectAllChildren(place);
  tell(copied ? 'copied' : 'copyFailed');
}

export function result({ choice, snippet, told, tell, pack }: ResultState): TemplateResult {
  const words = texts[choice.lang];
  const live = choice.data === 'live' && !usesFrame(choice);
  return html`<section aria-labelledby="code-title">
      <div class="titled"><h3 id="code-title">${words.code}</h3>
        <span><span class="told ${told === 'copyFailed' ? 'wrong' : ''}" role="status">${told === 'copied' || told === 'copyFailed' ? words[told] : ''}</span>
          <button class="primary" type="button" @click=${() => void copy(snippet.html, tell)}>${words.copy}</button></span></div>
      <pre id="snippet" tabindex="0" aria-labelledby="code-title"><code>${coloured(snippet.html)}</code></pre>
    </section>
    <section><h3>${words.toDo}</h3>
      <ol class="numbered">
        <li>${words.putFiles('')}<b class="path">${choice.folder}</b>: ${snippet.files.map((file, k) => html`${k ? ', ' : ''}<a href=${EMBED + file} download>${file}</a>`)}.
          <span class="pack"><button type="button" ?disabled=${told === 'packing'} @click=${pack}>${words.allFiles}</button>
          <span role="status" class="told ${told === 'packFailed' ? 'wrong' : ''}">${told === 'packing' || told === 'packFailed' ? words[told] : ''}</span></span></li>
        <li>${words.paste}</li>
        <li>${words.open}</li>
        ${live ? html`<li>${words.replaceData}</li>` : nothing}
      </ol>
    </section>
    <section><h3>${words.policy}</h3>
      <p class="small">${words.policyHelp}</p>
      <pre tabindex="0" aria-label=${words.policy}><code id="policy">Content-Security-Policy: ${snippet.policy}</code></pre>
    </section>`;
}

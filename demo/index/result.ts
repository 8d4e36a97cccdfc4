/** Step two, right: the snippet, the files, the lines for the administrator; also as the texts of the ZIP. */
import { html, nothing, type TemplateResult } from 'lit';
import { EMBED } from '../shared/data.js';
import { copyText } from '../shared/save.js';
import type { Choice } from './choice.js';
import { builtName, isPinned, type Snippet, usesFrame } from './snippet.js';
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

/** What is done after the files are in their folder. */
function steps(choice: Choice): string[] {
  const words = texts[choice.lang];
  const framed = usesFrame(choice);
  return [words.paste, ...(framed ? [words.frameHeight] : []), words.open, ...(!isPinned(choice) ? [words.replaceData(!framed && choice.table)] : [])];
}

/** What the administrator reads: each part an explanation, and the directives under it. */
function forAdministrator({ choice, snippet }: Pick<ResultState, 'choice' | 'snippet'>): readonly (readonly [about: string, policy: string])[] {
  const words = texts[choice.lang];
  const { policy, inside, conditions } = snippet;
  const insideHelp = conditions.includes('framedElsewhere') ? words.insideElsewhere : words.inside;
  return [[words.policyHelp, policy], ...(inside === null ? [] : [[insideHelp, inside] as const])];
}

/** What else has to be so, beside the directives. */
function besides({ choice, snippet }: Pick<ResultState, 'choice' | 'snippet'>): readonly string[] {
  const words = texts[choice.lang];
  return [...(snippet.html.includes('<script') ? [words.nonce] : []), ...snippet.conditions.filter((one) => one !== 'ownAddress').map((one) => words.conditions[one])];
}

const lines = (policy: string) => policy.replaceAll('; ', '\n');

/** The texts that lie beside the files in the ZIP, by name. */
export function notes(state: Pick<ResultState, 'choice' | 'snippet'>): Readonly<Record<'README.txt' | 'policy.txt', string>> {
  const { choice, snippet } = state;
  const words = texts[choice.lang];
  const numbered = [`${words.putFiles(choice.folder)}.`, ...steps(choice)].map((step, k) => `${k + 1}. ${step}`);
  const policy = [...forAdministrator(state).flatMap(([about, one]) => [about, lines(one), '']), ...besides(state), ...(snippet.conditions.includes('ownAddress') ? [words.conditions.ownAddress] : [])].join('\n').trim();
  return { 'README.txt': [...numbered, '', `${words.policy}:`, policy, ''].join('\n'), 'policy.txt': `${policy}\n` };
}

export function result({ choice, snippet, told, tell, pack }: ResultState): TemplateResult {
  const words = texts[choice.lang];
  const { conditions } = snippet;
  return html`<section aria-labelledby="code-title">
      <div class="titled"><h3 id="code-title">${words.code}</h3>
        <span><span class="told ${told === 'copyFailed' ? 'wrong' : ''}" role="status">${told === 'copied' || told === 'copyFailed' ? words[told] : ''}</span>
          <button class="primary" type="button" @click=${() => void copy(snippet.html, tell)}>${words.copy}</button></span></div>
      ${conditions.includes('ownAddress') ? html`<p class="problem" role="status">${words.conditions.ownAddress}</p>` : nothing}
      <pre id="snippet" tabindex="0" aria-labelledby="code-title"><code>${coloured(snippet.html)}</code></pre>
    </section>
    <section><h3>${words.toDo}</h3>
      <ol class="numbered">
        <li>${words.putFiles('')}<b class="path">${choice.folder}</b>: ${snippet.files.map((file, k) => html`${k ? ', ' : ''}<a href=${EMBED + builtName(file)} download=${file.replace('data/', '')}>${file}</a>`)}.
          <span class="pack"><button type="button" ?disabled=${told === 'packing'} @click=${pack}>${words.allFiles}</button>
          <span role="status" class="told ${told === 'packFailed' ? 'wrong' : ''}">${told === 'packing' || told === 'packFailed' ? words[told] : ''}</span></span></li>
        ${steps(choice).map((step) => html`<li>${step}</li>`)}
      </ol>
    </section>
    <section><h3>${words.policy}</h3>
      ${forAdministrator({ choice, snippet }).map(([about, policy], k) => html`<p class="small">${about}</p>
      <pre tabindex="0" aria-label=${words.policy}><code id=${k ? 'inside' : 'policy'}>${lines(policy)}</code></pre>`)}
      ${besides({ choice, snippet }).map((one) => html`<p class="small">${one}</p>`)}
    </section>`;
}

/** From an editor's choices to the snippet, the files it needs and the line for the portal's administrator. Pure: the page shows it, a test reads it. */
import type { FallbackTable } from '../../src/index.js';
import { type Choice, indicatorsOf, inSecondFile, provincesOf } from './choice.js';
import { type Markup, markupText, type Tag } from './markup.js';

/** What the built files are: their version, and hashes by name for `integrity`. */
export interface Built {
  readonly version: string;
  readonly hashes: Readonly<Record<string, string>>;
  /** Names of the dataset files that never change, by province. */
  readonly immutable: Readonly<Record<string, string>>;
}

export interface SnippetInput {
  readonly choice: Choice;
  readonly built: Built;
  /** The title of a frame, the name of the element in words. */
  readonly title: string;
  /** Rows that stand in the page's own code; null where none were asked for. */
  readonly table: FallbackTable | null;
}

export interface Snippet {
  readonly html: string;
  /** Names of the files to put into the folder, those of the data by their path within it. */
  readonly files: readonly string[];
  /** What the portal's Content-Security-Policy has to allow, as directives. */
  readonly policy: string;
}

/** The second part of the library, which `chiso.js` asks for when one of its elements is on the page. */
export const SECOND_FILE = 'chiso-more.js';

/** The height that a frame is given: what most contents of the element take in a column of 720 px. */
const FRAME_HEIGHT = { scorecard: 1400, indicator: 320, projection: 760, scenario: 1500, compare: 1600, tasks: 1600, brief: 1300 } as const;

/** Where a policy finds the files. */
export function originOf(folder: string): string {
  return folder.startsWith('/') ? `'self'` : new URL(folder).origin;
}

/** A path that holds the version never changes its content: only there may the page insist on a hash. */
const isPinnedPath = ({ folder }: Choice, { version }: Built): boolean => folder.includes(version);

export const usesFrame = ({ host }: Choice): boolean => host === 'only-frames' || host === 'unsure';

/** Data by script unless the portal's policy is known to let the page fetch. */
export const usesFetch = ({ host, fetches }: Choice): boolean => fetches && host !== 'no-fetch';

function script(input: SnippetInput, file: string, pinned = true): Tag {
  const { choice, built } = input;
  const hash = built.hashes[file];
  const insists = pinned && hash && isPinnedPath(choice, built);
  return {
    name: 'script',
    attributes: [['src', choice.folder + file], ...(insists ? [['integrity', hash], ['crossorigin', 'anonymous']] as const : []), ['defer', true]],
  };
}

/** The element's own attributes, as pairs without their prefix. */
function options({ choice, built }: SnippetInput): readonly (readonly [string, string | true])[] {
  const { show, province, provinces, words, colours, look, heading, downloads, data } = choice;
  const theme = [colours, look].filter(Boolean).join(' ');
  const named = indicatorsOf(choice);
  const pinnedData = built.immutable[province];
  return [
    show === 'compare' ? ['provinces', provinces.join(' ')] : ['province', province],
    ...(named.length ? [[show === 'scenario' ? 'indicators' : 'indicator', named.join(' ')]] as const : []),
    ['lang', words],
    ['heading-level', heading],
    ...(theme ? [['theme', theme]] as const : []),
    ...(downloads ? [] : [['no-download', true]] as const),
    ...(usesFetch(choice) && data === 'pinned' && show !== 'compare' && pinnedData ? [['src', `${choice.folder}data/${pinnedData}`]] as const : []),
  ];
}

function tableMarkup({ caption, head, rows }: FallbackTable): Tag {
  const cells = (name: 'th' | 'td', texts: readonly string[], scope?: string): Tag[] => texts.map((text) => ({ name, attributes: scope ? [['scope', scope]] : [], content: [text] }));
  return {
    name: 'table',
    attributes: [],
    content: [
      { name: 'caption', attributes: [], content: [caption] },
      { name: 'thead', attributes: [], content: [{ name: 'tr', attributes: [], content: cells('th', head, 'col') }] },
      {
        name: 'tbody', attributes: [],
        content: rows.map(([first = '', ...rest]) => ({ name: 'tr', attributes: [], content: [...cells('th', [first], 'row'), ...cells('td', rest)] })),
      },
    ],
  };
}

function frame(input: SnippetInput): Snippet {
  const { choice, title } = input;
  const { show, folder, grows, host } = choice;
  const address = new URLSearchParams([['show', show], ...options(input).filter(([name]) => name !== 'src').map(([name, value]) => [name, value === true ? '' : value])]);
  const scripted = grows && host === 'only-frames';
  const own: Tag = {
    name: 'iframe',
    attributes: [
      ['src', `${folder}embed.html?${address.toString().replaceAll('+', '%20')}`], ['title', title], ['width', '100%'], ['height', String(FRAME_HEIGHT[show])],
      ['loading', 'lazy'], ...(scripted ? [['data-chiso-frame', true]] as const : []),
    ],
  };
  return {
    html: markupText([...(scripted ? [script(input, 'chiso-frame.js')] : []), own], choice.legacy),
    files: ['embed.html', 'embed.css', 'embed-page.js', 'chiso.js', ...(inSecondFile(show) ? [SECOND_FILE] : []), ...(scripted ? ['chiso-frame.js'] : []), ...fetchedFiles(choice)],
    policy: [`frame-src ${originOf(folder)}`, ...(scripted ? [`script-src ${originOf(folder)}`] : [])].join('; '),
  };
}

const fetchedFiles = (choice: Choice): string[] => provincesOf(choice).flatMap((slug) => [`data/${slug}.json`, `data/${slug}.summary.json`]);

/** Directives that let the element run: its script, its data, and a worker for what it computes. */
function scriptPolicy(choice: Choice): string {
  const origin = originOf(choice.folder);
  const computes = choice.show !== 'tasks' && choice.show !== 'brief';
  return [`script-src ${origin}`, `connect-src ${usesFetch(choice) ? origin : `'none'`}`, ...(computes ? ['worker-src blob:'] : [])].join('; ');
}

/**
 * The snippet for an editor's choices.
 *
 * @example
 * snippet({ choice, built, title: 'Bảng chỉ tiêu', table: null }).policy // "script-src 'self'; connect-src 'none'; worker-src blob:"
 */
export function snippet(input: SnippetInput): Snippet {
  const { choice, built, table } = input;
  if (usesFrame(choice)) return frame(input);
  const { show, host, data, legacy } = choice;
  const fetches = usesFetch(choice);
  const pinned = data === 'pinned';
  const fallback: Markup[] = table ? [tableMarkup(table)] : [];
  const own: Tag = host === 'strips-tags'
    ? {
        name: 'div', content: fallback,
        attributes: [['data-chiso', show], ...options(input).map(([name, value]) => [name === 'lang' ? 'lang' : `data-${name}`, value === true && name !== 'lang' ? '' : value] as const)],
      }
    : { name: `chiso-${show}`, attributes: options(input), content: fallback };
  const dataScripts = fetches ? [] : provincesOf(choice).map((slug) => `data/${slug}.js`);
  const pinnedFiles = pinned && show !== 'compare' ? provincesOf(choice).map((slug) => `data/${built.immutable[slug] ?? `${slug}.json`}`) : fetchedFiles(choice);
  return {
    // The data first: an element that starts before them would ask the network, which the policy may forbid.
    html: markupText([...dataScripts.map((file) => script(input, file, pinned)), script(input, 'chiso.js'), own], legacy),
    files: ['chiso.js', ...(inSecondFile(show) ? [SECOND_FILE] : []), ...(fetches ? pinnedFiles : dataScripts)],
    policy: scriptPolicy(choice),
  };
}

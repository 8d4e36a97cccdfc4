/** From an editor's choices to the snippet, the files it needs and the line for the portal's administrator. Pure: the page shows it, a test reads it. */
import type { FallbackTable } from '../../src/index.js';
import { type Choice, type ElementName, indicatorsOf, inSecondFile, liesElsewhere, provincesOf } from './choice.js';
import { frameHeight } from './heights.js';
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
  /** Headline rows of the province: a scorecard is as high as they are many. */
  readonly rows: number;
}

/** What else has to be so: `ownAddress` the folder's server is the portal's own; `cors` it lets pages of others read its files; `framed`, `framedElsewhere` it lets itself be framed. */
export type Condition = 'ownAddress' | 'cors' | 'framed' | 'framedElsewhere';

export interface Snippet {
  readonly html: string;
  /** Names of the files to put into the folder, those of the data by their path within it. */
  readonly files: readonly string[];
  /** Sources that the portal's Content-Security-Policy must have on the page with the snippet, as directives: what to add, never what to forbid. */
  readonly policy: string;
  /** The same for the page inside a frame; null without one. */
  readonly inside: string | null;
  readonly conditions: readonly Condition[];
}

/** The second part of the library, which `chiso.js` asks for when one of its elements is on the page. */
export const SECOND_FILE = 'chiso-more.js';

/** Where a policy finds the files. */
export function originOf(folder: string): string {
  return folder.startsWith('/') ? `'self'` : new URL(folder).origin;
}

/** A path that holds the version never changes its content: only there may the page insist on a hash. */
const isPinnedPath = ({ folder }: Choice, { version }: Built): boolean => folder.includes(version);

export const usesFrame = ({ host }: Choice): boolean => host === 'only-frames' || host === 'unsure';

/** Whether the page may read the files and not only run them: a hash and `fetch` need that. Of a frame's files it reads none. */
const mayRead = (choice: Choice): boolean => !liesElsewhere(choice) || (choice.cors && !usesFrame(choice));

/** Whether the snippet has scripts that bear a hash where the path holds the version. */
export const mayInsist = (choice: Choice): boolean => mayRead(choice) && (!usesFrame(choice) || usesFrameScript(choice));

const usesFrameScript = ({ grows, host }: Choice): boolean => grows && host === 'only-frames';

/** Whether the data could come by `fetch`. A comparison has no attribute for the names of files that never change, so its data of today come by script. */
export const mayFetch = (choice: Choice): boolean =>
  !usesFrame(choice) && choice.host !== 'no-fetch' && mayRead(choice) && !(choice.show === 'compare' && choice.data === 'pinned');

/** Data by script unless the portal's policy is known to let the page fetch. */
const usesFetch = (choice: Choice): boolean => choice.fetches && mayFetch(choice);

/** Whether the data can be those of today for ever: a comparison in a frame has no place for the names of several files. */
export const mayPin = (choice: Choice): boolean => !usesFrame(choice) || choice.show !== 'compare';

/** Whether they are. */
export const isPinned = (choice: Choice): boolean => choice.data === 'pinned' && mayPin(choice);

/** The built file for a name in the portal's folder: a script with data of today bears the dataset's hash there, so that no later file takes its place. */
export const builtName = (file: string): string => file.replace(/\.[0-9a-f]{10}\.js$/, '.js');

function script(input: SnippetInput, file: string, pinned = true): Tag {
  const { choice, built } = input;
  const hash = built.hashes[builtName(file)];
  const insists = pinned && hash && isPinnedPath(choice, built) && mayRead(choice);
  return {
    name: 'script',
    attributes: [['src', choice.folder + file], ...(insists ? [['integrity', hash], ['crossorigin', 'anonymous']] as const : []), ['defer', true]],
  };
}

/** The version of a province's data, as it stands in the name of the file that never changes. */
export const releaseOf = ({ immutable }: Built, slug: string): string | undefined => /\.([0-9a-f]+)\.json$/.exec(immutable[slug] ?? '')?.[1];

/** The element's own attributes, as pairs without their prefix. */
function options({ choice, built }: SnippetInput): readonly (readonly [string, string | true])[] {
  const { show, province, provinces, concepts, words, colours, look, heading, downloads, folder } = choice;
  const theme = [colours, look].filter(Boolean).join(' ');
  const named = indicatorsOf(choice);
  const pinnedData = isPinned(choice) && (usesFrame(choice) || usesFetch(choice)) ? built.immutable[province] : undefined;
  return [
    show === 'compare' ? ['provinces', provinces.join(' ')] : ['province', province],
    ...(named.length ? [[show === 'scenario' ? 'indicators' : 'indicator', named.join(' ')]] as const : []),
    ...(show === 'compare' && concepts.length ? [['concepts', concepts.join(' ')]] as const : []),
    ['lang', words],
    ['heading-level', heading],
    ...(theme ? [['theme', theme]] as const : []),
    ...(downloads ? [] : [['no-download', true]] as const),
    // The page in a frame lies in the folder itself.
    ...(pinnedData ? [['src', `${usesFrame(choice) ? '' : folder}data/${pinnedData}`]] as const : []),
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
  const { choice, title, rows } = input;
  const { show, folder } = choice;
  const address = new URLSearchParams([['show', show], ...options(input).map(([name, value]) => [name, value === true ? '' : value])]);
  const scripted = usesFrameScript(choice);
  const own: Tag = {
    name: 'iframe',
    attributes: [
      ['src', `${folder}embed.html?${address.toString().replaceAll('+', '%20').replaceAll('%2F', '/')}`], ['title', title], ['width', '100%'], ['height', String(frameHeight(show, rows, choice.width))],
      ['loading', 'lazy'], ...(scripted ? [['data-chiso-frame', true]] as const : []),
    ],
  };
  return {
    html: markupText([...(scripted ? [script(input, 'chiso-frame.js')] : []), own], choice.legacy),
    files: ['embed.html', 'embed.css', 'embed-page.js', 'chiso.js', ...(inSecondFile(show) ? [SECOND_FILE] : []), ...(scripted ? ['chiso-frame.js'] : []), ...(isPinned(choice) ? immutableFiles(input) : fetchedFiles(choice))],
    policy: [`frame-src ${originOf(folder)}`, ...(scripted ? [`script-src ${originOf(folder)}`] : [])].join('; '),
    inside: ["script-src 'self'", "style-src 'self'", "connect-src 'self'", ...worker(show)].join('; '),
    conditions: [liesElsewhere(choice) ? 'framedElsewhere' : 'framed'],
  };
}

const immutableFiles = ({ choice, built }: SnippetInput): string[] => provincesOf(choice).map((slug) => `data/${built.immutable[slug] ?? `${slug}.json`}`);

const fetchedFiles = (choice: Choice): string[] => provincesOf(choice).flatMap((slug) => [`data/${slug}.json`, `data/${slug}.summary.json`]);

/** For what the element computes. */
const worker = (show: ElementName): string[] => (show === 'tasks' || show === 'brief' ? [] : ['worker-src blob:']);

/** Directives that let the element run: its script, its data, and a worker. */
function scriptPolicy(choice: Choice): string {
  const origin = originOf(choice.folder);
  return [`script-src ${origin}`, ...(usesFetch(choice) ? [`connect-src ${origin}`] : []), ...worker(choice.show)].join('; ');
}

function conditions({ choice, built }: SnippetInput): Condition[] {
  if (!liesElsewhere(choice)) return [];
  const needsReading = mayRead(choice) && (usesFetch(choice) || isPinnedPath(choice, built));
  return [...(choice.host === 'own-scripts' ? ['ownAddress' as const] : []), ...(needsReading ? ['cors' as const] : [])];
}

/**
 * The snippet for an editor's choices.
 *
 * @example
 * snippet({ choice, built, title: 'Bảng chỉ tiêu', table: null, rows: 16 }).policy // "script-src 'self'; worker-src blob:"
 */
export function snippet(input: SnippetInput): Snippet {
  const { choice, table } = input;
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
  const immutable = immutableFiles(input);
  const dataScripts = fetches ? [] : pinned ? immutable.map((file) => file.replace(/json$/, 'js')) : provincesOf(choice).map((slug) => `data/${slug}.js`);
  return {
    // The data first: an element that starts before them would ask the network, which the policy may forbid.
    html: markupText([...dataScripts.map((file) => script(input, file, pinned)), script(input, 'chiso.js'), own], legacy),
    files: ['chiso.js', ...(inSecondFile(show) ? [SECOND_FILE] : []), ...(!fetches ? dataScripts : pinned ? immutable : fetchedFiles(choice))],
    policy: scriptPolicy(choice),
    inside: null,
    conditions: conditions(input),
  };
}

/**
 * The script of `embed.html`: shows the element that the address names, `embed.html?show=scorecard&province=lam-dong&lang=vi`, and tells the page around
 * it how high it is.
 *
 * Anybody can write such an address and pass it on. What it shows stands under the name of this server, so the figures must be of this server too, and no
 * words of the address may be repeated: else it could make the page say what it likes.
 */
import { laterTags, tags } from './tags.js';

const options = new URLSearchParams(location.search);
const language = options.get('lang') ?? 'vi';
const show = options.get('show') ?? 'scorecard';

/** What ids and dates are made of, and the attributes whose values an element repeats where it finds them wrong: of one word, and of several. */
const WORD = /^[\w.:@-]{0,80}$/;
const SINGLE: readonly string[] = ['province', 'indicator', 'as-of', 'lang'];
const LISTS: readonly string[] = ['provinces', 'concepts', 'indicators', 'baseline', 'for', 'theme'];

function isOwn(address: string): boolean {
  try {
    const { protocol, host } = new URL(address, document.baseURI);
    // Not `origin`, which a `blob:` shares with the page, and which is the same nothing for every address without a host.
    return protocol === location.protocol && host === location.host;
  } catch {
    return false;
  }
}

const isPlain = ([name, value]: readonly [string, string]): boolean =>
  (LISTS.includes(name) ? value.split(/[\s,;]+/) : SINGLE.includes(name) ? [value] : []).every((word) => WORD.test(word));

/** In words of its own, because this script carries no dictionary. For the console, Vietnamese, English. */
const REFUSALS = {
  src: [
    'embed.html shows data of its own server only; the address in "src" is of another one, or none, and was not asked for.',
    'khung này chỉ nhận số liệu đặt trên chính máy chủ của nó, còn địa chỉ trong “src” thuộc máy chủ khác.',
    'this frame takes data of its own server only, and the address in “src” is of another one.',
  ],
  show: [
    'embed.html knows no element of the name in "show".',
    'địa chỉ của khung ghi ở “show” một tên không có. Tên đúng ví dụ: scorecard, tasks, brief.',
    'the frame’s address names in “show” something that does not exist. Right names are scorecard, tasks, brief.',
  ],
  value: [
    'embed.html was given an attribute that is no id, date or list of those.',
    'địa chỉ của khung có giá trị không đúng dạng. Hãy lấy lại đoạn nhúng.',
    'the frame’s address holds a value of a wrong form. Take the snippet anew.',
  ],
} as const;

function refusal(): keyof typeof REFUSALS | null {
  // `src` is the one attribute that names a place; given twice, each counts.
  if (!options.getAll('src').every(isOwn)) return 'src';
  if (![...tags, ...laterTags].includes(`chiso-${show}`)) return 'show';
  return [...options].every(isPlain) ? null : 'value';
}

function refused(reason: keyof typeof REFUSALS): HTMLElement {
  const [forConsole, vi, en] = REFUSALS[reason];
  console.warn(`chiso: ${forConsole}`);
  const words = document.createElement('p');
  words.lang = language.startsWith('en') ? 'en' : 'vi';
  words.textContent = words.lang === 'en' ? `No figures are shown: ${en}` : `Không hiển thị số liệu: ${vi}`;
  return words;
}

/** A place marked as a portal's editor does it: only the element's own attributes pass from it to the element. */
function markedPlace(): HTMLElement {
  const place = document.createElement('div');
  for (const [name, value] of options) {
    if (/^[a-z-]+$/.test(name)) place.setAttribute(`data-${name}`, value);
  }
  place.setAttribute('data-chiso', show);
  return place;
}

const reason = refusal();
document.documentElement.lang = language;
document.body.append(reason ? refused(reason) : markedPlace());

if (parent !== self && 'ResizeObserver' in self) {
  // To any origin: a height is no secret, and who embeds the page is not known here.
  new ResizeObserver(() => parent.postMessage({ chisoHeight: document.body.getBoundingClientRect().height }, '*')).observe(document.body);
}

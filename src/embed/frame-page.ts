/**
 * The script of `embed.html`: shows the element that the address names, `embed.html?show=scorecard&province=lam-dong&lang=vi`, and tells the page around
 * it how high it is.
 */
const options = new URLSearchParams(location.search);
const language = options.get('lang') ?? 'vi';

/**
 * Anybody can write such an address and pass it on. What it shows stands under the name of this server, so the figures must be of this server too: a file
 * of another one could say anything.
 */
function isOwn(address: string): boolean {
  try {
    const { protocol, host } = new URL(address, document.baseURI);
    // Not `origin`, which a `blob:` shares with the page, and which is the same nothing for every address without a host.
    return protocol === location.protocol && host === location.host;
  } catch {
    // An address that is none is asked for nowhere: the element says so.
    return true;
  }
}

/** A place marked as a portal's editor does it: only the element's own attributes pass from it to the element. */
function markedPlace(): HTMLElement {
  const place = document.createElement('div');
  for (const [name, value] of options) {
    if (/^[a-z-]+$/.test(name)) place.setAttribute(`data-${name}`, value);
  }
  place.setAttribute('data-chiso', options.get('show') ?? 'scorecard');
  return place;
}

/** In words of its own, because this script carries no dictionary; the address is not repeated, else it could make the page say what it likes. */
function refusal(): HTMLElement {
  console.warn('chiso: embed.html shows data of its own server only; the address in "src" is of another one and was not asked for.');
  const words = document.createElement('p');
  words.lang = language.startsWith('en') ? 'en' : 'vi';
  words.textContent = words.lang === 'en'
    ? 'No figures are shown: this frame takes data of its own server only, and the address in “src” is of another one.'
    : 'Không hiển thị số liệu: khung này chỉ nhận số liệu đặt trên chính máy chủ của nó, còn địa chỉ trong “src” thuộc máy chủ khác.';
  return words;
}

document.documentElement.lang = language;
// `src` is the one attribute that names a place; given twice, each counts.
document.body.append(options.getAll('src').every(isOwn) ? markedPlace() : refusal());

if (parent !== self && 'ResizeObserver' in self) {
  // To any origin: a height is no secret, and who embeds the page is not known here.
  new ResizeObserver(() => parent.postMessage({ chisoHeight: document.body.getBoundingClientRect().height }, '*')).observe(document.body);
}

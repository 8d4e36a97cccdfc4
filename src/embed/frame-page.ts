/**
 * The script of `embed.html`: shows the element that the address names, `embed.html?show=scorecard&province=lam-dong&lang=vi`, and tells the page around
 * it how high it is.
 */
const options = new URLSearchParams(location.search);

// A marked place, as a portal's editor writes it: only the element's own attributes pass from it to the element.
const place = document.createElement('div');
for (const [name, value] of options) {
  if (/^[a-z-]+$/.test(name)) place.setAttribute(`data-${name}`, value);
}
place.setAttribute('data-chiso', options.get('show') ?? 'scorecard');
document.documentElement.lang = options.get('lang') ?? 'vi';
document.body.append(place);

if (parent !== self && 'ResizeObserver' in self) {
  // To any origin: a height is no secret, and who embeds the page is not known here.
  new ResizeObserver(() => parent.postMessage({ chisoHeight: document.body.getBoundingClientRect().height }, '*')).observe(document.body);
}

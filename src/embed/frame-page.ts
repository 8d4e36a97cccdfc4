/**
 * The script of `embed.html`: shows the element that the address names, `embed.html?show=scorecard&province=lam-dong&lang=vi`, and tells the page around
 * it how high it is.
 */
import { attributesOf } from './attributes.js';
import { tags } from './tags.js';

const options = new URLSearchParams(location.search);
const tag = `chiso-${options.get('show') ?? 'scorecard'}`;

if (tags.includes(tag)) {
  const element = document.createElement(tag);
  for (const name of attributesOf(tag)) {
    const value = options.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  document.documentElement.lang = options.get('lang') ?? 'vi';
  document.body.append(element);
}

if (parent !== window) {
  // To any origin: a height is no secret, and who embeds the page is not known here.
  new ResizeObserver(() => parent.postMessage({ chisoHeight: document.body.getBoundingClientRect().height }, '*')).observe(document.body);
}

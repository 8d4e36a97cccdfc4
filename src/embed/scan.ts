/** For editors that strip unknown tags: `<div data-chiso="scorecard" data-province="lam-dong">` gets the element put inside. */
import { attributesOf } from './attributes.js';
import { tags } from './tags.js';

const done = new WeakSet<Element>();

function upgrade(place: Element): void {
  const tag = `chiso-${place.getAttribute('data-chiso')}`;
  // On a page whose policy kept the elements from being defined the place stays as its author wrote it.
  if (done.has(place) || !tags.includes(tag) || !customElements.get(tag)) return;
  done.add(place);
  if (place.querySelector(tag)) return;
  const element = document.createElement(tag);
  for (const name of attributesOf(tag)) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  if (place instanceof HTMLElement && place.lang && !element.hasAttribute('lang')) element.lang = place.lang;
  // The fallback table goes along: it is the element's light DOM, and stays readable until the element paints.
  element.append(...Array.from(place.childNodes));
  place.append(element);
}

/** Upgrades every marked place in `root`, `root` itself included. Calling it again does nothing for places that were done. */
export function scan(root: ParentNode = document): void {
  if (root instanceof Element && root.hasAttribute('data-chiso')) upgrade(root);
  for (const place of Array.from(root.querySelectorAll('[data-chiso]'))) upgrade(place);
}

/** Scans when the document is complete, and whatever is put into it later. */
export function keepScanning(): void {
  const start = () => {
    scan();
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of Array.from(addedNodes)) if (node instanceof Element) scan(node);
    }).observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}

/** Puts elements on the page and waits for what they tell it. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { ChisoElement } from '../../../src/index.js';

/** Puts an element on the page, in a container of a width where one is given; it leaves the page when the test ends. */
export async function place<E extends HTMLElement>(element: E, width?: number): Promise<E> {
  const container = document.createElement('div');
  if (width !== undefined) container.style.width = `${width}px`;
  await fixture(html`${element}`, { parentNode: document.body.appendChild(container) });
  return element;
}

/** Puts an element on the page and waits until it tells that its data is there, or why it is not, and has painted that. */
export async function placeUntil<T = unknown>(name: 'chiso-load' | 'chiso-error', element: ChisoElement, width?: number): Promise<CustomEvent<T>> {
  const told = oneEvent(element, name) as unknown as Promise<CustomEvent<T>>;
  await place(element, width);
  const event = await told;
  await element.updateComplete;
  return event;
}

/** Marks that no row of a scorecard has: of states that rest on a probability (a line that goes up, on, or down), and of what is being loaded. */
import { svg } from 'lit';

export const tonesElsewhere = { likely: 'good', even: 'warn', unlikely: 'bad', loading: 'wait' } as const;

const line = (path: string) => svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />`;

export const shapesElsewhere = {
  likely: line('M3 13 13 3M5.5 3H13v7.5'),
  even: line('M1.5 8h12M9 3l5 5-5 5'),
  unlikely: line('m3 3 10 10M13 5.5V13H5.5'),
  loading: svg`<circle cx="3" cy="8" r="1.8" fill="currentColor" /><circle cx="8" cy="8" r="1.8" fill="currentColor" /><circle cx="13" cy="8" r="1.8" fill="currentColor" />`,
};

/** The table shipped with the package; written by `npm run calibrate -- DIR`. */
import type { Reference } from './reference.js';

export const shippedReference: Reference = {
  version: 1,
  source: 'Gapminder Systema Globalis (ITU, World Bank), March 2026, CC BY 4.0; UN SDG database, indicator 9.c.1, March 2024',
  before: 2025,
  cases: 0,
  quantiles: [
    [-2.4, -0.9, -0.3, 0.2, 1, 2.4, 6],
    [-2.2, -0.9, -0.3, 0.15, 0.9, 2.1, 5],
    [-2, -0.9, -0.3, 0.1, 0.8, 1.9, 4.5],
    [-2, -0.9, -0.3, 0.05, 0.75, 1.8, 4],
  ],
  reliable: { below: false, near: false },
};

/**
 * The calibration shipped with the package; written by `npm run calibrate -- DIR`, not by hand.
 *
 * Derived numbers only, from: Gapminder Systema Globalis from ITU and World Bank, March 2026, CC BY 4.0;
 * UN SDG database, indicator 9.c.1, as of March 2024.
 * Panels: 3g-coverage, 4g-coverage, broadband-subscriptions, internet-users, mobile-subscriptions.
 */
import type { Reference } from './reference.js';

export const shippedReference: Reference = {
  version: 1,
  source: 'Gapminder Systema Globalis from ITU and World Bank, March 2026, CC BY 4.0; UN SDG database, indicator 9.c.1, as of March 2024',
  before: 2025,
  cases: 42393,
  quantiles: [
    [-1.635, -0.391, -0.115, 0, 0.231, 0.813, 4.126],
    [-0.998, -0.381, -0.136, 0, 0.199, 0.578, 1.937],
    [-0.803, -0.345, -0.131, 0, 0.174, 0.493, 1.332],
    [-0.72, -0.326, -0.136, 0, 0.165, 0.446, 1.08],
  ],
  near: { intercept: 0.305, slope: 0.358, room: 0.6 },
  reliable: { below: true, near: true },
};

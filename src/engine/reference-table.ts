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
  cases: 29097,
  quantiles: [
    [-1.253, -0.322, -0.097, 0, 0.193, 0.651, 2.857],
    [-0.833, -0.324, -0.114, 0, 0.161, 0.478, 1.541],
    [-0.685, -0.301, -0.116, 0, 0.154, 0.424, 1.052],
    [-0.622, -0.297, -0.119, 0, 0.153, 0.403, 0.91],
  ],
  near: { intercept: 0.247, slope: 0.403, room: 0.54 },
  reliable: { below: true, near: false },
};

/**
 * The calibration shipped with the package; written by `npm run calibrate -- DIR`, not by hand.
 *
 * Derived numbers only, from: Gapminder Systema Globalis (ITU, World Bank), March 2026, CC BY 4.0;
 * UN SDG 9.c.1, March 2024.
 * Panels: 3g-coverage, 4g-coverage, broadband-subscriptions, internet-users, mobile-subscriptions.
 */
import type { Reference } from './reference.js';

export const shippedReference: Reference = {
  version: 1,
  source: 'Gapminder Systema Globalis (ITU, World Bank), March 2026, CC BY 4.0; UN SDG 9.c.1, March 2024',
  before: 2025,
  cases: 27843,
  quantiles: [
    [-1.048, -0.292, -0.089, 0, 0.171, 0.592, 2.321],
    [-0.75, -0.295, -0.105, 0, 0.141, 0.422, 1.304],
    [-0.612, -0.28, -0.106, 0, 0.135, 0.384, 0.933],
    [-0.57, -0.275, -0.111, 0, 0.135, 0.357, 0.809],
  ],
  paces: {
    coverage: [[0.0001, 0.3127], null, null, null, [0.0367, 0.1814], null, null, [0.001, 0.0939], [0.0103, 0.0574], [0, 0.0165]],
    adoption: [[0.0003, 0.0361], [0.0132, 0.0803], [0.0167, 0.0879], [0.0168, 0.0875], [0.0225, 0.0774], [0.0133, 0.0632], [0.0125, 0.0576], [0.008, 0.0421], [0.0049, 0.0326], [-0.0004, 0.0152]],
  },
  near: { intercept: 0.273, slope: 0.485, room: 0.512 },
  reliable: { below: true, near: true },
};

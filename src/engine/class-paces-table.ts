/**
 * The class paces of the calibration shipped with the package; written by `npm run calibrate -- DIR`, not by hand.
 *
 * Derived numbers only, from: Gapminder Systema Globalis from ITU and World Bank, March 2026, CC BY 4.0;
 * UN SDG database, indicator 9.c.1, as of March 2024.
 * Panels: 3g-coverage, 4g-coverage, broadband-subscriptions, internet-users, mobile-subscriptions; 27843 forecasts beside outcomes up to 2025.
 */
import type { Reference } from './reference.js';

export const shippedPaces: Reference['paces'] = {
  coverage: [
    [0.0001, 0.3127], null, null, null, [0.0367, 0.1814],
    null, null, [0.001, 0.0939], [0.0103, 0.0574], [0, 0.0165],
  ],
  adoption: [
    [0.0003, 0.0361], [0.0132, 0.0803], [0.0167, 0.0879], [0.0168, 0.0875], [0.0225, 0.0774],
    [0.0133, 0.0632], [0.0125, 0.0576], [0.008, 0.0421], [0.0049, 0.0326], [-0.0004, 0.0152],
  ],
};

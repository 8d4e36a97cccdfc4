/**
 * The calibration shipped with the package; written by `npm run calibrate -- DIR`, not by hand.
 *
 * Derived numbers only, from: Gapminder Systema Globalis from ITU and World Bank, March 2026, CC BY 4.0;
 * UN SDG database, indicator 9.c.1, as of March 2024.
 * Panels: 3g-coverage, 4g-coverage, broadband-subscriptions, internet-users, mobile-subscriptions; 27843 forecasts beside outcomes up to 2025.
 */
import type { TrendReference } from './reference.js';

export const shippedReference: TrendReference = {
  quantiles: [
    [-1.048, -0.292, -0.089, 0, 0.171, 0.592, 2.321],
    [-0.75, -0.295, -0.105, 0, 0.141, 0.422, 1.304],
    [-0.612, -0.28, -0.106, 0, 0.135, 0.384, 0.933],
    [-0.57, -0.275, -0.111, 0, 0.135, 0.357, 0.809],
  ],
  near: { intercept: 0.273, slope: 0.485, room: 0.512 },
  reliable: { below: true, near: true },
};

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
    [-1.165, -0.329, -0.098, 0, 0.201, 0.665, 2.412],
    [-0.949, -0.336, -0.119, 0, 0.172, 0.5, 1.486],
    [-0.721, -0.297, -0.116, 0, 0.159, 0.422, 1.05],
    [-0.608, -0.285, -0.12, 0, 0.156, 0.39, 0.868],
  ],
  reliable: { below: true, near: true },
};

/**
 * Measured skill of the method cards, by card id; written by `npm run backtest -- DIR --write`. A card that is not named was not measured.
 *
 * Panels of percentages (3g-coverage, 4g-coverage, internet-users), origins from the end of 2010,
 * five yearly values seen and five years ahead (three and four for short panels), targets from 30 to 95 %; the probability by
 * calibrations that knew nothing later and nothing of the panel, the typical path from other geographies and earlier years.
 */
import type { Skill } from './types.js';

export const skill: Readonly<Record<string, Skill>> = {
  'attainment': { onTrack: 0.88, rest: 0.16, baseRate: 0.28, brierSkill: 0.48, cases: 4380 },
  'linear-pace': { onTrack: 0.7, rest: 0.11, baseRate: 0.28, brierSkill: 0.19, cases: 4380 },
  'statcan-cagr': { onTrack: 0.44, rest: 0.08, baseRate: 0.27, brierSkill: -0.67, cases: 4357 },
  'escap-anticipated': { onTrack: 0.64, rest: 0.1, baseRate: 0.28, brierSkill: 0.09, cases: 4380 },
  'typical-speed': { onTrack: 0.19, rest: 0.26, baseRate: 0.22, brierSkill: -2.46, cases: 3538 },
};

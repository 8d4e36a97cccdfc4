/** Measured skill of the method cards, by card id; written by `npm run backtest -- DIR --write`. A card that is not named was not measured. */
import type { Skill } from './types.js';

export const skill: Readonly<Record<string, Skill>> = {};

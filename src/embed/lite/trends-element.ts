/**
 * Stands in the place of `src/elements/trends-element.ts` in `chiso-lite.js`, which has no engine: rows keep the states that they have without one.
 */
import { ChisoElement } from '../../elements/base-element.js';
import type { ScorecardRow } from '../../view/scorecard.js';

export abstract class TrendsElement extends ChisoElement {
  protected judged(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
    return rows;
  }
}

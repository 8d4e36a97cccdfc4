import { property } from 'lit/decorators.js';
import type { ScorecardRow } from '../view/scorecard.js';
import { ChisoElement } from './base-element.js';
import { TrendsController } from './shared/trends-controller.js';

/** What every element has in common whose rows may have a trend. */
export abstract class TrendsElement extends ChisoElement {
  /** No trends: rows with several dated values say no probability. */
  @property({ type: Boolean, attribute: 'no-projection' }) noProjection = false;

  protected readonly trends = new TrendsController(this);

  /** Rows with the states that their trends give them, as far as these are known. */
  protected judged(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
    return this.noProjection ? rows : this.trends.judged(rows, this.today);
  }
}

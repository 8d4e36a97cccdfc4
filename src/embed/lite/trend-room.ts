/** Stands in the place of `src/elements/shared/trend-room.ts` in `chiso-lite.js`: nothing comes later for which room would have to be kept. */
import { css, type TemplateResult } from 'lit';
import type { ScorecardRow } from '../../view/scorecard.js';

export const withRoom = (rows: readonly ScorecardRow[], draw: (rows: readonly ScorecardRow[]) => TemplateResult): TemplateResult => draw(rows);
export const roomStyles = css``;

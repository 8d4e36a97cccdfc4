/** Room for what a row's trend will say, so that nothing moves when it comes. */
import { css, html, type TemplateResult } from 'lit';
import type { RowState } from '../../model/index.js';
import type { ScorecardRow } from '../../view/scorecard.js';

/** One over the other in the same place, which is as high as the higher; only the first is seen, spoken, copied and printed. */
export function stacked(shown: unknown, room: unknown): TemplateResult {
  return html`<div class="roomy"><div>${shown}</div><div class="room" hidden>${room}</div></div>`;
}

/** The longest words first. */
const STATES = ['even', 'unlikely', 'likely', 'one-observation'] as const;

/** Rows with the longest words of what they say now and may say: those of a row that waits, and all that a trend adds. */
function widest(rows: readonly ScorecardRow[]): readonly ScorecardRow[] {
  let turn = 0;
  return rows.map((row) => (row.trend === undefined ? row : {
    ...row,
    assessment: { ...row.assessment, state: STATES[turn++ % 4] as RowState, reason: { code: 'no-probability', years: 1, withheld: false }, probability: 0.5, attained: { early: 2030, late: null } },
  }));
}

/** What `draw` makes of the rows, in as much room as it may need once their trends are there; without trends, just that. */
export function withRoom(rows: readonly ScorecardRow[], draw: (rows: readonly ScorecardRow[]) => TemplateResult): TemplateResult {
  return rows.some(({ trend }) => trend !== undefined) ? stacked(draw(rows), draw(widest(rows))) : draw(rows);
}

export const roomStyles = css`
  .roomy { display: grid; }
  .roomy > * { grid-area: 1 / 1; min-width: 0; }
  .roomy .states { height: 100%; }
  @media screen { .room[hidden] { display: block !important; visibility: hidden; } }
`;

import { css } from 'lit';

/**
 * The table. Each row is a grid, with the roles of a table on every part: so one markup serves three widths, and of a long table only the rows in sight are laid out.
 */
const table = css`
  [hidden] { display: none !important; }
  .rows { --_columns: minmax(0, 9.6fr) minmax(0, 21.6fr) minmax(0, 18.2fr) minmax(0, 15fr) minmax(0, 9.2fr) minmax(0, 26.4fr); width: 100%; }
  .rows.flat { --_columns: minmax(0, 31.2fr) minmax(0, 18.2fr) minmax(0, 15fr) minmax(0, 9.2fr) minmax(0, 26.4fr); }
  .rows, .rows > thead, .rows > tbody, .detail, .detail > td { display: block; }
  .row, .rows > thead > tr, .bones { display: grid; grid-template-columns: var(--_columns); }
  .rows th, .rows td { text-align: start; font-weight: 400; padding: 0; }
  .rows > thead { border-bottom: 1px solid var(--_ink); }
  .rows > thead th { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); font-weight: 600; padding: 0 16px 8px 0; align-self: end; }
  .rows > tbody { border-top: 1px solid var(--_ink); }
  .rows .row > td, .rows .row > .name-cell { border-top: 1px solid var(--_line); padding: 5px 16px 4px 0; min-height: 48px; }
  .rows .pillar-cell ~ td, .rows .pillar-cell ~ .name-cell { border-top: 0; }
  .row > .name-cell { grid-column: 2; }
  .flat .row > .name-cell { grid-column: 1; }
  .row:hover > td, .row:hover > .name-cell { background: var(--_surface-2); }
  .many .row { content-visibility: auto; contain-intrinsic-size: auto 57px; overflow-clip-margin: 8px; }
  .rows .pillar-cell { padding: 5px 8px 4px 0; font-weight: 600; }
  /* It reaches down beside the rows of its pillar. */
  .rows:not(.many) .pillar-cell:where(:not([rowspan="1"])) { height: 0; }
  .pillar-cell > span { display: block; font-weight: 400; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); }
  .pillar-cell > .tally { display: flex; flex-wrap: wrap; gap: 2px 8px; margin-top: 4px; }
  .tally > span { display: inline-flex; gap: 3px; align-items: center; }
  .tally .tone, .tally .mark { display: block; width: 12px; height: 12px; }
  .name { display: block; width: 100%; min-height: 24px; padding: 0 0 0 16px; position: relative; text-wrap: balance; overflow-wrap: anywhere; }
  .name::before { content: ''; position: absolute; left: 1px; top: 6px; width: 6px; height: 6px; border: solid var(--_line-strong); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
  .name:hover { text-decoration: underline; text-underline-offset: 3px; }
  .number { display: block; font-size: var(--_size-number); font-weight: 600; overflow-wrap: anywhere; }
  .number .figure { margin-right: 4px; }
  .number .unit, .number .about, .number .when { font-size: var(--_size-0); font-weight: 400; }
  .number .about { color: var(--_ink-2); }
  .number .unit { margin-left: 1px; }
  .number .unit.word { margin-left: 0; }
  .number .when { color: var(--_ink-2); white-space: nowrap; }
  .basis { display: block; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); overflow-wrap: anywhere; }
  .basis.differs { color: var(--_ink); }
  .basis u { text-decoration-thickness: 1px; text-decoration-color: var(--_warn); text-underline-offset: 3px; }
  .none { display: block; color: var(--_ink-2); }
  .state { display: flex; gap: 8px; align-items: flex-start; font-weight: 600; }
  .state .mark { margin-top: 2px; }
  .mark .cut { stroke: var(--_surface); }
  .why { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); padding-left: 24px; text-wrap: pretty; overflow-wrap: anywhere; }
  .why b { font-weight: 600; color: var(--_ink); }
  .basis.earlier { margin-top: 2px; }
  .key { display: none; }
  .finding { display: block; padding: 4px 0; margin: -4px 0; color: var(--_warn); text-decoration: underline dotted; text-underline-offset: 3px; font-weight: 600; min-height: 24px; }
  .link { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; min-height: 24px; font-size: var(--_size-0); }
`;

const header = css`
  .head { border-top: 3px solid var(--_ink); padding-top: 12px; overflow-wrap: anywhere; }
  .head-top { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; justify-content: space-between; }
  .title { font-size: var(--_size-3); line-height: 28px; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
  .as-of { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); }
  .documents { display: grid; grid-template-columns: 2fr 2fr 1.4fr; gap: 4px 24px; margin: 8px 0 12px; font-size: var(--_size-0); line-height: 18px; }
  .documents dt { color: var(--_ink-2); display: inline; } .documents dt::after { content: ': '; } .documents dd { display: inline; }
  .states { display: flex; border: solid var(--_line); border-width: 1px 0; }
  .states > li { flex: 1 1 auto; }
  .chip { display: grid; grid-template-columns: auto 1fr; column-gap: 8px; align-items: center; align-content: start; width: 100%; height: 100%; padding: 8px 16px 8px 12px; border-left: 1px solid var(--_line); position: relative; }
  .states > li:first-child .chip { border-left: 0; padding-left: 0; }
  .chip b { font-size: var(--_size-number); line-height: 24px; font-weight: 600; }
  .chip > .words { grid-column: 1 / -1; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); }
  .chip .tone { display: block; height: 16px; }
  .chip:hover > .words { text-decoration: underline; text-underline-offset: 3px; }
  .chip[aria-pressed='true']::after { content: ''; position: absolute; left: 0; right: 16px; bottom: -2px; height: 3px; background: var(--_accent); }
  .chip[aria-pressed='true'] > .words { color: var(--_ink); font-weight: 600; }
  .summary { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 8px 40px; margin: 12px 0 16px; }
  .lacking { flex: 1 1 440px; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); text-wrap: pretty; }
  .lacking b { color: var(--_ink); font-weight: 600; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; font-size: var(--_size-0); line-height: 16px; }
  .foot .actions { display: flex; flex-wrap: wrap; gap: 0 20px; }
  .foot .problem { align-self: center; }
  .foot { padding-top: 8px; border-top: 2px solid var(--_ink); display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 24px; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
  .all-findings { flex-basis: 100%; }
  .all-findings summary { cursor: pointer; min-height: 24px; color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; width: fit-content; }
  /* Heights as measured on the provinces' rows, by the width of the place: head, a row, foot. */
  .skeleton-head { min-height: 250px; }
  .skeleton { margin-bottom: 60px; }
  .bones { height: calc(134px - 4cqi); }
  .bones > td { border-top: 1px solid var(--_line); padding: 5px 16px 4px 0; }
  .bone { display: block; background: var(--_line); border-radius: 2px; height: 12px; margin-top: 6px; }
  .bone.short { width: 40%; height: 16px; } .bone.long { width: 80%; } .bone.half { width: 55%; }
`;

const narrower = css`
  @container (max-width: 1079px) {
    .skeleton-head { min-height: calc(600px - 28cqi); }
    .skeleton { margin-bottom: 90px; }
    .bones { height: calc(194px - 8.5cqi); }
    .documents { grid-template-columns: 1fr; }
    .states { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .chip { border-left: 0; padding-left: 0; }
    .rows > thead { display: none; }
    .rows > tbody { border-top: 0; }
    .many .row { contain-intrinsic-size: auto 92px; }
    .rows .row { grid-template: 'pillar pillar pillar pillar' auto 'name value target state' auto 'track value target state' 1fr / minmax(0, 29fr) minmax(0, 23fr) minmax(0, 19fr) minmax(0, 29fr); }
    .rows .row > td, .rows .row > .name-cell { min-height: 0; border-top: 0; padding: 8px 12px 8px 0; }
    .rows .row > .name-cell { grid-area: name; padding-bottom: 0; } .rows .row > .value-cell { grid-area: value; } .rows .row > .target-cell { grid-area: target; }
    .rows .row > .state-cell { grid-area: state; padding-right: 0; }
    .rows .row > .track-cell { grid-area: track; padding: 0 12px 8px 16px; }
    .track { max-width: 200px; }
    .rows .row::before { content: ''; grid-column: 1 / -1; grid-row: 2; border-top: 1px solid var(--_line); height: 0; }
    .rows .row > .pillar-cell { grid-area: pillar; height: auto; display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; border-top: 2px solid var(--_ink); padding: 6px 0 8px; margin-top: 24px; }
    .pillar-cell > .tally { margin: 0 0 0 auto; align-self: center; }
    /* With the trends there are more states to count: here they would no longer stand beside the name. */
    @container (max-width: 340px) { .pillar-cell > .tally { flex-basis: 100%; } }
    .entry input { width: 60px; }
    .foot { margin-top: 24px; }
  }
  @container (max-width: 639px) {
    .skeleton-head { min-height: 570px; }
    .skeleton { margin-bottom: 120px; }
    .many .row { contain-intrinsic-size: auto 190px; }
    .bones { display: block; border-top: 1px solid var(--_line); height: calc(264px - 10cqi); }
    .bones > td { display: block; border: 0; height: auto; padding: 4px 0; }
    .states { grid-template-columns: 1fr; }
    .chip { grid-template-columns: 24px 28px 1fr; padding: 4px 0; min-height: 32px; }
    .chip > .words { grid-column: auto; color: var(--_ink); }
    .states > li + li { border-top: 1px solid var(--_line); }
    .chip[aria-pressed='true']::after { right: 0; bottom: -1px; }
    .rows .row { grid-template-columns: minmax(0, 54fr) minmax(0, 46fr); grid-template-areas: 'pillar pillar' 'name name' 'state state' 'value target' 'track track'; }
    .rows .row > .name-cell { padding: 10px 0 0; } .rows .row > .state-cell { padding: 0 0 0 16px; }
    .rows .row > .value-cell { padding: 6px 12px 0 16px; } .rows .row > .target-cell { padding: 6px 0 0; } .rows .row > .track-cell { padding: 0 0 10px 16px; }
    .track { max-width: none; }
    .key { display: block; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); margin-bottom: 2px; }
    .number .when:not(.kept) { display: none; }
    .entry input { width: 56px; }
    .name { font-weight: 600; }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true']::after { background: Highlight; forced-color-adjust: none; }
  }
  @media print {
    .many .row { content-visibility: visible; }
    .tools, .foot .actions { display: none; }
    .row { break-inside: avoid; }
  }
`;

export const scorecardStyles = [table, header, narrower];

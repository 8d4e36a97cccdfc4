import { css } from 'lit';

const header = css`
  .head { border-top: 3px solid var(--_ink); padding-top: 12px; overflow-wrap: anywhere; }
  .head-top { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; justify-content: space-between; }
  .title { font-size: var(--_size-3); line-height: 28px; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; }
  .as-of { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); }
  .documents { margin: 8px 0 12px; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); max-width: 130ch; text-wrap: pretty; }
  .documents b { font-weight: 600; color: var(--_ink); }
  .standings { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); border: solid var(--_line); border-width: 1px 0; }
  .chip { display: grid; grid-template-columns: auto 1fr; column-gap: 8px; align-items: center; align-content: start; width: 100%; height: 100%; padding: 8px 12px; border-left: 1px solid var(--_line); position: relative; }
  .standings > li:first-child .chip { border-left: 0; padding-left: 0; }
  .chip b { white-space: nowrap; font-size: var(--_size-number); line-height: 24px; font-weight: 600; }
  .chip > .words { grid-column: 1 / -1; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); text-wrap: pretty; }
  .chip .tone { display: block; height: 16px; }
  .chip:hover > .words { text-decoration: underline; text-underline-offset: 3px; }
  .chip[aria-pressed='true']::after { content: ''; position: absolute; left: 0; right: 12px; bottom: -2px; height: 3px; background: var(--_accent); }
  .chip[aria-pressed='true'] > .words { color: var(--_ink); font-weight: 600; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; font-size: var(--_size-0); padding: 12px 0; }
  .tools label { min-width: 0; max-width: 100%; }
  .tools input, .tools select { width: 232px; max-width: 100%; height: 28px; border: 1px solid var(--_line-strong); border-radius: 4px; background: var(--_surface); padding: 0 8px; }
  .tools input::placeholder { color: var(--_ink-2); opacity: 1; }
  .switches { display: flex; flex-wrap: wrap; gap: 0 20px; margin-left: auto; }
  .key { display: flex; flex-wrap: wrap; gap: 4px 20px; padding-bottom: 12px; font-size: var(--_size-0); line-height: 20px; color: var(--_ink-2); }
  .key li { display: inline-flex; align-items: center; gap: 8px; }
  .link { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; min-height: 24px; min-width: 24px; font-size: var(--_size-0); }
  .quiet { color: var(--_ink-2); }
  .small { font-size: var(--_size-0); font-weight: 400; }
  .empty { padding: 24px 0; color: var(--_ink-2); display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; }
  .foot { margin-top: 16px; padding-top: 8px; border-top: 1px solid var(--_line); display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 24px; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
  .foot .actions { display: flex; flex-wrap: wrap; gap: 0 20px; align-items: baseline; }
  .bones { display: flex; gap: 24px; height: 44px; border-top: 1px solid var(--_line); padding-top: 8px; }
  .bone { display: block; background: var(--_line); border-radius: 2px; height: 12px; flex: 0 0 28%; }
  .bone.long { flex-basis: 36%; }
  .head > .bone { width: 60%; margin-bottom: 16px; }
`;

/** The table: real table cells from 640 px of container width; below that each row is a grid with the same roles. */
const table = css`
  /* The printed copy stands in an empty frame, where tables would take neither font nor colour from around them. */
  .time, .money table { font: inherit; color: inherit; }
  .time { width: 100%; border-collapse: collapse; table-layout: fixed; }
  .w-task { width: 32%; } .w-time { width: 35%; } .w-state { width: 24%; }
  .no-money .w-task { width: 38%; } .no-money .w-time { width: 36%; } .no-money .w-state { width: auto; }
  .plain .w-task { width: 30%; } .plain .w-lead { width: 18%; } .plain .w-time { width: 15%; } .plain .w-state { width: 24%; }
  .plain.no-money .w-state { width: auto; }
  .time th, .time td { text-align: start; vertical-align: top; font-weight: 400; padding: 0; }
  .time thead th { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); font-weight: 600; padding: 0 16px 8px 0; vertical-align: bottom; }
  .time thead .axis { padding: 0 0 8px; }
  .time thead .c-state { padding-left: 20px; }
  .years { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); text-align: center; }
  .time tbody { border-top: 1px solid var(--_ink); }
  .time thead + tbody { border-top-width: 2px; }
  .time tbody:last-child { border-bottom: 1px solid var(--_ink); }
  .pillar > th { padding: 6px 16px 6px 0; }
  .pillar > td { padding: 8px 0; font-size: var(--_size-0); line-height: 20px; color: var(--_ink-2); }
  .pillar > .c-state { text-wrap: pretty; }
  .pillar > .c-money { font-size: var(--_size-1); color: var(--_ink); font-weight: 600; }
  .time thead + tbody .open .years { visibility: hidden; }
  .pillar-name { display: block; width: 100%; min-height: 24px; padding-left: 16px; position: relative; line-height: 24px; font-weight: 600; }
  .pillar-name > span { font-weight: 400; font-size: var(--_size-0); color: var(--_ink-2); margin-left: 4px; white-space: nowrap; }
  .pillar-name:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  .pillar-name::before { content: ''; position: absolute; left: 1px; top: 8px; width: 6px; height: 6px; border: solid var(--_line-strong); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
  .pillar-name[aria-expanded='true']::before { transform: rotate(45deg); top: 6px; border-color: var(--_accent); }
  .task > * { border-top: 1px solid var(--_line); height: 44px; }
  .time .task > * { padding: 5px 16px 4px 0; }
  .time .task > .c-task { padding-left: 16px; }
  .time .task > .c-time { position: relative; padding: 0; }
  .time .c-state { padding-left: 20px; padding-right: 12px; }
  .name { display: block; text-align: start; min-height: 24px; padding: 2px 0; margin: -2px 0; line-height: 20px; text-wrap: pretty; overflow-wrap: anywhere; }
  .name:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  .name[aria-expanded='true'] { font-weight: 600; }
  .c-lead { font-size: var(--_size-0); line-height: 20px; overflow-wrap: anywhere; }
  .time .c-lead { padding: 5px 16px 4px 0; }
  .plain .task .period { position: static; width: auto; height: auto; clip-path: none; display: block; font-size: var(--_size-0); line-height: 20px; white-space: normal; }
  .time.plain .task > .c-time { padding: 5px 0 4px; }
  .lead { display: block; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); overflow-wrap: anywhere; }
  .lead .link { padding: 4px 0; margin: -4px 0; line-height: 16px; }
  .task .period { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .standing { display: flex; gap: 8px; line-height: 20px; font-size: var(--_size-0); font-weight: 600; text-wrap: pretty; }
  .standing.tone-wait { font-weight: 400; }
  .standing .mark { margin-top: 2px; }
  .why { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); padding-left: 24px; text-wrap: pretty; overflow-wrap: anywhere; }
  .time .c-money { text-align: right; padding-right: 0; line-height: 20px; }
  .time .task > .c-money { padding-right: 0; }
  .c-money .apart { display: block; line-height: 16px; }
  .money-unit { display: none; }
  .time .lane-head > th { padding: 7px 0 5px 16px; border-top: 1px solid var(--_line-strong); background: var(--_surface-2); font-size: var(--_size-0); line-height: 20px; font-weight: 600; }
  .lane-head span { font-weight: 400; color: var(--_ink-2); margin-left: 4px; }
  .lane > * { background: var(--_surface-2); }
  .time .lane > .c-time { padding: 6px 8px 0 2px; }
  .lane .period { position: static; width: auto; height: auto; clip-path: none; display: block; font-size: var(--_size-0); line-height: 20px; color: var(--_ink-2); white-space: normal; }
`;

const narrower = css`
  @container (max-width: 1079px) {
    .standings { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .standings .chip, .standings > li:first-child .chip { border-left: 0; padding-left: 0; }
    .standings > li:nth-child(n + 4) { border-top: 1px solid var(--_line); }
    .w-task { width: 28%; } .w-time { width: 33%; } .w-state { width: 25%; }
    .years { font-size: 12px; }
    .many-years .years > span { overflow: hidden; }
    .many-years .years > span:nth-child(even) { visibility: hidden; }
  }
  @container (max-width: 639px) {
    .standings { grid-template-columns: minmax(0, 1fr); }
    .standings .chip { grid-template-columns: 24px 40px minmax(0, 1fr); padding: 4px 0; min-height: 32px; }
    .chip > .words { grid-column: auto; color: var(--_ink); }
    .standings > li + li { border-top: 1px solid var(--_line); }
    .chip[aria-pressed='true']::after { right: 0; bottom: -1px; }
    .key { gap: 2px 16px; }
    .key .of-pillars { display: none; }
    .tools label { flex: 1 1 200px; }
    .tools input, .tools select { width: 100%; }
    .switches { margin-left: 0; }
    .time, .time tbody { display: block; }
    .time thead, .time colgroup { display: none; }
    .time tbody { border-top-width: 2px; }
    .time tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; }
    .time .task > *, .time .task > .c-task, .time .task > .c-state, .time .pillar > .c-state { height: auto; border-top: 0; padding: 0; }
    .time .task { border-top: 1px solid var(--_line); padding: 8px 0; }
    .time .task > .c-task { grid-column: 1 / -1; padding-left: 16px; }
    .name { font-weight: 600; }
    .time .task > .c-time { grid-column: 1 / -1; min-height: 20px; margin: 4px 0 2px 16px; }
    .time .task > .c-state { padding-left: 16px; padding-right: 8px; }
    .time .task > .c-money { align-self: end; font-size: var(--_size-0); }
    .task > .c-money > .quiet:first-child { display: none; }
    .money-unit { display: inline; font-size: var(--_size-0); font-weight: 400; color: var(--_ink-2); }
    .task:not(.lane) .period { position: static; width: auto; height: auto; clip-path: none; display: block; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); padding-bottom: 24px; white-space: normal; }
    .task .bar { inset: auto 0 0; height: 20px; }
    .bar text { display: none; }
    .time .lane { background: var(--_surface-2); padding-right: 8px; }
    .time .lane > .c-time { padding: 0; margin-top: 2px; min-height: 0; }
    .time .lane-head > th, .time .detail > td { grid-column: 1 / -1; }
    .pillar > td.c-time { display: none; }
    .pillar.open > td.c-time { display: block; grid-column: 1 / -1; grid-row: 3; padding: 0 0 4px 16px; }
    .time thead + tbody .open .years { visibility: visible; }
    .pillar > th { grid-column: 1; }
    .time .pillar > .c-state { grid-column: 1 / -1; padding: 0 0 8px 16px; }
    .pillar > .c-money { grid-column: 2; grid-row: 1; padding-top: 6px; line-height: 24px; }
    .no-money .pillar > th { grid-column: 1 / -1; }
    .facts { margin-left: 0; }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true']::after { background: Highlight; forced-color-adjust: none; }
  }
  @media print {
    .tools, .foot .actions { display: none; }
    .task, .pillar, .lane-head { break-inside: avoid; }
    .pillar, .lane-head { break-after: avoid; }
  }
`;

export const tasksStyles = [header, table, narrower];

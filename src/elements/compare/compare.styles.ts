import { css } from 'lit';

const head = css`
  .head { border-top: 3px solid var(--_ink); padding-top: 16px; }
  .head-top { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; justify-content: space-between; }
  .title, .single, .group-title { overflow-wrap: anywhere; }
  .title { font-size: var(--_size-3); line-height: 1.3; font-weight: 700; letter-spacing: -0.005em; text-wrap: balance; }
  .small { font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); text-wrap: pretty; overflow-wrap: anywhere; }
  .chips { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
  .chip { display: inline-flex; align-items: stretch; min-height: 32px; border: 1px solid var(--_line-strong); border-radius: 4px; font-size: var(--_size-0); max-width: 100%; }
  .chip label { display: inline-flex; align-items: center; gap: 6px; padding: 0 10px; cursor: pointer; overflow-wrap: anywhere; min-width: 0; }
  .chip input { width: 16px; height: 16px; margin: 0; accent-color: var(--_accent); flex: none; }
  .pin { border-left: 1px solid var(--_line-strong); padding: 0 10px; color: var(--_accent); min-width: 32px; flex: none; border-radius: 0 3px 3px 0; }
  .pin[aria-pressed='true'] { background: var(--_ink); color: var(--_surface); }
  .pin:disabled { color: var(--_ink-2); cursor: default; }
  .more-chips { margin-top: 12px; }
  .choice { display: flex; flex-wrap: wrap; align-items: start; gap: 8px 24px; margin-top: 12px; }
  .choice .chips, .choice .more-chips { margin-top: 0; }
  .chooser > .chips, .more-chips > .chips { padding: 8px 0; }
  .chooser[open], .more-chips[open] { flex-basis: 100%; }
  .chooser summary, .more-chips summary { cursor: pointer; min-height: 32px; line-height: 32px; font-size: var(--_size-0); color: var(--_accent); }
  .add { min-height: 28px; padding: 0 10px; border: 1px solid var(--_line-strong); border-radius: 4px; font-size: var(--_size-0); color: var(--_accent); }
  .add:hover { text-decoration: underline; text-underline-offset: 3px; }
  .lead { font-size: var(--_size-2); line-height: 1.55; max-width: 78ch; margin: 16px 0; text-wrap: pretty; }
  .lead b { font-weight: 700; }
  .failures { margin: 0 0 16px; border-left: 3px solid var(--_bad); padding-left: 12px; }
  .failures ul { display: grid; gap: 8px; }
  .failures p { max-width: 84ch; overflow-wrap: anywhere; }
  .failure { display: flex; gap: 8px; align-items: flex-start; font-weight: 600; }
  .failure .mark { margin-top: 2px; }
  .jump { display: flex; flex-wrap: wrap; gap: 0 24px; border-top: 1px solid var(--_line); border-bottom: 1px solid var(--_line); padding: 4px 0; }
  .link { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; min-height: 28px; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; font-size: var(--_size-0); margin: 12px 0 0; }
  .tools label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; max-width: 100%; }
  .tools select { min-height: 28px; max-width: 100%; border: 1px solid var(--_line-strong); border-radius: 4px; background: var(--_surface); padding: 0 8px; }
  .against { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
  .scope { display: inline-flex; flex-wrap: wrap; border: 1px solid var(--_line-strong); border-radius: 4px; }
  .scope button { padding: 4px 12px; min-height: 26px; }
  .scope [aria-pressed='true'] { background: var(--_ink); color: var(--_surface); }
  .bones { display: grid; grid-template-columns: 2fr 3fr 3fr; gap: 24px; border-top: 1px solid var(--_line); padding: 16px 0 72px; }
  .bone { display: block; background: var(--_line); border-radius: 2px; height: 14px; }
  .bone.long { max-width: 480px; }
  .head > .bone { height: 24px; margin-bottom: 48px; }
`;

const parts = css`
  .part { margin-top: 40px; }
  .part-title { font-size: var(--_size-2); line-height: 1.4; font-weight: 700; scroll-margin-top: var(--chiso-sticky-top, 0px); }
  .intro { max-width: 84ch; margin: 2px 0 12px; }
  .key { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); margin-bottom: 12px; }
  .key li { display: inline-flex; align-items: center; gap: 8px; }
  .sample { width: 56px; flex: none; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; }
  th, td { text-align: start; vertical-align: top; font-weight: 400; padding: 10px 20px 10px 0; border-bottom: 1px solid var(--_line); overflow-wrap: anywhere; }
  th:last-child, td:last-child { padding-right: 0; }
  thead th { font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); vertical-align: bottom; padding: 6px 20px 6px 0; border-bottom: 1px solid var(--_line-strong); }
  thead b { display: block; font-size: var(--_size-1); line-height: 20px; font-weight: 700; color: var(--_ink); }
  .column-status { display: inline-flex; gap: 6px; align-items: center; }
  .grid > thead th { position: sticky; top: var(--chiso-sticky-top, 0px); z-index: 3; background: var(--_surface); box-shadow: inset 0 -1px var(--_line-strong); }
  .content-head { width: 20%; } .need-head { width: 20%; }
  .name { display: block; position: relative; width: 100%; min-height: 24px; padding: 0 0 0 16px; font-weight: 700; line-height: 20px; text-wrap: balance; overflow-wrap: anywhere; }
  .name::before { content: ''; position: absolute; left: 1px; top: 6px; width: 6px; height: 6px; border: solid var(--_line-strong); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
  .name[aria-expanded='true']::before { transform: rotate(45deg); top: 4px; border-color: var(--_accent); }
  .name:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  .content .basis, .about-row { padding-left: 16px; } .about-row .basis { padding-left: 0; }
  .basis { display: block; font-size: var(--_size-0); line-height: 17px; color: var(--_ink-2); overflow-wrap: anywhere; text-wrap: pretty; }
  .basis.caution { color: var(--_warn); }
  .place, .grid tr > .absent-line { display: none; }
  .number { display: block; font-size: var(--_size-number); line-height: 24px; font-weight: 700; overflow-wrap: anywhere; }
  .number .figure { margin-right: 4px; }
  .number .unit, .number .about, .number .when { font-size: var(--_size-0); font-weight: 400; }
  .number .about { color: var(--_ink-2); margin-right: 4px; } .number .unit { margin-left: 1px; } .number .unit.word { margin-left: 4px; }
  .number .when { color: var(--_ink-2); }
  .gap-words { font-size: var(--_size-0); line-height: 18px; font-weight: 700; overflow-wrap: anywhere; }
  .target-words { font-size: var(--_size-0); line-height: 18px; overflow-wrap: anywhere; }
  .state { display: flex; gap: 6px; align-items: flex-start; font-size: var(--_size-0); line-height: 18px; font-weight: 600; }
  .state .mark, .apart-words .mark { width: 14px; height: 14px; margin-top: 2px; }
  .mark .cut { stroke: var(--_surface); }
  .apart-words { display: flex; gap: 6px; align-items: flex-start; margin-top: 2px; }
  .apart-words .mark { color: var(--_warn); }
  .others { margin-top: 4px; } .cell > .others:first-child { margin-top: 0; }
  .other + .other { margin-top: 4px; }
  .other .number { font-size: var(--_size-1); line-height: 20px; }
  .cell > .other:not(:first-child) { margin-top: 6px; }
  .level-entry { margin-top: 6px; font-size: var(--_size-0); line-height: 18px; color: var(--_accent); display: grid; gap: 2px; justify-items: start; }
  .level-entry label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; }
  .level-entry input { width: 72px; height: 26px; padding: 0 6px; border: 1px solid var(--_accent); border-radius: 4px; background: var(--_surface); font-weight: 600; text-align: right; color: var(--_ink); }
  .level-entry input[aria-invalid='true'] { border: 2px solid var(--_bad); }
  .level-entry .problem { color: var(--_bad); } .level-entry .unit { color: var(--_ink-2); } .level-entry .link { min-height: 24px; }
  .open-row > td { padding-top: 0; }
  .group th { padding: 24px 0 6px; font-weight: 700; border-bottom: 1px solid var(--_line-strong); }
  .need-cell .cell > p:first-child, .need > p:nth-child(2) { font-weight: 400; }
  .group-title { font-weight: 700; border-bottom: 1px solid var(--_line-strong); padding: 24px 0 6px; }
  .own th { width: 30%; } .own td:last-child, .own thead th:last-child { width: 28%; }
  .place-line { display: block; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
  .own-name { font-weight: 700; text-wrap: balance; overflow-wrap: anywhere; }
  .ends { width: 82%; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; }
  .ends .number { font-size: var(--_size-1); line-height: 20px; } .ends .number:last-child { text-align: end; margin-left: auto; text-wrap: balance; }
  .rest-states { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: var(--_size-0); line-height: 18px; margin-top: 2px; }
  .rest-states li { display: inline-flex; gap: 6px; align-items: flex-start; } .rest-states .mark { width: 14px; height: 14px; margin-top: 2px; }
  .single { display: grid; gap: 8px; max-width: 100ch; } .single dt { font-weight: 700; } .single dd { text-wrap: pretty; color: var(--_ink-2); }
  .single dt .small { font-weight: 400; }
  .list { border-bottom: 1px solid var(--_line-strong); padding: 12px 0 16px; }
  .list .content { position: sticky; top: var(--chiso-sticky-top, 0px); z-index: 3; background: var(--_surface); padding-bottom: 4px; }
  .places { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 208px), 1fr)); gap: 12px 32px; margin: 4px 0 8px; padding-left: 16px; }
  .place-name { overflow-wrap: anywhere; font-size: var(--_size-0); line-height: 18px; font-weight: 700; }
  .list > .small, .need { padding-left: 16px; }
  .foot { border-top: 1px solid var(--_line); margin-top: 32px; padding-top: 12px; display: grid; gap: 6px; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
  .files { display: flex; flex-wrap: wrap; gap: 0 20px; }
  .foot p { max-width: 110ch; text-wrap: pretty; overflow-wrap: anywhere; } .foot b { color: var(--_ink); }
`;

/** Blocks instead of columns: a content, then one line a province. */
const narrower = css`
  @container (max-width: 959px) {
    .grid, .grid > tbody, .own, .own > tbody { display: block; }
    .grid > thead, .own > thead { display: none; }
    .grid tr, .own tr { display: block; border-bottom: 1px solid var(--_line-strong); padding: 12px 0 8px; }
    .grid th, .grid td, .own th, .own td { display: block; border: 0; padding: 0; width: auto; }
    .own td:last-child { width: auto; }
    .grid tr > .content { position: sticky; top: var(--chiso-sticky-top, 0px); z-index: 2; background: var(--_surface); padding: 2px 0 4px; }
    .grid tr > td { display: grid; grid-template-columns: 84px minmax(0, 1fr); gap: 0 12px; padding: 8px 0 0; }
    .grid .open-row > td { display: block; }
    .place { display: block; font-size: var(--_size-0); line-height: 18px; font-weight: 700; padding-top: 3px; overflow-wrap: anywhere; }
    .grid .absent-cell { display: none; }
    .grid tr > .absent-line { display: block; padding-top: 8px; }
    .need-cell .place { font-weight: 400; color: var(--_ink-2); }
    .group { border-bottom: 2px solid var(--_line-strong); }
    .own td { padding-top: 6px; }
    .ends { width: 100%; }
    .own .rest-row .track { max-width: 320px; }
    .scale { max-width: 420px; }
  }
  @container (min-width: 560px) and (max-width: 959px) {
    .grid tr { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 4px 32px; }
    .grid tr > .content, .grid .group > th, .grid .open-row > td, .grid tr > .absent-line { grid-column: 1 / -1; }
    .own tr { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 24px; }
    .own tr > th { grid-row: span 2; }
  }
  @container (max-width: 559px) {
    .part { margin-top: 32px; }
    .lead { font-size: var(--_size-1); }
    .places, .list > .small, .need { padding-left: 0; }
    .jump { flex-direction: column; align-items: flex-start; }
    .tools label, .tools select { width: 100%; }
    .against, .scope { width: 100%; } .scope button { flex: 1 1 auto; text-align: center; }
  }
  /* A low window has no room for a head that stays. */
  @media (max-height: 480px) {
    .grid > thead th, .list .content, .grid tr > .content { position: static; }
  }
  @media print {
    .tools, .jump, .download, .pin, .retry, .choice { display: none; }
    .group, .group-title, .part > [role='heading'], .part > .intro { break-after: avoid; }
    .grid > thead th, .list .content, .grid tr > .content { position: static; }
    .grid tr, .own tr, .list, .intro, .foot p { break-inside: avoid; }
    /* Nothing opens on paper. */
    .name { padding: 0; } .name::before { content: none; }
    .content .basis, .about-row { padding-left: 0; }
  }
  @media (forced-colors: active) {
    .scope [aria-pressed='true'], .pin[aria-pressed='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;

export const compareStyles = [head, parts, narrower];

import { css } from 'lit';

const layout = css`
  .lay { display: grid; grid-template-columns: 392px minmax(0, 1fr); grid-template-areas: 'panel top' 'more more'; gap: 32px 40px; align-items: start; }
  .lay.alone { grid-template: 'top' 'more' / minmax(0, 1fr); }
  .panel { grid-area: panel; border-right: 1px solid var(--_line); padding-right: 39px; min-width: 0; }
  .top { grid-area: top; align-self: stretch; } .more { grid-area: more; }
  .result, .now { display: flex; flex-direction: column; gap: 16px; min-width: 0; }
  .result .declared { margin: 0; }
  .result .sub { font-weight: 600; }
  .waiting { color: var(--_ink-2); }
  .says p.waiting { font-size: var(--_size-1); line-height: 24px; }
  .rest { border-left: 3px solid var(--_s); padding: 2px 0 2px 12px; display: grid; gap: 4px; max-width: 80ch; }
  .rest b { font-weight: 600; }
  .note .quiet { margin-top: 4px; }
  .foot { margin-top: 0; }
  .on-paper { display: none; }
  .downloads { font-size: var(--_size-0); } .downloads b { font-weight: 600; }
  .parts, .part, .editing, .inputs { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
  .parts { padding-top: 16px; }
  .part { gap: 8px; } .part:empty { display: none; }
  .inputs { gap: 16px; }
  .panel .sub, .panel legend { font-weight: 600; padding: 0; }
  .panel .quiet { max-width: none; }
`;

const controls = css`
  fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
  .bar { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; justify-content: space-between; }
  .taking { display: flex; gap: 8px; }
  .sctabs { display: flex; border: 1px solid var(--_line-strong); border-radius: 4px; overflow: clip; }
  .sctabs button, .add { min-width: 44px; min-height: 32px; padding: 0 12px; text-align: center; font-size: var(--_size-0); }
  .sctabs button + button { border-left: 1px solid var(--_line-strong); }
  .sctabs button:focus-visible { outline-offset: -3px; }
  .sctabs [aria-selected='true'] { font-weight: 600; box-shadow: inset 0 -3px 0 var(--_s); }
  .add { color: var(--_accent); border: 1px solid var(--_line-strong); border-radius: 4px; }
  .steps { display: flex; gap: 0 12px; flex-wrap: wrap; }
  .link, .button { white-space: nowrap; }
  .link:disabled, .add:disabled, .button:disabled { color: var(--_ink-2); text-decoration: none; cursor: default; }
  .button { justify-self: start; display: inline-flex; align-items: center; min-height: 32px; padding: 0 12px; border: 1px solid var(--_line-strong); border-radius: 4px; font-size: var(--_size-0); }
  .naming { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 12px; align-items: end; }
  .naming .steps { min-height: 36px; align-items: center; }
  .field, .number-field { display: grid; gap: 4px; min-width: 0; } .years + .number-field { margin-top: 8px; } .years + .number-field .in { width: 104px; }
  .field > span, .number-field > span:first-child { font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); }
  .field .swatch { width: 28px; margin-right: 6px; vertical-align: -2px; }
  /* A choice whose words need more than what is left beside its label takes a line of its own. */
  .beside { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; } .panel .beside > select { flex: 1 1 224px; width: auto; }
  .panel select, .panel input[type='text'], .panel textarea { width: 100%; min-width: 0; min-height: 36px; padding: 0 10px; border: 1px solid var(--_line-strong); border-radius: 4px; background: var(--_surface); color: var(--_ink); }
  .panel select { padding: 0 8px; }
  .panel textarea { font: inherit; line-height: 20px; padding: 7px 10px; resize: vertical; }
  .in { display: flex; align-items: center; gap: 4px; min-height: 36px; padding: 0 8px; border: 1px solid var(--_line-strong); border-radius: 4px; background: var(--_surface); min-width: 0; }
  .in input { width: 100%; min-width: 0; min-height: 24px; padding: 0; border: 0; background: none; outline: 0; }
  .in:focus-within { outline: 2px solid var(--_accent); outline-offset: 1px; }
  .in i { font-style: normal; font-size: var(--_size-0); color: var(--_ink-2); flex: none; max-width: 60%; overflow-wrap: anywhere; line-height: 16px; }
  .in:has([aria-invalid='true']) { border: 2px solid var(--_bad); padding: 0 7px; }
  .panel [aria-invalid='true'] { border-color: var(--_bad); }
  .radios { display: grid; }
  .radio, .chk { display: flex; gap: 8px; align-items: flex-start; min-height: 28px; line-height: 20px; padding: 4px 0; }
  .radio input, .chk input { accent-color: var(--_accent); width: 16px; height: 16px; margin: 2px 0 0; flex: none; }
  .chk { font-weight: 600; } .chk input { width: 18px; height: 18px; margin-top: 1px; }
  .off, .off .small { color: var(--_ink-2); }
  .item { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; align-items: baseline; border: solid var(--_line); border-width: 1px 0; padding: 8px 0; }
  .item + .item { border-top: 0; }
  .item p { flex: 1 1 200px; min-width: 0; } .item-actions { display: flex; gap: 12px; }
  .editing { padding: 8px 0 12px 12px; border-left: 3px solid var(--_line-strong); gap: 12px; }
  .inline { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; align-items: end; }
  .twoval { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 12px; }
  .twoval dt { font-size: var(--_size-0); color: var(--_ink-2); padding-top: 1px; } .twoval dd { margin: 0; } .twoval small { font-size: var(--_size-0); color: var(--_ink-2); }
  .typed .entry { min-height: 36px; } .typed .entry input { height: 32px; }
  .field small { font-size: inherit; }
`;

const sliders = css`
  .range { display: block; }
  .range legend { margin-bottom: 4px; } .unit-word { font-weight: 400; color: var(--_ink-2); } .range > .quiet { margin-top: 4px; }
  .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; align-items: end; }
  .three.of-2 { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .slider { position: relative; height: 46px; margin-top: 4px; }
  .needed { display: flex; gap: 4px; align-items: center; font-size: 12px; line-height: 16px; font-weight: 600; margin-top: 8px; }
  .needed + .slider { height: 56px; margin-top: 0; }
  .slider .ground { position: absolute; left: 25px; bottom: 0; width: calc(100% - 50px); height: 60px; overflow: visible; font-size: 12px; }
  .ground .hair { stroke: var(--_line-strong); } .ground .between { stroke: var(--_accent); stroke-width: 4; }
  .ground text { fill: var(--_ink-2); }
  .pole { stroke: var(--_ink); stroke-width: 1.5; fill: var(--_ink); }
  .slider .thumb { appearance: none; -webkit-appearance: none; position: absolute; left: 13px; bottom: 16px; width: calc(100% - 26px); height: 24px; margin: 0; background: none; pointer-events: none; outline: 0; }
  .thumb::-webkit-slider-runnable-track { height: 24px; background: none; }
  .thumb::-moz-range-track { height: 24px; background: none; }
  .thumb::-webkit-slider-thumb { appearance: none; -webkit-appearance: none; box-sizing: border-box; width: 24px; height: 24px; border: 0; border-radius: 12px; pointer-events: auto; cursor: ew-resize; touch-action: none;
    background: linear-gradient(var(--_surface), var(--_surface)) center / 6px 16px no-repeat, linear-gradient(var(--_accent), var(--_accent)) center / 10px 20px no-repeat; }
  .thumb::-moz-range-thumb { box-sizing: border-box; width: 24px; height: 24px; border: 0; border-radius: 12px; pointer-events: auto; cursor: ew-resize; touch-action: none;
    background: linear-gradient(var(--_surface), var(--_surface)) center / 6px 16px no-repeat, linear-gradient(var(--_accent), var(--_accent)) center / 10px 20px no-repeat; }
  .thumb.mode::-webkit-slider-thumb { background: radial-gradient(circle, var(--_accent) 8.5px, transparent 9px); }
  .thumb.mode::-moz-range-thumb { background: radial-gradient(circle, var(--_accent) 8.5px, transparent 9px); }
  .thumb.low.aside { transform: translateX(-13px); } .thumb.high.aside { transform: translateX(13px); }
  .thumb:focus-visible { outline: 0; }
  .thumb:focus-visible::-webkit-slider-thumb { outline: 2px solid var(--_accent); outline-offset: 1px; }
  .thumb:focus-visible::-moz-range-thumb { outline: 2px solid var(--_accent); outline-offset: 1px; }
  .years td, .years th { padding: 4px 8px; vertical-align: middle; } .years th[scope='row'] { font-size: var(--_size-1); color: var(--_ink); }
  .years .in { min-height: 32px; width: 104px; margin-left: auto; } .years .on > * { background: var(--_accent-soft); }
  .years tr > :first-child { padding-left: 8px; }
`;

const results = css`
  .over { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; font-size: 12px; }
  .over text { paint-order: stroke; stroke: var(--_surface); stroke-width: 4px; stroke-linejoin: round; fill: var(--_ink); }
  .mark-at line { stroke: var(--_ink-2); stroke-dasharray: 2 3; } .mark-at text { fill: var(--_ink-2); }
  .handle { pointer-events: auto; cursor: ns-resize; touch-action: none; outline: 0; }
  .handle .room { fill: transparent; } .handle .knob { fill: var(--_surface); stroke: var(--_s); stroke-width: 2.25; }
  .handle .halo { fill: none; stroke: none; } .handle.hot .halo, .handle:focus-visible .halo { stroke: var(--_accent); stroke-width: 2.5; }
  .handle text { font-weight: 600; }
  .ends button { text-align: start; text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px; min-height: 24px; }
  .ends button[aria-pressed='true'] { text-decoration: none; font-weight: 600; box-shadow: inset 3px 0 var(--_accent); padding-left: 10px; }
  .ends td, .ends th { vertical-align: top; min-width: 60px; } .ends td { white-space: nowrap; } .ends th:first-child { width: 27%; } .ends td:nth-child(2) { white-space: normal; min-width: 104px; } .ends .problem-cell { white-space: normal; text-align: start; }
  .bars { table-layout: fixed; margin-top: 4px; } .bars th:first-child { width: 30%; text-align: start; font-size: var(--_size-0); line-height: 18px; color: var(--_ink); }
  .bars th, .bars td { border: 0; padding: 4px 0; vertical-align: middle; } .bars thead th { padding: 0; height: 20px; }
  .bars svg { display: block; overflow: visible; font-size: 12px; } .bars rect { fill: var(--_s); } .bars text { fill: var(--_ink); paint-order: stroke; stroke: var(--_surface); stroke-width: 4px; stroke-linejoin: round; } .bars .target { stroke: var(--_ink); stroke-width: 1.5; }
  .bars thead text { font-weight: 600; }
  .bars td { border-left: 0; }
  .heading-row { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: baseline; }
  /* WebKit counts the words that a select hides as overflow; the margin leaves room for the ring of focus. */
  .heading-row .beside { min-width: 0; overflow: clip; overflow-clip-margin: 4px; } .heading-row select { min-height: 32px; max-width: 100%; }
  .diff { table-layout: fixed; } .diff th:first-child { width: 34%; } .diff th, .diff td { text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  .diff thead th > span { display: inline; margin-left: 6px; } .diff tbody th { font-size: var(--_size-1); }
  section[data-part='differences'] > .quiet { margin-top: 6px; max-width: 100ch; }
`;

const widths = css`
  @container (max-width: 959px) {
    .lay { grid-template-columns: minmax(0, 1fr); grid-template-areas: 'top' 'panel' 'more'; gap: 24px; }
    .panel { border-right: 0; padding-right: 0; border-top: 1px solid var(--_line); padding-top: 16px; }
  }
  @container (min-width: 640px) and (max-width: 959px) {
    .parts { display: block; columns: 2; column-gap: 40px; } .parts > * { break-inside: avoid; margin-bottom: 20px; }
    .slider { max-width: 480px; }
  }
  @container (max-width: 559px) {
    .lay { display: flex; flex-direction: column; align-items: stretch; gap: 12px; } .panel, .more { margin-top: 12px; order: 1; } .result { gap: 12px; } .top .sensitivity { order: 2; margin-top: 12px; } .more { order: 3; }
    .naming { grid-template-columns: minmax(0, 1fr); } .naming .steps { min-height: 24px; }
    .top, .now { display: contents; }
    .working .top .chart { position: sticky; top: 0; z-index: 1; background: var(--_surface); border-bottom: 1px solid var(--_line); }
    .working .top .chart > :not(.stage), .working .top .read-out { display: none; }
    .working .picture { height: min(45vh, 320px); }
    /* What gets the focus from below comes to stand under the picture, not behind it. */
    .working :is(button, input, select, textarea, summary, a) { scroll-margin-top: calc(min(45vh, 320px) + 4px); }
    .diff, .diff tbody, .ends, .ends tbody { display: block; } .diff thead, .ends thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .diff thead *, .ends thead * { display: block; min-width: 0; max-width: 1px; padding: 0; overflow: hidden; }
    .diff tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--_line); } .diff th:first-child { width: auto; } .diff tbody th { font-weight: 600; }
    .diff tbody th, .diff td, .ends tbody th:first-child, .ends td { display: block; border: 0; padding: 0; width: auto; }
    .diff td { display: grid; grid-template-columns: 20px minmax(0, 1fr); } .diff .label { color: var(--_ink); font-size: var(--_size-1); }
    .ends tr { display: block; padding: 10px 0; border-bottom: 1px solid var(--_line); } .ends td { display: flex; justify-content: space-between; gap: 12px; text-align: end; white-space: normal; }
    .ends .label { text-align: start; }
    .bars, .bars tbody, .bars tr, .bars td { display: block; width: auto; } .bars tbody th:first-child { display: flex; justify-content: space-between; gap: 12px; width: auto; padding: 6px 0 2px; } .bars th .small { text-align: end; }
    .bars thead, .bars thead tr { display: block; } .bars thead th:first-child { display: none; } .bars thead th { display: block; }
  }
  @media (forced-colors: active) {
    .link:disabled, .add:disabled, .button:disabled { color: GrayText; border-color: GrayText; }
    .slider .thumb { forced-color-adjust: none; --_accent: ButtonText; --_surface: Canvas; }
    .thumb:focus-visible::-webkit-slider-thumb { outline-color: Highlight; } .thumb:focus-visible::-moz-range-thumb { outline-color: Highlight; }
    .sctabs [aria-selected='true'] { outline: 3px solid Highlight; outline-offset: -3px; }
    .ground .hair, .ground .between, .pole, .handle .knob, .bars .target, .mark-at line { stroke: CanvasText; } .ground text, .bars text, .over text { fill: CanvasText; stroke: none; } .bars rect { fill: CanvasText; }
    .handle .knob { fill: Canvas; } .handle.hot .halo, .handle:focus-visible .halo { stroke: Highlight; }
  }
  /* While a field of a long panel is in use, picture, sentences and the other indicators stay in sight beside it. */
  @media (min-height: 720px) {
    @container (min-width: 960px) {
      .working .now { position: sticky; top: 0; z-index: 1; background: var(--_surface); padding-bottom: 8px; border-bottom: 1px solid var(--_line); }
      /* A shared driver moves all indicators: their table stays in sight, too. The picture leaves room for it from the start, so that nothing moves under a hand. */
      .several .picture { height: 280px; } .several .now { gap: 8px; } .working.several .now { max-height: 100vh; overflow-y: auto; }
    }
  }
  @media print {
    .panel { display: none; } .on-paper { display: block; } .lay { display: block; } .lay > * + * { margin-top: 16px; }
    .bars tr, .diff tr { break-inside: avoid; }
  }
`;

export const scenarioStyles = [layout, controls, sliders, results, widths];

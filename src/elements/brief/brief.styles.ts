import { css } from 'lit';

/** The sheet: A4 with the wide left margin of administrative papers. Everything in points, so that screen and paper break lines alike. */
export const sheetStyles = css`
  .sheet { width: 210mm; height: 297mm; padding: 13mm 15mm 12mm 20mm; margin: 0 auto; overflow: auto; border: 1px solid var(--_line); background: var(--_surface); color: var(--_ink); font-family: var(--_font); font-size: 9.6pt; line-height: 1.38; font-variant-numeric: tabular-nums; }
  .sheet[data-fit~='tight'] { line-height: 1.3; padding-block: 10mm 9mm; }
  .sheet[data-fit~='tight'] .section { margin-top: 6px; }
  .sheet[data-fit~='small'] .section { margin-top: 4px; }
  .sheet[data-fit~='tight'] :is(td, th) { padding-block: 2px; }
  .sheet[data-fit~='small'] { font-size: 9pt; line-height: 1.26; }
  .sheet .title { font-size: 15pt; line-height: 1.25; font-weight: 700; }
  .sheet .subtitle, .sheet .quiet { font-size: 0.875em; color: var(--_ink-2); }
  .sheet .head { border-bottom: 1.5px solid var(--_ink); padding-bottom: 4px; margin-bottom: 5px; }
  .sheet .section { font-size: 1.16em; font-weight: 700; margin: 8px 0 2px; }
  /* The number beside the marks says how many there are. */
  .sheet[data-fit~='small'] .strip .mark + .mark { display: none; }
  .sheet[data-fit~='short'] .further { display: none; }
  .points b { font-weight: 600; }
  .points li::before { content: '–'; position: absolute; left: 0; }
  .missing { columns: 2; column-gap: 7mm; margin-top: 3px; }
  .who { font-size: 0.93em; font-weight: 600; color: var(--_ink-2); border-bottom: 1px solid var(--_line-strong); break-after: avoid; }
  .missing li { break-inside: avoid; }
  ul + .who { margin-top: 3px; }
  .strip { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 3px 0; }
  .strip .kind { display: inline-flex; gap: 4px; align-items: center; }
  .strip .mark { width: 13px; height: 13px; }
  .sheet table { width: 100%; border-collapse: collapse; border-bottom: 1.5px solid var(--_line-strong); }
  .sheet table, .points { font-size: 0.958em; }
  .sheet th, .sheet td { text-align: start; vertical-align: top; font-weight: 400; padding: 3px 8px 3px 0; border-bottom: 1px solid var(--_line); }
  .sheet thead th { font-size: 0.875em; color: var(--_ink-2); padding: 1px 8px 2px 0; border-bottom: 1.5px solid var(--_line-strong); }
  .gaps .c1 { width: 30%; } .gaps .c2 { width: 36%; } .gaps.told .c2 { width: 34%; }
  .gaps .track { width: 100%; }
  .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8px; }
  .ends > span { white-space: nowrap; }
  .sheet table + p { margin-top: 3px; }
  .points li { padding-left: 12px; position: relative; }
  .sheet .sources { border-top: 1px solid var(--_line); margin-top: 5px; padding-top: 4px; }
  [hidden], .then { display: none; }
  .mark .cut { stroke: var(--_surface); }
  @page { size: A4; margin: 0; }
  @media print {
    /* In a page of the host a fixed height would not fit between its margins. */
    .sheet { height: auto; padding-bottom: 5mm; overflow: visible; border: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }
`;

export const briefStyles = css`
  .tools { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; justify-content: flex-end; max-width: 210mm; margin: 0 auto 12px; font-size: var(--_size-0); }
  .tools button { min-height: 32px; padding: 0 14px; border: 1px solid var(--_line-strong); border-radius: 4px; }
  .tools .primary { background: var(--_accent); border-color: var(--_accent); color: var(--_surface); font-weight: 600; }
  .tools .said { color: var(--_ink-2); }
  .bone { display: block; background: var(--_line); border-radius: 2px; height: 14px; margin: 10px 0; }
  /* Paper is no narrow place, though a page of it measures less. */
  @media screen {
    @container (max-width: 799px) {
      .sheet { width: auto; height: auto; padding: 16px 0; border-width: 1px 0; font-size: 16px; line-height: 1.5; overflow: visible; }
    }
    @container (max-width: 559px) {
      .gaps, .gaps :is(tbody, tr, td, tbody th) { display: block; }
      .gaps thead { display: none; }
      .sheet tbody :is(th, td) { border-bottom: 0; padding: 2px 0; }
      .sheet tbody tr { border-bottom: 1px solid var(--_line); padding: 6px 0; }
      .missing { columns: auto; }
      .tools { justify-content: flex-start; }
    }
  }
  /* Letters on a ground of their own would stand on a second one, in its colour. */
  @media (forced-colors: active) { .tools .primary { color: CanvasText; } }
  @media print { .tools { display: none; } }
`;

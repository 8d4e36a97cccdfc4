import { css } from 'lit';

/** The sheet: A4 with the wide left margin of administrative papers. Everything in points, so that screen and paper break lines alike. */
export const sheetStyles = css`
  .sheet { width: 210mm; height: 297mm; padding: 13mm 15mm 12mm 20mm; margin: 0 auto; overflow: auto; border: 1px solid var(--_line); background: var(--_surface); color: var(--_ink); font-family: var(--_font); font-size: 9.6pt; line-height: 1.38; font-variant-numeric: tabular-nums; }
  .sheet[data-fit~='tight'] { line-height: 1.3; }
  .sheet[data-fit~='small'] { font-size: 9pt; }
  .sheet .title { font-size: 15pt; line-height: 1.25; font-weight: 700; text-wrap: balance; }
  .sheet .subtitle, .sheet .quiet { font-size: 0.875em; color: var(--_ink-2); }
  .sheet .head { border-bottom: 1.5px solid var(--_ink); padding-bottom: 6px; margin-bottom: 7px; }
  .sheet .section { font-size: 1.16em; font-weight: 700; margin: 8px 0 2px; }
  .sheet b { font-weight: 700; }
  .sheet[data-fit~='short'] .what { display: none; }
  .sheet[data-fit~='short'] .missing-table th b { font-weight: 400; }
  .missing-table b, .points b { font-weight: 600; }
  .strip { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 3px 0; }
  .strip .kind { display: inline-flex; gap: 4px; align-items: center; }
  .strip .mark { width: 13px; height: 13px; }
  .sheet table { width: 100%; border-collapse: collapse; font-size: 0.958em; }
  .sheet th, .sheet td { text-align: start; vertical-align: top; font-weight: 400; padding: 3px 8px 3px 0; border-bottom: 1px solid var(--_line); }
  .sheet thead th { font-size: 0.875em; color: var(--_ink-2); padding: 1px 8px 2px 0; border-bottom: 1.2px solid var(--_line-strong); }
  .sheet tbody tr:last-child > * { border-bottom: 1.2px solid var(--_line-strong); }
  .gaps .c1 { width: 31%; } .gaps .c2 { width: 40%; } .missing-table .c1 { width: 72%; } .tasks .c1 { width: 53%; } .tasks .c2 { width: 25%; }
  .gaps .track { width: 100%; }
  .ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8px; width: 94%; }
  .ends > span { white-space: nowrap; }
  .sheet table + p { margin-top: 3px; }
  .points li { padding-left: 12px; position: relative; }
  .points li::before { content: '–'; position: absolute; left: 0; }
  .sheet .sources { border-top: 1px solid var(--_line); margin-top: 8px; padding-top: 5px; }
  [hidden] { display: none; }
  .mark .cut { stroke: var(--_surface); }
  @page { size: A4; margin: 0; }
  @media print {
    .sheet { border: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }
`;

export const briefStyles = css`
  .tools { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; justify-content: flex-end; max-width: 210mm; margin: 0 auto 12px; font-size: var(--_size-0); }
  .tools button { min-height: 32px; padding: 0 14px; border: 1px solid var(--_line-strong); border-radius: 4px; }
  .tools .primary { background: var(--_accent); border-color: var(--_accent); color: var(--_surface); font-weight: 600; }
  .tools .said { color: var(--_ink-2); }
  .bone { display: block; background: var(--_line); border-radius: 2px; height: 14px; margin: 10px 0; }
  @container (max-width: 799px) {
    .sheet { width: auto; height: auto; padding: 16px 0; border-width: 1px 0; font-size: 16px; line-height: 1.5; overflow: visible; }
    .sheet .title { font-size: 22px; }
    .strip .mark { width: 16px; height: 16px; }
  }
  @container (max-width: 559px) {
    .sheet table, .sheet tbody, .sheet tr, .sheet td, .sheet tbody th { display: block; }
    .sheet thead { display: none; }
    .sheet tbody th, .sheet tbody td { border-bottom: 0; padding: 2px 0; }
    .sheet tbody tr { border-bottom: 1px solid var(--_line); padding: 6px 0; }
    .sheet tbody tr:last-child > * { border-bottom: 0; }
    .sheet td[data-label]::before { content: attr(data-label) ': '; color: var(--_ink-2); font-size: 0.875em; }
    .gaps td[data-label]::before { display: none; }
    .tools { justify-content: flex-start; }
  }
  @media print { .tools { display: none; } }
`;

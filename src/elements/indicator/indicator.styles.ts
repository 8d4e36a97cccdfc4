import { css } from 'lit';

export const indicatorStyles = css`
  .tile { border-top: 2px solid var(--_ink); padding-top: 8px; }
  .name { font-size: var(--_size-1); line-height: 20px; font-weight: 600; text-wrap: balance; overflow-wrap: anywhere; }
  .name button { font-weight: inherit; min-height: 24px; }
  .name button:hover { text-decoration: underline; text-underline-offset: 3px; }
  .place { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); overflow-wrap: anywhere; }
  .figures { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px 24px; margin-top: 4px; }
  .number { display: block; font-size: var(--_size-4); line-height: 36px; font-weight: 600; letter-spacing: -0.01em; overflow-wrap: anywhere; }
  .number .unit { font-size: var(--_size-2); font-weight: 400; letter-spacing: 0; }
  .number .unit.word { margin-left: 2px; font-size: var(--_size-1); }
  .number .about, .number .when { font-size: var(--_size-0); font-weight: 400; color: var(--_ink-2); letter-spacing: 0; }
  .number .about { margin-right: 2px; }
  /* The moment heads the line of the base, so that it never wraps alone under a large number. */
  .number .when { display: block; line-height: 16px; }
  .basis { display: block; font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); overflow-wrap: anywhere; }
  .basis.differs { color: var(--_ink); }
  .basis u { text-decoration-thickness: 1px; text-decoration-color: var(--_warn); text-underline-offset: 2px; }
  .goal .number { font-size: var(--_size-number); line-height: 24px; }
  .goal .number .unit { font-size: var(--_size-number); font-weight: 600; }
  .goal .number .unit.word { font-size: var(--_size-0); font-weight: 400; }
  .goal .label { font-size: var(--_size-0); font-weight: 400; color: var(--_ink-2); }
  .goal.line { text-align: end; width: 92%; }
  .goal.line .number { font-size: var(--_size-1); line-height: 20px; }
  .goal.line .when { display: inline; }
  .goal.line .number .unit { font-size: var(--_size-1); }
  .goal.line .basis { display: none; }
  .state { display: flex; gap: 8px; align-items: flex-start; font-weight: 600; line-height: 20px; margin-top: 6px; }
  .state .mark { margin-top: 2px; }
  .mark .cut { stroke: var(--_surface); }
  .why { font-size: var(--_size-0); line-height: 16px; color: var(--_ink-2); padding-left: 24px; text-wrap: pretty; overflow-wrap: anywhere; }
  .why b { font-weight: 600; color: var(--_ink); }
  .sources { border-top: 1px solid var(--_line); margin-top: 10px; padding-top: 8px; font-size: var(--_size-0); line-height: 18px; color: var(--_ink-2); text-wrap: pretty; overflow-wrap: anywhere; }
  .link { color: var(--_accent); text-decoration: underline; text-underline-offset: 3px; min-height: 24px; font-size: var(--_size-0); }
  .words { margin-top: 10px; text-wrap: pretty; overflow-wrap: anywhere; }
  .fractions { display: grid; grid-template-columns: minmax(0, 1fr) 40px minmax(0, 1fr); gap: 0 16px; align-items: center; margin: 12px 0 4px; }
  .fractions dt { font-size: var(--_size-0); color: var(--_ink-2); }
  .fractions .upper { border-bottom: 1px solid var(--_ink); padding-bottom: 2px; overflow-wrap: anywhere; }
  .fractions .lower { padding-top: 2px; overflow-wrap: anywhere; }
  .fractions .apart { justify-self: center; color: var(--_warn); }
  .fractions .mark { width: 28px; height: 28px; }
  .fractions b { font-weight: 600; }
  .large, .medium { display: none; }
  .details { margin-top: 8px; font-size: var(--_size-0); }
  .bone { display: block; background: var(--_line); border-radius: 2px; height: 14px; margin: 8px 0; }
  .bone.short { width: 40%; height: 28px; } .bone.long { width: 80%; }
  @container (min-width: 320px) {
    .medium { display: block; }
    .figures { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
    .goal.line { display: none; }
    .goal .number { line-height: 36px; }
  }
  @container (min-width: 520px) {
    .large { display: block; }
    .figures.three { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.1fr); }
    .below-large { display: none; }
  }
  @container (max-width: 199px) {
    .basis, .why, .goal, .track, .sources { display: none; }
  }
  @media print { .link { display: none; } }
`;

import { css } from 'lit';

/** Of the fields for a number of the reader's, once something is typed. */
export const typedStyles = css`
  .entry input.filled { border-style: solid; border-color: var(--_accent); }
  /* Room for 12/2026 in wide letters, also where fields are short. */
  .entry .month { width: 84px; padding: 0 3px; }
  .entry input[aria-invalid='true'] { border: 2px solid var(--_bad); }
  .yours { color: var(--_accent); }
`;

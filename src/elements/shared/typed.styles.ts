import { css } from 'lit';

/** Of the fields for a number of the reader's, once something is typed. */
export const typedStyles = css`
  .entry input.filled { border-style: solid; border-color: var(--_accent); }
  .entry input[aria-invalid='true'] { border: 2px solid var(--_bad); }
  .yours { color: var(--_accent); }
`;

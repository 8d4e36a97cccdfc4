import { colour, type Token, TOKENS } from './themes.js';

/** The light colours of the neutral theme, for paper and pictures. */
export const lightTokens = Object.fromEntries(TOKENS.map((token) => [token, colour(token, 'neutral', 'light')])) as Readonly<Record<Token, string>>;

import type { Issue } from '../../model/index.js';
import type { Language } from '../../i18n/index.js';

const said = new Set<string>();

/**
 * Tells an editor who opens the console what is wrong, once for a page, cause and language, however many elements meet it. A network that cannot be reached, or a
 * policy that forbids it, is one cause for all files.
 */
export function warn(issues: readonly Issue[], language: Language): void {
  const text = `chiso: ${issues.slice(0, 5).map(({ message }) => message[language]).join(' ')}`;
  const cause = issues[0]?.code === 'network' ? language : text;
  if (!said.has(cause)) console.warn(text);
  said.add(cause);
}

/** A reader tries again: what fails again is said again. */
export const warnAgain = (): void => said.clear();

import { projectionTexts } from '../../i18n/projection-texts.js';
import type { Issue } from '../../model/index.js';
import type { LeftOut } from '../../view/projection-scenarios.js';

/** A property of the page that is not shown in full, in both languages. */
export function leftOut(code: LeftOut, path: string): Issue {
  return { code, path, message: { vi: projectionTexts('vi')[code](path), en: projectionTexts('en')[code](path) } };
}

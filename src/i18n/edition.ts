/** Which edition of a document a number comes from: a draft says so wherever its title stands. */
import type { SourceDocument } from '../model/index.js';
import { formatDate, type Language, messages } from './index.js';

/** "dự thảo, năm 2025": stands in brackets after a title. */
export function editionText({ issued, draft }: SourceDocument, language: Language): string {
  const { documents } = messages(language);
  return `${draft ? `${documents.draft}, ` : ''}${issued ? formatDate(issued, language) : documents.noNumber}`;
}

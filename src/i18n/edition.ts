/** Which edition of a document a number comes from: a draft says so wherever its title stands. */
import type { SourceDocument } from '../model/index.js';
import { formatDate, type Language, messages, pickText } from './index.js';

/**
 * What follows a title: " (dự thảo, năm 2025)". Empty for a table of one's own: it has no body, and owes neither date nor number.
 */
export function editionText({ issued, draft, issuer }: SourceDocument, language: Language): string {
  const { documents } = messages(language);
  const said = [draft && documents.draft, issued ? formatDate(issued, language) : pickText(issuer, language).text && documents.noNumber].filter(Boolean).join(', ');
  return said && ` (${said})`;
}

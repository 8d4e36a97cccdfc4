import type { SourceDocument } from '../model/index.js';
import { type Language, messages, pickText } from './index.js';

/** A title where no edition follows: "Đề án Chuyển đổi số (dự thảo)". Its id where the dataset does not list the document. */
export function titleText(documents: readonly SourceDocument[], id: string, language: Language): string {
  const document = documents.find((one) => one.id === id);
  return `${pickText(document?.title, language).text || id}${document?.draft ? ` (${messages(language).documents.draft})` : ''}`;
}

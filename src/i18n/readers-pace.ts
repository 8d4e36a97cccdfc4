import type { Assessment, Indicator } from '../model/index.js';
import { paceWords, type Phrase } from './describe.js';
import { type Language, messages } from './index.js';
import { lowerFirst } from './lower-first.js';

/** What a number of the reader's would mean, in the place of why a row is in its state. */
export function readersPace(indicator: Indicator, assessment: Assessment, language: Language): readonly Phrase[] {
  const { byReadersNumber, alreadyReached } = messages(language);
  const { reader } = assessment;
  if (reader?.reached) return [{ text: byReadersNumber, strong: true }, { text: ` ${alreadyReached}` }];
  const [first, ...rest] = paceWords(indicator, { ...assessment, required: reader?.required ?? null, gap: reader?.gap ?? null }, language);
  const start = first?.text ?? '';
  return [{ text: byReadersNumber, strong: true }, { text: ` ${lowerFirst(start)}` }, ...rest];
}

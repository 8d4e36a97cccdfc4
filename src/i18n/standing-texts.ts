/** The words for where a task stands: one wording, one set, wherever tasks are counted or listed. */
import type { TaskStanding } from '../view/tasks.js';
import { type Language, textsOf } from './index.js';

type Words = Readonly<Record<TaskStanding, string>>;

export const standingTexts = textsOf<{
  readonly standings: Words;
  /** Shorter words beside a count; the full ones stand at each task. */
  readonly shorter: Partial<Words>;
  readonly reportSays: (date: string) => string;
  readonly documentSays: string;
}>({
  vi: {
    standings: {
      'done-on-time': 'Hoàn thành đúng hạn', 'done-late': 'Hoàn thành quá hạn', done: 'Đã hoàn thành', 'in-progress': 'Đang thực hiện', planned: 'Theo kế hoạch',
      overdue: 'Quá hạn hoặc chậm, theo văn bản', 'past-end': 'Quá thời hạn ghi trong kế hoạch, chưa có báo cáo', 'in-words': 'Có nêu, chưa rõ tình trạng',
      'not-reported': 'Chưa có báo cáo',
    },
    shorter: { 'past-end': 'quá thời hạn, chưa có báo cáo' },
    reportSays: (date) => `Báo cáo ${date}: `,
    documentSays: 'Văn bản ghi: ',
  },
  en: {
    standings: {
      'done-on-time': 'Done on time', 'done-late': 'Done late', done: 'Done', 'in-progress': 'In progress', planned: 'Planned',
      overdue: 'Overdue or late, as the document says', 'past-end': 'Past the end printed in the plan, no report yet', 'in-words': 'Mentioned, status not clear',
      'not-reported': 'No report yet',
    },
    shorter: { 'past-end': 'past the end, no report yet' },
    reportSays: (date) => `Report of ${date}: `,
    documentSays: 'The document says: ',
  },
});

/** A standing inside a sentence or a row of counts. */
export function standingInline(standing: TaskStanding, language: Language): string {
  const { standings, shorter } = standingTexts(language);
  const words = shorter[standing] ?? standings[standing];
  return words.charAt(0).toLowerCase() + words.slice(1);
}

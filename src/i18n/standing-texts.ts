/** The words for where a task stands: one wording, one set, wherever tasks are counted or listed. */
import type { TaskStanding } from '../view/tasks.js';
import { textsOf } from './index.js';

export const standingTexts = textsOf<{ readonly standings: Readonly<Record<TaskStanding, string>>; readonly reportSays: (date: string) => string; readonly agencies: string }>({
  vi: {
    standings: {
      'done-on-time': 'Hoàn thành đúng hạn', 'done-late': 'Hoàn thành quá hạn', done: 'Đã hoàn thành', 'in-progress': 'Đang thực hiện', planned: 'Theo kế hoạch',
      overdue: 'Quá hạn hoặc chậm, theo văn bản', 'past-end': 'Quá thời hạn ghi trong kế hoạch, chưa có báo cáo', 'in-words': 'Có nêu, chưa rõ tình trạng',
      'not-reported': 'Chưa có báo cáo',
    },
    reportSays: (date) => `Báo cáo ${date}: `,
    agencies: 'Tên cơ quan ghi theo văn bản; có cơ quan có thể đã sáp nhập, giải thể năm 2025.',
  },
  en: {
    standings: {
      'done-on-time': 'Done on time', 'done-late': 'Done late', done: 'Done', 'in-progress': 'In progress', planned: 'Planned',
      overdue: 'Overdue or late, as the document says', 'past-end': 'Past the end printed in the plan, no report yet', 'in-words': 'Mentioned, status not clear',
      'not-reported': 'No report yet',
    },
    reportSays: (date) => `Report of ${date}: `,
    agencies: 'Agencies are named as in the document; some may have been merged or dissolved in 2025.',
  },
});

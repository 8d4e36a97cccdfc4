import { textsOf } from './index.js';

/** Words of the plain table that stands in for an element. */
export const fallbackTexts = textsOf({
  vi: {
    noValue: 'chưa có số liệu',
    taskColumns: ['Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Tình hình'] as readonly string[],
    noLead: 'không ghi', noEnd: 'không ghi thời hạn',
    from: (year: string) => `từ ${year},`,
  },
  en: {
    noValue: 'no figure yet',
    taskColumns: ['Task', 'Lead agency', 'Time', 'Status'],
    noLead: 'not stated', noEnd: 'no deadline stated',
    from: (year: string) => `from ${year},`,
  },
});

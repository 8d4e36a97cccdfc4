import { textsOf } from './index.js';

/** Words of the plain table that stands in for an element. */
export const fallbackTexts = textsOf({
  vi: {
    noValue: 'chưa có số liệu',
    taskColumns: ['Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Tình hình'] as readonly string[],
    noLead: 'không ghi', noEnd: 'không ghi thời hạn',
    from: (year: string) => `từ ${year},`,
    upTo: (date: string) => `Số liệu đến ${date}`,
    byDocument: (date: string) => `Theo văn bản ${date}`,
    noDate: 'Văn bản không ghi ngày',
    release: (name: string) => `phiên bản số liệu ${name}`,
    judged: (date: string) => `trạng thái xét ${date}`,
  },
  en: {
    noValue: 'no figure yet',
    taskColumns: ['Task', 'Lead agency', 'Time', 'Status'],
    noLead: 'not stated', noEnd: 'no deadline stated',
    from: (year: string) => `from ${year},`,
    upTo: (date: string) => `Figures up to ${date}`,
    byDocument: (date: string) => `By the document of ${date}`,
    noDate: 'The documents bear no date',
    release: (name: string) => `data version ${name}`,
    judged: (date: string) => `states as on ${date}`,
  },
});

import { textsOf } from './index.js';

/** Words of the plain table that stands in for an element. */
export const fallbackTexts = textsOf({
  vi: {
    noValue: 'chưa có số liệu',
    caption: (province: string, until: string | null, version: number, asOf: string) =>
      `${province}. ${until ? `Số liệu đến ${until}` : 'Văn bản không ghi ngày'}, phiên bản ${version}; trạng thái xét ${asOf}.`,
    taskColumns: ['Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Tình hình'] as readonly string[],
    noLead: 'không ghi', noEnd: 'không ghi thời hạn',
    from: (year: string) => `từ ${year},`,
  },
  en: {
    noValue: 'no figure yet',
    caption: (province: string, until: string | null, version: number, asOf: string) =>
      `${province}. ${until ? `Data up to ${until}` : 'The documents bear no date'}, version ${version}; states as on ${asOf}.`,
    taskColumns: ['Task', 'Lead agency', 'Time', 'Status'],
    noLead: 'not stated', noEnd: 'no deadline stated',
    from: (year: string) => `from ${year},`,
  },
});

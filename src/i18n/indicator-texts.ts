import { textsOf } from './index.js';

export const indicatorTexts = textsOf({
  vi: {
    target: 'đích',
    source: 'Nguồn',
    details: 'Chi tiết',
    hide: 'Thu gọn',
    counted: 'Số liệu đếm',
    wanted: 'Đích đếm',
    noPath: 'chưa có mốc: nhập số để vẽ lộ trình cần đạt',
    pictureOf: (name: string, place: string) => `Lộ trình cần đạt: ${name}, ${place}`,
    fan: (due: string, interval: string) => `Xu hướng, khoảng 80% ${due}: ${interval}`,
    unknown: (id: string) => `Không có chỉ tiêu “${id}” trong dữ liệu của tỉnh. Kiểm tra thuộc tính indicator.`,
    none: 'Chưa chọn chỉ tiêu. Ghi thuộc tính indicator, ví dụ indicator="5g-coverage".',
  },
  en: {
    target: 'target',
    source: 'Source',
    details: 'Details',
    hide: 'Less',
    counted: 'The value counts',
    wanted: 'The target counts',
    noPath: 'no baseline: type a number to draw the required path',
    pictureOf: (name: string, place: string) => `Required path: ${name}, ${place}`,
    fan: (due: string, interval: string) => `Trend, 80% interval, ${due}: ${interval}`,
    unknown: (id: string) => `The province’s data has no indicator “${id}”. Check the indicator attribute.`,
    none: 'No indicator chosen. Set the indicator attribute, such as indicator="5g-coverage".',
  },
});

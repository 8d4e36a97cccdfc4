/** What a person is asked about a column of numbers. Where nobody is there to ask, a stand-in has no words: `read` then refuses such numbers by row. */
import type { Words } from './issues.js';
import type { Question } from './types.js';

export const columnQuestions: Readonly<Partial<Record<Question['code'], Words>>> = {
  'decimal-mark': {
    vi: 'các số như 1.234 đọc được theo hai cách. Hãy chọn dấu thập phân là phẩy (1.234 là một nghìn hai trăm ba mươi tư) hay chấm.',
    en: 'numbers such as 1.234 can be read in two ways. Choose whether the decimal mark is the comma or the point.',
  },
  'mixed-marks': {
    vi: 'có số dùng dấu phẩy thập phân và có số dùng dấu chấm. Hãy sửa cho thống nhất trong tệp, hoặc chọn một dấu; số viết kiểu kia sẽ bị báo lỗi.',
    en: 'some numbers have a decimal comma, some a decimal point. Make them alike in the file, or choose one; the others will be reported.',
  },
  'fraction-or-percent': {
    vi: 'đơn vị là % nhưng có số nhỏ hơn 1. Hãy cho biết 0,87 nghĩa là 0,87% hay 87%.',
    en: 'the unit is % but some numbers are below 1. Say whether 0.87 means 0.87% or 87%.',
  },
};

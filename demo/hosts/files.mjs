// Hosts of the matrix that differ by the files they take: the second file, fetched when one of its elements is on the page, and the small one.
import { built, card, csp, elements, script, tasks } from './page.mjs';
import { blob, ownData } from './policies.mjs';

const second = ({ a }) => built(a, 'chiso-more.js');
const withTasks = (attributes = '') => ({ a }) => `${script(built(a), attributes)}\n${elements}\n${tasks}`;

/** @type {import('./table.mjs').Host[]} */
export const files = [
  {
    id: 'second-file',
    name: { vi: 'Tệp thứ hai, chỉ dùng tệp của cổng', en: 'second file, default-src self' },
    proves: { vi: 'Bảng nhiệm vụ có trên trang: chiso.js tự lấy chiso-more.js đặt cạnh, trong chính sách chặt.', en: 'Tasks are on the page: chiso.js fetches chiso-more.js from beside itself, under a strict policy.' },
    make: (origins) => ({ body: withTasks()(origins), headers: csp("default-src 'self'; img-src data:") }),
    expect: { mode: 'worker', cause: 'sibling' },
    reports: 1,
    more: 'chiso-tasks',
    files: (origins) => [...ownData(origins), second(origins), built(origins.a, 'projection.worker.js')],
  },
  {
    id: 'second-file-nonce',
    name: { vi: 'Tệp thứ hai và nonce', en: 'second file, nonce' },
    proves: { vi: 'Nonce của chiso.js được dùng cho tệp thứ hai.', en: 'The nonce of chiso.js is used for the second file.' },
    make: (origins) => ({ body: withTasks('nonce="n1"')(origins), nonce: 'n1', headers: csp("script-src 'nonce-n1'; worker-src blob:") }),
    expect: blob,
    more: 'chiso-tasks',
    files: (origins) => [...ownData(origins), second(origins)],
  },
  {
    id: 'second-file-trusted-types',
    name: { vi: 'Tệp thứ hai và Trusted Types', en: 'second file, trusted types list' },
    proves: { vi: 'Tệp thứ hai đi qua cùng một chính sách tên chiso.', en: 'The second file goes through the one policy named chiso.' },
    make: (origins) => ({ body: withTasks()(origins), headers: csp("require-trusted-types-for 'script'; trusted-types chiso") }),
    expect: blob,
    more: 'chiso-tasks',
    files: (origins) => [...ownData(origins), second(origins)],
  },
  {
    id: 'lite',
    name: { vi: 'Bản nhẹ chiso-lite.js', en: 'chiso-lite.js' },
    proves: { vi: 'Bản nhẹ không có biểu đồ, bộ tính toán và worker: cùng một bảng số liệu, trong chính sách chặt.', en: 'The small file has no charts, engine or worker: the same table, under a strict policy.' },
    make: ({ a }) => ({ body: `${script(built(a, 'chiso-lite.js'))}\n${card}`, headers: csp("default-src 'self'; img-src data:") }),
    expect: { mode: 'none', cause: [] },
    files: ({ a }) => [...ownData({ a }), built(a, 'chiso-lite-more.js')],
  },
  {
    id: 'lite-trusted-types-others',
    name: { vi: 'Bản nhẹ và danh sách Trusted Types không có chiso', en: 'chiso-lite.js, trusted types list without chiso' },
    proves: { vi: 'Các dòng của bản nhẹ không cần chính sách nào của trang.', en: 'The rows of the small file need no policy of the page.' },
    make: ({ a }) => ({ body: `${script(built(a, 'chiso-lite.js'))}\n${card}`, headers: csp("require-trusted-types-for 'script'; trusted-types others") }),
    expect: { mode: 'none', cause: [] },
    files: ownData,
  },
];

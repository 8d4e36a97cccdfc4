/** What every test of the tasks needs: a made-up province with a task in each standing, an element on the page, and a check of its room. */
import '../../../src/define/tasks.js';
import type { ChisoTasks } from '../../../src/index.js';
import { placeUntil } from './place.js';
import { trouble as troubleIn } from './room.js';
import { dataset, indicator } from './sample.js';
import { AS_OF, all, one, root } from './scorecard.js';

export { place } from './place.js';

type Loose = Readonly<Record<string, unknown>>;
export type Settings = Partial<Pick<ChisoTasks, 'province' | 'src' | 'data' | 'lang' | 'theme' | 'asOf' | 'headingLevel' | 'rows' | 'noDownload' | 'view'>>;

/** A task of the plan, named after its id where nothing else is said. */
export const task = (id: string, fields: Loose = {}): Loose => ({
  id, name: { vi: `Nhiệm vụ ${id}`, en: `Task ${id}` }, pillar: 'society', source: { document: 'plan', section: 'Phụ lục', lines: [10, 12] }, ...fields,
});

const printed = (vi: string, en: string) => ({ printedState: { vi, en }, source: { document: 'report', lines: [20, 20] } });
const money = (value: number) => ({ money: { value: value / 1000, unit: 'VND-billion', printed: { value, unit: 'VND-million' } } });

/** One task in each standing and one of each kind of time, in two pillars; one group whose printed total is 5 more than its rows. */
export const sample = (fields: Loose = {}): Record<string, unknown> => dataset([indicator('accounts'), indicator('signatures')], {
  tasks: [
    task('done-on-time', { start: '2025', end: '2025', state: 'done-on-time', ...printed('hoàn thành đúng hạn', 'done on time') }),
    task('done-late', { start: '2025', end: '2025', state: 'done-late', ...printed('hoàn thành, chậm 2 tháng', 'done, two months late') }),
    task('done', { end: '2026-01', state: 'done', ...printed('đã hoàn thành', 'done') }),
    task('in-progress', { start: '2026', end: '2027', state: 'in-progress', ...printed('đã làm 45/112 vị trí', '45 of 112 places done'), indicators: ['accounts', 'signatures'] }),
    task('planned', { start: '2026', end: '2026', state: 'planned', ...printed('theo kế hoạch', 'planned') }),
    task('overdue', { state: 'overdue', ...printed('quá hạn', 'overdue') }),
    task('past-end', { start: '2025', end: '2026-03', lead: { vi: 'Sở Xây dựng', en: 'Department of Construction' } }),
    task('in-words', { start: '2026', ...printed('đang xem xét', 'being considered') }),
    task('i-1-platform', { pillar: 'data', start: '2026', end: '2030', flags: ['inferred-lead', 'inferred-start', 'inferred-end'], lead: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' }, ...money(100) }),
    task('i-2-annual', {
      pillar: 'data', start: '2026', end: '2030', recurrence: 'annual', ...money(20), partners: { vi: 'Các xã', en: 'Communes' }, note: { vi: 'Làm mỗi năm', en: 'Every year' },
      name: { vi: 'Nâng cấp, mở rộng nền tảng tích hợp, chia sẻ dữ liệu dùng chung cấp tỉnh phục vụ chỉ đạo, điều hành và cung cấp dịch vụ công trực tuyến', en: 'Upgrade and extend the provincial platform that integrates and shares common data for direction, administration and online services' },
    }),
    task('beyond', { pillar: 'data', start: '2020', end: '2045' }),
  ],
  budgets: [
    { id: 'group-i-data', what: { vi: 'Nhóm I, dữ liệu', en: 'Group I, data' }, value: 0.125, unit: 'VND-billion', source: { document: 'plan' } },
    { id: 'total-of-all', what: { vi: 'Tổng vốn', en: 'Total' }, value: 0.12, unit: 'VND-billion', source: { document: 'plan' } },
  ],
  findings: [{ id: 'total', what: { vi: 'Tổng nhóm I', en: 'Total of group I' }, detail: { vi: 'In 125, cộng 120.', en: 'Printed 125, adds to 120.' }, indicators: [], tasks: ['i-1-platform', 'i-2-annual'], source: { document: 'plan' } }],
  ...fields,
});

export function make(settings: Settings = {}): ChisoTasks {
  return Object.assign(document.createElement('chiso-tasks'), { asOf: AS_OF, ...settings });
}

export async function loaded(settings: Settings = { data: sample() }, width?: number): Promise<ChisoTasks> {
  const element = make(settings);
  await placeUntil('chiso-load', element, width);
  return element;
}

export async function openAll(element: ChisoTasks): Promise<void> {
  // With all of them open the same button closes them.
  if (root(element).querySelector('.pillar-name[aria-expanded="false"]')) one<HTMLButtonElement>(root(element), '.open-all').click();
  await element.updateComplete;
}

export function row(element: ChisoTasks, id: string): HTMLElement {
  return one(root(element), `.task[data-task="${id}"]`);
}

export function ids(element: ChisoTasks): string[] {
  return all(root(element), '.task').map((each) => each.dataset.task ?? '');
}

export function chip(element: ChisoTasks, standing: string): HTMLButtonElement {
  return one(root(element), `.chip[data-standing="${standing}"]`);
}

export function pillarButton(element: ChisoTasks, pillar: string): HTMLButtonElement {
  return one(root(element), `[data-pillar="${pillar}"]`);
}

export function nameButton(element: ChisoTasks, id: string): HTMLButtonElement {
  return one(row(element, id), '.name');
}

/** Words and drawings that stick out, are cut off or lie on others. */
export const trouble = (element: ChisoTasks): string[] => troubleIn(element, '.bar rect, .bar path, .bar line');

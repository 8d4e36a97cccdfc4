/** The fixed words of tasks, which no row shows. */
import type { TaskFlag, TaskState } from './types.js';

export const TASK_STATES = ['done-on-time', 'done-late', 'done', 'in-progress', 'overdue', 'planned'] as const satisfies readonly TaskState[];
export const TASK_FLAGS = ['inferred-lead', 'inferred-start', 'inferred-end'] as const satisfies readonly TaskFlag[];

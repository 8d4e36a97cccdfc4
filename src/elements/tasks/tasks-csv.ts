import { titleText } from '../../i18n/title-text.js';
import { formatPeriod, type Language, messages, pickText } from '../../i18n/index.js';
import { tasksTexts } from '../../i18n/tasks-texts.js';
import type { Dataset, Finding } from '../../model/index.js';
import { type Cell, CSV_FORMS, csvText } from '../../view/csv.js';
import type { TaskRow } from '../../view/tasks.js';
import { inMillions, type TaskMoney } from '../../view/tasks-money.js';

function findingText({ what, detail }: Finding, language: Language): string {
  return `${pickText(what, language).text}: ${pickText(detail, language).text}`;
}

/**
 * Tasks as CSV, a line each. What no document prints is an empty cell, never 0; what is inferred says so in a column of its own.
 */
export function tasksCsv(rows: readonly TaskRow[], dataset: Dataset, money: TaskMoney | null, language: Language): string {
  const texts = tasksTexts(language);
  const common = messages(language);
  const indicators = new Map(dataset.indicators.map(({ id, name }) => [id, pickText(name, language).text]));
  const yesNo = (yes: boolean) => (yes ? texts.yes : texts.no);
  const lines = rows.map(({ task, standing, findings }): readonly Cell[] => {
    const { document, section, lines: at } = task.source;
    const from = [titleText(dataset.documents, document, language), section ? common.detail.section(section) : '', at ? common.detail.line(at[0], at[1]) : ''];
    const amount = task.money ? inMillions(task.money) : null;
    return [
      common.pillars[task.pillar], pickText(task.name, language).text, pickText(task.lead, language).text, task.lead ? yesNo(task.flags.includes('inferred-lead')) : '',
      pickText(task.partners, language).text, task.start ? formatPeriod(task.start, language) : '', task.end ? formatPeriod(task.end, language) : '',
      task.start || task.end ? yesNo(task.flags.includes('inferred-start') || task.flags.includes('inferred-end')) : '', task.recurrence === 'annual' ? texts.annual : '',
      texts.standings[standing], pickText(task.printedState, language).text, amount, amount === null ? '' : yesNo(!(money?.apart.has(task.id) ?? false)),
      task.indicators.flatMap((id) => indicators.get(id) ?? []).join('; '), pickText(task.note, language).text, findings.map((one) => findingText(one, language)).join(' | '),
      from.filter(Boolean).join(', '),
    ];
  });
  return csvText([Object.values(texts.csvColumns), ...lines], CSV_FORMS[language]);
}

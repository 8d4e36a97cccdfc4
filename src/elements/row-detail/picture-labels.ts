/** The words in the picture of an opened row. */
import { isPercent, whenText } from '../../i18n/describe.js';
import { formatNumber, formatPeriod, messages } from '../../i18n/index.js';
import type { ChartModel } from '../../view/chart.js';
import type { ScorecardRow } from '../../view/scorecard.js';
import type { ChartLabels } from '../shared/chart/chart-view.js';
import { simulatedYear, type WordsContext } from './result-words.js';

/** Only the value that the row shows bears its number; those before it are in the list below the picture. */
export function pictureLabels({ indicator, assessment: { reader, observation } }: ScorecardRow, words: WordsContext, { axis }: ChartModel): ChartLabels {
  const { start, target, simulation, language } = words;
  const { simulation: texts, readersShort, detail } = messages(language);
  const percent = isPercent(indicator.unit) ? '%' : '';
  const when = reader ? readersShort : observation ? whenText(observation, language) : '';
  const last = simulatedYear((simulation?.times.length ?? 1) - 1, words);
  const dueWords = target.by ? formatPeriod(target.by, language) : '';
  return {
    // No rank is 0.
    axis: (value) => (value || axis.step > 0 ? `${formatNumber(value, language)}${value === axis.max ? percent : ''}` : ''),
    axisTitle: '',
    year: (time, size) => (size === 'narrow' ? `’${String(Math.round(time) - 1).slice(2)}` : String(Math.round(time) - 1)),
    years: detail.endOfYear,
    value: ({ main }) => (main ? `${formatNumber(start, language)}${percent} ${when}` : ''),
    target: () => `${texts.target} ${formatNumber(target.value, language)}${percent} · ${dueWords}`,
    required: texts.requiredPath, milestone: () => '',
    ends: '', end: () => last, break: '', now: '', declared: '',
  };
}

/** A parsed dataset as a file again. */
import type { Dataset, Indicator, Observation, SourceDocument, Target } from '../types.js';

function observationFields({ time: _, timeLow: _low, territory: _territory, ...observation }: Observation): Readonly<Record<string, unknown>> {
  return observation;
}

function targetFields({ due: _, territory: _territory, ...target }: Target): Readonly<Record<string, unknown>> {
  return target;
}

function indicatorFields({ related: _, observations, targets, ...indicator }: Indicator): Readonly<Record<string, unknown>> {
  return { ...indicator, observations: observations.map(observationFields), targets: targets.map(targetFields) };
}

function documentFields({ file, ...document }: SourceDocument): Readonly<Record<string, unknown>> {
  return file === '' ? document : { ...document, file };
}

/**
 * A dataset in the form of files: what `JSON.stringify` makes of it, `parseDataset` and the elements' `src` and `data` take. It stands alone: every indicator
 * carries what it had from its concept, and `concepts` is empty.
 *
 * What `parseDataset` added (times, due dates, territories, related values) is left out, since it adds them again.
 * @example parseDataset(datasetFile(dataset)) // { ok: true, dataset: the same, … }
 */
export function datasetFile(dataset: Dataset): Readonly<Record<string, unknown>> {
  return { ...dataset, concepts: [], documents: dataset.documents.map(documentFields), indicators: dataset.indicators.map(indicatorFields) };
}

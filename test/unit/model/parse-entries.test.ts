import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/model/index.js';
import { basis, datasetFields, datasetOf, indicatorFields, indicatorOf, indicatorsOf, value } from './build.js';

describe('what a headline row shows', () => {
  const shows = { indicator: 'whole', period: '2026-05', value: 86.03 };
  const row = indicatorFields({ concept: 'dossiers', shows, observations: [value('2025', 84)] });
  const whole = indicatorFields({
    id: 'whole',
    concept: 'dossiers',
    observations: [value('2026-05', 86.03, { basis: 'adults' }), value('2026-05', 90)],
  });

  it("is copied from the indicator that holds it, with its own basis and without joining the row's values", () => {
    const [indicator] = indicatorsOf(row, whole);
    expect(indicator?.related).toHaveLength(1);
    expect(indicator?.related[0]).toMatchObject({ indicator: 'whole', value: 86.03, basis: 'adults', period: '2026-05' });
    expect(indicator?.observations.map((each) => each.value)).toEqual([84]);
  });

  it('is not copied when the row holds it itself', () => {
    const [indicator] = indicatorsOf({ ...row, shows: { indicator: 'share', period: '2025', value: 84 } });
    expect(indicator?.related).toEqual([]);
  });

  it.each([
    ['an indicator that does not exist', { indicator: 'nobody', period: '2026-05', value: 86.03 }, whole],
    ['a value that does not exist', { indicator: 'whole', period: '2026-05', value: 1 }, whole],
    ['another concept', shows, { ...whole, concept: 'signatures' }],
  ])('must not be %s', (_, named, other) => {
    const result = parseDataset(datasetFields([{ ...row, shows: named }, other]));
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'unknown-reference', path: 'indicators[0].shows' }] });
  });
});

describe('values out of bounds', () => {
  it('stay in the data, flagged and warned about, and never count', () => {
    const result = parseDataset(datasetFields([indicatorFields({ observations: [value('2025', 140)] })]));
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'out-of-bounds', path: 'indicators[0].observations[0].value' }] });
    expect(datasetOf(result).indicators[0]?.observations[0]).toMatchObject({ value: 140, flags: ['implausible'] });
  });

  it('do not exist for a basis that counts in another unit', () => {
    const indicator = indicatorOf([value('2025', 2840866, { basis: 'records' })], [], { bases: [basis('records', { unit: 'count' })] });
    expect(indicator.observations[0]?.flags).toEqual([]);
  });
});

describe('a file with some damaged entries', () => {
  const good = indicatorFields({ observations: [value('2025', 50)] });
  const input = datasetFields([good, indicatorFields({ id: 'bad', observations: [value('2025', NaN)] }), indicatorFields({ id: 'last' })], {
    tasks: [{ id: 't', name: { vi: 'x' }, pillar: 'nowhere', source: { document: 'plan' } }],
  });

  it('is refused, and says what could be read without them', () => {
    const result = parseDataset(input);
    if (result.ok) throw new Error('accepted');
    expect(result.issues.map((issue) => issue.path)).toEqual(['indicators[1].observations[0].value', 'tasks[0].pillar']);
    expect(result.partial?.indicators.map((each) => each.id)).toEqual(['share', 'last']);
    expect(result.partial?.tasks).toEqual([]);
  });

  it('leaves nothing to show when its frame is damaged', () => {
    for (const frame of [{ province: null }, { documents: [{}] }, { indicators: undefined }]) {
      expect(parseDataset({ ...input, ...frame })).toMatchObject({ ok: false, partial: null });
    }
  });

  it('leaves out links to what does not exist with a warning: no number depends on them', () => {
    const source = { document: 'plan' };
    const result = parseDataset(datasetFields([good], { findings: [{ id: 'f', what: { vi: 'x' }, indicators: ['share', 'gone'], source }] }));
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'unknown-reference', path: 'findings[0].indicators[1]' }] });
    expect(datasetOf(result).findings[0]?.indicators).toEqual(['share']);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { LIMITS, exceedsBytes, parseConcepts, parseConceptsText, parseDataset, parseDatasetText, type Issue } from '../../../src/model/index.js';
import { jsonErrorOffset } from '../../../src/model/json-text.js';
import { basis, datasetFields, datasetOf, indicatorFields, OLD_PLAN, PLAN, REPORT, target, value, type Fields } from './build.js';

function issuesOf(input: unknown): readonly Issue[] {
  const result = parseDataset(input);
  return result.ok ? [] : result.issues;
}

function withIndicator(more: Fields): Fields {
  return datasetFields([indicatorFields(more)]);
}

function withObservation(more: Fields): Fields {
  return withIndicator({ observations: [value('2025', 50, more)] });
}

function withTarget(more: Fields): Fields {
  return withIndicator({ targets: [target('2030', 80, more)] });
}

describe('every refusal', () => {
  const observation = 'indicators[0].observations[0]';
  const aim = 'indicators[0].targets[0]';
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ['nothing', undefined, 'wrong-type', ''],
    ['null', null, 'wrong-type', ''],
    ['a text', 'data', 'wrong-type', ''],
    ['a list', [], 'wrong-type', ''],
    ['no version', {}, 'wrong-version', 'version'],
    ['a version in quotes', { version: '1' }, 'wrong-version', 'version'],
    ['half a version', { version: 1.5 }, 'wrong-version', 'version'],
    ['a newer version', { ...datasetFields([]), version: 2 }, 'newer-version', 'version'],
    ['no province', { ...datasetFields([]), province: undefined }, 'wrong-type', 'province'],
    ['a slug that is a path', { ...datasetFields([]), province: { slug: '../x', name: 'x' } }, 'bad-slug', 'province.slug'],
    ['no indicators', { ...datasetFields([]), indicators: null }, 'missing', 'indicators'],
    ['indicators that are no list', { ...datasetFields([]), indicators: {} }, 'wrong-type', 'indicators'],
    ['an indicator that is a number', datasetFields([5 as never]), 'wrong-type', 'indicators[0]'],
    ['two indicators of one id', datasetFields([indicatorFields(), indicatorFields()]), 'duplicate-id', 'indicators[1].id'],
    ['two documents of one id', { ...datasetFields([]), documents: [PLAN, PLAN] }, 'duplicate-id', 'documents[1].id'],
    ['two targets of one id', withIndicator({ targets: [target('2030', 80), target('2030', 90)] }), 'duplicate-id', 'indicators[0].targets[1].id'],
    ['two bases of one id', withIndicator({ bases: [basis('people'), basis('people')] }), 'duplicate-id', 'indicators[0].bases[1].id'],
    ['an indicator without an id', withIndicator({ id: null }), 'missing', 'indicators[0].id'],
    ['a blank id', withIndicator({ id: '  ' }), 'wrong-type', 'indicators[0].id'],
    ['no name', withIndicator({ name: {} }), 'wrong-type', 'indicators[0].name'],
    ['a name that is a number', withIndicator({ name: 5 }), 'wrong-type', 'indicators[0].name'],
    ['no kind', withIndicator({ kind: undefined }), 'missing', 'indicators[0].kind'],
    ['an unknown pillar', withIndicator({ pillar: 'magic' }), 'unknown-value', 'indicators[0].pillar'],
    ['bounds the wrong way', withIndicator({ bounds: [100, 0] }), 'wrong-type', 'indicators[0].bounds'],
    ['headline as a text', withIndicator({ headline: 'yes' }), 'wrong-type', 'indicators[0].headline'],
    ['a value NaN', withObservation({ value: NaN }), 'not-a-number', `${observation}.value`],
    ['a value Infinity', withObservation({ value: Infinity }), 'not-a-number', `${observation}.value`],
    ['the text "NaN"', withObservation({ value: 'NaN' }), 'not-a-number', `${observation}.value`],
    ['a number in quotes', withObservation({ value: '12,5' }), 'not-a-number', `${observation}.value`],
    ['no value', withObservation({ value: null }), 'missing', `${observation}.value`],
    ['a day that does not exist', withObservation({ period: '2025-02-30' }), 'bad-date', `${observation}.period`],
    ['a year as a number', withObservation({ period: 2025 }), 'bad-date', `${observation}.period`],
    ['a start after the period', withObservation({ since: '2026-01-01' }), 'bad-date', `${observation}.since`],
    ['a basis nobody described', withObservation({ basis: 'martians' }), 'unknown-basis', `${observation}.basis`],
    ['limits the wrong way', withObservation({ low: 60 }), 'wrong-order', `${observation}.value`],
    ['an upper limit below the value', withObservation({ high: 40 }), 'wrong-order', `${observation}.high`],
    ['an unknown flag', withObservation({ flags: ['undated', 'nice'] }), 'unknown-value', `${observation}.flags[1]`],
    ['a flag that is no text', withObservation({ flags: [5] }), 'wrong-type', `${observation}.flags[0]`],
    ['an unknown approximation', withObservation({ approx: '~' }), 'unknown-value', `${observation}.approx`],
    ['no source', withObservation({ source: null }), 'missing', `${observation}.source`],
    ['a source in no document', withObservation({ source: { document: 'gone' } }), 'unknown-document', `${observation}.source.document`],
    ['half a line', withObservation({ source: { document: 'plan', lines: [1.5, 2] } }), 'wrong-type', `${observation}.source.lines`],
    ['a target in a year that is none', withTarget({ by: 'sớm' }), 'bad-date', `${aim}.by`],
    ['an unknown comparator', withTarget({ comparator: '≥' }), 'unknown-value', `${aim}.comparator`],
    ['a range with one end', withTarget({ comparator: 'range' }), 'missing', `${aim}.high`],
    ['a range the wrong way', withTarget({ comparator: 'range', high: 70 }), 'wrong-order', `${aim}.high`],
    ['a script for an address', { ...datasetFields([]), documents: [{ ...PLAN, url: 'javascript:alert(1)' }] }, 'bad-address', 'documents[0].url'],
    ['data for an address', { ...datasetFields([]), documents: [{ ...PLAN, url: 'data:text/html,x' }] }, 'bad-address', 'documents[0].url'],
    [
      'a document that ends before it begins',
      { ...datasetFields([]), documents: [{ ...PLAN, covers: { from: '2025', to: '2024' } }] },
      'bad-date',
      'documents[0].covers.to',
    ],
    [
      'a document without a territory',
      { ...datasetFields([]), documents: [{ ...PLAN, territory: undefined }] },
      'missing',
      'documents[0].territory.id',
    ],
    [
      'money that is a text',
      datasetFields([], { tasks: [{ id: 't', name: 'x', pillar: 'data', money: 'nhiều', source: { document: 'plan' } }] }),
      'wrong-type',
      'tasks[0].money',
    ],
  ];

  it.each(cases)('of %s says what, where and what to do, in Vietnamese and English', (_, input, code, path) => {
    const issues = issuesOf(input);
    const issue = issues.find((each) => each.path === path);
    expect(issue?.code, JSON.stringify(issues)).toBe(code);
    expect(issue?.message.vi).toMatch(/Cần|Hãy/);
    expect(issue?.message.en).toMatch(/must be|Write|Choose|Update/);
    if (path !== '') {
      expect(issue?.message.vi).toContain(`Tại ${path}: `);
      expect(issue?.message.en).toContain(`At ${path}: `);
    }
    expect(issue?.message.vi).not.toMatch(/undefined|\[object/);
    expect(issue?.message.en).not.toMatch(/undefined|\[object/);
  });

  it('tells what was found, shortened', () => {
    const [issue] = issuesOf(withObservation({ value: '9'.repeat(500) }));
    expect(issue?.message.en).toBe(
      `At indicators[0].observations[0].value: It must be a finite number without quotes, such as 12.5; it is the text "${'9'.repeat(40)}…".`,
    );
    expect(issue?.message.vi).toBe(
      `Tại indicators[0].observations[0].value: Cần một số hữu hạn, viết không có ngoặc kép, ví dụ 12.5, nhưng đang là chữ “${'9'.repeat(40)}…”.`,
    );
  });

  it('stops at twenty, the last one saying how many more there are', () => {
    const issues = issuesOf(withIndicator({ observations: Array.from({ length: 500 }, () => value('2025', NaN)) }));
    expect(issues).toHaveLength(LIMITS.issues);
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', path: '' });
    expect(issues.at(-1)?.message.en).toContain('481 more');
    expect(issues.at(-1)?.message.vi).toContain('481 lỗi');
  });
});

describe('limits', () => {
  it('refuse a text of 60 MB before it is parsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    try {
      const result = parseDatasetText('x'.repeat(60_000_000));
      expect(result).toMatchObject({ ok: false, partial: null, issues: [{ code: 'file-too-large', path: '' }] });
      if (!result.ok)
        expect(result.issues[0]?.message).toEqual({ vi: expect.stringContaining('8 MiB') as string, en: expect.stringContaining('8 MiB') as string });
      expect(parse).not.toHaveBeenCalled();
    } finally {
      parse.mockRestore();
    }
  });

  it('count bytes, not letters: four million Vietnamese letters are over 8 MiB', () => {
    expect(parseDatasetText(`"${'ố'.repeat(4_000_000)}"`)).toMatchObject({ issues: [{ code: 'file-too-large' }] });
    expect(exceedsBytes('ố', 3)).toBe(false);
    expect(exceedsBytes('ố', 2)).toBe(true);
    expect(exceedsBytes('é', 2)).toBe(false);
    expect(exceedsBytes('é', 1)).toBe(true);
    expect(exceedsBytes('😀', 4)).toBe(false);
    expect(exceedsBytes('😀', 3)).toBe(true);
  });

  it.each([
    ['indicators', datasetFields(Array.from({ length: LIMITS.indicators + 1 }, () => ({}))), 'indicators'],
    [
      'observations',
      withIndicator({ observations: Array.from({ length: LIMITS.observationsPerIndicator + 1 }, () => ({})) }),
      'indicators[0].observations',
    ],
    ['targets', withIndicator({ targets: Array.from({ length: LIMITS.targetsPerIndicator + 1 }, () => ({})) }), 'indicators[0].targets'],
    ['documents', { ...datasetFields([]), documents: Array.from({ length: LIMITS.documents + 1 }, () => ({})) }, 'documents'],
    ['bases', withIndicator({ bases: Array.from({ length: LIMITS.basesPerConcept + 1 }, () => ({})) }), 'indicators[0].bases'],
    ['concepts', { ...datasetFields([]), concepts: Array.from({ length: LIMITS.concepts + 1 }, () => ({})) }, 'concepts'],
    ['findings', datasetFields([], { findings: Array.from({ length: LIMITS.statements + 1 }, () => ({})) }), 'findings'],
    ['statements', datasetFields([], { budgets: Array.from({ length: LIMITS.statements + 1 }, () => ({})) }), 'budgets'],
    ['tasks', datasetFields([], { tasks: Array.from({ length: LIMITS.tasks + 1 }, () => ({})) }), 'tasks'],
    ['flags', withObservation({ flags: Array.from({ length: LIMITS.listEntries + 1 }, () => 'undated') }), 'indicators[0].observations[0].flags'],
    ['a list that only says it is long', { ...datasetFields([]), indicators: Object.assign([], { length: 4e9 }) }, 'indicators'],
  ])('refuse too many %s without looking at one of them', (_, input, path) => {
    const issues = issuesOf(input);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'limit', path });
    expect(parseDataset(input)).toMatchObject({ ok: false, partial: null });
  });

  it('are these numbers, some of which the data guide names', () => {
    expect(LIMITS).toEqual({
      fileBytes: 8 * 1024 ** 2, indicators: 5000, observationsPerIndicator: 1000, targetsPerIndicator: 1000, basesPerConcept: 200, concepts: 5000, documents: 500,
      tasks: 5000, statements: 5000, listEntries: 1000, text: 4000, depth: 6, issues: 20,
    });
  });

  it('accept the longest text and refuse one letter more', () => {
    const note = (length: number): Fields => withObservation({ note: { vi: 'a'.repeat(length) } });
    expect(parseDataset(note(LIMITS.text)).ok).toBe(true);
    expect(issuesOf(note(LIMITS.text + 1))).toMatchObject([{ code: 'limit', path: 'indicators[0].observations[0].note.vi' }]);
  });

  it('refuse free-form fields nested too deep, cycles included', () => {
    const cycle: Record<string, unknown> = { what: 'x', source: { document: 'plan' } };
    cycle['self'] = cycle;
    const issues = issuesOf(datasetFields([], { context: [cycle] }));
    expect(issues[0]).toMatchObject({ code: 'too-deep' });
    expect(issues[0]?.path).toMatch(/^context\[0\](\.self)+/);
  });

  it('read a text nested a million levels deep without falling over', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(parseDatasetText(deep).ok).toBe(false);
    expect(parseDatasetText('['.repeat(1_000_000)).ok).toBe(false);
    expect(parseDatasetText('{"a":'.repeat(500_000)).ok).toBe(false);
  });
});

describe('hostile data', () => {
  it('reaches no prototype', () => {
    const text = JSON.stringify(
      datasetFields([], {
        province: { slug: 'x', name: 'x', units: {} },
        context: [{ what: 'x', source: { document: 'plan' }, extra: { ok: 1 } }],
      }),
    )
      .replace('"units":{}', '"units":{"__proto__":[{"unit":"polluted","source":{"document":"plan"}}],"constructor":[]}')
      .replace(
        '"extra":{"ok":1}',
        '"extra":{"ok":1,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}},"__proto__":{"polluted":true}',
      );
    const dataset = datasetOf(parseDatasetText(text));
    const [statement] = dataset.context;
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(dataset.province.units)).toEqual([]);
    expect(Object.getPrototypeOf(dataset.province.units)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(statement)).toBe(Object.prototype);
    expect((statement as { polluted?: unknown }).polluted).toBeUndefined();
    expect(statement?.['extra']).toEqual({ ok: 1 });
  });

  it('takes no field from a prototype', () => {
    const inherited = Object.create(datasetFields([])) as unknown;
    expect(issuesOf(inherited)).toMatchObject([{ code: 'wrong-version' }]);
    expect(parseDataset(JSON.parse('{"__proto__":{"version":1}}')).ok).toBe(false);
  });

  it('keeps markup as the text it is', () => {
    const markup = '<img src=x onerror="alert(1)">{{7*7}}${1}&amp;‮';
    const dataset = datasetOf(parseDataset(withIndicator({ name: { vi: markup }, observations: [value('2025', 50, { note: { en: markup } })] })));
    expect(dataset.indicators[0]?.name.vi).toBe(markup);
    expect(dataset.indicators[0]?.observations[0]?.note).toEqual({ en: markup });
  });

  it('is copied: what happens to it later changes nothing', () => {
    const flags = ['undated'];
    const name = { vi: 'Tên' };
    const extra = { parts: [1, 2] };
    const input = withIndicator({ name, observations: [value('2025', 50, { flags })] });
    const full = { ...input, context: [{ what: 'x', source: { document: 'plan' }, extra }] };
    const dataset = datasetOf(parseDataset(full));
    flags.push('stale');
    name.vi = 'Khác';
    extra.parts.push(3);
    expect(dataset.indicators[0]?.observations[0]?.flags).toEqual(['undated']);
    expect(dataset.indicators[0]?.name).toEqual({ vi: 'Tên' });
    expect(dataset.context[0]?.['extra']).toEqual({ parts: [1, 2] });
  });

  it('may fail when it is read: that is said, not thrown', () => {
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('trap');
        },
        get: () => {
          throw new Error('trap');
        },
      },
    );
    for (const result of [parseDataset(trap), parseDataset({ ...datasetFields([]), indicators: [trap] }), parseConcepts(trap)]) {
      expect(result).toMatchObject({ ok: false, issues: [{ code: 'unreadable', path: '' }] });
    }
  });

  it('may hold functions and symbols: they are no data', () => {
    const statement = { what: 'x', source: { document: 'plan' }, run: () => 1, mark: Symbol('x'), big: 10n, fine: [1, () => 1, 'a', null, true] };
    const [copy] = datasetOf(parseDataset(datasetFields([], { context: [statement] }))).context;
    expect(copy).not.toHaveProperty('run');
    expect(copy).not.toHaveProperty('mark');
    expect(copy).not.toHaveProperty('big');
    expect(copy?.['fine']).toEqual([1, 'a', null, true]);
    expect(issuesOf(withObservation({ value: () => 1 }))).toMatchObject([{ code: 'not-a-number' }]);
  });

  it('may give a free-form number that is none: refused', () => {
    expect(issuesOf(datasetFields([], { context: [{ what: 'x', source: { document: 'plan' }, weight: NaN }] }))).toMatchObject([
      { code: 'not-a-number', path: 'context[0].weight' },
    ]);
  });
});

describe('JSON that is none', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a":}', 1, 6],
    ['{"a":1,}', 1, 8],
    ['[1,2', 1, 5],
    ['{\n  "a": 1,\n  b: 2\n}', 3, 3],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['NaN', 1, 1],
    ['[01]', 1, 3],
    ['"\t"', 1, 1],
    ['{"a":1}}', 1, 8],
    ["{'a':1}", 1, 2],
    ['[1,]', 1, 4],
    ['{"a":"x\n"}', 1, 6],
    ['tru', 1, 1],
    ['<html>', 1, 1],
    ['[],', 1, 3],
  ])('%j is refused at line %i, column %i', (text, line, column) => {
    const result = parseDatasetText(text);
    expect(result).toMatchObject({ ok: false, partial: null, issues: [{ code: 'bad-json', path: '' }] });
    if (result.ok) return;
    expect(result.issues[0]?.message.en).toContain(`line ${String(line)}, column ${String(column)}.`);
    expect(result.issues[0]?.message.vi).toContain(`dòng ${String(line)}, cột ${String(column)}.`);
  });

  it('is found at its end when only the end is missing', () => {
    const text = JSON.stringify({ documents: [OLD_PLAN, REPORT] });
    for (const cut of [1, 2, 5]) expect(jsonErrorOffset(text.slice(0, -cut))).toBeLessThanOrEqual(text.length - cut);
    expect(jsonErrorOffset(text.slice(0, -1))).toBe(text.length - 1);
  });

  it.each([
    ['a long string', `["${'a'.repeat(8_000_000)}",x]`, 8_000_005],
    ['a long string of escapes', `["${'\\u0041'.repeat(1_300_000)}",x]`, 7_800_005],
    ['a string that never ends', `["${'a'.repeat(8_000_000)}`, 2],
    ['a long stretch of blanks', `[${' '.repeat(8_000_000)}x]`, 8_000_002],
    ['a long number', `[${'1'.repeat(8_000_000)}x]`, 8_000_002],
    ['many numbers', `[${'1,'.repeat(4_000_000)}x]`, 8_000_002],
  ])('is found behind %s without falling over', (_, text, column) => {
    const result = parseDatasetText(text);
    expect(result.ok ? '' : result.issues[0]?.message.en).toContain(`line 1, column ${String(column)}.`);
  });

  it('is refused for concepts too', () => {
    expect(parseConceptsText('[')).toMatchObject({ ok: false, issues: [{ code: 'bad-json' }] });
    expect(parseConceptsText('[]')).toEqual({ ok: true, concepts: [] });
    expect(parseConcepts(5)).toMatchObject({ ok: false, issues: [{ code: 'wrong-type' }] });
    expect(parseConcepts({})).toMatchObject({ ok: false, issues: [{ code: 'missing', path: 'concepts' }] });
  });
});

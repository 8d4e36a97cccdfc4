import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideColumn, decideHead, decideRow, decideTie, make, nothing, openQuestions, take, tiesOf } from '../../../demo/analyst/own-data/state.js';
import { EXAMPLE, ownTexts } from '../../../demo/analyst/own-data/texts.js';
import { assess, datasetFile, decimalTime, inspect, openText, parseConceptsText, parseDataset, parseDatasetText } from '../../../src/model/index.js';

const read = (name: string) => readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8');
const parsedConcepts = parseConceptsText(read('concepts'));
const concepts = parsedConcepts.ok ? parsedConcepts.concepts : [];
const parsed = parseDatasetText(read('lam-dong'), concepts);
if (!parsed.ok) throw new Error('lam-dong');
const lamDong = parsed.dataset;
const datasetOf = (slug: string) => {
  const result = parseDatasetText(read(slug), concepts);
  if (!result.ok) throw new Error(slug);
  return result.dataset;
};
const opened = (text: string) => take(nothing, openText(text), concepts);

it.each(['vi', 'en'] as const)('a column headed by the page’s own word for what it holds is taken for that (%s)', (lang) => {
  const { roles } = ownTexts[lang];
  const { proposal } = inspect({ name: '', rows: [Object.values(roles), ['A']] });
  expect(proposal.columns.map(({ role }) => role)).toEqual(Object.keys(roles));
});

describe('one’s own table', () => {
  it('pasted with Vietnamese decimals becomes rows of their own, on top of the province or alone', () => {
    const own = opened(EXAMPLE);
    expect(openQuestions(own)).toEqual([]);
    const onTop = make(own, concepts, lamDong, datasetFile);
    if (!onTop?.ok) throw new Error(JSON.stringify(onTop));
    expect(onTop.dataset.indicators).toHaveLength(lamDong.indicators.length + 2);
    expect(onTop.dataset.indicators.at(-2)?.observations.map(({ value }) => value)).toEqual([71.4, 78.25, 84.6]);
    const alone = make({ ...own, use: 'alone' }, concepts, lamDong, datasetFile);
    if (!alone?.ok) throw new Error(JSON.stringify(alone));
    expect(alone.dataset.indicators.map(({ observations }) => observations.at(-1)?.value)).toEqual([84.6, 4105]);
    expect(parseDataset(JSON.parse(JSON.stringify(alone.file))).ok).toBe(true);
  });

  it('pasted as JSON in an answer that a portal wraps it in, or as a CKAN dump, is the table of its records', () => {
    const record = { indicator: 'Hồ sơ', unit: '%', basis: 'x', time: '2025', value: 68.9 };
    const wrapped = [{ data: [record] }, { result: { records: [record] } }, { fields: Object.keys(record).map((id) => ({ id })), records: [Object.values(record)] }];
    expect(wrapped.map((answer) => opened(JSON.stringify(answer)).inspection?.rows.map(({ name, unit }) => [name, unit]))).toEqual(Array(3).fill([['Hồ sơ', '%']]));
  });

  it('leaves a row of totals out until the person takes it in, also one that is found only once the name’s column is said', () => {
    const own = opened('Cột 1\tNăm 2025\nHồ sơ\t5\nTổng cộng\t5');
    expect(own.mapping?.rows).toEqual([]);
    const named = decideColumn(own, 0, { role: 'name' });
    expect(named.mapping?.rows).toEqual([{ key: 'tổng cộng', skip: true }]);
    expect(decideHead(decideRow(named, 'tổng cộng', { skip: false }), 0).mapping?.rows).toEqual([{ key: 'tổng cộng', skip: false }]);
  });

  it('proposes no indicator of the same name that measures in another unit: a share is no count', () => {
    const tied = (unit: string) => [...tiesOf(opened(`Chỉ tiêu\tĐVT\tNăm 2025\nHồ sơ trực tuyến\t${unit}\t68,9`), lamDong).values()].map(({ indicator }) => indicator.id);
    expect([tied('%'), tied('hồ sơ'), tied('')]).toEqual([[], ['dossiers-online'], ['dossiers-online']]);
    const share = (unit: string) => tiesOf(opened(`Chỉ tiêu\tĐVT\tNăm 2025\nPhủ sóng 5G\t${unit}\t68,9`), lamDong).size;
    expect([share('%'), share('phần trăm'), share('xã')]).toEqual([1, 1, 0]);
  });

  it('begins with the first sheet that has columns, not with a cover', () => {
    const cover = { name: 'Bìa', rows: [['Báo cáo chuyển đổi số']] };
    const sheet = { name: 'Phụ lục', rows: [['Chỉ tiêu', 'Năm 2025'], ['Hồ sơ', 5]] };
    const at = (...tables: { name: string; rows: (string | number)[][] }[]) => take(nothing, { ok: true, kind: 'tables', format: 'xlsx', tables }, concepts).at;
    expect([at(cover, sheet), at(sheet, cover), at(cover, cover), at(cover)]).toEqual([1, 0, 0, 0]);
  });

  it('asks which mark is the decimal one, and waits for the answer', () => {
    const own = opened('Chỉ tiêu\tNăm 2024\tNăm 2025\nHồ sơ\t1.234\t2.345');
    expect(openQuestions(own).map(({ code, column }) => [code, column])).toEqual([['decimal-mark', 1], ['decimal-mark', 2]]);
    const answered = decideColumn(decideColumn(own, 1, { decimal: ',' }), 2, { role: null });
    expect(openQuestions(answered)).toEqual([]);
    const made = make({ ...answered, use: 'alone' }, concepts, null, datasetFile);
    expect(made?.ok && made.dataset.indicators[0]?.observations[0]?.value).toBe(1234);
  });

  it('takes the mark that all other columns prove for chosen, and lets it be changed', () => {
    const own = opened('Chỉ tiêu\tNăm 2024\tNăm 2025\nHồ sơ\t7,45\t1.234');
    expect(openQuestions(own)).toEqual([]);
    const last = (state: typeof own) => {
      const made = make({ ...state, use: 'alone' }, concepts, null, datasetFile);
      return made?.ok ? made.dataset.indicators[0]?.observations.at(-1)?.value : made;
    };
    expect(last(own)).toBe(1234);
    expect(last(decideColumn(own, 2, { decimal: '.' }))).toBe(1.234);
  });

  const valuesOf = (own: ReturnType<typeof opened>, id: string, province = lamDong) => {
    const made = make(own, concepts, province, datasetFile);
    const dataset = made?.ok ? made.dataset : null;
    const indicator = dataset?.indicators.find((each) => each.id === id);
    return { added: (dataset?.indicators.length ?? 0) - province.indicators.length, values: indicator?.observations.map(({ value, basis, flags }) => [value, basis, ...flags]), notes: made?.ok ? made.notes.map(({ code }) => code) : made?.issues };
  };

  it('with the exact name of one of the province’s indicators is proposed as that one, on no base until somebody says which', () => {
    const own = opened('Chỉ tiêu\tĐơn vị\tNăm 2025\nTỷ trọng  kinh tế số trong GRDP\t%\t9,1');
    const { key } = own.inspection!.rows[0]!;
    expect([...tiesOf(own, lamDong)].map(([at, { indicator, by }]) => [at, indicator.id, by])).toEqual([[key, 'digital-economy-share-grdp', 'name']]);
    expect(valuesOf(own, 'digital-economy-share-grdp')).toEqual({ added: 0, values: [[7.45, 'of-grdp'], [9.1, 'unstated']], notes: ['other-basis'] });
    expect(valuesOf(decideRow(own, key, { basis: 'of-grdp' }), 'digital-economy-share-grdp')).toEqual({ added: 0, values: [[7.45, 'of-grdp', 'stale'], [9.1, 'of-grdp']], notes: ['corrected'] });
    expect(valuesOf(decideTie(own, key, ''), 'digital-economy-share-grdp')).toEqual({ added: 1, values: [[7.45, 'of-grdp']], notes: ['added'] });
  });

  it('with a figure of the running year has it as of today, and is told why one of a year to come is none', () => {
    const own = opened('Chỉ tiêu\tĐơn vị\tCách tính\tNăm 2026\nTỷ trọng kinh tế số trong GRDP\t%\ttrên GRDP\t9,05');
    const made = make(own, concepts, lamDong, datasetFile, '2026-11-22');
    const row = made?.ok ? made.dataset.indicators.find(({ id }) => id === 'digital-economy-share-grdp') : undefined;
    expect(row && assess(row, '2026-11-22').observation).toMatchObject({ value: 9.05, period: '2026', time: decimalTime('2026-11-22') });
    const future = make(opened('Chỉ tiêu\tĐơn vị\tNăm 2028\nTỷ trọng kinh tế số trong GRDP\t%\t12'), concepts, lamDong, datasetFile, '2026-11-22');
    expect(future?.ok === false && future.issues.map(({ code }) => code)).toEqual(['future-period']);
  });

  it('of another province cannot be laid over this one, and can still be used alone', () => {
    const data = datasetFile(datasetOf('gia-lai'));
    const own = take(nothing, { ok: true, kind: 'dataset', data }, concepts);
    const refused = make({ ...own, use: 'on-top' }, concepts, lamDong, datasetFile);
    expect(refused).toMatchObject({ ok: false, rest: null, alone: true });
    expect(make({ ...own, use: 'alone' }, concepts, lamDong, datasetFile)?.ok).toBe(true);
  });

  it('with the exact id and the base in the words of the data is a correction', () => {
    const own = opened('Mã\tChỉ tiêu\tĐơn vị\tCách tính\tNăm 2025\ndigital-economy-share-grdp\tKinh tế số\t%\ttrên GRDP\t8,1');
    expect(valuesOf(own, 'digital-economy-share-grdp')).toEqual({ added: 0, values: [[7.45, 'of-grdp', 'stale'], [8.1, 'of-grdp']], notes: ['corrected'] });
  });

  it.each(['lam-dong', 'dong-nai', 'gia-lai', 'dak-lak'])('is laid over any main indicator of %s, on each base that it has, also where several share a concept', (slug) => {
    const province = datasetOf(slug);
    for (const indicator of province.indicators.filter(({ headline }) => headline)) {
      const own = opened(`Chỉ tiêu\tĐơn vị\tNăm 2026\nSố mới\t${indicator.unit.startsWith('percent') ? '%' : ''}\t55,5`);
      const { key } = own.inspection!.rows[0]!;
      const used = [...indicator.observations, ...indicator.targets].map(({ basis }) => (basis === 'unstated' ? null : basis));
      for (const basis of new Set([null, ...used])) {
        const { added, values, notes } = valuesOf(decideRow(decideTie(own, key, indicator.id), key, { basis }), indicator.id, province);
        expect([indicator.id, added, values?.at(-1)?.slice(0, 2), notes]).toEqual([indicator.id, 0, [55.5, basis ?? 'unstated'], expect.anything()]);
      }
    }
  });

  it('of a concept that several of the province’s indicators have is laid over none of them without a choice', () => {
    const own = opened('Chỉ tiêu\tĐơn vị\tKỳ\tGiá trị\nSóng 5G toàn tỉnh\t%\t6/2026\t91,5');
    const { key } = own.inspection!.rows[0]!;
    expect(valuesOf(decideRow(own, key, { concept: '5g-coverage' }), '5g-coverage')).toMatchObject({ added: 1, values: [[86, 'unstated', 'undated', 'estimate']] });
    expect(valuesOf(decideTie(own, key, '5g-coverage'), '5g-coverage')).toMatchObject({ added: 0, values: [[86, 'unstated', 'undated', 'estimate'], [91.5, 'unstated']] });
    expect([...tiesOf({ ...decideTie(own, key, '5g-coverage'), use: 'alone' }, lamDong)]).toEqual([]);
  });

  it('whose columns are chosen by hand has rows, candidates and marks like any other', () => {
    const roles = ['name', 'unit', 'period', 'value'] as const;
    const own = roles.reduce((state, role, index) => decideColumn(state, index, { role }), opened('Cột 1\tCột 2\tCột 3\tCột 4\nPhủ sóng 5G\t%\t2025\t90,5'));
    expect(own.inspection?.rows.map(({ name, candidates }) => [name, candidates])).toEqual([['Phủ sóng 5G', ['5g-coverage']]]);
    expect([openQuestions(own), own.mapping?.columns[3]?.decimal]).toEqual([[], ',']);
    expect([...tiesOf(own, lamDong).values()].map(({ indicator }) => indicator.id)).toEqual(['5g-coverage']);
  });

  it('without headers loses no row', () => {
    const bare = decideHead(opened('Hồ sơ\t%\t2024\t80,5\nTrường học\t%\t2025\t90,5'), null);
    expect(openQuestions(bare).map(({ code }) => code)).toEqual(['no-columns']);
    const own = (['name', 'unit', 'period', 'value'] as const).reduce((state, role, index) => decideColumn(state, index, { role }), bare);
    const made = make({ ...own, use: 'alone' }, concepts, null, datasetFile);
    expect(made?.ok && made.dataset.indicators.map(({ name, observations }) => [name.vi, observations[0]?.value])).toEqual([['Hồ sơ', 80.5], ['Trường học', 90.5]]);
  });

  it('says row by row what could not be read and keeps the rest', () => {
    const made = make(opened('Chỉ tiêu\tNăm 2025\nPhủ sóng\tkhông rõ\nHồ sơ\t12'), concepts, null, datasetFile);
    if (!made || made.ok) throw new Error('expected issues');
    expect(made.issues[0]?.message.vi).toMatch(/[Hh]àng 2/);
    expect(made.rest?.dataset.indicators.map(({ name }) => name.vi)).toContain('Hồ sơ');
  });

  it('of another province is never laid over this one, and can be used alone', () => {
    const own = opened('Tỉnh\tChỉ tiêu\tĐơn vị\tCách tính\tKỳ\tGiá trị\nHà Nội\tTỷ trọng kinh tế số trong GRDP\t%\ttrên GRDP\t2025\t25,3');
    const made = make(own, concepts, lamDong, datasetFile);
    expect(made?.ok === false && [made.alone, made.issues.map(({ message }) => message.vi)]).toEqual([true, ['Hàng 2: số liệu của Hà Nội, không phải Lâm Đồng. Hãy bỏ hàng này khỏi bảng, hoặc chọn “Dùng riêng”.']]);
    expect(make({ ...own, use: 'alone' }, concepts, lamDong, datasetFile)?.ok).toBe(true);
    expect(make(opened('Tỉnh\tChỉ tiêu\tĐơn vị\tKỳ\tGiá trị\nTỉnh Lâm Đồng\tHồ sơ\t%\t2025\t25,3'), concepts, lamDong, datasetFile)?.ok).toBe(true);
  });

  it('keeps nothing of a file that is no table', () => {
    expect(opened('<!doctype html><title>x</title>').issues).toHaveLength(1);
    expect(make(opened('{"a":'), concepts, lamDong, datasetFile)).toBeNull();
  });

  it('stays in hand with all that was decided when what is opened next is no table', () => {
    const own = decideColumn(opened(EXAMPLE), 5, { role: null });
    const after = take(own, openText('<!doctype html><title>x</title>'), concepts);
    expect(after).toEqual({ ...own, issues: [expect.objectContaining({ code: 'web-page' })] });
  });
});

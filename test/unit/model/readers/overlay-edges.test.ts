import { describe, expect, it } from 'vitest';
import { inspect, overlay, parseConcepts, read, UNSTATED, type Concept, type Dataset, type OverlayOptions } from '../../../../src/model/index.js';
import { tableOf } from './help.js';

const concepts: readonly Concept[] = (() => {
  const result = parseConcepts([{
    id: 'coverage', name: { vi: 'Phủ sóng' }, pillar: 'infrastructure', unit: 'percent', kind: 'saturating-rate', bounds: [0, 100],
    bases: [{ id: 'people', name: { vi: 'người dân' }, short: { vi: 'trên tổng số người dân' }, numerator: { vi: 'người có sóng' }, denominator: { vi: 'người dân' } }],
  }]);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.concepts;
})();

function dataset(text: string, title = 'Số liệu'): Dataset {
  const table = tableOf(text);
  const { proposal } = inspect(table, { province: { slug: 'x', name: { vi: 'X' } }, title });
  const result = read(table, proposal, { concepts });
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.dataset;
}
function joined(base: Dataset, added: Dataset, options?: OverlayOptions) {
  const result = overlay(base, added, options);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result;
}
const HEAD = 'Mã;Chỉ tiêu;Cách tính;Kỳ;Giá trị';
const valuesOf = ({ indicators }: Dataset) => indicators.map(({ id, observations }) => [id, ...observations.map(({ value }) => value)]);

describe('documents', () => {
  const row = (value: number) => `${HEAD}\na;A;x;${String(2020 + value)};${String(value)}`;

  it('of both stay, one of the same id that is another under a new id, the same one once', () => {
    const base = dataset(row(1), 'Báo cáo 1');
    const again = joined(base, dataset(row(2), 'Báo cáo 1')).dataset;
    expect(again.documents.map(({ id }) => id)).toEqual(['file']);
    const third = joined(joined(base, dataset(row(2), 'Báo cáo 2')).dataset, dataset(row(3), 'Báo cáo 3')).dataset;
    expect(third.documents.map(({ id, title }) => [id, title.vi])).toEqual([['file', 'Báo cáo 1'], ['file-2', 'Báo cáo 2'], ['file-3', 'Báo cáo 3']]);
    expect(third.indicators[0]?.observations.map(({ source }) => source.document)).toEqual(['file', 'file-2', 'file-3']);
  });

  it('of an indicator of its own are those of the additions', () => {
    const both = joined(dataset(row(1), 'Báo cáo 1'), dataset(`${HEAD}\nb;B;x;2024;5`, 'Báo cáo 2'));
    expect(both.dataset.indicators[1]?.observations[0]?.source.document).toBe('file-2');
    expect(both.notes).toEqual([{ code: 'added', path: 'indicators.b', message: { vi: '“B”: được thêm thành chỉ tiêu riêng.', en: '"B": is added as an indicator of its own.' } }]);
  });
});

describe('which indicator a figure is of', () => {
  const tied = (id: string, value: number) => `Mã;Chỉ tiêu;Nội dung đo;Cách tính;Kỳ;Giá trị\n${id};A;coverage;people;${String(2020 + value)};${String(value)}%`;

  it('is told by its id, else by its concept where one indicator has it', () => {
    expect(valuesOf(joined(dataset(tied('a', 1)), dataset(tied('a', 2))).dataset)).toEqual([['a', 1, 2]]);
    expect(valuesOf(joined(dataset(tied('a', 1)), dataset(tied('b', 2))).dataset)).toEqual([['a', 1, 2]]);
    // Others are no candidates: without the concept, or counted in another unit.
    const others = dataset(`Mã;Chỉ tiêu;Nội dung đo;Cách tính;Kỳ;Giá trị\nx;X;;x;2020;7%\na;A;coverage;people;2021;1%`);
    expect(valuesOf(joined(others, dataset(tied('b', 2))).dataset)).toEqual([['x', 7], ['a', 1, 2]]);
  });

  it('is none where two have the concept, and without a concept', () => {
    const two = dataset(`${tied('a', 1)}\nb;B;coverage;people;2022;2%`);
    expect(valuesOf(joined(two, dataset(tied('c', 3))).dataset)).toEqual([['a', 1], ['b', 2], ['c', 3]]);
    expect(valuesOf(joined(dataset(`${HEAD}\na;A;x;2021;1`), dataset(`${HEAD}\nb;A;x;2022;2`)).dataset)).toEqual([['a', 1], ['b', 2]]);
  });

  it('may be told by hand, for one and never for another that has the name of a prototype', () => {
    expect(valuesOf(joined(dataset(tied('a', 1)), dataset(tied('b', 2)), { indicators: { b: 'none' } }).dataset)).toEqual([['a', 1, 2]]);
    expect(valuesOf(joined(dataset(`${HEAD}\na;A;x;2021;1`), dataset(`${HEAD}\nb;A;x;2022;2`), { indicators: { b: 'a' } }).dataset)).toEqual([['a', 1, 2]]);
  });

  it('is none where that is said, whatever its id and concept', () => {
    expect(valuesOf(joined(dataset(tied('a', 1)), dataset(tied('a', 2)), { indicators: { a: null } }).dataset)).toEqual([['a', 1], ['a-2', 2]]);
  });

  it('that is tied to none gets an id of its own where its id is taken', () => {
    const both = joined(dataset(`${HEAD}\na;A;x;2021;1`), dataset(`${HEAD}\na;B;x;2022;2`), { indicators: { a: 'none' } });
    expect(valuesOf(both.dataset)).toEqual([['a', 1], ['a-2', 2]]);
    expect(both.notes[0]?.path).toBe('indicators.a-2');
  });

  it('takes one after the other where two are tied to one', () => {
    expect(valuesOf(joined(dataset(`${HEAD}\na;A;x;2021;1`), dataset(`${HEAD}\nb;B;x;2022;2\nc;C;x;2023;3`), { indicators: { b: 'a', c: 'a' } }).dataset)).toEqual([['a', 1, 2, 3]]);
  });

  it('must be in its unit', () => {
    const result = overlay(dataset(`${HEAD}\na;A;x;2021;1`), dataset('Mã;Chỉ tiêu;Đơn vị;Cách tính;Đích;Thời hạn\na;A;km;x;5;2030'));
    expect(result.ok ? '' : `${result.issues[0]?.code ?? ''} ${result.issues[0]?.path ?? ''}`).toBe('unit-differs indicators.a');
  });
});

describe('two figures of one moment', () => {
  const row = (basis: string, period: string, value: number) => `${HEAD}\na;A;${basis};${period};${String(value)}`;
  const flags = (base: string, added: string, options?: OverlayOptions) => {
    const { dataset: both, notes } = joined(dataset(base), dataset(added), options);
    return [both.indicators[0]?.observations.map((each) => each.flags.join()), notes.map(({ message }) => message.en)];
  };

  it('that both state no base are marked too, and said to state none', () => {
    expect(dataset(row('', '2025', 5)).indicators[0]?.observations[0]?.basis).toBe(UNSTATED);
    expect(flags(row('', '2025', 5), row('', '2025', 9))).toEqual([['conflict', 'conflict'],
      ['"A": two figures for 2025 (5 and 9) are kept and marked as conflicting; none of them states its basis.']]);
    expect(flags(row('', '2025', 5), row('', '2025', 9), { sameMoment: 'correction' })).toEqual([['stale', ''],
      ['"A": the figure 5 for 2025 is kept and marked as an older one; none of them states its basis.']]);
  });

  it('of other periods or windows contradict nothing', () => {
    expect(flags(row('x', '2025', 5), row('x', '2024', 9))).toEqual([['', ''], ['"A": the series has 9 for 2024; the row still shows 5 for 2025.']]);
    expect(flags(row('x', '5 tháng đầu năm 2026', 5), row('x', '5/2026', 9))).toEqual([['', ''], [expect.stringContaining('the series has 9')]]);
  });

  it('are told with what was there, each of them', () => {
    const base = `${row('x', '2025', 5)}\na;A;x;2025;6`;
    expect(flags(base, row('x', '2025', 9))).toEqual([['conflict', 'conflict', 'conflict'], ['"A": two figures for 2025 (5, 6 and 9) are kept and marked as conflicting.']]);
    const codes = (options: OverlayOptions) => joined(dataset(base), dataset(row('x', '2025', 9)), options).notes.map(({ code, path }) => `${code} ${path}`);
    expect([codes({}), codes({ sameMoment: 'correction' })]).toEqual([['conflict indicators.a'], ['corrected indicators.a']]);
    expect(flags(base, row('x', '2025', 9), { sameMoment: 'correction' })).toEqual([['conflict,stale', 'conflict,stale', ''], ['"A": the figure 5, 6 for 2025 is kept and marked as an older one.']]);
  });
});

describe('a figure on another base than those of its moment', () => {
  const row = (basis: string, value: string) => `${HEAD}\na;A;${basis};2025;${value}`;
  const notes = (base: string, added: string) => joined(dataset(base), dataset(added)).notes.map(({ code, message }) => [code, message.vi, message.en]);

  it('stands beside them, unmarked, and that is said with both bases', () => {
    expect(notes(row('trên hộ', '7,45'), row('trên dân', '8,1'))).toEqual([['other-basis',
      '“A”: số liệu 8,1 kỳ 2025 (trên dân) khác cách tính với 7,45 (trên hộ); hai số đứng riêng, không số nào thay số nào.',
      '"A": the figure 8.1 for 2025 (trên dân) is on another basis than 7.45 (trên hộ); they stand apart and neither replaces the other.']]);
    expect(notes(row('trên hộ', '7,45'), row('', '8,1'))).toEqual([['other-basis',
      '“A”: số liệu 8,1 kỳ 2025 (không nêu cách tính) khác cách tính với 7,45 (trên hộ); hai số đứng riêng, không số nào thay số nào.',
      '"A": the figure 8.1 for 2025 (basis not stated) is on another basis than 7.45 (trên hộ); they stand apart and neither replaces the other.']]);
  });

  it('is dated as dates are written', () => {
    const dated = (period: string) => notes(`${HEAD}\na;A;trên hộ;${period};7`, `${HEAD}\na;A;trên dân;${period};8`)[0]?.[1];
    expect([dated('19/6/2026'), dated('6/2026'), dated('quý II/2026')].map((words) => /kỳ \S+/.exec(words ?? '')?.[0])).toEqual(['kỳ 19/6/2026', 'kỳ 6/2026', 'kỳ quý']);
  });

  it('is told as not shown alone where its own base has a figure of that moment too, or of other moments', () => {
    const codes = (base: string, added: string) => notes(base, added).map(([code]) => code);
    expect(codes(`${row('trên hộ', '7,45')}\na;A;trên dân;2025;8,1`, row('trên dân', '8,1'))).toEqual(['not-shown']);
    expect(codes(row('trên hộ', '7,45'), `${HEAD}\na;A;trên dân;2024;8,1`)).toEqual(['not-shown']);
    const years = ['2020', '2021', '2022', '2023'].map((year) => `a;A;trên hộ;${year};5`);
    expect(notes(row('trên hộ', '7,45'), [HEAD, ...years].join('\n'))[0]?.[1]).toBe('“A”: số liệu 5 kỳ 2020, 5 kỳ 2021, 5 kỳ 2022 … nằm trong chuỗi; dòng này vẫn hiện 7,45 kỳ 2025.');
  });
});

describe('targets and the figure shown', () => {
  it('of the same id get one of their own, however many there are', () => {
    const target = (value: number) => dataset(`Mã;Chỉ tiêu;Cách tính;Đích;Thời hạn\na;A;x;${String(value)};2030`);
    expect(joined(joined(target(5), target(6)).dataset, target(7)).dataset.indicators[0]?.targets.map(({ id, value }) => [id, value])).toEqual([['2030', 5], ['2030-2', 6], ['2030-3', 7]]);
  });

  it('are told where two of them differ for one moment, and one that is there already is not added again', () => {
    const target = (...lines: readonly string[]) => dataset(['Mã;Chỉ tiêu;Cách tính;Đích;Thời hạn', ...lines.map((line) => `a;A;${line}`)].join('\n'));
    const said = (...lines: readonly string[]) => {
      const { dataset: { indicators: [first] }, notes } = joined(target('x;30;2030'), target(...lines));
      return [first?.targets.map(({ value }) => value), notes.map(({ message }) => message.vi)];
    };
    expect(said('x;25;2030')).toEqual([[30, 25], ['“A”: có hai đích khác nhau (2030): 30 và 25; cả hai được giữ.']]);
    expect(said('x;30;2030')).toEqual([[30], ['“A”: đích 30 (2030) đã có sẵn, không thêm lần nữa.']]);
    expect(said('x;≥ 30;2030')[0]).toEqual([30, 30]);
    expect(said('x;25;2028', 'y;25;2030')).toEqual([[30, 25, 25], []]);
  });

  it('of an older moment gives way to a newer figure on its base, and stays when only targets are added', () => {
    const base = dataset(`${HEAD}\na;A;x;2024;4\na;A;x;2025;5`);
    const shows = { indicator: 'a', period: '2024', value: 4 };
    const older: Dataset = { ...base, indicators: base.indicators.map((each) => ({ ...each, shows })) };
    const after = (added: Dataset) => joined(older, added).dataset.indicators[0]?.shows;
    expect(after(dataset(`${HEAD}\na;A;x;2026;6`))).toEqual({ indicator: 'a', period: '2026', value: 6 });
    expect(after(dataset(`${HEAD}\na;A;x;2023;6`))).toEqual(shows);
    expect(after(dataset('Mã;Chỉ tiêu;Cách tính;Đích;Thời hạn\na;A;x;9;2030'))).toEqual(shows);
  });
});

describe('bases', () => {
  it('in the words of one that is known, its name or short name, are that one', () => {
    const known = dataset('Mã;Chỉ tiêu;Nội dung đo;Cách tính;Kỳ;Giá trị\na;A;coverage;people;2025;5%');
    for (const words of ['người dân', 'Người  dân', 'trên tổng số người dân']) {
      const both = joined(known, dataset(`${HEAD}\na;A;${words};2025;9%`), { sameMoment: 'correction' });
      expect(both.dataset.indicators[0]?.observations.map(({ basis, flags }) => [basis, flags.join()])).toEqual([['people', 'stale'], ['people', '']]);
      expect(both.dataset.indicators[0]?.bases.map(({ id }) => id)).toEqual(['people']);
    }
  });

  it('of one id and other words get one of their own, however many there are', () => {
    const one = (words: string, year: number) => dataset(`${HEAD}\na;A;${words};${String(year)};5`);
    const both = joined(joined(one('trên hộ', 2023), one('trên Hồ', 2024)).dataset, one('trên hổ', 2025)).dataset;
    expect(both.indicators[0]?.bases.map(({ id, name }) => [id, name.vi])).toEqual([['tren-ho', 'trên hộ'], ['tren-ho-2', 'trên Hồ'], ['tren-ho-3', 'trên hổ']]);
    expect(both.indicators[0]?.observations.map(({ basis }) => basis)).toEqual(['tren-ho', 'tren-ho-2', 'tren-ho-3']);
  });
});

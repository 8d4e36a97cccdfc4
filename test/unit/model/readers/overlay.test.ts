import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, datasetFile, inspect, overlay, parseConcepts, parseDataset, read, series, type Concept, type Dataset, type OverlayOptions } from '../../../../src/model/index.js';
import { tableOf } from './help.js';

const json = (name: string): unknown => JSON.parse(readFileSync(`src/datasets/${name}.json`, 'utf8'));
const concepts: readonly Concept[] = (() => {
  const result = parseConcepts(json('concepts'));
  return result.ok ? result.concepts : [];
})();

function parsed(data: unknown): Dataset {
  const result = parseDataset(data, concepts);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.dataset;
}

const lamDong = parsed(json('lam-dong'));

/** Additions as an analyst types them. */
function additions(text: string): Dataset {
  const table = tableOf(text);
  const { proposal } = inspect(table, { province: { slug: 'lam-dong', name: { vi: 'Lâm Đồng' } }, title: 'Số liệu bổ sung' });
  const result = read(table, { ...proposal, columns: proposal.columns.map((column) => ({ ...column, decimal: ',' })) }, { concepts });
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.dataset;
}

function over(text: string, options?: OverlayOptions) {
  const result = overlay(lamDong, additions(text), options);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result;
}

const share = (dataset: Dataset) => dataset.indicators.find(({ id }) => id === 'digital-economy-share-grdp')!;
const HEAD = 'Mã;Chỉ tiêu;Nội dung đo;Cách tính;Kỳ;Giá trị\n';
const basis = share(lamDong).observations[0]!.basis;

describe('a table that is read for the province of a dataset', () => {
  it('may be given all that the dataset says of the province, of which it takes slug and name', () => {
    const table = tableOf('Chỉ tiêu;Đơn vị;Năm 2025\nA;km;1');
    const result = read(table, inspect(table, { province: lamDong.province }).proposal);
    expect(result.ok && result.file['province']).toEqual({ slug: 'lam-dong', name: lamDong.province.name });
    expect(result.ok && overlay(lamDong, result.dataset).ok).toBe(true);
  });
});

describe('a dataset as a file', () => {
  it.each(['lam-dong', 'dak-lak', 'dong-nai', 'gia-lai'])('of %s is read back the same, without any other file', (slug) => {
    const dataset = parsed(json(slug));
    const again = parseDataset(JSON.parse(JSON.stringify(datasetFile(dataset))));
    expect(again.ok && again.dataset).toEqual(dataset);
  });
});

describe('a newer figure', () => {
  const result = over(`${HEAD}digital-economy-share-grdp;Tỷ trọng kinh tế số;digital-economy-share;${basis};30/6/2026;8,9`);

  it('stands after the one that was there, which stays as it was', () => {
    expect(share(result.dataset).observations.slice(0, -1)).toEqual(share(lamDong).observations);
    expect(share(result.dataset).observations.at(-1)).toMatchObject({ period: '2026-06-30', value: 8.9, flags: [], source: { document: 'file' } });
    expect(result.notes).toEqual([]);
  });

  it('lengthens the series, and the state of the row goes by it', () => {
    expect(series(share(result.dataset), basis).map(({ value }) => value)).toEqual([7.45, 8.9]);
    expect(assess(share(result.dataset), '2026-07-01').observation?.value).toBe(8.9);
  });

  it('brings its document along, and everything else stays', () => {
    expect(result.dataset.documents.map(({ title }) => title.vi)).toEqual([...lamDong.documents.map(({ title }) => title.vi), 'Số liệu bổ sung']);
    expect([result.dataset.tasks, result.dataset.findings, result.dataset.indicators.length]).toEqual([lamDong.tasks, lamDong.findings, lamDong.indicators.length]);
  });

  it('is part of a file that the elements read back the same', () => {
    const again = parseDataset(JSON.parse(JSON.stringify(result.file)));
    expect(again.ok && again.dataset).toEqual(result.dataset);
  });

  it('leaves the dataset that was given as it was', () => {
    expect(lamDong).toEqual(parsed(json('lam-dong')));
  });
});

describe('another figure for the same moment', () => {
  const row = `${HEAD}digital-economy-share-grdp;Tỷ trọng kinh tế số;digital-economy-share;${basis};2025;8,1`;

  it('makes both conflicting, and both stay', () => {
    const result = over(row);
    expect(share(result.dataset).observations.map(({ value, flags }) => [value, flags.includes('conflict')])).toEqual([[7.45, true], [8.1, true]]);
    expect(result.notes.map(({ code }) => code)).toEqual(['conflict']);
    expect(assess(share(result.dataset), '2026-07-01').state).toBe('conflicting');
  });

  it('as a correction makes the former one an older figure, and both stay', () => {
    const result = over(row, { sameMoment: 'correction' });
    expect(share(result.dataset).observations.map(({ value, flags }) => [value, flags.includes('stale'), flags.includes('conflict')])).toEqual([[7.45, true, false], [8.1, false, false]]);
    expect(assess(share(result.dataset), '2026-07-01').observation?.value).toBe(8.1);
    expect(result.notes[0]?.message.vi).toContain('đánh dấu là số liệu cũ');
  });

  it('that names the base in the words of the data, without a concept, is a correction too', () => {
    const result = over('Mã;Chỉ tiêu;Đơn vị;Cách tính;Kỳ;Giá trị\ndigital-economy-share-grdp;x;%;trên GRDP;2025;8,1', { sameMoment: 'correction' });
    expect(assess(share(result.dataset), '2026-07-01').observation?.value).toBe(8.1);
    expect(result.notes.map(({ message }) => message.vi)).toEqual(['“Tỷ trọng kinh tế số trong GRDP”: số liệu 7,45 kỳ 2025 được giữ lại và đánh dấu là số liệu cũ.']);
  });

  it('that only rounds it otherwise is no contradiction', () => {
    expect(over(row.replace('8,1', '7,5')).notes.map(({ code, message }) => [code, message.vi])).toEqual([['not-shown', expect.stringMatching(/: số liệu 7,5 kỳ 2025 nằm trong chuỗi; dòng này vẫn hiện 7,45 kỳ 2025\.$/)]]);
  });

  it('on another base is no contradiction, and no part of the series', () => {
    const result = over(row.replace(`;${basis};`, ';theo giá so sánh;'));
    expect(result.notes.map(({ code }) => code)).toEqual(['other-basis']);
    expect(result.notes[0]?.message.vi).toContain('8,1 kỳ 2025 (theo giá so sánh) khác cách tính với 7,45 (trên GRDP)');
    expect(series(share(result.dataset), basis).map(({ value }) => value)).toEqual([7.45]);
  });
});

describe('what is added', () => {
  it('may be a target, which gets an id of its own', () => {
    const result = over('Mã;Chỉ tiêu;Nội dung đo;Cách tính;Đích;Thời hạn\ndigital-economy-share-grdp;x;digital-economy-share;' + basis + ';35;2030');
    const ids = share(result.dataset).targets.map(({ id }) => id);
    expect([new Set(ids).size, share(result.dataset).targets.at(-1)?.value]).toEqual([share(lamDong).targets.length + 1, 35]);
  });

  it('may be an indicator of its own, which is said', () => {
    const result = over('Mã;Chỉ tiêu;Đơn vị;Kỳ;Giá trị\nnew-one;Điểm mới;điểm;2026;5');
    expect([result.dataset.indicators.at(-1)?.id, result.notes.map(({ code }) => code)]).toEqual(['new-one', ['added']]);
  });

  it('may be tied to an indicator by hand', () => {
    const result = over(`Mã;Chỉ tiêu;Nội dung đo;Cách tính;Kỳ;Giá trị\nmine;x;digital-economy-share;${basis};2026;9`, { indicators: { mine: 'digital-economy-share-grdp' } });
    expect(share(result.dataset).observations.at(-1)?.value).toBe(9);
  });

  it('is refused for another province, a summary, another unit', () => {
    const mine = additions(`${HEAD}digital-economy-share-grdp;x;;;2026;9`);
    const code = (base: Dataset, added: Dataset) => { const result = overlay(base, added); return result.ok ? 'joined' : result.issues[0]?.code; };
    expect(code(lamDong, { ...mine, province: { ...mine.province, slug: 'gia-lai' } })).toBe('other-province');
    expect(code({ ...lamDong, summary: { indicators: 450, tasks: 1, findings: 1 } }, mine)).toBe('summary');
    expect(code(lamDong, mine)).toBe('unit-differs');
  });

  it('keeps a base apart that has the name of another one', () => {
    const base = additions('Mã;Chỉ tiêu;Đơn vị;Cách tính;Kỳ;Giá trị\na;A;%;trên hộ;2025;5');
    const other = additions('Mã;Chỉ tiêu;Đơn vị;Cách tính;Kỳ;Giá trị\na;A;%;trên Hồ;2026;6');
    const result = overlay(base, other);
    expect(result.ok && result.dataset.indicators[0]?.observations.map(({ basis: id }) => id)).toEqual(['tren-ho', 'tren-ho-2']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, inspect, overlay, parseConcepts, parseDataset, read, type Concept, type Dataset, type OverlayOptions } from '../../../../src/model/index.js';
import { tableOf } from './help.js';

const json = (name: string): unknown => JSON.parse(readFileSync(`src/datasets/${name}.json`, 'utf8'));
const concepts: readonly Concept[] = (() => {
  const result = parseConcepts(json('concepts'));
  return result.ok ? result.concepts : [];
})();
const lamDong: Dataset = (() => {
  const result = parseDataset(json('lam-dong'), concepts);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.dataset;
})();

function additions(rows: string): Dataset {
  const table = tableOf(`Mã;Chỉ tiêu;Nội dung đo;Cách tính;Kỳ;Giá trị\n${rows}`);
  const { proposal } = inspect(table, { province: { slug: 'lam-dong', name: { vi: 'Lâm Đồng' } }, title: 'Số liệu bổ sung' });
  const result = read(table, { ...proposal, columns: proposal.columns.map((column) => ({ ...column, decimal: ',' })) }, { concepts });
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  return result.dataset;
}

/** What a row shows at the end of 2027 with figures laid over it, and what was noted. */
function shown(id: string, rows: string, options?: OverlayOptions, base = lamDong) {
  const result = overlay(base, additions(rows), options);
  if (!result.ok) throw new Error(result.issues[0]?.message.en);
  const { state, observation } = assess(result.dataset.indicators.find((each) => each.id === id)!, '2027-12-31');
  const holder = result.dataset.indicators.find((each) => each.id === 'public-digital-certificate-coverage')!;
  return { state, value: observation?.value, flags: holder.observations.map(({ flags }) => flags.join()), notes: result.notes.map(({ code }) => code) };
}

const dossiers = (basis: string, period: string, value: string) => `online-dossier-rate;Hồ sơ trực tuyến;dossiers-online;${basis};${period};${value}`;
const certificates = (basis: string, value: string, options?: OverlayOptions) =>
  shown('digital-signature-people-rate', `digital-signature-people-rate;Chữ ký số;digital-signature-people;${basis};19/6/2026;${value}`, options);
const of = (basis: string, period: string, value: string, options?: OverlayOptions) => shown('online-dossier-rate', dossiers(basis, period, value), options);

describe('a row whose shown value lies in another indicator', () => {
  it('goes on to show it when a figure on another base, or on none that is stated, is laid over it', () => {
    expect(of('', '30/6/2026', '90')).toMatchObject({ value: 86.03, state: 'needs-same-basis' });
    expect(of('received-online', '31/12/2026', '91')).toMatchObject({ value: 86.03, state: 'needs-same-basis' });
    expect(of('trên hồ sơ đã trả', '31/12/2026', '91')).toMatchObject({ value: 86.03, state: 'needs-same-basis' });
  });

  it('notes that a figure of its moment on another base stands apart', () => {
    expect(certificates('trên số thuê bao', '3,1').notes).toEqual(['other-basis']);
  });

  it('shows a newer figure on the base of what it shows, and no older one', () => {
    expect(of('received-online-cumulative', '31/12/2026', '91').value).toBe(91);
    expect(of('received-online-cumulative', '31/12/2025', '91').value).toBe(86.03);
  });

  it('says where the figure stays that it showed before', () => {
    const result = overlay(lamDong, additions(dossiers('received-online-cumulative', '30/9/2026', '90,5')));
    expect(result.ok && result.notes.map(({ code, message }) => [code, message.vi])).toEqual([
      ['stays-elsewhere', expect.stringMatching(/^“.+”: nay hiện số mới; số 86,03 kỳ 31\/5\/2026 hiện trước đó là của chỉ tiêu “Tỷ lệ hồ sơ trực tuyến lũy kế” và vẫn ở đó\.$/)],
    ]);
    expect(of('received-online-cumulative', '31/12/2025', '91').notes).toEqual(['not-shown']);
  });

  it('shows a figure that can be set against its target', () => {
    expect(of('processed-online', '31/12/2026', '80')).toMatchObject({ value: 80, state: 'one-observation' });
  });

  it('shows the correction of it, and both as conflicting where neither is one', () => {
    expect(certificates('certificates-of-population', '3,1', { sameMoment: 'correction' })).toEqual({ value: 3.1, state: 'needs-same-basis', flags: ['undated,stale'], notes: ['corrected'] });
    expect(certificates('certificates-of-population', '3,1', { sameMoment: 'conflict' })).toEqual({ value: 2.58, state: 'conflicting', flags: ['undated,conflict'], notes: ['conflict'] });
  });

  it('goes on to show it when two figures are laid over it one after the other', () => {
    const twice = `${dossiers('', '30/6/2026', '90')}\nb;Hồ sơ;dossiers-online;;31/12/2026;91`;
    expect(shown('online-dossier-rate', twice, { indicators: { 'online-dossier-rate': 'online-dossier-rate', b: 'online-dossier-rate' } }).value).toBe(86.03);
  });
});

describe('a row that shows a value of its own', () => {
  const share = (basis: string, period: string, value: string) => `digital-economy-share-grdp;Kinh tế số;digital-economy-share;${basis};${period};${value}`;

  it('goes on to show it when a newer figure on no stated base is laid over it', () => {
    expect(shown('digital-economy-share-grdp', share('', '31/12/2026', '9')).value).toBe(7.45);
  });
});

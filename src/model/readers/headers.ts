/** What the header of a column says that the column holds. */
import { PILLARS } from '../vocabulary.js';
import type { ConceptKind, Pillar } from '../types.js';
import { findPeriod } from './period.js';
import type { Cell, ColumnMapping, Role } from './types.js';
import { clean, ESTIMATE, fold, lexicon, withoutMarks } from './words.js';

const ROLES = lexicon<Role>({
  order: 'stt|tt|so thu tu|no|thu tu|running number',
  id: 'ma|ma chi tieu|ma chi so|ma so|id|code|indicator id|indicator code|_id',
  name: 'chi tieu|chi so|ten chi tieu|ten chi so|ten|noi dung|noi dung chi tieu|chi tieu chi so|indicator|indicator name|name|measure',
  concept: 'noi dung do|ma noi dung do|khai niem|concept|concept id',
  pillar: 'nhom|nhom chi tieu|linh vuc|tru cot|pillar|group',
  kind: 'loai chi tieu|dang chi tieu|kind',
  unit: 'don vi|don vi tinh|dvt|dv tinh|unit|unit of measure',
  basis: 'cach tinh|co so tinh|phuong phap tinh|cach tinh toan|mau so la gi|tinh tren|basis|base|method',
  numerator: 'tu so|numerator|so dem',
  denominator: 'mau so|denominator|tong so',
  period: 'ky|nam|thoi gian|thoi diem|ky bao cao|ky so lieu|ngay|thang|quy|ngay so lieu|year|period|date|time|ref period',
  value: 'gia tri|so lieu|ket qua|thuc hien|ket qua thuc hien|so thuc hien|hien trang|thuc te|th|kq|value|figure|result|actual|observed value|data',
  target: 'dich|muc tieu|chi tieu giao|ke hoach|ke hoach giao|dich den|muc tieu den|kh|kh giao|target|goal|plan',
  by: 'thoi han|thoi han hoan thanh|han|han hoan thanh|han cua dich|thoi han cua dich|han dat dich|target due|nam dich|nam muc tieu|den nam|moc thoi gian|nam dat dich|due|due date|deadline|target year|by',
  type: 'loai|loai so lieu|phan loai|so lieu hay dich|type|kind of number|value or target',
  source: 'nguon|nguon so lieu|van ban|tai lieu|source|document',
  section: 'muc|phan|section',
  owner: 'co quan chu tri|don vi chu tri|co quan cung cap|chu tri|co quan theo doi|owner|agency|lead agency|supplier',
  note: 'ghi chu|chu thich|dien giai|note|notes|comment|remark',
  state: 'trang thai|tinh trang|state|status',
  place: 'dia phuong|don vi hanh chinh|tinh|tinh thanh|tinh thanh pho|ten tinh|huyen|quan huyen|ten huyen|huyen xa|huyen thi xa thanh pho|xa phuong dac khu|xa|xa phuong|phuong xa|ten xa|place|province|district|commune|region|locality|geo',
});

/** Everything that a column may hold. */
export const ROLE_NAMES: ReadonlySet<Role> = new Set(ROLES.values());

/** Words around the period of a wide column that make its numbers figures or targets. */
const WIDE = lexicon({
  value: '|so lieu|ket qua|thuc hien|ket qua thuc hien|so thuc hien|gia tri|thuc te|dat duoc|th|kq|chinh thuc|luy ke|thuc hien luy ke|luy ke thuc hien|value|actual|result|figure|observed',
  target: 'dich|muc tieu|ke hoach|kh|chi tieu|phan dau|ke hoach giao|kh giao|chi tieu giao|chi tieu ke hoach|target|goal|plan',
  estimate: ESTIMATE,
});

const UNITS = lexicon({
  percent: '%|phan tram|percent|per cent|pct|ty le phan tram',
  'percent-per-year': '% nam|phan tram nam|percent per year',
  rank: 'hang|thu hang|xep hang|rank',
  'VND-billion': 'ty dong|ty vnd|billion vnd|vnd billion|vnd bn',
  'VND-million': 'trieu dong|trieu vnd|million vnd|vnd million',
  'USD-billion': 'ty usd|ty do la|billion usd|usd billion',
  million: 'trieu|million',
  km: 'km', m: 'm', ha: 'ha', km2: 'km2', TB: 'tb', Gbps: 'gbps|gb s', Mbps: 'mbps|mb s',
  'per-10000-people': 'tren 10 000 dan|tren 10000 dan|per 10 000 people',
  count: 'count|so luong|so|number|units',
});

const PILLAR_NAMES = lexicon<Pillar>({
  infrastructure: 'ha tang so|ha tang|digital infrastructure|infrastructure',
  data: 'du lieu so|du lieu|digital data|data',
  government: 'chinh quyen so|chinh phu so|digital government|government',
  economy: 'kinh te so|kinh te|digital economy|economy',
  society: 'xa hoi so|xa hoi|digital society|society',
  workforce: 'nhan luc so|nhan luc|nguon nhan luc|digital workforce|workforce',
  security: 'an toan thong tin|an ninh mang|an toan an ninh mang|information security|security',
  science: 'khoa hoc cong nghe|khoa hoc va cong nghe|science and technology|science',
  governance: 'quan tri|the che|governance',
  budget: 'kinh phi|ngan sach|budget',
  unsorted: 'chua xep nhom|no pillar|unsorted',
});

const KIND_NAMES = lexicon<ConceptKind>({
  'saturating-rate': 'ty le|ty le bao phu|saturating rate|share|coverage',
  'count-to-cap': 'so dem co tran|count to cap',
  'open-count': 'so dem|so luong|open count|count',
  'ratio-of-two': 'ty so|ty trong|ratio of two|ratio',
  composite: 'chi so tong hop|composite|index',
  rank: 'xep hang|thu hang|rank',
  'growth-rate': 'toc do tang|toc do tang truong|growth rate|growth',
  'policy-share': 'ty le chi|policy share',
  binary: 'co khong|binary|yes no',
});

export function pillarOf(text: string): Pillar | null {
  const folded = fold(text);
  return PILLARS.find((pillar) => pillar === folded) ?? PILLAR_NAMES.get(folded.replace(/^(?:[ivx]+|\d+|[a-z]) /, '')) ?? PILLAR_NAMES.get(folded) ?? null;
}

export function kindOf(text: string): ConceptKind | null {
  return KIND_NAMES.get(fold(text)) ?? null;
}

/** A unit as this library names it, and the word after the number where the file counts something of its own ("trạm"). */
export function unitOf(text: string): { readonly unit: string; readonly counted: string | null } {
  const cleaned = clean(text);
  const folded = cleaned === '%' ? '%' : fold(cleaned.replace(/^%\s*\//, '% ').replace(/²/g, '2'));
  const known = UNITS.get(cleaned.startsWith('%') && folded !== '%' ? `% ${folded}` : folded);
  if (known !== undefined || cleaned.startsWith('%')) return { unit: known ?? 'percent', counted: null };
  return { unit: 'count', counted: cleaned === '' ? null : cleaned };
}

/** The unit that stands in brackets or after a comma in a name or header: "Tỷ lệ phủ sóng (%)". */
export function unitInside(text: string): string | null {
  const found = /[([]\s*([^()[\]]{1,30})\s*[)\]]\s*$/.exec(withoutMarks(text).slice(-60))?.[1]?.trim();
  return found !== undefined && (found.startsWith('%') || UNITS.has(fold(found))) && !/\d{4}/.test(found) ? found : null;
}

/** Header of a column: its role, and the period where all its numbers are of one. Null role: nothing that this library knows. */
export function readHeader(cell: Cell | undefined): ColumnMapping {
  const text = cell === null || cell === undefined ? '' : typeof cell === 'object' ? '' : withoutMarks(clean(String(cell).slice(0, 300)));
  const unit = unitInside(text);
  const words = unit === null ? text : text.replace(/[([][^()[\]]*[)\]]\s*$/, '');
  const bare = fold(words);
  if (bare === '') return { role: text === '%' ? 'value' : null, ...(text === '%' ? { unit: '%' } : {}) };
  const given = unit === null ? {} : { unit };
  const role = ROLES.get(bare);
  if (role !== undefined) return { role, ...given };
  const period = findPeriod(words);
  const kind = period === null ? undefined : WIDE.get(period.rest);
  if (period === null || kind === undefined) return { role: null };
  return {
    role: kind === 'target' ? 'target' : 'value',
    period: period.period,
    ...(period.since === null ? {} : { since: period.since }),
    ...given,
    ...(kind === 'estimate' ? { estimate: true } : {}),
  };
}

/** Rows of a `type` column. */
export const TYPES = lexicon({
  value: 'so lieu|thuc hien|ket qua|gia tri|thuc te|value|actual|result|observation|observed',
  target: 'dich|muc tieu|ke hoach|chi tieu|target|goal|plan',
  estimate: ESTIMATE,
});

/** A projection in words: what is needed, what a scenario leads to, and on whose word. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { project } from '../../../src/engine/index.js';
import type { Assumption, Intervention } from '../../../src/engine/types.js';
import { assumptionText, interventionText } from '../../../src/i18n/assumption-describe.js';
import type { Phrase } from '../../../src/i18n/describe.js';
import type { Language } from '../../../src/i18n/index.js';
import { declaredText, restWarning, resultSentence, type SentenceContext, stateSentences } from '../../../src/i18n/projection-describe.js';
import { momentShort, momentText, ProjectionNumbers } from '../../../src/i18n/projection-numbers.js';
import { parseConcepts, parseDataset } from '../../../src/model/index.js';
import { scenarioRequest, subjectOf } from '../../../src/view/projection.js';
import type { LetteredScenario } from '../../../src/view/projection-scenarios.js';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/datasets/${name}.json`, import.meta.url), 'utf8'));
const concepts = parseConcepts(read('concepts'));
const parsed = parseDataset(read('lam-dong'), concepts.ok ? concepts.concepts : []);
if (!parsed.ok) throw new Error('dataset');
const { dataset } = parsed;
const declared = { reason: 'Cả hai cùng tính theo thôn', name: 'Cán bộ tổng hợp' };

function context(id: string, language: Language, more: object = {}): SentenceContext & { readonly subject: ReturnType<typeof subjectOf> } {
  const indicator = dataset.indicators.find((each) => each.id === id);
  if (!indicator) throw new Error(id);
  const subject = subjectOf({ indicator, asOf: '2026-06-19', baseline: null, declared: null, ...more });
  const { assessment, way, unit } = subject;
  const known = [assessment.observation?.value, assessment.target?.value].filter((value): value is number => typeof value === 'number');
  return { subject, indicator, assessment, way, language, numbers: new ProjectionNumbers({ indicator, unit, language, known }) };
}

const said = (phrases: readonly Phrase[]) => phrases.map(({ text }) => text).join('');
const sentences = (id: string, language: Language = 'vi', more: object = {}) => stateSentences(context(id, language, more)).map(said);

function result(id: string, assumption: Assumption, language: Language = 'vi', more: object = {}): string {
  const where = context(id, language, more);
  const request = scenarioRequest(where.subject, { id: 'a', letter: 'A', name: '', assumption } as LetteredScenario);
  const answer = project(request as never);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return said(resultSentence(answer.projection, 'A', where));
}

const digital: Assumption = { kind: 'ratio', numerator: { low: 30, mode: 37.5, high: 45, shape: 'triangular' }, denominator: { low: 8, mode: 9, high: 10, shape: 'triangular' } };

describe('a count out of all there is', () => {
  it('reaches its target, not half a thing less', () => {
    const pace: Assumption = { kind: 'pace', perYear: { low: 30, mode: 50, high: 80, shape: 'triangular' }, unit: 'points' };
    expect(result('indicators57-2026-completed', pace)).toMatch(/–55 \(80% số lần tính\).* khả năng đạt đích khoảng \d+%\.$/);
  });
});

describe('places and whole things', () => {
  it('have no tenths, and a place is called one', () => {
    const { numbers, ...where } = context('citizen-business-service-index-rank', 'vi');
    const projection = { times: [2031], median: [20.04], bands: [], targets: [], warnings: [] } as never;
    expect(said(resultSentence(projection, 'A', { ...where, numbers }))).toContain(' ở vị trí thứ 20.');
    expect(numbers.computed(24.6)).toBe('25');
    const english = context('citizen-business-service-index-rank', 'en').numbers;
    expect(['1', '2'].map((number) => english.withDifferenceWord(number))).toEqual(['1 place', '2 places']);
    expect(new ProjectionNumbers({ indicator: { ...numbers.context.indicator, kind: 'open-count' }, unit: 'count', language: 'vi', known: [20, 43] }).computed(24.6)).toBe('25');
  });
});

describe('sentences about a state', () => {
  it('one value: the pace in points and what it means from year to year', () => {
    expect(sentences('digital-economy-share-grdp')).toEqual(['Để đạt 30% vào hết năm 2030, cần tăng 4,51 điểm phần trăm mỗi năm; tính bình quân, từ 7,45% lên 30% là mỗi năm gấp khoảng 1,32 lần năm trước.']);
    expect(sentences('digital-economy-share-grdp', 'en')).toEqual(['To reach 30% by the end of 2030, the value needs 4.51 percentage points a year; as an average rate, from 7.45% to 30% each year is about 1.32 times the year before.']);
  });
  it('two ways of counting: named in their own words, with what is missing and from whom', () => {
    expect(sentences('online-dossier-rate')).toEqual([
      'Đích tính theo hồ sơ xử lý trực tuyến, số liệu tính theo hồ sơ nộp trực tuyến / tiếp nhận, nên không tính khoảng cách.',
      'Thiếu tỷ lệ hồ sơ xử lý trực tuyến; Báo cáo đếm hồ sơ nộp. Cơ quan có số liệu: Văn phòng UBND tỉnh.',
    ]);
  });
  it('a target is as exact as it is printed, a rank is one, and its steps are places', () => {
    const made = (indicator: object, targets: object, value = 30) => {
      const where = context('digital-economy-share-grdp', 'vi');
      const [target, observation] = [where.indicator.targets[0]!, where.indicator.observations[0]!];
      const own = { ...where.indicator, ...indicator, targets: [{ ...target, ...targets }], observations: [{ ...observation, value }] };
      const subject = subjectOf({ indicator: own, asOf: '2026-06-19', baseline: null, declared: null });
      return (language: Language) => said(stateSentences({ ...subject, language, numbers: new ProjectionNumbers({ indicator: own, unit: own.unit, language, known: [value] }) })[0] ?? []);
    };
    const about = made({}, { flags: ['approximate'] }, 7.45);
    expect([about('vi'), about('en')]).toEqual([expect.stringMatching(/^Để đạt khoảng 30% vào hết năm 2030, cần tăng khoảng 4,51/), expect.stringMatching(/^To reach about 30% by/)]);
    const rank = made({ kind: 'rank', unit: 'rank', direction: 'lower', bounds: null }, { comparator: '<=', value: 20 });
    expect([rank('vi'), rank('en')]).toEqual(['Để đạt thứ 20 trở lên vào hết năm 2030, cần lên 2 bậc mỗi năm.', 'To reach rank 20 or better by the end of 2030, the value needs a climb of 2 places a year.']);
  });
  it('no value: the target that waits for one', () => {
    expect(sentences('cloud-systems-rate')[0]).toBe('Chưa có số liệu gốc để so với đích ≥ 70% vào hết năm 2030.');
    const where = context('cloud-systems-rate', 'vi');
    const target = { ...where.assessment.target!, value: 1, comparator: '=' as const };
    expect(said(stateSentences({ ...where, indicator: { ...where.indicator, kind: 'binary' }, assessment: { ...where.assessment, target }, numbers: new ProjectionNumbers({ ...where.numbers.context, indicator: { ...where.indicator, kind: 'binary' } }) })[0]!))
      .toBe('Chưa có số liệu gốc để so với đích “Có” vào hết năm 2030.');
  });
  it('a typed number is named as such before anything is said', () => {
    expect(sentences('cloud-systems-rate', 'vi', { baseline: { value: 35, time: 2026.4959 } })[0]).toMatch(/^Theo số tự nhập, để đạt ≥ 70% vào hết năm 2030, cần tăng 7,77 điểm phần trăm mỗi năm\./);
  });
  it('a declared base stands at the head of every sentence', () => {
    const all = [...sentences('5g-coverage', 'vi', { declared }), result('5g-coverage', { kind: 'pace', perYear: 2, unit: 'points' }, 'vi', { declared })];
    expect(all.length).toBe(2);
    for (const sentence of all) expect(sentence).toMatch(/^Nếu coi như cùng cách tính, /);
    expect(declaredText(declared, 'vi')).toBe('Coi như cùng cách tính: Cả hai cùng tính theo thôn. Người nêu: Cán bộ tổng hợp.');
  });
});

describe('sentences about a scenario', () => {
  it('give the interval of 80 % of the draws, what is missing, and the chance under the assumption', () => {
    const sentence = result('digital-economy-share-grdp', digital);
    expect(sentence).toMatch(/^Với kịch bản A, đến hết năm 2030 ở khoảng 20,[34]\d–27,[67]\d% \(80% số lần tính\), còn thiếu 2,[34]\d–9,[67]\d điểm phần trăm\. Nếu giả định đúng, khả năng đạt đích dưới 5%\.$/);
  });
  it('a fixed assumption has neither interval nor chance', () => {
    expect(result('digital-economy-share-grdp', { kind: 'pace', perYear: 5, unit: 'points' })).not.toMatch(/khả năng đạt/);
  });
  it('write the value as it is printed and the gap to it with the same digits', () => {
    expect(result('digital-economy-share-grdp', { kind: 'hold' })).toBe('Với kịch bản A, đến hết năm 2030 ở mức 7,45%, còn thiếu 22,55 điểm phần trăm.');
    expect(result('digital-economy-share-grdp', { kind: 'hold' }, 'en')).toBe('In scenario A, by the end of 2030 the value is 7.45%, short by 22.55 percentage points.');
  });
  it('never say that nothing is missing: reached, equal when rounded, or by how much it is short', () => {
    const pace = (perYear: number) => result('digital-economy-share-grdp', { kind: 'pace', perYear, unit: 'points' });
    expect(pace(4.51)).toBe('Với kịch bản A, đến hết năm 2030 ở mức 30,00%, bằng mức đích khi làm tròn.');
    expect(pace(4.5)).toBe('Với kịch bản A, đến hết năm 2030 ở mức 29,95%, còn thiếu 0,05 điểm phần trăm.');
    expect(pace(5)).toBe('Với kịch bản A, đến hết năm 2030 ở mức 32,45%, vượt mức đích.');
    expect(result('5g-coverage', { kind: 'path', points: [{ time: 2031, value: 100 }] }, 'vi', { declared })).toMatch(/ở mức 100,0%, chạm mức đích\.$/);
    const rounded = /ở mức 100,0%, bằng mức đích khi làm tròn\.$/;
    expect(result('5g-coverage', { kind: 'path', points: [{ time: 2031, value: 99.97 }] }, 'vi', { declared })).toMatch(rounded);
  });
  it('say of a range that begins at the target when rounded that it reaches it, as of one above', () => {
    const where = context('digital-economy-share-grdp', 'vi');
    const numbers = new ProjectionNumbers({ indicator: where.indicator, unit: 'percent', language: 'vi', known: [0.9, 1.5] });
    const times = Float64Array.of(2026, 2031);
    const band = { level: 0.8, lower: Float64Array.of(0.9, 1.47), upper: Float64Array.of(0.9, 1.94) };
    const projection = { times, median: Float64Array.of(0.9, 1.7), bands: [band], targets: [{ id: where.way!.target.id, gap: { median: -0.2, lower: -0.44, upper: 0.03 } }] };
    expect(said(resultSentence(projection as never, 'A', { ...where, numbers }))).toBe('Với kịch bản A, đến hết năm 2030 ở khoảng 1,5–1,9% (80% số lần tính), chạm mức đích.');
  });
  it('say what counts as reached where the target is the bound itself', () => {
    const assumption: Assumption = { kind: 'path', points: [{ time: 2031, value: 99 }], spread: 2 };
    expect(result('5g-coverage', assumption, 'vi', { declared })).toMatch(/khả năng đạt từ 99,5% trở lên khoảng \d+%\.$/);
  });
});

describe('the rest of the whole', () => {
  const fall = (numerator: number, language: Language = 'vi') => {
    const { subject } = context('digital-economy-share-grdp', language);
    const answer = project(scenarioRequest(subject, { id: 'a', letter: 'A', name: '', assumption: { kind: 'ratio', numerator, denominator: 10 } } as LetteredScenario) as never);
    if (!answer.ok) throw new Error('not computed');
    return restWarning(answer.projection, language);
  };
  it('names the year in which it falls, and the worst of several', () => {
    expect(fall(45.33)).toBe('Trên đường giữa, riêng năm 2030 phần còn lại của tổng giảm 0,4%.');
    expect(fall(45.33, 'en')).toBe('On the median path, in 2030 alone the rest of the whole shrinks by 0.4%.');
    expect(fall(55)).toMatch(/^Trên đường giữa, phần còn lại của tổng giảm trong các năm (\d{4}, )*2030; nhiều nhất là năm 2030, giảm \d+,\d%\.$/);
  });
  it('warns of nothing below what is printed', () => {
    const times = Float64Array.of(2029, 2030, 2031);
    expect(restWarning({ times, rest: Float64Array.of(0.3, -0.04) } as never, 'vi')).toBe('');
    expect(restWarning({ times } as never, 'vi')).toBe('');
  });
});

describe('numbers of one kind', () => {
  const numbers = (known: readonly number[]) => new ProjectionNumbers({ ...context('digital-economy-share-grdp', 'vi'), unit: 'percent', known });
  it('have one number of decimals: at least one, and as many as the value or the target is printed with', () => {
    expect([numbers([7.45, 30]).computed(12), numbers([7.45, 30]).interval(20.414, 27.6), numbers([86, 100]).computed(91.26)]).toEqual(['12,00%', '20,41–27,60%', '91,3%']);
    expect([numbers([86]).differences(-3, 2.26)]).toEqual(['0,0–2,3']);
  });
  it('have no sign before a zero', () => {
    expect([numbers([86]).bare(-0.01), numbers([86]).bare(-0.06), numbers([86]).isNothing(-0.04)]).toEqual(['0,0', '−0,1', true]);
  });
});

describe('assumptions in words', () => {
  const words = (assumption: Assumption, language: Language = 'vi') => {
    const { indicator, numbers } = context('digital-economy-share-grdp', language);
    return assumptionText(assumption, { indicator, basis: 'of-grdp', numbers, language, drivers: { grdp: { growth: { low: 8, high: 10, shape: 'uniform' } } } });
  };
  it('both sides of a share, in the words of its base', () => {
    expect(words(digital)).toBe('Kinh tế số của tỉnh tăng 30–45% mỗi năm; tổng sản phẩm trên địa bàn tăng 8–10% mỗi năm');
    expect(words({ kind: 'ratio', numerator: 30, denominator: { driver: 'grdp' } })).toBe('Kinh tế số của tỉnh tăng 30% mỗi năm; GRDP tăng 8–10% mỗi năm');
  });
  it('paces up, down and both, with their units', () => {
    expect(words({ kind: 'pace', perYear: { low: 2, high: 3, shape: 'uniform' }, unit: 'points' })).toBe('Tăng 2–3 điểm phần trăm mỗi năm');
    expect(words({ kind: 'pace', perYear: -8, unit: 'percent' })).toBe('Giảm 8% mỗi năm');
    expect(words({ kind: 'pace', perYear: { low: -1, high: 2, shape: 'normal' }, unit: 'points' })).toBe('Thay đổi từ -1 đến 2 điểm phần trăm (mức 10–90%) mỗi năm');
    expect(words({ kind: 'pace', perYear: 5, unit: 'points', fade: 0.9, from: 2028 })).toBe('Tăng 5 điểm phần trăm mỗi năm; mỗi năm sau bằng 90% năm trước; bắt đầu từ đầu năm 2028');
  });
  it('every other kind, in both languages', () => {
    const kinds: readonly Assumption[] = [
      { kind: 's-curve', ceiling: { low: 90, high: 95, shape: 'uniform' }, speed: 8 }, { kind: 'path', points: [{ time: 2028, value: 12 }, { time: 2031, value: 20 }], spread: 2 },
      { kind: 'peer', series: [] }, { kind: 'hold' }, { kind: 'required', target: '2030', shape: 'back' }, { kind: 'auto' },
    ];
    expect(kinds.map((kind) => words(kind))).toEqual([
      'Đường cong chữ S, mức trần 90–95%; từ 10% đến 90% mức trần trong 8 năm', 'Các mốc hết năm 2027: 12%, hết năm 2030: 20%; biên độ cuối kỳ ± 2',
      'Theo bước đi của nơi khác kể từ cùng mức', 'Giữ nguyên mức hiện nay', 'Đúng lộ trình cần đạt, nhanh về sau', 'Kéo dài xu hướng của các số liệu đã có',
    ]);
    for (const kind of kinds) expect(words(kind, 'en')).not.toBe(words(kind));
  });
  it('what a page left incomplete is named unknown, never thrown', () => {
    for (const assumption of [{ kind: 'pace' }, { kind: 's-curve' }, { kind: 'path', points: [null] }, { kind: 'x' }, { kind: 'required', shape: 'toString' }]) expect(words(assumption as never), assumption.kind).toBe('Giả định không rõ');
  });
  it('the ends of a range have the same decimals', () => {
    expect(words({ kind: 'pace', perYear: { low: 2, high: 3.25, shape: 'uniform' }, unit: 'points' })).toBe('Tăng 2,00–3,25 điểm phần trăm mỗi năm');
  });
  it('interventions with their start, size and time to full effect', () => {
    const { indicator, numbers } = context('digital-economy-share-grdp', 'vi');
    const text = (intervention: Intervention) => interventionText(intervention, { indicator, basis: 'of-grdp', numbers, language: 'vi' });
    expect(text({ at: 2028, effect: { low: 2, high: 4, shape: 'uniform' }, ramp: 2 })).toBe('từ đầu năm 2028 thêm 2–4 điểm phần trăm nhờ tác động bổ sung, đủ tác động sau 2 năm');
    expect(text({ at: 2027.5, effect: -1, ramp: 0 })).toMatch(/^từ \d+\/\d+\/2027 bớt 1 điểm phần trăm do tác động bổ sung$/);
  });
});

describe('moments', () => {
  it('a whole number is the end of the year before; anything else is a day', () => {
    expect([momentText(2031, 'vi'), momentText(2031, 'en'), momentShort(2031, 'vi')]).toEqual(['Hết năm 2030', 'End of 2030', '2030']);
    expect([momentText(2026.4657534246576, 'vi'), momentShort(2026.4657534246576, 'en')]).toEqual(['Ngày 19/6/2026', '19 Jun 2026']);
  });
});

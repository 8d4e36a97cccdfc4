/** Tasks as data: who is late by whose words, where a task lies on the years, what money adds up to. */
import { describe, expect, it } from 'vitest';
import { decimalTime, type Finding, type Statement, type Task } from '../../../src/model/index.js';
import { countStandings, filterTasks, judgeTask, leadAgencies, leadKey, NO_FILTER, taskRows, tasksByPillar, type TaskStanding } from '../../../src/view/tasks.js';
import { inMillions, taskMoney } from '../../../src/view/tasks-money.js';
import { inForce, placeOf, taskMarks, yearAxis } from '../../../src/view/tasks-time.js';
import { PROVINCES } from '../model/provinces.js';

const lamDong = PROVINCES['lam-dong'];
const [PLAN, REPORT] = lamDong.documents;
if (!PLAN || !REPORT) throw new Error('Lâm Đồng has two documents');

const at = (date: string) => decimalTime(date) ?? NaN;

function task(fields: Partial<Task> = {}): Task {
  return {
    id: 'task', name: { vi: 'Việc' }, pillar: 'data', lead: null, partners: null, start: null, end: null, state: null, printedState: null, money: null,
    indicators: [], flags: [], source: { document: PLAN?.id ?? '', section: null, lines: null }, ...fields,
  };
}

const standing = (fields: Partial<Task>, asOf: string, document = PLAN): TaskStanding => judgeTask(task(fields), at(asOf), document).standing;
const row = (fields: Partial<Task>, asOf = '2026-06-19') => ({ task: task(fields), ...judgeTask(task(fields), at(asOf), PLAN), findings: [] });

describe('the standing of a task', () => {
  it('is past its end only on a day after that end', () => {
    expect(standing({ end: '2026-09-30' }, '2026-09-30')).toBe('not-reported');
    expect(standing({ end: '2026-09-30' }, '2026-10-01')).toBe('past-end');
    expect(standing({ end: '2026' }, '2026-12-31')).toBe('not-reported');
    expect(standing({ end: '2026' }, '2027-01-01')).toBe('past-end');
  });

  it('is never past its end without a printed end', () => {
    expect(standing({ start: '2019' }, '2040-01-01')).toBe('not-reported');
  });

  it('draws nothing from an end that is read from another row', () => {
    const judged = judgeTask(task({ end: '2026', flags: ['inferred-end'] }), at('2028-01-01'), PLAN);
    expect(judged).toEqual({ standing: 'not-reported', endedBefore: false, inferredEndOver: true });
  });

  it.each(['done', 'done-on-time', 'done-late', 'overdue'] as const)('stays %s, as printed, whatever the day', (state) => {
    expect(standing({ end: '2026', state }, '2030-01-01')).toBe(state);
  });

  it('is overdue by the document’s words alone', () => {
    expect(standing({ state: 'overdue', printedState: { vi: 'quá hạn' } }, '2026-06-19', REPORT)).toBe('overdue');
    for (const end of ['2020', '2026-05', '2026-06-18']) expect(standing({ end }, '2030-01-01', REPORT)).not.toBe('overdue');
  });

  it('outlives a report that was written before the end, and not one written after it', () => {
    expect(standing({ end: '2026-06', state: 'in-progress' }, '2026-11-21', REPORT)).toBe('past-end');
    expect(standing({ end: '2026-05', state: 'in-progress' }, '2026-11-21', REPORT)).toBe('in-progress');
    expect(standing({ end: '2026-09-30', state: 'planned' }, '2026-11-21', REPORT)).toBe('past-end');
  });

  it('is not past its end where the document looks back on the task', () => {
    // The plan has no date, but speaks of the merged province: it cannot be older than July 2025.
    expect(judgeTask(task({ end: '2021' }), at('2026-06-19'), PLAN)).toEqual({ standing: 'not-reported', endedBefore: true, inferredEndOver: false });
    expect(standing({ end: '2021', note: { vi: 'Đã hoàn thành' } }, '2026-06-19')).toBe('in-words');
    expect(standing({ end: '2025' }, '2026-06-19')).toBe('past-end');
  });

  it('is in words where the document says something that is no clear state', () => {
    expect(standing({ printedState: { vi: 'đang xem xét' } }, '2026-06-19')).toBe('in-words');
    expect(standing({}, '2026-06-19')).toBe('not-reported');
  });

  it('needs no document', () => {
    expect(judgeTask(task({ end: '2021' }), at('2026-06-19'), undefined).standing).toBe('past-end');
  });
});

describe('the tasks of the provinces', () => {
  it('are all there, each in one pillar and one standing', () => {
    for (const [slug, count] of [['lam-dong', 118], ['dak-lak', 83], ['dong-nai', 72], ['gia-lai', 75]] as const) {
      const rows = taskRows(PROVINCES[slug], '2026-06-19');
      expect(rows).toHaveLength(count);
      expect(tasksByPillar(rows).flatMap(({ dated, undated }) => [...dated, ...undated]).map(({ task: { id } }) => id).sort()).toEqual(rows.map(({ task: { id } }) => id).sort());
      expect(countStandings(rows).reduce((sum, each) => sum + each.count, 0)).toBe(count);
    }
  });

  it('of Lâm Đồng stand as its report prints them on the day of the report', () => {
    const counts = Object.fromEntries(countStandings(taskRows(lamDong, '2026-06-19')).map((each) => [each.standing, each.count]));
    expect(counts).toEqual({ done: 4, 'in-progress': 17, planned: 7, overdue: 2, 'in-words': 15, 'not-reported': 73 });
  });

  it('of Lâm Đồng that ended since the report have no report', () => {
    const rows = taskRows(lamDong, '2026-11-21').filter((each) => each.standing === 'past-end').map(({ task: { id } }) => id);
    expect(rows).toEqual(['supervision-q3-2026', 'commune-service-centres-broadband', 'commune-police-round-2', 'toi-lam-cong-an-xa-round-2']);
  });

  it('of the research centres that the scheme reports as finished in 2021 and 2023 are done, on any day', () => {
    for (const id of ['research-centre-1', 'research-centre-2', 'research-centre-3']) {
      expect(taskRows(lamDong, '2030-01-01').find((each) => each.task.id === id)?.standing).toBe('done');
    }
  });

  it('of Đắk Lắk that ended with the plan have no report, and those without an end stand in the lane', () => {
    const rows = taskRows(PROVINCES['dak-lak'], '2026-06-19');
    expect(rows.filter((each) => each.standing === 'past-end')).toHaveLength(23);
    expect(tasksByPillar(rows).reduce((sum, { undated }) => sum + undated.length, 0)).toBe(58);
  });

  it('are ordered by end, then start, in each pillar', () => {
    for (const { dated } of tasksByPillar(taskRows(lamDong, '2026-06-19'))) {
      const ends = dated.map(({ task: { end } }) => at(end ?? ''));
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }
  });

  it('carry the findings about them', () => {
    const found = taskRows(lamDong, '2026-06-19').find((each) => each.task.id === 'iii-3-1-data-centre');
    expect(found?.findings.map(({ id }: Finding) => id)).toEqual(['annual-amounts']);
  });
});

describe('filtering', () => {
  const rows = taskRows(lamDong, '2026-06-19');

  it('finds names and lead agencies with or without diacritics', () => {
    const ids = (query: string) => filterTasks(rows, { ...NO_FILTER, query }).map(({ task: { id } }) => id);
    expect(ids('so xay dung')).toContain('smart-city-scheme');
    expect(ids('Sở Xây dựng')).toEqual(ids('so xay dung'));
    expect(ids('benh an dien tu')).toEqual(['iii-2-24-electronic-medical-records']);
    expect(ids('không có việc này')).toEqual([]);
  });

  it('joins standing and words', () => {
    expect(filterTasks(rows, { ...NO_FILTER, standing: 'overdue' })).toHaveLength(2);
    expect(filterTasks(rows, { ...NO_FILTER, standing: 'overdue', query: 'ban chỉ đạo' }).map(({ task: { id } }) => id)).toEqual(['three-grand-problems']);
  });
});

describe('lead agencies', () => {
  const rows = [
    row({ id: 'a', lead: { vi: 'Sở Y tế; UBND tỉnh', en: 'Department of Health; Provincial People’s Committee' } }), row({ id: 'b', lead: { vi: 'UBND tỉnh', en: 'Provincial People’s Committee' } }),
    row({ id: 'c' }), row({ id: 'd', lead: { vi: 'Sở A; Sở B', en: 'One name for both' } }),
  ];

  it('are counted one by one, the one with most rows first, in both languages where they list alike', () => {
    expect(leadAgencies(rows)).toEqual([
      { name: { vi: 'UBND tỉnh', en: 'Provincial People’s Committee' }, count: 2 }, { name: { vi: 'Sở Y tế', en: 'Department of Health' }, count: 1 },
      { name: { vi: 'Sở A' }, count: 1 }, { name: { vi: 'Sở B' }, count: 1 },
    ]);
  });

  it('find each row that names them, and the rows that name none', () => {
    const ids = (lead: string | null) => filterTasks(rows, { ...NO_FILTER, lead }).map(({ task: { id } }) => id);
    expect(ids('UBND tỉnh')).toEqual(['a', 'b']);
    expect(ids('')).toEqual(['c']);
    expect(ids('Sở')).toEqual([]);
    expect(ids(null)).toHaveLength(4);
  });

  it('of Lâm Đồng find as many rows as they count', () => {
    const all = taskRows(lamDong, '2026-06-19');
    const leads = leadAgencies(all);
    expect(leads[0]).toEqual({ name: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' }, count: 32 });
    for (const lead of leads) expect(filterTasks(all, { ...NO_FILTER, lead: leadKey(lead) }), leadKey(lead)).toHaveLength(lead.count);
    expect(filterTasks(all, { ...NO_FILTER, lead: '' })).toHaveLength(18);
  });
});

describe('the axis of years', () => {
  it('spans the years that tasks share, and today', () => {
    expect(yearAxis(lamDong.tasks, at('2026-06-19'))).toEqual({ first: 2025, last: 2030 });
    expect(yearAxis(PROVINCES['dak-lak'].tasks, at('2026-06-19'))).toEqual({ first: 2021, last: 2026 });
    expect(yearAxis(PROVINCES['dong-nai'].tasks, at('2026-06-19'))).toEqual({ first: 2025, last: 2030 });
  });

  it('takes the outermost years where no two tasks share one', () => {
    expect(yearAxis([task({ start: '2024', end: '2026' }), task({ start: '2023', end: '2027' })], at('2026-06-19'))).toEqual({ first: 2023, last: 2027 });
  });

  it('does not stretch to a day that is far away, nor beyond twelve years', () => {
    expect(yearAxis([task({ start: '2020', end: '2025' })], at('2060-01-01'))).toEqual({ first: 2020, last: 2025 });
    expect(yearAxis([task({ start: '1990', end: '2030' })], at('2026-06-19'))).toEqual({ first: 2019, last: 2030 });
  });

  it('counts the last day of a year as that year', () => {
    expect(yearAxis([task({ end: '2026' })], at('2026-12-31'))).toEqual({ first: 2026, last: 2026 });
  });

  it('is missing where no task has an end', () => {
    expect(yearAxis([task(), task({ start: '2025' })], at('2026-06-19'))).toBeNull();
  });

  it('sets the middle of its time in the middle', () => {
    expect(placeOf(2027.5, { first: 2025, last: 2029 })).toBe(50);
  });
});

describe('the marks of a task', () => {
  const axis = { first: 2025, last: 2029 };
  const marks = (fields: Partial<Task>, asOf = '2026-06-19') => taskMarks(row(fields, asOf), axis, at(asOf));
  const closed = { openStart: false, openEnd: false };

  it('are a bar over its years', () => {
    expect(marks({ start: '2026', end: '2027' })).toEqual([{ kind: 'bar', x: 20, width: 40, fill: 'none', ...closed }]);
  });

  it('show the printed state by the fill', () => {
    const fill = (state: Task['state']) => marks({ start: '2026', end: '2027', state }).flatMap((mark) => (mark.kind === 'bar' ? mark.fill : []));
    expect(fill('done')).toEqual(['done']);
    expect(fill('in-progress')).toEqual(['doing']);
    expect(fill('planned')).toEqual(['planned']);
    expect(fill(null)).toEqual(['none']);
  });

  it('make up no start: dots lead to the printed end', () => {
    expect(marks({ end: '2027' })).toEqual([{ kind: 'lead-in', x1: 0, x2: 40 }, { kind: 'bar', x: 40, width: 20, fill: 'none', ...closed }]);
  });

  it('leave the ends open that are inferred', () => {
    expect(marks({ start: '2026', end: '2027', flags: ['inferred-start', 'inferred-end'] })[0]).toMatchObject({ openStart: true, openEnd: true });
  });

  it('are pieces where the task comes back every year', () => {
    const pieces = marks({ start: '2026', end: '2028', recurrence: 'annual' });
    expect(pieces.map((mark) => (mark.kind === 'bar' ? [mark.x, mark.width] : mark.kind))).toEqual([[20.5, 19], [40.5, 19], [60.5, 19]]);
  });

  it('cap a past end and dot the way to today', () => {
    const past = marks({ start: '2025', end: '2025' }, '2026-06-30');
    expect(past[0]).toMatchObject({ kind: 'bar', x: 0, width: 20 });
    expect(past[1]).toMatchObject({ kind: 'since', x1: 20 });
    expect(past[1]?.kind === 'since' && past[1].x2).toBeCloseTo(20 + 20 * (181 / 365), 6);
    expect(past[2]).toEqual({ kind: 'cap', x: 20 });
  });

  it('say what lies outside the axis', () => {
    const kinds = (fields: Partial<Task>) => marks(fields).map(({ kind }) => kind);
    expect(kinds({ start: '2023', end: '2027' })).toEqual(['bar', 'earlier']);
    expect(kinds({ start: '2026', end: '2035' })).toEqual(['bar', 'later']);
    expect(kinds({ end: '2021' })).toEqual(['before']);
    expect(kinds({ start: '2033', end: '2035' })).toEqual(['after']);
    expect(marks({ start: '2023', end: '2035' })[0]).toMatchObject({ x: 0, width: 100 });
  });

  it('are none for a task in the lane', () => {
    expect(marks({ start: '2026' })).toEqual([]);
  });

  it('stay on the axis for every task of every province', () => {
    for (const province of Object.values(PROVINCES)) {
      const rows = taskRows(province, '2026-11-21');
      const own = yearAxis(province.tasks, at('2026-11-21'));
      if (!own) throw new Error('every province has dated tasks');
      for (const each of rows) {
        for (const mark of taskMarks(each, own, at('2026-11-21'))) {
          for (const [key, value] of Object.entries(mark)) if (typeof value === 'number') expect(value, `${each.task.id} ${key}`).toSatisfy((x: number) => x >= 0 && x <= 100);
          if (mark.kind === 'bar') expect(mark.x + mark.width).toBeLessThanOrEqual(100 + 1e-9);
        }
        expect(taskMarks(each, own, at('2026-11-21')).length > 0).toBe(each.task.end !== null);
      }
    }
  });

  it('make a day wide enough to see', () => {
    expect(marks({ start: '2026-03-01', end: '2026-03-01' })[0]).toMatchObject({ width: 1 });
  });
});

describe('tasks in force', () => {
  it('count in each year of their time; an end alone counts in its own year, no end in none', () => {
    const rows = [row({ start: '2025', end: '2027' }), row({ end: '2026-06' }), row({ start: '2026' }), row({ start: '2024', end: '2025' })];
    expect(inForce(rows, { first: 2025, last: 2028 })).toEqual([2, 2, 1, 0]);
  });
});

describe('money', () => {
  const money = taskMoney(lamDong);
  if (!money) throw new Error('Lâm Đồng prints amounts');
  const check = (label: string) => money.groups.find((group) => group.label === label);

  it('is read in million dong from the printed form', () => {
    expect(inMillions({ value: 3.44, unit: 'VND-billion', printed: { value: 3440, unit: 'VND-million' } })).toBe(3440);
    expect(inMillions({ value: 29.512, unit: 'VND-billion' })).toBe(29512);
    expect(inMillions({ value: 5, unit: 'USD-billion' })).toBeNull();
  });

  it('shows that the printed total of III.4 is 60 more than its rows, and corrects neither', () => {
    expect(check('III.4')).toMatchObject({ rows: 13, printed: 69771, summed: 69711, difference: 60 });
    expect(money.findings.map(({ id }) => id)).toEqual(['group-iii-4-total', 'missing-item-5-in-group-iii-4']);
  });

  it('agrees with every other printed total', () => {
    expect(money.groups.map(({ label, priced, rows, printed, difference }) => [label, priced, rows, printed, difference])).toEqual([
      ['I', 5, 5, 20000, 0], ['II', 0, 6, null, null], ['III.1', 1, 2, 30000, 0], ['III.2', 36, 36, 1466639, 0], ['III.3', 7, 7, 292355, 0], ['III.4', 13, 13, 69771, 60], ['IV', 2, 2, 7400, 0],
    ]);
    expect(money.groupTotal).toEqual({ rows: 71, priced: 64, printed: 1886165, summed: 1886105, difference: 60 });
    expect(money.grandTotal).toMatchObject({ printed: 1886105, difference: 0 });
  });

  it('takes the number out of a group’s name', () => {
    expect(check('III.4')?.name).toEqual({ vi: 'Tiện ích số và công nghệ số', en: 'Digital utilities and technology' });
    expect(check('II')?.name).toEqual({ vi: 'Thể chế', en: 'Institutions' });
  });

  it('adds the rows of the appendix by pillar and by printed period, and each sum is the total', () => {
    expect(money.total).toEqual({ rows: 64, amount: 1886105 });
    const sum = (parts: readonly { readonly amount: number; readonly rows: number }[]) => [parts.reduce((s, { rows }) => s + rows, 0), parts.reduce((s, { amount }) => s + amount, 0)];
    expect(sum(money.byPillar)).toEqual([64, 1886105]);
    expect(sum(money.byPeriod)).toEqual([64, 1886105]);
    for (const { amount, periods } of money.byPillar) expect(periods.reduce<number>((total, part) => total + (part ?? 0), 0)).toBeCloseTo(amount, 6);
    money.byPeriod.forEach(({ amount }, index) => expect(money.byPillar.reduce((total, { periods }) => total + (periods[index] ?? 0), 0)).toBeCloseTo(amount, 6));
    expect(money.byPillar[0]?.periods).toEqual([594092, 80000, null, 28200, 55000, 123500, null]);
    expect(money.byPillar.slice(0, 2)).toMatchObject([{ pillar: 'data', rows: 21, amount: 880792 }, { pillar: 'infrastructure', rows: 10, amount: 426605 }]);
  });

  it('divides no amount among years, and keeps an amount without a period apart', () => {
    expect(money.byPeriod.map(({ start, end }) => `${start ?? ''}–${end ?? ''}`)).toEqual(['2025–2026', '2026–2026', '2025–2027', '2026–2027', '2026–2028', '2026–2030', '–']);
  });

  it('adds no amount of another document, where the same money may stand again', () => {
    expect([...money.apart].sort()).toEqual([
      'commune-equipment-project', 'commune-equipment-project06', 'geospatial-database', 'metrology-centre-upgrade', 'research-centre-1', 'research-centre-2', 'research-centre-3', 'research-centre-4',
    ]);
  });

  it('is missing where no document prints an amount', () => {
    for (const slug of ['dak-lak', 'dong-nai', 'gia-lai'] as const) expect(taskMoney(PROVINCES[slug])).toBeNull();
  });

  it('adds the document with most amounts where there are no groups', () => {
    const priced = (id: string, document: string, value: number) => task({ id, money: { value, unit: 'VND-billion' }, source: { document, section: null, lines: null } });
    const own = taskMoney({ ...lamDong, budgets: [], tasks: [priced('a', 'lam-dong-plan', 1), priced('b', 'lam-dong-plan', 0.2), priced('c', 'lam-dong-report-2026', 5)] });
    expect(own).toMatchObject({ total: { rows: 2, amount: 1200 }, groups: [], groupTotal: null, grandTotal: null });
    expect([...(own?.apart ?? [])]).toEqual(['c']);
  });

  it('leaves a difference open where a group prints a total but no row an amount', () => {
    const budget: Statement = { id: 'group-v-other', what: { vi: 'Nhóm V, khác' }, value: 3, unit: 'VND-billion', source: { document: 'lam-dong-plan', section: null, lines: null } };
    const own = taskMoney({ ...lamDong, budgets: [...lamDong.budgets, budget], tasks: [...lamDong.tasks, task({ id: 'v-1-other' })] });
    expect(own?.groups.at(-1)).toMatchObject({ label: 'V', rows: 1, printed: 3000, summed: null, difference: null });
  });
});

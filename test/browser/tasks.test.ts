/** What the tasks say: the documents’ words, time, money. */
import { expect } from '@open-wc/testing';
import { ids, loaded, openAll, pillarButton, row, sample, task } from './support/tasks.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';

watchPage();

const PAST = 'Quá thời hạn ghi trong kế hoạch, chưa có báo cáo';
const stateOf = async (id: string, settings = {}) => {
  const element = await loaded({ data: sample(), ...settings });
  await openAll(element);
  return words(one(row(element, id), '.c-state'));
};

describe('a province’s tasks', () => {
  it('say how many there are, where from, on which day, and what no document states', async () => {
    const element = await loaded({ province: 'lam-dong' });
    const head = words(one(root(element), '.head'));
    expect(head).to.include('Lâm Đồng: 118 nhiệm vụ').and.include('75 nhiệm vụ trong Đề án Chuyển đổi số').and.include('43 nhiệm vụ trong Báo cáo');
    expect(head).to.include('Tính đến ngày 19 tháng 6 năm 2026').and.include('16 nhiệm vụ không ghi thời hạn');
    const silent = await loaded({ province: 'dak-lak' });
    expect(words(one(root(silent), '.documents'))).to.include('Văn bản không ghi tình trạng của nhiệm vụ nào.').and.include('Văn bản không ghi kinh phí của nhiệm vụ nào.');
    expect(root(silent).querySelector('.c-money, .money')).to.equal(null);
  });

  it('where there are none, begins with the documents that were read, in a whole sentence', async () => {
    const documents = async (lang: string) => words(one(root(await loaded({ data: sample({ tasks: [] }), lang })), '.documents'));
    expect(await documents('vi')).to.match(/^Văn bản đã đọc: [^.]+ \([^.]+\)\.$/);
    expect(await documents('en')).to.match(/^Documents read: [^.]+ \([^.]+\)\.$/);
  });

  it('of a document from before the merger name agencies as it does, and say so', async () => {
    const documents = async (province: string, lang: string) => words(one(root(await loaded({ province, lang })), '.documents'));
    for (const province of ['dak-lak', 'dong-nai', 'gia-lai']) {
      expect(await documents(province, 'vi'), province).to.contain('Tên cơ quan ghi theo văn bản; có cơ quan có thể đã sáp nhập, giải thể năm 2025.');
      expect(await documents(province, 'en'), province).to.contain('Agencies are named as in the document;');
    }
    expect(await documents('lam-dong', 'vi')).not.to.contain('Tên cơ quan');
  });

  it('are all in the table once every pillar is open', async () => {
    for (const [province, count] of [['lam-dong', 118], ['dak-lak', 83]] as const) {
      const element = await loaded({ province });
      expect(all(root(element), '.pillar.open')).to.have.length(1);
      await openAll(element);
      expect(new Set(ids(element)).size).to.equal(count);
    }
  });

  it('stand by pillar, the undated in a lane of their own without a bar', async () => {
    const element = await loaded();
    await openAll(element);
    const lane = all(root(element), '.lane').map((each) => each.dataset.task);
    expect(lane).to.deep.equal(['overdue', 'in-words']);
    expect(words(one(root(element), '.lane-head'))).to.equal('Không ghi thời hạn 2 nhiệm vụ');
    expect(row(element, 'overdue').querySelector('.bar')).to.equal(null);
    expect(words(one(row(element, 'overdue'), '.period'))).to.equal('không ghi thời hạn');
    expect(words(one(row(element, 'in-words'), '.period'))).to.equal('từ 2026, không ghi hạn cuối');
  });
});

describe('the state of a task', () => {
  it('is overdue only in the document’s own words, quoted', async () => {
    expect(await stateOf('overdue')).to.equal('Quá hạn hoặc chậm, theo văn bản Văn bản ghi: “quá hạn”');
    expect(await stateOf('overdue', { lang: 'en' })).to.equal('Overdue or late, as the document says The document says: “overdue”');
    const element = await loaded();
    await openAll(element);
    expect(all(root(element), '.c-state .tone-bad').map((each) => each.closest<HTMLElement>('.task')?.dataset.task)).to.deep.equal(['overdue']);
  });

  it('past its printed end says so in full and accuses nobody', async () => {
    expect(await stateOf('past-end')).to.equal(PAST);
    expect(await stateOf('past-end', { asOf: '2026-03-31' })).to.equal('Chưa có báo cáo');
  });

  it('keeps the report’s words with its date when the end has passed since', async () => {
    expect(await stateOf('in-progress')).to.equal('Đang thực hiện Đã làm 45/112 vị trí');
    expect(await stateOf('in-progress', { asOf: '2028-01-01' })).to.equal(`${PAST} Báo cáo 19/6/2026: đã làm 45/112 vị trí`);
  });

  it('draws nothing from an inferred end', async () => {
    expect(await stateOf('i-1-platform', { asOf: '2031-01-01' })).to.equal('Chưa có báo cáo Thời hạn suy ra đã qua; không xét quá hạn');
  });

  it('is not said twice where the document’s words begin with it', async () => {
    const say = async (fields: Parameters<typeof task>[1]) => {
      const element = await loaded({ data: sample({ tasks: [task('a', fields)] }) });
      return words(one(row(element, 'a'), '.c-state'));
    };
    expect(await say({ state: 'in-progress', printedState: { vi: 'đang thực hiện (45/112)' } })).to.equal('Đang thực hiện 45/112');
    expect(await say({ state: 'in-progress', printedState: { vi: 'đang thực hiện' } })).to.equal('Đang thực hiện');
    expect(await say({ state: 'in-progress', printedState: { vi: 'đang thực hiện, đã giải ngân 750 triệu đồng' } })).to.equal('Đang thực hiện Đã giải ngân 750 triệu đồng');
  });

  it('of the three centres that the scheme reports as finished is done, with the scheme’s words', async () => {
    const element = await loaded({ province: 'lam-dong' });
    await openAll(element);
    expect(words(one(row(element, 'research-centre-1'), '.c-state'))).to.equal('Đã hoàn thành Quyết toán được phê duyệt ngày 03/6/2021.');
    expect(words(one(row(element, 'research-centre-3'), '.c-state'))).to.equal('Đã hoàn thành Đã đưa vào sử dụng từ tháng 7/2023.');
    expect(words(one(row(element, 'iii-3-1-data-centre'), '.period'))).to.equal('hằng năm, 2026–2030 (suy ra)');
    expect(row(element, 'iii-3-1-data-centre').querySelectorAll('.bare')).to.have.length(2);
  });

  it('in words that name no state is told in those words', async () => {
    expect(await stateOf('in-words')).to.equal('Có nêu, chưa rõ tình trạng Đang xem xét');
  });
});

describe('time and lead', () => {
  it('are said in words where the drawing shows them', async () => {
    const element = await loaded();
    await openAll(element);
    const period = (id: string) => one(row(element, id), '.period').textContent;
    expect(period('in-progress')).to.equal('2026–2027');
    expect(period('done')).to.equal('đến 1/2026');
    expect(period('i-1-platform')).to.equal('2026–2030 (suy ra)');
    expect(period('i-2-annual')).to.equal('hằng năm, 2026–2030');
    expect(words(one(row(element, 'i-1-platform'), '.lead'))).to.equal('Sở Khoa học và Công nghệ (ô gộp)');
    expect(words(one(row(element, 'past-end'), '.lead'))).to.equal('Sở Xây dựng');
    expect(words(one(row(element, 'done'), '.lead'))).to.equal('không ghi cơ quan chủ trì');
  });

  it('are drawn: an inferred end has no edge, yearly work is in pieces, a past end is capped', async () => {
    const element = await loaded();
    await openAll(element);
    const count = (id: string, selector: string) => row(element, id).querySelectorAll(selector).length;
    expect([count('i-1-platform', '.bare'), count('i-1-platform', '.e-none')]).to.deep.equal([1, 2]);
    expect(count('i-2-annual', '.b-none')).to.equal(5);
    expect([count('past-end', '.cap'), count('past-end', '.since')]).to.deep.equal([1, 1]);
    expect(count('beyond', '.off')).to.equal(2);
    expect(count('done', '.lead-in')).to.equal(1);
  });

  it('name the day of judgement, and "hôm nay" only where it is today', async () => {
    const label = async (asOf: string) => words((await loaded({ data: sample({ tasks: [task('a', { start: '2020', end: '2031' })] }), asOf })).shadowRoot?.querySelector('.today'));
    expect(await label('2026-06-19')).to.equal('19/6/2026');
    expect(await label('')).to.equal('hôm nay');
  });

  it('count the tasks of each year while a pillar is closed', async () => {
    const element = await loaded();
    pillarButton(element, 'data').click();
    pillarButton(element, 'society').click();
    await element.updateComplete;
    const society = one(root(element), '#pillar-society .visually-hidden').textContent;
    expect(society).to.include('năm 2025: 3').and.include('năm 2026: 4').and.include('năm 2027: 1');
  });
});

describe('money', () => {
  it('shows a printed total that its rows do not add up to, with both numbers and the finding', async () => {
    const element = await loaded();
    const group = one(root(element), '[data-group="I"]');
    expect(words(group)).to.equal('I Dữ liệu 2 / 2 125 120 lệch 5');
    expect(group.classList.contains('off-row')).to.equal(true);
    expect(words(one(root(element), '.check'))).to.include('Tổng vốn 2 / 2 120 120 khớp');
    expect(words(one(root(element), '.note b').parentElement)).to.equal('Điểm chưa khớp. Tổng nhóm I: In 125, cộng 120.');
  });

  it('of Lâm Đồng differs in III.4 by 60 and nowhere else', async () => {
    const element = await loaded({ province: 'lam-dong' });
    expect(all(root(element), '.off-row').map(words)).to.deep.equal(['III.4 Tiện ích số và công nghệ số 13 / 13 69.771 69.711 lệch 60']);
  });

  it('tells lines with an amount from all lines, in the sums too', async () => {
    const element = await loaded({ province: 'lam-dong' });
    expect(words(one(root(element), '.check thead'))).to.equal('Nhóm Dòng có kinh phí / tất cả In trong văn bản Cộng các dòng Đối chiếu');
    expect(all(root(element), '.check tfoot tr').map((line) => words(one(line, 'td')))).to.deep.equal(['64 / 71', '64 / 71']);
  });

  it('stands by pillar and period, each row and column with its sum, and a dash where no row has that period', async () => {
    const element = await loaded({ province: 'lam-dong' });
    const cells = (line: HTMLElement) => all(line, 'th, td').map((cell) => words(cell).replace(/^(2\d{3}(–2\d{3})?|Không ghi thời gian|Số dòng) (?=[\d–])/, ''));
    const lines = all(root(element), '.matrix tr').map(cells);
    expect(lines[0]).to.deep.equal(['Nhóm', '2025–2026', '2026', '2025–2027', '2026–2027', '2026–2028', '2026–2030', 'Không ghi thời gian', 'Số dòng', 'Cộng']);
    expect(lines[1]).to.deep.equal(['Dữ liệu số', '594.092', '80.000', '–', '28.200', '55.000', '123.500', '–', '21', '880.792']);
    expect(lines.at(-1)).to.deep.equal(['Cộng', '594.092', '361.579', '3.000', '364.576', '58.440', '495.571', '8.847', '64', '1.886.105']);
    expect(words(one(root(element), '.whole .note'))).to.include('6 dòng của 2026–2030 có thời gian suy ra.').and.include('8 khoản ngoài');
    expect(words(one(root(element), '[data-group="II"]'))).to.equal('II Thể chế 0 / 6 không in tổng không ghi kinh phí');
  });

  it('says of a group that the document leaves without a name that it has none', async () => {
    const data = sample();
    const tasks = [...(data.tasks as unknown[]), task('ii-1-other')];
    const element = await loaded({ data: { ...data, tasks } });
    expect(words(one(root(element), '[data-group="II"] th'))).to.equal('II văn bản không đặt tên nhóm');
  });

  it('says which amount is not added', async () => {
    const element = await loaded({ province: 'lam-dong' });
    expect(words(one(row(element, 'commune-equipment-project'), '.c-money'))).to.equal('219.000 không cộng');
    expect(words(one(row(element, 'iii-3-2-lan-devices'), '.c-money'))).to.equal('30.000');
  });
});

/** One indicator as a tile: its words, and what it shows in a place of each size. */
import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { trouble } from './support/room.js';
import { CLOUD, details, field, IDENTITY, loaded, SHARE, shown, state, STATIONS, text, why } from './support/indicator.js';
import { dataset, everyState, indicator as madeUp, observed } from './support/sample.js';
import { all, one, root, typeInto, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

before(async () => { await setViewport({ width: 1480, height: 900 }); });

describe('a tile of Lâm Đồng in June 2026', () => {
  it('of a share with one value: both numbers with their dates and base, the state, the required pace', async () => {
    const element = await loaded({ indicator: SHARE }, 360);
    expect(text(element)).to.match(/^Tỷ trọng kinh tế số trong GRDP Lâm Đồng 7,45% 2025 trên GRDP đích 30% 2030 trên GRDP Mới có một mốc số liệu Cần tăng 4,51 điểm phần trăm mỗi năm Nguồn: Đề án /);
    expect(text(element)).to.contain('ngày 19 tháng 6 năm 2026. Chi tiết');
  });

  it('of a value on another base: no pace, no picture, the two counts that part them', async () => {
    const element = await loaded({ indicator: IDENTITY });
    expect([state(element), why(element)]).to.deep.equal(['Chưa cùng cách tính', 'Thiếu tỷ lệ tính trên người dân']);
    expect(root(element).querySelector('.words')).to.equal(null);
    expect(all(root(element), '.fractions > div:not(.apart)').map(words)).to.deep.equal([
      'Số liệu đếm 2.574.604 tài khoản mức 2 đã cấp 2.942.880 công dân trên 14 tuổi = 87,49%',
      'Đích đếm người dân có tài khoản định danh (không nêu mức và đã kích hoạt hay chưa) người dân (không nêu độ tuổi) ≥ 80%',
    ]);
    expect(root(element).querySelector('.picture')).to.equal(null);
    expect(text(element)).not.to.match(/mỗi năm|mỗi tháng/);
  });

  it('of values that contradict each other: every one of them, none as the right one', async () => {
    const element = await loaded({ data: everyState(), province: '', indicator: 'conflicting' }, 360);
    expect(shown(element, '[part~="value"] .number').map(words)).to.deep.equal(['45% 2025', '52% 2025']);
  });

  it('of a value that its own counts contradict: both, with the moment of the first', async () => {
    const data = dataset([madeUp('printed', { observations: [observed(94.74, { numerator: 555666, denominator: 630568 })] })]);
    const element = await loaded({ data, indicator: 'printed' }, 360);
    expect(shown(element, '[part~="value"] .number').map(words)).to.deep.equal(['94,74% 2025, in trong văn bản', '88,12% tính từ số đếm']);
  });

  it('of a target that the text states in words alone: that its number is read from them', async () => {
    expect(text(await loaded({ indicator: 'households-fibre-rate' }))).to.contain('100% không ghi năm hộ có đường cáp quang / tổng hộ suy từ lời văn, không in số');
  });

  it('underlines the words that part two bases', async () => {
    const element = await loaded({ indicator: IDENTITY }, 360);
    expect(shown(element, '.basis.differs').map(words)).to.deep.equal(['mức 2 / công dân trên 14 tuổi', 'người dân']);
    expect(all(root(element), '.basis u').length).to.be.above(0);
    expect(root(await loaded({ indicator: SHARE }, 360)).querySelector('.basis u')).to.equal(null);
  });

  it('of a missing value: an empty field, what is missing and who has it, and no invented path', async () => {
    const element = await loaded({ indicator: CLOUD });
    expect(field(element).value).to.equal('');
    expect([state(element), why(element)]).to.deep.equal(['Chưa có số liệu gốc', 'Thiếu số hệ thống trên đám mây và tổng số']);
    expect(words(one(root(element), '.words'))).to.equal('Cơ quan có số liệu: Sở Khoa học và Công nghệ.');
    expect(one(root(element), '.picture').textContent).to.contain('chưa có mốc: nhập số để vẽ lộ trình cần đạt');
    expect([root(element).querySelectorAll('.picture .path').length, root(element).querySelectorAll('.picture .value').length, root(element).querySelectorAll('.picture .faint').length]).to.deep.equal([0, 0, 3]);
  });

  it('of a value without a date and a target of this year: a range a month, its unit at every number', async () => {
    const element = await loaded({ indicator: STATIONS }, 360);
    expect(text(element)).to.contain('45 vị trí không ghi ngày trong 112 vị trí của kế hoạch đích 112 vị trí 2026');
    expect([state(element), why(element)]).to.deep.equal(['Mới có một mốc số liệu', 'Cần thêm 2,7–10,5 vị trí mỗi tháng từ mốc số liệu đến hết năm 2026 (một khoảng, vì số liệu không ghi ngày)']);
  });

  it('draws the required path from value to target, named for a screen reader', async () => {
    const element = await loaded({ indicator: SHARE });
    const picture = one(root(element), '.picture');
    expect(picture.getAttribute('aria-label')).to.equal('Lộ trình cần đạt: Tỷ trọng kinh tế số trong GRDP, Lâm Đồng');
    expect([...picture.querySelectorAll('text')].map(words)).to.deep.equal(['0', '20', '40', '2025', '2026', '2027', '2028', '2029', '2030', '7,45%', '30%', 'đích']);
    expect(picture.querySelectorAll('.milestone')).to.have.length(4);
  });

  it('in English, numbers and dates and all', async () => {
    const element = await loaded({ indicator: SHARE, lang: 'en' });
    expect(text(element)).to.contain('Digital economy share of GRDP Lâm Đồng 7.45% 2025 of GRDP target 30% 2030 of GRDP One value so far Needs 4.51 percentage points a year');
    expect(text(element)).to.contain('19 June 2026. Details');
    const identity = await loaded({ indicator: IDENTITY, lang: 'en' });
    expect(text(identity)).to.contain('The value counts 2,574,604 level-2 accounts issued 2,942,880 citizens above 14 years = 87.49%');
  });
});

describe('the size of its place', () => {
  it('decides what is shown', async () => {
    const parts = { state: '.state', why: '.why', track: '.track', target: '.goal', bases: '.basis', source: '.sources', picture: '.picture', counts: '.fractions' };
    const at = async (id: string, width: number) => {
      const element = await loaded({ indicator: id }, width);
      const there = Object.entries(parts).flatMap(([name, selector]) => (shown(element, selector).length ? [`${name} ${shown(element, selector).length}`] : []));
      element.remove();
      return there.join(', ');
    };
    expect(await at(SHARE, 180)).to.equal('state 1');
    expect(await at(SHARE, 230)).to.equal('state 1, why 1, track 1, target 1, bases 1');
    expect(await at(SHARE, 360)).to.equal('state 1, why 1, track 1, target 1, bases 2, source 1');
    expect(await at(SHARE, 600)).to.equal('state 1, why 1, target 1, bases 2, source 1, picture 1');
    expect(await at(IDENTITY, 600)).to.equal('state 1, why 1, target 1, bases 2, source 1, counts 1');
  });

  it('is followed live', async () => {
    const element = await loaded({ indicator: SHARE }, 230);
    expect(shown(element, '.picture')).to.have.length(0);
    (element.closest('div[style]') as HTMLElement).style.width = '600px';
    await aTimeout(20);
    expect(shown(element, '.picture')).to.have.length(1);
  });

  for (const width of [200, 320, 520, 900]) {
    for (const lang of ['vi', 'en'] as const) {
      it(`leaves room for everything, ${width} px, ${lang}`, async () => {
        for (const id of [SHARE, IDENTITY, CLOUD, STATIONS]) {
          const element = await loaded({ indicator: id, lang }, width);
          expect(trouble(element), id).to.deep.equal([]);
          expect(element.scrollWidth, id).to.be.at.most(width + 1);
          if (id === CLOUD) {
            await typeInto(field(element), '350');
            expect(trouble(element), 'a refused number').to.deep.equal([]);
            await typeInto(field(element), '35');
            expect(trouble(element), 'a typed number').to.deep.equal([]);
          }
          if (width >= 320) {
            details(element).click();
            await waitUntil(() => root(element).querySelector('.details summary') !== null);
            for (const each of all<HTMLDetailsElement>(root(element), 'details')) each.open = true;
            expect(trouble(element), `${id} opened`).to.deep.equal([]);
          }
          element.remove();
        }
      });
    }
  }

  it('is enough for the longest words and numbers there may be', async () => {
    const long = 'Nghiêng'.repeat(20);
    const data = dataset([madeUp('long', { name: { vi: long }, observations: [observed(12.345678)], bases: [{ id: 'over-people', name: { vi: long }, numerator: { vi: long }, denominator: { vi: long } }] })], { province: { slug: 'mau', name: { vi: long } } });
    for (const width of [200, 320, 520]) {
      const element = await loaded({ data, indicator: 'long' }, width);
      expect(trouble(element), `${width}`).to.deep.equal([]);
    }
  });
});

describe('a tile of numbers that say “about” or contradict', () => {
  it('keeps “khoảng” before the target, in its picture too', async () => {
    const element = await loaded({ province: 'dak-lak', indicator: SHARE, asOf: '2026-11-22' }, 700);
    expect(text(element)).to.contain('khoảng 30%');
    expect(one(root(element), '.picture').textContent).to.contain('khoảng 30%');
  });

  it('names the documents of all of them', async () => {
    const source = { document: 'plan', section: 'II.1', lines: [10, 12] };
    const element = await loaded({ data: dataset([madeUp('two', { targets: [], observations: [observed(45), { ...observed(52) as object, source }] })]), indicator: 'two' }, 360);
    expect(words(one(root(element), '.sources'))).to.contain('Kế hoạch chuyển đổi số').and.contain('Báo cáo sáu tháng');
  });
});

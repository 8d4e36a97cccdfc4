/** The leader's page in use: it prints alone, is copied or says why not, and lives through what a page does. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { PALETTES, SCHEMES } from '../../src/elements/shared/themes.js';
import { buttons, failed, LANGUAGES, loaded, make, place, press, PROVINCES, said, section, sheet, text } from './support/brief.js';
import { once } from './support/once.js';
import { dataset, everyState, indicator as madeUp, observed } from './support/sample.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
const server = fakeServer();

before(async () => { await setViewport({ width: 1480, height: 900 }); });

describe('copying', () => {
  const instead = (clipboard: unknown) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  afterEach(() => { Reflect.deleteProperty(navigator, 'clipboard'); });

  /** What the copy button puts on the clipboard: plain and rich. */
  async function payload(element: Awaited<ReturnType<typeof loaded>>): Promise<[string, string]> {
    let items: ClipboardItem[] = [];
    instead({ write: (given: ClipboardItem[]) => { items = given; return Promise.resolve(); } });
    press(element, 'copy');
    await waitUntil(() => items.length > 0 && said(element) !== '');
    const read = async (type: string) => (await items[0]?.getType(type))?.text() ?? '';
    return [await read('text/plain'), await read('text/html')];
  }

  it('hands over the page as text and as tables, without drawings and hidden points', async () => {
    const element = await loaded();
    const [plain, rich] = await payload(element);
    expect(said(element)).to.equal('Đã chép');
    expect(plain).to.contain('Tóm tắt thực hiện').and.contain('7,45%').and.contain('Thẻ phương pháp');
    const copy = new DOMParser().parseFromString(rich, 'text/html');
    expect([copy.querySelectorAll('table').length, copy.querySelectorAll('svg, [hidden]').length]).to.deep.equal([1, 0]);
    expect(copy.querySelectorAll('li').length).to.equal(all(root(element), '.points li').filter((point) => !point.hidden).length);
    expect(root(element).querySelectorAll('svg').length, 'the page keeps its drawings').to.be.above(16);
  });

  it('gives a word processor headings, paragraphs, lists and a table that say what the lines of text do', async () => {
    for (const province of PROVINCES) {
      for (const lang of LANGUAGES) {
        const [plain, rich] = await payload(await loaded({ province, lang }));
        const where = `${province} ${lang}`;
        expect(rich.match(/<!--|\s[\w-]+=(?:""|"[^"]*(?:sheet|quiet|then)[^"]*")|<(?:span|article|svg)/g), where).to.equal(null);
        const copy = new DOMParser().parseFromString(rich, 'text/html');
        expect([...copy.body.querySelectorAll('*')].filter((each) => !each.textContent.trim()), where).to.deep.equal([]);
        expect([copy.querySelectorAll('h2').length, copy.querySelectorAll('h3').length, copy.querySelector('div')?.lang], where).to.deep.equal([1, 5, lang]);
        // Word for word the same; only at the edge of a cell a column says what words and signs do in a line.
        const read = (text: string) => text.replace(/\s+/g, ' ').trim();
        const lines = [...copy.querySelectorAll('h2, h3, p, li, tbody tr')].map((block) => read(block.matches('tr')
          ? `– ${[...block.children].map((cell, index) => ['', ': ', lang === 'vi' ? '; còn thiếu ' : '; short by '][index] + read(cell.textContent)).join('')}` : `${block.matches('li') ? '– ' : ''}${block.textContent}`));
        expect(lines, where).to.deep.equal(plain.split('\n').filter(Boolean));
      }
    }
    const [, rich] = await payload(await loaded());
    const row = [...new DOMParser().parseFromString(rich, 'text/html').querySelectorAll('tbody tr')].find((each) => words(each).includes('kinh tế số'));
    expect([...row?.children ?? []].map(words)).to.deep.equal(['Tỷ trọng kinh tế số trong GRDP (trên GRDP)', '7,45% (2025); đích 30% (hết năm 2030)', '22,55 điểm phần trăm. Cần tăng 4,51 điểm phần trăm mỗi năm']);
  });

  it('keeps the names of a page text in what it copies', async () => {
    const [, rich] = await payload(await loaded({ data: dataset([madeUp('one', { name: { vi: '<img src=x> & co' } })]) }));
    expect(new DOMParser().parseFromString(rich, 'text/html').querySelector('li b')?.textContent).to.equal('<img src=x> & co');
  });

  it('gives plain text as lines, one a row, its pieces told apart', async () => {
    const copied = async (settings: Parameters<typeof loaded>[0]) => (await payload(await loaded(settings)))[0].split('\n');
    const lines = await copied({ province: 'lam-dong' });
    expect(lines.slice(0, 5)).to.deep.equal([
      'Tóm tắt thực hiện mục tiêu chuyển đổi số tỉnh Lâm Đồng', 'Phục vụ lãnh đạo tỉnh. Tính đến ngày 19 tháng 6 năm 2026; tỉnh Lâm Đồng từ 01/7/2025 (Lâm Đồng, Bình Thuận, Đắk Nông).', '',
      '1. Tình hình chung', 'Trong 16 chỉ tiêu chính, mới có 3 chỉ tiêu đủ căn cứ tính tốc độ cần đạt; chưa chỉ tiêu nào đủ căn cứ dự báo khả năng đạt đích.',
    ]);
    for (const line of [
      '3 mới có một mốc số liệu; 6 chưa có số liệu gốc; 5 chưa cùng cách tính; 1 đích chưa ghi năm; 1 chưa đặt đích',
      '– Tỷ trọng kinh tế số trong GRDP (trên GRDP): 7,45% (2025); đích 30% (hết năm 2030); còn thiếu 22,55 điểm phần trăm. Cần tăng 4,51 điểm phần trăm mỗi năm',
      'Các doanh nghiệp viễn thông', '– Phủ sóng 5G (đã có khoảng 86%): không nêu theo diện tích, dân số hay thôn',
      '2 nhiệm vụ quá hạn hoặc chậm, theo văn bản',
      '– Kế hoạch mua sắm sản phẩm công nghệ chiến lược trong nước (Sở Khoa học và Công nghệ); quá hạn',
    ]) expect(lines).to.include(line);
    for (const province of PROVINCES) {
      for (const lang of LANGUAGES) {
        const all = await copied({ province, lang });
        const where = `${province} ${lang}`;
        expect(all.filter((line) => /\t| {2}|^ | $| [,;:.]|\(\)|::/.test(line)), where).to.deep.equal([]);
        expect(all.filter((line, index) => line === '' && !/^\d\. |^(Nguồn|Sources)\. /.test(all[index + 1] ?? '')), where).to.deep.equal([]);
        expect(all.filter((line) => /^\d\. /.test(line)), where).to.have.length(5);
        // A number never stands alone in a line.
        expect(all.filter((line) => /^[–\s]*[\d.,%]+$/.test(line)), where).to.deep.equal([]);
      }
    }
  });

  for (const [reason, clipboard] of [['is refused', { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }], ['is not there', undefined]] as const) {
    it(`says what to do where the clipboard ${reason}`, async () => {
      instead(clipboard);
      const element = await loaded();
      press(element, 'copy');
      await waitUntil(() => said(element) !== '');
      expect(said(element)).to.equal('Trang này không cho sao chép; chọn văn bản rồi chép bằng bàn phím.');
      expect(page.warnings).to.deep.equal([]);
      element.lang = 'en';
      await element.updateComplete;
      expect(said(element), 'a message in the former language').to.equal('');
      press(element, 'copy');
      await waitUntil(() => said(element) !== '');
      expect(said(element)).to.equal('This page does not allow copying; select the text and copy it by keyboard.');
    });
  }
});

describe('printing', () => {
  const frames = () => [...document.querySelectorAll('iframe')];
  const append = Object.getOwnPropertyDescriptor(Element.prototype, 'append') as PropertyDescriptor;
  let printed: Document[] = [];
  let answer: 'prints' | 'throws' | 'ignores' = 'prints';

  beforeEach(() => {
    printed = [];
    answer = 'prints';
    // A frame that is put on the page gets a `print` that only notes what it would print.
    document.body.append = (...nodes: (Node | string)[]) => {
      (append.value as typeof document.body.append).apply(document.body, nodes);
      for (const node of nodes) {
        if (!(node instanceof HTMLIFrameElement) || !node.contentWindow) continue;
        const { contentWindow, contentDocument } = node;
        contentWindow.print = () => {
          if (answer === 'throws') throw new Error('no printing here');
          if (answer === 'ignores') return;
          contentWindow.dispatchEvent(new Event('beforeprint'));
          if (contentDocument) printed.push(contentDocument);
        };
      }
    };
  });
  afterEach(() => { Reflect.deleteProperty(document.body, 'append'); });

  it('puts the sheet alone into one frame out of sight, fitted to the page, and takes the frame away', async () => {
    const element = await loaded();
    const before = frames().length;
    press(element, 'print');
    await waitUntil(() => printed.length > 0);
    const mine = frames().slice(before);
    expect(mine).to.have.length(1);
    const [frame] = mine;
    expect([frame?.getAttribute('aria-hidden'), frame?.tabIndex, (frame?.getBoundingClientRect().right ?? 0) < 0]).to.deep.equal(['true', -1, true]);
    const [paper] = printed;
    expect(paper?.compatMode, 'laid out as the page is').to.equal('CSS1Compat');
    expect([paper?.title, paper?.documentElement.lang, paper?.body.childElementCount]).to.deep.equal(['Tóm tắt thực hiện mục tiêu chuyển đổi số tỉnh Lâm Đồng', 'vi', 1]);
    const copy = paper?.querySelector<HTMLElement>('.sheet');
    expect(copy && copy.scrollHeight <= copy.clientHeight + 1, 'one page').to.equal(true);
    expect(copy?.clientHeight).to.be.within(1115, 1124);
    expect(copy?.querySelectorAll('button')).to.have.length(0);
    expect(said(element)).to.equal('');
    await waitUntil(() => frames().length === before, 'the frame stays');
    expect(printed).to.have.length(1);
  });

  it('prints the A4 page also from a narrow place and a dark theme', async () => {
    const element = await loaded({ province: 'lam-dong', theme: 'dark' }, 360);
    press(element, 'print');
    await waitUntil(() => printed.length > 0);
    const copy = printed[0]?.querySelector<HTMLElement>('.sheet') as HTMLElement;
    expect(copy.scrollHeight).to.be.at.most(copy.clientHeight + 1);
    const style = copy.ownerDocument.defaultView?.getComputedStyle(copy);
    expect(style?.backgroundColor).to.match(/^rgb\((25\d|24\d), (25\d|24\d), (25\d|24\d)\)$/);
    await waitUntil(() => frames().every((frame) => frame.contentDocument !== printed[0]), 'the frame stays');
  });

  for (const refusal of ['throws', 'ignores'] as const) {
    it(`that the browser ${refusal === 'throws' ? 'refuses' : 'ignores, as in a sandbox,'} is said, and no frame stays`, async () => {
      const element = await loaded();
      const before = frames().length;
      answer = refusal;
      press(element, 'print');
      await waitUntil(() => said(element) !== '', 'nothing was said');
      expect(said(element)).to.equal('Khung chứa trang này không cho in; mở trang riêng rồi in.');
      await waitUntil(() => frames().length === before, 'the frame stays');
    });
  }
});

describe('its life', () => {
  it('language and province are switched live, the headings below the page’s own', async () => {
    const element = await loaded({ province: 'lam-dong', headingLevel: 2 });
    expect([one(root(element), '.title').ariaLevel, one(root(element), '.section').ariaLevel]).to.deep.equal(['2', '3']);
    element.lang = 'en';
    await element.updateComplete;
    expect([one(root(element), '[part~="base"]').lang, sheet(element).lang]).to.deep.equal(['en', 'en']);
    expect(buttons(element).map(words)).to.deep.equal(['Copy', 'Print on A4']);
    const left = [...root(element).querySelectorAll<HTMLElement>('[data-point="cautions"]')].filter((point) => point.hidden).length;
    const note = one(root(element), '[data-more="cautions"]');
    expect(note.hidden ? '' : words(note)).to.equal(left ? `and ${left} more` : '');
    expect(sheet(element).scrollHeight).to.be.at.most(sheet(element).clientHeight + 1);
    const load = oneEvent(element, 'chiso-load');
    element.province = 'gia-lai';
    await load;
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.contain('Gia Lai');
    expect(sheet(element).scrollHeight).to.be.at.most(sheet(element).clientHeight + 1);
    element.lang = '';
    await element.updateComplete;
    expect(section(element, 1)).to.contain('Trong 15 chỉ tiêu chính').and.contain('Trong 75 nhiệm vụ nêu cụ thể trong văn bản: 5 quá thời hạn');
  });

  it('a failing file becomes a message with a second try', async () => {
    server.answer('/bad.json', () => new Response('', { status: 500 }));
    const element = await failed({ src: '/bad.json' });
    expect(text(element)).to.contain('Không tải được số liệu').and.contain('500');
    expect(root(element).querySelector('.sheet')).to.equal(null);
    expect(page.warnings).to.have.length(1);
    server.answer('/bad.json', () => json(everyState()));
    const load = oneEvent(element, 'chiso-load');
    one<HTMLButtonElement>(root(element), '.retry').click();
    await load;
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.contain('tỉnh Mẫu');
  });

  it('data of which only a part could be read is shown with the message beside it', async () => {
    const element = await failed({ data: dataset([madeUp('one', { observations: [observed(40)] }), madeUp('two', { unit: 3 })]) });
    expect(words(one(root(element), '[part~="error"]'))).to.contain('Có số liệu chưa đọc được');
    expect(section(element, 1)).to.contain('Trong 1 chỉ tiêu chính');
  });

  it('of no province or no data says what to give', async () => {
    expect(text(await place(make({})))).to.contain('Chưa chọn tỉnh');
    const empty = await loaded({ data: dataset([]) });
    expect(section(empty, 1)).to.contain('Trong 0 chỉ tiêu chính').and.contain('Văn bản không nêu nhiệm vụ.');
    expect([section(empty, 2), section(empty, 3), section(empty, 5)]).to.deep.equal([
      'Chưa có chỉ tiêu nào có số liệu và đích cùng cách tính.', 'Không thiếu số liệu nào để so với đích.', 'Không có điểm chưa khớp ở các chỉ tiêu chính.',
    ]);
  });

  it('removed while loading it says and paints nothing; put back, it loads', async () => {
    const gate = held(() => json(everyState()));
    server.answer('/slow.json', gate.answer);
    const element = await place(make({ src: '/slow.json' }));
    const parent = element.parentElement as HTMLElement;
    const heard: string[] = [];
    for (const name of ['chiso-load', 'chiso-error']) element.addEventListener(name, () => heard.push(name));
    element.remove();
    gate.release();
    await aTimeout(30);
    expect([heard, page.warnings, root(element).querySelector('.sheet')]).to.deep.equal([[], [], null]);
    const load = oneEvent(element, 'chiso-load');
    parent.append(element);
    await load;
    await element.updateComplete;
    expect(words(one(root(element), '.title'))).to.contain('tỉnh Mẫu');
  });

  it('names stay text', async () => {
    const element = await loaded({ data: dataset([madeUp('one', { name: { vi: '<img src=x onerror="window.broken = true">' }, missing: { what: { vi: '<b>x</b>' } } })]) });
    expect(root(element).querySelector('img')).to.equal(null);
    expect(section(element, 3)).to.contain('<img src=x').and.contain('<b>x</b>');
  });
});

describe('axe finds nothing to mend', () => {
  before(once);

  for (const theme of ['light', 'dark'] as const) {
    for (const lang of LANGUAGES) {
      it(`on the sheet, in a narrow place, while loading and after an error, ${theme}, ${lang}`, async () => {
        server.answer('/slow.json', held(() => json({})).answer);
        server.answer('/bad.json', () => new Response('', { status: 500 }));
        const states = [
          () => loaded({ province: 'lam-dong', theme, lang }), () => loaded({ province: 'dak-lak', theme, lang }), () => loaded({ province: 'lam-dong', theme, lang }, 360),
          () => place(make({ src: '/slow.json', theme, lang })), () => failed({ src: '/bad.json', theme, lang }),
        ];
        for (const show of states) {
          const element = await show();
          await expect(element).to.be.accessible();
          element.remove();
        }
      });
    }
  }

  for (const palette of PALETTES.slice(1)) {
    for (const scheme of SCHEMES) {
      it(`on the sheet, ${palette}, ${scheme}`, async () => {
        await expect(await loaded({ province: 'lam-dong', theme: `${palette} ${scheme}` })).to.be.accessible();
      });
    }
  }
});

/** The tasks on paper and as a file. */
import { expect } from '@open-wc/testing';
import { loaded, sample, task } from './support/tasks.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

describe('printing', () => {
  const frames = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow') ?? {};
  afterEach(() => { Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', frames); });

  it('says so where the page does not allow it, and leaves the pillars as they were', async () => {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { configurable: true, get: () => null });
    const element = await loaded({ province: 'lam-dong' });
    one<HTMLButtonElement>(root(element), '.print').click();
    await waitUntil(() => root(element).querySelector('.foot [role="status"]') !== null);
    await element.updateComplete;
    expect(words(one(root(element), '.foot [role="status"]'))).to.include('không cho in');
    expect(all(root(element), '.pillar.open')).to.have.length(1);
  });

  it('prints every pillar open', async () => {
    let printed: string[] = [];
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      configurable: true,
      get(this: HTMLIFrameElement) {
        const inside = frames.get?.call(this) as Window | null;
        if (!inside) return inside;
        inside.print = () => {
          inside.dispatchEvent(new Event('beforeprint'));
          printed = [...inside.document.querySelectorAll<HTMLElement>('.task')].map((each) => each.dataset.task ?? '');
        };
        return inside;
      },
    });
    const element = await loaded({ province: 'lam-dong' });
    one<HTMLButtonElement>(root(element), '.print').click();
    await waitUntil(() => printed.length > 0, 'nothing was printed');
    expect(new Set(printed).size).to.equal(118);
  });
});

describe('the file', () => {
  /** The text that a click on the download would save. */
  async function saved(settings: Parameters<typeof loaded>[0]): Promise<string> {
    const element = await loaded(settings);
    const blobs: Blob[] = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => { blobs.push(blob); return 'blob:none'; };
    const clicked = new Promise<void>((resolve) => { HTMLAnchorElement.prototype.click = () => resolve(); });
    try {
      one<HTMLButtonElement>(root(element), '.download').click();
      await clicked;
    } finally {
      URL.createObjectURL = create;
      // The own method goes, and the inherited one is back.
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    return (await blobs[0]?.text()) ?? '';
  }

  it('has a line for each task, guards texts that a spreadsheet would run, and keeps what is missing empty', async () => {
    const text = await saved({ data: sample({ tasks: [task('a', { name: { vi: '=SUM(A1)' } }), task('b', { money: { value: 1.5, unit: 'VND-billion' }, end: '2030' })] }) });
    const lines = text.replace('\ufeff', '').trim().split('\r\n');
    expect(lines).to.have.length(3);
    expect(lines[1]).to.match(/^Xã hội số;'=SUM\(A1\);;;;;;;;Chưa có báo cáo;;;;;;;/);
    expect(lines[2]).to.include(';2030;').and.include(';1500;có;');
  });

  it('holds all 118 tasks of Lâm Đồng', async () => {
    const text = await saved({ province: 'lam-dong', lang: 'en' });
    expect(text.trim().split('\r\n')).to.have.length(119);
    expect(text).to.include('219000,no,');
  });

  it('says of each task from a draft that its source is one', async () => {
    const lines = (await saved({ province: 'dong-nai' })).trim().split('\r\n').slice(1);
    expect(lines.filter((line) => !line.includes('Đề án Chuyển đổi số tỉnh Đồng Nai giai đoạn 2025 - 2030 (dự thảo)'))).to.deep.equal([]);
    expect(await saved({ province: 'dak-lak' })).not.to.contain('dự thảo');
  });

  it('is not offered where the page says no-download', async () => {
    const element = await loaded({ data: sample(), noDownload: true });
    expect(root(element).querySelector('.download')).to.equal(null);
  });
});

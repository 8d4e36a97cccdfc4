/** Whatever a page or a server does: a message in the element and in its language, one event, one warning, and the page lives on. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChisoScorecard } from '../../src/index.js';
import { dataset, everyState, indicator, target } from './support/sample.js';
import { counting, expectFocus, failed, loaded, make, nameButton, notice, one, place, root, rowIds, rows, type Settings, watchPage, words } from './support/scorecard.js';
import { fakeServer, json } from './support/server.js';

const page = watchPage();
const server = fakeServer();

const retry = (element: ChisoScorecard) => one<HTMLButtonElement>(root(element), '[part~="error"] button');
const text = (body: string) => () => new Response(body, { headers: { 'content-type': 'application/json' } });

/** Another element of the page still works. */
async function expectPageAlive(): Promise<void> {
  const other = await loaded({ data: everyState() });
  expect(rows(other)).to.have.length(12);
}

interface Case {
  readonly name: string;
  readonly settings: Settings;
  readonly serve?: () => Response | Promise<Response>;
  readonly code: string;
  readonly vi: RegExp;
  readonly en: RegExp;
}

const cases: readonly Case[] = [
  { name: 'an unknown province', settings: { province: 'khong-co' }, serve: () => new Response('Not found', { status: 404 }), code: 'http-status', vi: /Máy chủ trả lời 404 .*tên tỉnh/, en: /The server answered 404/ },
  { name: 'a name that is no province', settings: { province: '../../etc/passwd' }, code: 'bad-province', vi: /“\.\.\/\.\.\/etc\/passwd” không đúng dạng/, en: /is not a province name/ },
  { name: 'a server that fails', settings: { src: '/bad.json' }, serve: () => new Response('', { status: 503 }), code: 'http-status', vi: /Máy chủ trả lời 503/, en: /The server answered 503/ },
  { name: 'no network', settings: { src: '/bad.json' }, serve: () => Promise.reject(new TypeError('Failed to fetch')), code: 'network', vi: /Không kết nối được/, en: /Could not reach/ },
  { name: 'malformed JSON', settings: { src: '/bad.json' }, serve: text('{"version": 1,'), code: 'not-json', vi: /không phải JSON đúng dạng/, en: /is not valid JSON/ },
  { name: 'a page of HTML', settings: { src: '/bad.json' }, serve: () => new Response('<!doctype html><title>Đăng nhập</title>'), code: 'not-json', vi: /không phải JSON đúng dạng/, en: /is not valid JSON/ },
  { name: 'an empty file', settings: { src: '/bad.json' }, serve: text(''), code: 'not-json', vi: /không phải JSON đúng dạng/, en: /is not valid JSON/ },
  { name: 'bytes that are no text', settings: { src: '/bad.json' }, serve: () => new Response(new Uint8Array([0xff, 0xfe, 0x00, 0x80])), code: 'not-json', vi: /không phải JSON đúng dạng/, en: /is not valid JSON/ },
  { name: 'a list in place of a dataset', settings: { src: '/bad.json' }, serve: text('[]'), code: 'wrong-type', vi: /đang là danh sách/, en: /a list of 0/ },
  { name: 'a dataset without a version', settings: { src: '/bad.json' }, serve: text('{}'), code: 'wrong-version', vi: /Tại version: Cần số phiên bản/, en: /At version: The version of the data/ },
  { name: 'a version from the future', settings: { src: '/bad.json' }, serve: text('{"version": 99}'), code: 'newer-version', vi: /phiên bản 99, mới hơn/, en: /version 99, newer/ },
  { name: 'an address that is none', settings: { src: 'http://[' }, code: 'bad-address', vi: /“http:\/\/\[” ở thuộc tính src không đúng dạng/, en: /is not an address/ },
  { name: 'a number as data', settings: { data: 42 }, code: 'wrong-type', vi: /đang là số 42/, en: /the number 42/ },
  { name: 'a text as data', settings: { data: 'lam-dong' }, code: 'wrong-type', vi: /đang là chữ “lam-dong”/, en: /the text "lam-dong"/ },
  { name: 'data that throws when it is read', settings: { data: new Proxy({}, { get() { throw new Error('trap'); }, has() { throw new Error('trap'); }, ownKeys() { throw new Error('trap'); }, getOwnPropertyDescriptor() { throw new Error('trap'); } }) }, code: 'unreadable', vi: /Không đọc được dữ liệu/, en: /cannot be read/ },
];

describe('bad input', () => {
  for (const { name, settings, serve, code, vi, en } of cases) {
    it(`is told apart: ${name}`, async () => {
      if (serve) for (const ending of ['/bad.json', '/khong-co.json', '/khong-co.summary.json']) server.answer(ending, serve);
      for (const lang of ['vi', 'en'] as const) {
        page.warnings.length = 0;
        const { element, codes, loads, errors } = await counting({ ...settings, lang });
        expect(codes, lang).to.include(code);
        expect([errors(), loads(), page.warnings.length], `${lang}: events, loads, warnings`).to.deep.equal([1, 0, 1]);
        expect(page.warnings[0], lang).to.match(/^chiso: /);
        expect(page.warnings[0], lang).to.match(lang === 'vi' ? vi : en);
        expect(notice(element), lang).to.match(lang === 'vi' ? vi : en);
        expect(notice(element), lang).to.contain(lang === 'vi' ? 'Không tải được số liệu' : 'The figures could not be loaded');
        expect(one(root(element), '[part~="error"]').getAttribute('role')).to.equal('alert');
        expect(words(retry(element))).to.equal(lang === 'vi' ? 'Tải lại' : 'Try again');
        expect(rows(element)).to.have.length(0);
      }
      await expectPageAlive();
    });
  }

  it('is a quiet hint, not an error, where the page names no province', async () => {
    const element = await place(make());
    await aTimeout(20);
    expect(words(one(root(element), '.notice'))).to.equal('Chưa chọn tỉnh. Ghi thuộc tính province, ví dụ province="lam-dong".');
    expect(page.warnings).to.deep.equal([]);
  });

  it('ends well when the reader tries again and the server is well', async () => {
    let calls = 0;
    server.answer('/bad.json', () => {
      calls += 1;
      return calls === 1 ? new Response('', { status: 503 }) : json(everyState());
    });
    const { element } = await failed({ src: '/bad.json' });
    const load = oneEvent(element, 'chiso-load');
    retry(element).click();
    await load;
    await element.updateComplete;
    expect(rows(element)).to.have.length(12);
    expect(root(element).querySelector('[part~="error"]')).to.equal(null);
  });

  it('gives the focus to the title when a second try brings the rows, and back to its button when it fails', async () => {
    let calls = 0;
    server.answer('/bad.json', () => {
      calls += 1;
      return calls < 3 ? new Response('', { status: 503 }) : json(everyState());
    });
    const { element } = await failed({ src: '/bad.json' });
    retry(element).focus();
    const error = oneEvent(element, 'chiso-error');
    await sendKeys({ press: 'Enter' });
    await error;
    await aTimeout(0);
    expectFocus(retry(element));
    const load = oneEvent(element, 'chiso-load');
    await sendKeys({ press: 'Enter' });
    await load;
    await aTimeout(0);
    expectFocus(root(element).querySelector('[part~="title"]'));
  });

  it('is asked for anew by a second try also where the file was there but could not be read', async () => {
    let calls = 0;
    server.answer('/thu-lai.summary.json', () => {
      calls += 1;
      return calls === 1 ? json({ version: 99 }) : json(dataset([indicator('a')], { province: { slug: 'thu-lai', name: { vi: 'Thử Lại' } } }));
    });
    const { element } = await failed({ province: 'thu-lai' });
    const load = oneEvent(element, 'chiso-load');
    retry(element).click();
    await load;
    await element.updateComplete;
    expect([calls, rows(element).length]).to.deep.equal([2, 1]);
  });

  it('fails again with one more event and one more warning', async () => {
    server.answer('/bad.json', () => new Response('', { status: 503 }));
    const { element, errors } = await counting({ src: '/bad.json' });
    const error = oneEvent(element, 'chiso-error');
    retry(element).click();
    await error;
    await element.updateComplete;
    expect([errors(), page.warnings.length]).to.deep.equal([2, 2]);
    expect(notice(element)).to.contain('503');
  });

  it('changes its message with the language', async () => {
    server.answer('/bad.json', () => new Response('', { status: 503 }));
    const { element } = await failed({ src: '/bad.json' });
    element.lang = 'en';
    await element.updateComplete;
    expect(notice(element)).to.contain('The server answered 503');
  });
});

describe('a body that never ends', () => {
  it('is read to 8 MiB and no further', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(0x20);
    let [pulled, cancelled] = [0, false];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(chunk.slice());
      },
      cancel() { cancelled = true; },
    }, { highWaterMark: 1 });
    server.answer('/endless.json', () => new Response(body));
    const { element, issues } = await failed({ src: '/endless.json' });
    expect(issues.map(({ code }) => code)).to.deep.equal(['file-too-large']);
    expect(notice(element)).to.contain('lớn hơn 8 MiB nên không được đọc');
    expect(cancelled).to.equal(true);
    expect(pulled).to.be.within(8, 11);
    await expectPageAlive();
  });

  it('of 60 MB from a blob is refused too', async () => {
    const megabyte = ' '.repeat(1_000_000);
    const url = URL.createObjectURL(new Blob(Array.from({ length: 60 }, () => megabyte)));
    const { issues } = await failed({ src: url });
    URL.revokeObjectURL(url);
    expect(issues.map(({ code }) => code)).to.deep.equal(['file-too-large']);
    expect(page.warnings).to.have.length(1);
  });

  it('is told apart from a file that is just small enough', async () => {
    const own = JSON.stringify(dataset([indicator('a')]));
    server.answer('/large.json', text(own + ' '.repeat(8 * 1024 * 1024 - new TextEncoder().encode(own).length)));
    const element = await loaded({ src: '/large.json' });
    expect(rowIds(element)).to.deep.equal(['a']);
  });
});

describe('a server that never answers', () => {
  const real = window.setTimeout.bind(window);
  afterEach(() => { window.setTimeout = real; });

  /** Ten seconds pass in `ms`. */
  const tenSecondsIn = (ms: number) => { window.setTimeout = ((run: () => void, wait?: number) => real(run, wait === 10_000 ? ms : wait)) as typeof real; };

  it('is given up after ten seconds, with a message', async () => {
    tenSecondsIn(20);
    server.answer('/never.json', () => new Promise<Response>(() => {}));
    const never = window.fetch.bind(window);
    // The signal must end the request itself.
    window.fetch = (input, init) => Promise.race([never(input, init), new Promise<Response>((_, reject) => { init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))); })]);
    const { element, issues } = await failed({ src: '/never.json' });
    expect(issues.map(({ code }) => code)).to.deep.equal(['timeout']);
    expect(notice(element)).to.contain('không trả lời trong 10 giây');
  });

  it('is told apart from one that sends its file slowly, piece by piece', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(dataset([indicator('a')])));
    const length = Math.ceil(bytes.length / 8);
    tenSecondsIn(400);
    const before = window.fetch.bind(window);
    window.fetch = (input, init) => (input instanceof Request ? input.url : String(input)).endsWith('/slow.json') ? Promise.resolve(new Response(new ReadableStream<Uint8Array>({
      async start(stream) {
        init?.signal?.addEventListener('abort', () => stream.error(init.signal?.reason));
        for (let from = 0; from < bytes.length && !init?.signal?.aborted; from += length) {
          stream.enqueue(bytes.slice(from, from + length));
          await aTimeout(100);
        }
        if (!init?.signal?.aborted) stream.close();
      },
    }))) : before(input, init);
    expect(rowIds(await loaded({ src: '/slow.json' }))).to.deep.equal(['a']);
  });
});

describe('a failed load of the rest', () => {
  it('keeps the rows that are there, beside the message', async () => {
    server.answer('/mot-nua.summary.json', () => json(dataset([indicator('a'), indicator('b')], { province: { slug: 'mot-nua', name: { vi: 'Một Nửa' } }, summary: { indicators: 9, tasks: 0, findings: 0 } })));
    server.answer('/mot-nua.json', () => new Response('', { status: 500 }));
    const element = await loaded({ province: 'mot-nua' });
    const error = oneEvent(element, 'chiso-error');
    nameButton(element, 'a').click();
    await error;
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['a', 'b']);
    expect(notice(element)).to.contain('500');
    expect(nameButton(element, 'a').getAttribute('aria-expanded')).to.equal('true');
  });
});

describe('a blob as address', () => {
  it('is read, and its concepts come from the library’s own file', async () => {
    const own = dataset([{ id: 'share', concept: 'digital-economy-share', headline: true, targets: [{ ...target({ basis: 'of-grdp' }) }] }]);
    const url = URL.createObjectURL(new Blob([JSON.stringify(own)]));
    const element = await loaded({ src: url });
    URL.revokeObjectURL(url);
    expect(words(nameButton(element, 'share'))).to.equal('Tỷ trọng kinh tế số trong GRDP');
  });
});

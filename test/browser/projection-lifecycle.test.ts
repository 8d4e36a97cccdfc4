/** The projection comes and goes: moved, removed while loading or computing, settings before and after, province and language switched, bad input. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { one, root, watchPage, words } from './support/scorecard.js';
import { computed, drawn, expectLastProvince, loaded, make, nextProject, place, scenarios, sentences } from './support/projection.js';
import { dataset, indicator, observed } from './support/sample.js';
import { fakeServer, held, json } from './support/server.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
const server = fakeServer();

describe('the projection on its way in', () => {
  it('shows the same for properties set before upgrade as after', async () => {
    const early = document.createElement('div');
    // Made where elements are not upgraded: what is set before stands as a plain property until the tag meets its class.
    const inert = document.implementation.createHTMLDocument('');
    const element = inert.createElement('chiso-projection');
    for (const [name, value] of Object.entries({ province: 'lam-dong', indicator: 'digital-economy-share-grdp', 'as-of': '2026-06-19', 'no-download': '' })) element.setAttribute(name, value);
    element.scenarios = scenarios;
    expect(Object.hasOwn(element, 'scenarios')).to.equal(true);
    document.body.append(early);
    early.append(element);
    await waitUntil(() => root(element).querySelector('.head') !== null);
    await computed(element);
    const late = await loaded({ noDownload: true });
    late.scenarios = scenarios;
    await computed(late);
    await waitUntil(() => sentences(late).length === 2);
    expect(sentences(element)).to.deep.equal(sentences(late));
    early.remove();
  });

  it('keeps the page\'s table until the data is there', async () => {
    const gate = held(() => json(dataset([indicator('a', { observations: [observed(40)] })])));
    server.answer('held.json', gate.answer);
    const element = make({ province: '', src: '/held.json', indicator: 'a' });
    element.append(Object.assign(document.createElement('table'), { textContent: 'Số liệu' }));
    await place(element);
    await element.updateComplete;
    expect(root(element).querySelector('slot')).not.to.equal(null);
    gate.release();
    await oneEvent(element, 'chiso-load');
    await element.updateComplete;
    expect(words(one(root(element), '.state'))).to.equal('Mới có một mốc số liệu');
  });

  it('loads the whole dataset for a row that the summary leaves out', async () => {
    const element = make({ province: 'lam-dong', indicator: 'dossier-on-time-rate' });
    await place(element);
    await waitUntil(() => root(element).querySelector('.head') !== null, 'the row never came');
    expect(server.asked.map(({ url }) => url.split('/').at(-1))).to.include('lam-dong.json');
  });
});

describe('the projection on its way out', () => {
  it('removed while loading or computing says and paints nothing later', async () => {
    const element = await loaded();
    await drawn(element);
    let projected = 0;
    element.addEventListener('chiso-project', () => { projected += 1; });
    element.scenarios = scenarios;
    await element.updateComplete;
    element.remove();
    await aTimeout(600);
    expect(projected).to.equal(0);
    const loading = make({ province: 'dong-nai', indicator: 'grdp-growth' });
    await place(loading);
    loading.remove();
    await aTimeout(300);
    expect(page.warnings).to.deep.equal([]);
  });

  it('moved in the page it draws again and computes again', async () => {
    const element = await loaded({ scenarios });
    await drawn(element);
    const other = document.body.appendChild(document.createElement('div'));
    const answer = nextProject(element);
    other.append(element);
    await answer;
    await drawn(element);
    expect(sentences(element)[1]).to.match(/^Với kịch bản A/);
    other.remove();
  });

  it('coming and going a hundred times leaves nothing behind', async () => {
    const element = await loaded({ scenarios: [scenarios[2]!] });
    const box = element.parentElement as HTMLElement;
    const listening = new Set<unknown>();
    const [add, take] = [window.addEventListener.bind(window), window.removeEventListener.bind(window)];
    window.addEventListener = ((...parts: Parameters<typeof add>) => {
      const [, listener, options] = parts;
      listening.add(listener);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => listening.delete(listener), { once: true });
      add(...parts);
    }) as typeof add;
    window.removeEventListener = ((...parts: Parameters<typeof take>) => {
      listening.delete(parts[1]);
      take(...parts);
    }) as typeof take;
    try {
      for (let round = 0; round < 100; round += 1) {
        element.remove();
        box.append(element);
        await element.updateComplete;
      }
      expect(listening.size).to.be.greaterThan(0);
      element.remove();
      await aTimeout(50);
    } finally {
      Object.assign(window, { addEventListener: add, removeEventListener: take });
    }
    expect(listening.size).to.equal(0);
  });
});

describe('the projection printed', () => {
  it('is drawn in light colours before the page is taken to the printer, and back afterwards', async () => {
    const element = await loaded({ theme: 'dark', scenarios: [scenarios[2]!] });
    await drawn(element);
    const canvas = one<HTMLCanvasElement>(root(element), 'canvas');
    const picture = () => canvas.toDataURL();
    const dark = picture();
    // Browsers print as soon as the listeners have run.
    window.dispatchEvent(new Event('beforeprint'));
    expect(picture()).to.not.equal(dark);
    window.dispatchEvent(new Event('afterprint'));
    expect(picture()).to.equal(dark);
  });
});

describe('the projection switched', () => {
  it('to another indicator forgets the typed number and the lines of the former', async () => {
    const element = await loaded({ indicator: 'cloud-systems-rate' });
    const field = one<HTMLInputElement>(root(element), '.entry input');
    field.value = '35';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await element.updateComplete;
    element.indicator = 'departments-data-lgsp-rate';
    await element.updateComplete;
    expect(one<HTMLInputElement>(root(element), '.entry input').value).to.equal('');
  });

  it('to another province while loading: the last one wins', async () => {
    const element = make({ province: 'lam-dong', indicator: 'digital-economy-share-grdp' });
    await place(element);
    await expectLastProvince(element);
  });

  it('while a slider moves, the newest assumption is the one shown', async () => {
    const element = await loaded({ scenarios: [scenarios[2]!] });
    for (const perYear of [1, 2, 3, 4]) {
      element.scenarios = [{ id: 'c', name: '', assumption: { kind: 'pace', perYear, unit: 'points' } }];
      await element.updateComplete;
    }
    await waitUntil(() => words(one(root(element), '.scenarios tbody')).includes('27,4') || words(one(root(element), '.scenarios tbody')).includes('27,5'), 'the newest never came');
    await aTimeout(300);
    expect(words(one(root(element), '.scenarios tbody'))).to.match(/27,4\d%/);
  });
});

describe('what a page may get wrong', () => {
  it('an unknown indicator: the reason in the element, one event, one warning', async () => {
    const element = make({ province: 'lam-dong', indicator: 'no-such-row' });
    const error = oneEvent(element, 'chiso-error') as unknown as Promise<CustomEvent<{ issues: { code: string }[] }>>;
    await place(element);
    expect((await error).detail.issues[0]?.code).to.equal('unknown-indicator');
    await element.updateComplete;
    expect(words(one(root(element), '[part~="error"]'))).to.contain('no-such-row');
    expect(page.warnings.length).to.equal(1);
    element.lang = 'en';
    await element.updateComplete;
    await aTimeout(50);
    expect(page.warnings.length).to.equal(1);
  });

  for (const baseline of ['x', 'cloud-systems-rate:3,5@2026-06', 'cloud-systems-rate:350@2026-06']) {
    it(`a baseline that cannot be read or measured: ${baseline}`, async () => {
      const told: unknown[] = [];
      const element = make({ province: 'lam-dong', indicator: 'cloud-systems-rate', baseline });
      element.addEventListener('chiso-error', (event) => told.push(...(event as CustomEvent<{ issues: readonly { path: string }[] }>).detail.issues.map(({ path }) => path)));
      await place(element);
      await waitUntil(() => told.length > 0);
      expect(told).to.deep.equal(['baseline']);
      expect(page.warnings).to.deep.equal(['chiso: baseline: có phần không dùng được nên không hiện.']);
      expect(words(one(root(element), '.reading .note'))).to.contain('baseline: có phần không dùng được nên không hiện.');
    });
  }

  it('no indicator at all is said', async () => {
    const element = await loaded({ indicator: '' });
    expect(words(one(root(element), '[part~="error"]'))).to.contain('Chưa chọn chỉ tiêu');
  });

  it('scenarios that are none, assumptions that make no sense, declarations that are no texts', async () => {
    for (const bad of [null, 3, 'x', [null, 4, {}], [{ id: 1, name: {}, assumption: { kind: 'nonsense' } }], [{ id: 'p', name: 'p', assumption: { kind: 'pace', perYear: { low: 3, high: 1, shape: 'uniform' }, unit: 'points' } }]]) {
      const element = await loaded({ scenarios: bad as never, declaredBasis: 7 as never, baseline: '::@@', inHand: 'nobody', method: 'nonsense' });
      expect(sentences(element)[0]).to.match(/^Để đạt 30%/);
    }
  });

  it('scenarios that lack what their kind needs: the engine says so beside them, and a later right one is drawn', async () => {
    const circle: Record<string, unknown> = { assumption: { kind: 'hold' } };
    circle.self = circle;
    const element = await loaded();
    for (const bad of [{ kind: 'pace' }, { kind: 'ratio', numerator: 3 }, { kind: 's-curve' }, { kind: 'path', points: [null] }, { kind: 'required', shape: 'toString' }]) {
      element.scenarios = [{ id: 'x', name: 'x', assumption: bad, interventions: [5, { at: 2028 }], drivers: { grdp: null } }, circle, { assumption: { kind: 'hold' }, projection: { times: 'x' } }] as never;
      await computed(element);
      expect(sentences(element)[0], bad.kind).to.match(/^Để đạt 30%/);
    }
    element.scenarios = [{ id: 'h', name: '', assumption: { kind: 'hold' } }];
    await computed(element);
    expect(sentences(element).at(-1)).to.equal('Với kịch bản A, đến hết năm 2030 ở mức 7,45%, còn thiếu 22,55 điểm phần trăm.');
  });

  it('a declareWith that is no function leads nowhere, and the place is named', async () => {
    const element = await loaded({ indicator: 'online-dossier-rate' });
    for (const bad of [5, 'x', {}, null, undefined]) {
      element.declareWith = bad as never;
      await element.updateComplete;
      element.shadowRoot!.querySelector<HTMLButtonElement>('.try button')?.click();
      await element.updateComplete;
    }
    expect(words(one(root(element), '.try + .note'))).to.contain('chiso-scenario');
  });

  it('a dataset that cannot be read', async () => {
    const element = make({ province: '', data: { version: 1 }, indicator: 'x' });
    const error = oneEvent(element, 'chiso-error');
    await place(element);
    await error;
    await element.updateComplete;
    expect(root(element).querySelector('[part~="error"]')).not.to.equal(null);
  });
});

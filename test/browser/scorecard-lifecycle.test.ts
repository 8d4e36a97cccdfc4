/** Elements come, go and move; nothing of theirs stays behind, paints late or fails where nobody listens. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { live } from './support/live.js';
import { ChisoScorecard } from '../../src/index.js';
import type { ChisoRowDetail } from '../../src/elements/row-detail/row-detail.js';
import { once } from './support/once.js';
import { dataset, everyState, indicator } from './support/sample.js';
import { all, AS_OF, field, loaded, make, nameButton, one, open, openWithPath, place, root, row, rowIds, rows, typeInto, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
const server = fakeServer();
const SHARE = 'digital-economy-share-grdp';

const result = (detail: ChisoRowDetail) => words(root(detail).querySelector('figure .note'));

describe('an element that is removed while it loads', () => {
  it('says nothing, paints nothing and warns of nothing', async () => {
    const gate = held(() => json(everyState()));
    server.answer('/slow.json', gate.answer);
    const element = await place(make({ src: '/slow.json' }));
    const heard: string[] = [];
    for (const name of ['chiso-load', 'chiso-error']) element.addEventListener(name, () => heard.push(name));
    element.remove();
    gate.release();
    await aTimeout(50);
    expect([heard, page.warnings, rows(element).length]).to.deep.equal([[], [], 0]);
  });

  it('ends its request', async () => {
    server.answer('/slow.json', () => new Promise<Response>(() => {}));
    const element = await place(make({ src: '/slow.json' }));
    element.remove();
    expect(server.asked.at(-1)?.init?.signal?.aborted).to.equal(true);
  });

  it('is quiet about a failure that comes later', async () => {
    const gate = held(() => new Response('', { status: 500 }));
    server.answer('/slow.json', gate.answer);
    const element = await place(make({ src: '/slow.json' }));
    element.remove();
    gate.release();
    await aTimeout(50);
    expect(page.warnings).to.deep.equal([]);
  });

  it('loads when it comes back', async () => {
    const gate = held(() => json(everyState()));
    server.answer('/slow.json', gate.answer);
    const element = await place(make({ src: '/slow.json' }));
    const parent = element.parentElement as HTMLElement;
    element.remove();
    gate.release();
    await aTimeout(20);
    const load = oneEvent(element, 'chiso-load');
    parent.append(element);
    await load;
    await element.updateComplete;
    expect(rows(element)).to.have.length(12);
  });

  it('loads once when it is moved at that moment', async () => {
    const gate = held(() => json(everyState()));
    server.answer('/slow.json', gate.answer);
    const element = await place(make({ src: '/slow.json' }));
    let loads = 0;
    element.addEventListener('chiso-load', () => { loads += 1; });
    document.body.append(element);
    gate.release();
    await waitUntil(() => loads > 0, 'it never loads');
    await aTimeout(50);
    await element.updateComplete;
    expect([loads, rows(element).length]).to.deep.equal([1, 12]);
    element.remove();
  });
});

describe('an element that is moved', () => {
  it('keeps its data, its open row and what was typed, and asks for nothing', async () => {
    const element = await loaded();
    await typeInto(field(element, 'cloud-systems-rate'), '35');
    const { detail } = await openWithPath(element, SHARE);
    const shown = result(detail);
    const asked = server.asked.length;
    const elsewhere = document.createElement('div');
    element.parentElement?.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    expect(field(element, 'cloud-systems-rate').value).to.equal('35');
    const moved = one<ChisoRowDetail>(root(element), 'chiso-row-detail');
    await waitUntil(() => result(moved) === shown, 'the result does not come back');
    const canvas = one<HTMLCanvasElement>(root(moved), 'canvas');
    await waitUntil(() => canvas.getContext('2d')?.getImageData(0, 0, canvas.width || 1, canvas.height || 1).data.some((part) => part > 0) === true, 'the picture does not come back');
    expect(server.asked.length).to.equal(asked);
  });

  it('reads what was set while it was nowhere', async () => {
    const element = await loaded({ data: everyState() });
    const parent = element.parentElement as HTMLElement;
    element.remove();
    element.lang = 'en';
    element.data = dataset([indicator('later')]);
    await aTimeout(20);
    const load = oneEvent(element, 'chiso-load');
    parent.append(element);
    // Properties of a detached element are taken at the latest when it is back.
    if (rowIds(element)[0] !== 'later') await load;
    await element.updateComplete;
    expect(rowIds(element)).to.deep.equal(['later']);
    expect(words(nameButton(element, 'later'))).to.equal('Indicator later');
  });
});

describe('an element that is removed while the engine computes', () => {
  it('hears no answer, and computes when it comes back', async () => {
    const element = await loaded();
    const heard: string[] = [];
    element.addEventListener('chiso-project', () => heard.push('chiso-project'));
    const detail = await open(element, SHARE);
    const parent = element.parentElement as HTMLElement;
    element.remove();
    await aTimeout(200);
    expect([heard, page.warnings]).to.deep.equal([[], []]);
    const project = oneEvent(element, 'chiso-project');
    parent.append(element);
    await project;
    await detail.updateComplete;
    expect(result(detail)).to.contain('Hết năm 2030: trung vị 14,1%');
  });

  it('does so too when only the row closes', async () => {
    const element = await loaded();
    const heard: string[] = [];
    element.addEventListener('chiso-project', () => heard.push('chiso-project'));
    await open(element, SHARE);
    nameButton(element, SHARE).click();
    await element.updateComplete;
    await aTimeout(200);
    expect(heard).to.deep.equal([]);
    const { detail } = await openWithPath(element, SHARE);
    expect(result(detail)).to.contain('Hết năm 2030: trung vị 14,1%');
  });

  it('does so when it goes before its row is even drawn', async () => {
    const element = await loaded();
    nameButton(element, SHARE).click();
    element.remove();
    await aTimeout(200);
    expect(page.warnings).to.deep.equal([]);
  });
});

describe('an element that waits for its class', () => {
  it('takes the properties that were set before', async () => {
    class LateScorecard extends ChisoScorecard {}
    const element = document.createElement('late-scorecard') as ChisoScorecard;
    Object.assign(element, { data: everyState(), asOf: AS_OF, lang: 'en' });
    const load = oneEvent(element, 'chiso-load');
    document.body.append(element);
    expect(element.shadowRoot).to.equal(null);
    customElements.define('late-scorecard', LateScorecard);
    await load;
    await element.updateComplete;
    expect(rows(element)).to.have.length(12);
    expect(words(one(root(element), '.as-of'))).to.equal('As of 19 June 2026');
    element.lang = 'vi';
    await element.updateComplete;
    expect(words(one(root(element), '.as-of')), 'the property is the class’s own again').to.equal('Tính đến ngày 19 tháng 6 năm 2026');
    element.remove();
  });

  it('takes its attributes from markup that was there before', async () => {
    class LaterScorecard extends ChisoScorecard {}
    const element = document.createElement('later-scorecard') as ChisoScorecard;
    for (const [name, value] of [['province', 'gia-lai'], ['as-of', AS_OF], ['heading-level', '2']] as const) element.setAttribute(name, value);
    document.body.append(element);
    const load = oneEvent(element, 'chiso-load');
    customElements.define('later-scorecard', LaterScorecard);
    await load;
    await element.updateComplete;
    expect(one(root(element), '[part~="title"]').ariaLevel).to.equal('2');
    expect(words(one(root(element), '[part~="title"]'))).to.contain('Gia Lai');
    element.remove();
  });
});

describe('two elements on one page', () => {
  it('know nothing of each other’s filter, numbers, open row and language', async () => {
    const [first, second] = [await loaded(), await loaded()];
    await typeInto(field(first, 'cloud-systems-rate'), '35');
    await openWithPath(first, SHARE);
    first.lang = 'en';
    all<HTMLButtonElement>(root(first), '.chip')[1]?.click();
    await first.updateComplete;
    expect(field(second, 'cloud-systems-rate').value).to.equal('');
    expect(words(row(second, 'cloud-systems-rate'))).not.to.contain('Theo số tự nhập');
    expect(rows(second)).to.have.length(16);
    expect(root(second).querySelector('chiso-row-detail')).to.equal(null);
    expect(one(root(second), '[part~="base"]').lang).to.equal('vi');
  });

  it('compute side by side, each its own', async () => {
    const [first, second] = [await loaded(), await loaded()];
    const [one_, two] = await Promise.all([openWithPath(first, SHARE), openWithPath(second, SHARE)]);
    first.remove();
    await aTimeout(20);
    const input = all<HTMLInputElement>(root(two.detail), '.assumptions input')[2] as HTMLInputElement;
    const project = oneEvent(second, 'chiso-project');
    input.value = '90';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await project;
    await two.detail.updateComplete;
    expect(result(two.detail)).to.contain('trung vị');
    expect(result(two.detail)).not.to.equal(result(one_.detail));
  });
});

describe('thirty elements that come and go', () => {
  before(once);

  it('leave no listener, observer, worker, timer or canvas', async function () {
    // What the library sets up once for the page (its worker pool's page listeners) is there before counting starts.
    const warm = await loaded();
    await openWithPath(warm, SHARE);
    warm.remove();
    await aTimeout(50);
    const before = { ...live };
    const counts: string[] = [];
    for (let cycle = 0; cycle < 30; cycle += 1) {
      const element = await loaded();
      const { detail } = await openWithPath(element, SHARE);
      if (cycle === 0) await waitUntil(() => live.sizeObservers > before.sizeObservers && live.mediaListeners > before.mediaListeners && live.workers > before.workers, `nothing is counted: ${JSON.stringify(live)}`);
      // Some go while they compute anew.
      if (cycle % 3 === 0) {
        const input = all<HTMLInputElement>(root(detail), '.assumptions input')[2] as HTMLInputElement;
        input.value = String(40 + cycle);
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      element.remove();
      await aTimeout(5);
      counts.push(JSON.stringify(live));
    }
    await aTimeout(300);
    expect(live).to.deep.equal(before);
    expect([live.sizeObservers, live.treeObservers, live.workers, live.intervals]).to.deep.equal([0, 0, 0, 0]);
    expect(document.querySelectorAll('chiso-scorecard, canvas')).to.have.length(0);
    expect(new Set(counts.slice(1)).size, `counts wander: ${[...new Set(counts)].join(' ')}`).to.equal(1);
  });
});

/** Several indicators in one scenario: what moves them together, links that a user declares, what the table, the files and a follower say of it. */
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { ChisoProjection } from '../../src/index.js';
import { downloaded } from './support/projection.js';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { BUDGET, choose, click, ECONOMY, enter, loaded, part, result, settled, several, SIGNATURE } from './support/scenario.js';
import { waitUntil } from './support/wait-until.js';

const page = watchPage();
afterEach(() => expect(page.warnings).to.deep.equal([]));

describe('several indicators', () => {
  const settings = { indicators: `${ECONOMY} ${BUDGET} ${SIGNATURE}`, value: several };
  const ends = (element: Awaited<ReturnType<typeof loaded>>) => all(root(element), '.ends tbody tr').map((row) => all(row, 'td').map((cell) => words(cell.lastElementChild)));

  it('one driver moves each of them that counts over it, at once', async () => {
    const element = await loaded(settings);
    const before = ends(element);
    await enter(element, 'drivers.grdp.high', '16');
    const now = ends(element);
    expect([now[0]?.[1] !== before[0]?.[1], now[1]?.[1] === before[1]?.[1], now[2]?.[1] !== before[2]?.[1]]).to.deep.equal([true, true, true]);
    expect(words(part(element, 'drivers'))).to.contain('dùng cho: Tỷ trọng kinh tế số trong GRDP, Người dân có chữ ký số');
  });

  it('nothing moves under a pointer that takes up a field, though picture and table begin to stick', async () => {
    const element = await loaded(settings, 1280);
    const field = all<HTMLInputElement>(root(element), '.panel input[data-path$=".mode"]').at(-1)!;
    field.scrollIntoView({ block: 'center' });
    await element.updateComplete;
    const before = field.getBoundingClientRect().top;
    field.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    field.focus({ preventScroll: true });
    await element.updateComplete;
    await nextFrame();
    await nextFrame();
    expect(field.getBoundingClientRect().top).to.be.closeTo(before, 1);
    expect(root(element).querySelector('.working.several')).not.to.equal(null);
  });

  it('a link is named as an assumption, its result stands with and without it', async () => {
    const element = await loaded(settings);
    const linked = words(part(element, 'linked'));
    expect(linked).to.match(/Có liên kết \(giả định của người dùng\): [\d,–%]+ \(80%\)\. Không có liên kết: [\d,–%]+ \(80%\)\./);
    expect(linked).to.contain('không phải quan hệ đã được chứng minh');
    expect(ends(element)[0]?.[4]).to.match(/^\d+,\d\d%$/);
    await click(element, '[data-remove="links[0]"]');
    expect(part(element, 'linked')).to.equal(null);
  });

  it('its words go into every file, and into a projection that follows', async () => {
    const follower = await fixture<ChisoProjection>(html`<chiso-projection id="linked" province="lam-dong" indicator=${ECONOMY} as-of="2026-06-19"></chiso-projection>`);
    const element = await loaded({ ...settings, for: 'linked' });
    const said = 'Có liên kết (giả định của người dùng): ';
    for (const kind of ['csv', 'json']) expect((await downloaded(element as never, kind)).text).to.contain(said).and.to.contain('Không có liên kết: ');
    await waitUntil(() => words(root(follower).querySelector('.note')).includes(said), 'the follower does not say it');
  });

  it('a typed first value is named as such in the table of all, and where it adds to another: sentence, files, what follows', async () => {
    const follower = await fixture<ChisoProjection>(html`<chiso-projection id="told" province="lam-dong" indicator=${ECONOMY} as-of="2026-06-19"></chiso-projection>`);
    const element = await loaded({ ...settings, for: 'told' });
    expect(all(root(element), '.ends tbody th .small').map(words)).to.deep.equal(['số tự nhập', 'số tự nhập']);
    const adds = /\(số tự nhập\) góp \d+,\d\d điểm phần trăm\./;
    expect(words(part(element, 'linked'))).to.match(adds);
    for (const kind of ['csv', 'json']) expect((await downloaded(element as never, kind)).text, kind).to.match(adds);
    await waitUntil(() => adds.test(words(root(follower).querySelector('.note'))), 'the follower does not say it');
  });

  it('a circle of links is refused with its reason', async () => {
    const element = await loaded(settings);
    await click(element, '[data-add="link"]');
    await choose(element, 'links[1].from', ECONOMY);
    await choose(element, 'links[1].to', BUDGET);
    const circle = /nối thành vòng nên không tính được: Tỷ trọng kinh tế số trong GRDP → [^→]+ → Tỷ trọng kinh tế số trong GRDP\./;
    expect(words(part(element, 'links'))).to.match(circle);
    expect(result(element)).to.match(circle);
  });

  it('a circle that a page hands over is named too, in either language, beside the links as they came', async () => {
    const [link] = several.scenarios[0]!.links;
    const value = { ...several, scenarios: [{ ...several.scenarios[0], links: [link, { ...link!, from: ECONOMY, to: BUDGET }] }] };
    const element = await loaded({ ...settings, value });
    expect(words(part(element, 'links'))).to.contain('nối thành vòng nên không tính được: Tỷ trọng kinh tế số trong GRDP → ');
    expect(all(root(element), '[data-part="links"] .item').length).to.equal(2);
    element.lang = 'en';
    await settled(element);
    expect(result(element)).to.match(/^The links close a circle, so nothing can be computed: .+ → .+ → .+\.$/);
  });

  it('the list names the indicator in hand, also where the page puts that one first', async () => {
    const element = await loaded(settings);
    element.addEventListener('chiso-select', ({ detail }) => { if ('indicator' in detail) element.indicators = [detail.indicator, ...[ECONOMY, BUDGET, SIGNATURE].filter((id) => id !== detail.indicator)].join(' '); });
    for (const id of [SIGNATURE, BUDGET]) {
      await choose(element, 'indicator', id);
      await settled(element);
      const list = one<HTMLSelectElement>(root(element), 'select[data-path="indicator"]');
      expect([list.value, words(one(root(element), '[part~="title"]'))]).to.deep.equal([id, `${words(list.selectedOptions[0])}: thử giả định`]);
    }
  });

  it('another indicator is taken in hand from the list', async () => {
    const element = await loaded(settings);
    const selected = oneEvent(element, 'chiso-select');
    one<HTMLButtonElement>(root(element), '.ends tbody tr:nth-child(3) button').click();
    await selected;
    await settled(element);
    expect(words(one(root(element), '[part~="title"]'))).to.equal('Người dân có chữ ký số: thử giả định');
    expect(result(element)).to.match(/^Theo số tự nhập, với kịch bản A/);
  });
});

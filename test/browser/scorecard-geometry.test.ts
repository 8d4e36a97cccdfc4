/** Everything stays in its place at every width: nothing sticks out, is cut off or lies on something else. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ChisoScorecard } from '../../src/index.js';
import { plain, type Box } from './support/room.js';
import { dataset, everyState, indicator, observed, target } from './support/sample.js';
import { all, field, loaded, one, openWithPath, root, row, rows, typeInto, watchPage, words } from './support/scorecard.js';

watchPage();

const WIDTHS = [320, 360, 768, 1440] as const;
const SHARE = 'digital-economy-share-grdp';

const visible = (element: Element) => element.getClientRects().length > 0 && !element.closest('.visually-hidden');
/** Pixels by which rounding may differ. */
const SLACK = 1;

/** Texts that stick out of the host, in words. */
function sticksOut(element: ChisoScorecard, where: ParentNode): string[] {
  const host = element.getBoundingClientRect();
  return texts(where).filter(({ box }) => box.right > host.right + SLACK || box.left < host.left - SLACK).map(({ text }) => text);
}

interface Text {
  readonly text: string;
  readonly box: Box;
  readonly node: Node;
}

/** Every painted line of text. */
function texts(where: ParentNode): Text[] {
  const walker = document.createTreeWalker(where as Node, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    if (!text || !node.parentElement || !visible(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0) found.push({ text, box: plain(box), node });
  }
  return found;
}

/** Texts that their own cell is too small for. */
function outOfCell(cells: readonly HTMLElement[]): string[] {
  return cells.flatMap((cell) => {
    const room = cell.getBoundingClientRect();
    return texts(cell).filter(({ box }) => box.right > room.right + SLACK || box.left < room.left - SLACK || box.bottom > room.bottom + SLACK || box.top < room.top - SLACK).map(({ text }) => text);
  });
}

/** Elements that hide a part of what they hold. */
function cutOff(where: ParentNode): string[] {
  return all(where, '*').filter((each) => visible(each) && each.localName !== 'canvas' && each.scrollWidth > each.clientWidth + SLACK && getComputedStyle(each).overflowX !== 'visible' && each.clientWidth > 0)
    .filter((each) => !(each instanceof HTMLInputElement)).map((each) => `${each.localName}.${each.className}: ${words(each).slice(0, 40)}`);
}

/** Neighbours of a row whose boxes lie on each other. */
function overlaps(boxes: readonly Element[]): string[] {
  const shown = boxes.filter(visible).map((each) => ({ each, box: plain(each.getBoundingClientRect()) }));
  return shown.flatMap(({ each, box }, index) => shown.slice(index + 1).flatMap(({ each: other, box: its }) => {
    const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
    const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
    return across > SLACK && down > SLACK ? [`${each.className} on ${other.className} by ${Math.round(across)} × ${Math.round(down)}`] : [];
  }));
}

/** Lines of different words that lie on each other. */
function collisions(where: ParentNode): string[] {
  const found = texts(where);
  return found.flatMap(({ text, box, node }, index) => found.slice(index + 1).flatMap((other) => {
    if (node === other.node) return [];
    const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
    const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
    // Line boxes of a dense table may touch; letters may not.
    return across > SLACK && down > Math.min(box.height, other.box.height) / 3 ? [`"${text.slice(0, 40)}" on "${other.text.slice(0, 40)}"`] : [];
  }));
}

function expectRoom(element: ChisoScorecard): void {
  const inside = root(element);
  expect(element.scrollWidth, 'the element needs no scrolling').to.be.at.most(element.clientWidth + SLACK);
  expect(one(inside, '[part~="base"]').scrollWidth).to.be.at.most(element.clientWidth + SLACK);
  expect(sticksOut(element, inside), 'sticks out').to.deep.equal([]);
  expect(cutOff(inside), 'cut off').to.deep.equal([]);
  expect(outOfCell(all(inside, '.row > td, .row > th.name-cell, .chip, .scope button')), 'out of its cell').to.deep.equal([]);
  for (const each of rows(element)) expect(overlaps([...each.children]), each.dataset.row).to.deep.equal([]);
  expect(collisions(inside), 'texts on texts').to.deep.equal([]);
}

before(async () => { await setViewport({ width: 1480, height: 900 }); });

describe('room for everything', () => {
  for (const width of WIDTHS) {
    for (const lang of ['vi', 'en'] as const) {
      it(`in the headline rows of Lâm Đồng, ${width} px, ${lang}`, async () => {
        const element = await loaded({ province: 'lam-dong', lang }, width);
        expect(element.clientWidth).to.equal(width);
        expectRoom(element);
      });

      it(`in a row of each state, with long names, ${width} px, ${lang}`, async () => {
        expectRoom(await loaded({ data: everyState(), lang }, width));
      });

      it(`around a typed baseline and its problems, ${width} px, ${lang}`, async () => {
        const element = await loaded({ province: 'lam-dong', lang }, width);
        await typeInto(field(element, 'cloud-systems-rate'), '35');
        expectRoom(element);
        await typeInto(field(element, 'cloud-systems-rate'), '350');
        expectRoom(element);
      });

      it(`in an open row, ${width} px, ${lang}`, async () => {
        const element = await loaded({ province: 'lam-dong', lang }, width);
        const { detail } = await openWithPath(element, SHARE);
        for (const each of all<HTMLDetailsElement>(root(detail), 'details')) each.open = true;
        await detail.updateComplete;
        expectRoom(element);
        expect(sticksOut(element, root(detail)), 'sticks out').to.deep.equal([]);
        expect(cutOff(root(detail)), 'cut off').to.deep.equal([]);
        expect(collisions(root(detail)), 'texts on texts').to.deep.equal([]);
        one<HTMLButtonElement>(root(detail), '.actions button').click();
        await detail.updateComplete;
        expect(sticksOut(element, root(detail)), 'the table sticks out').to.deep.equal([]);
        expect(collisions(root(detail)), 'texts on texts in the table').to.deep.equal([]);
      });
    }
  }

  for (const width of WIDTHS) {
    it(`for the longest words and numbers there may be, ${width} px`, async () => {
      const long = 'Nghiêng'.repeat(20);
      const element = await loaded({ data: dataset([
        indicator('long', { name: { vi: long }, unit: 'count', bounds: null, kind: 'open-count', observations: [observed(1234567890.123456)], targets: [target({ value: 98765432109.5 })] }),
        indicator('lacks', { name: { vi: `${long} ${long}` }, missing: { what: { vi: long }, supplier: { vi: long } } }),
        indicator('two', { bases: [{ id: 'over-people', name: { vi: long }, numerator: { vi: long } }, { id: 'over-adults', name: { vi: `${long}x` }, numerator: { vi: long } }], observations: [observed(45, { basis: 'over-adults' })] }),
      ], { province: { slug: 'tinh-mau', name: { vi: `Tỉnh ${long}` } } }) }, width);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth + SLACK);
      expect(sticksOut(element, root(element))).to.deep.equal([]);
      expect(collisions(root(element))).to.deep.equal([]);
    });
  }

  it('with the text spacing that a reader may set', async () => {
    for (const width of [320, 1440]) {
      const element = await loaded({ province: 'lam-dong' }, width);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
      root(element).adoptedStyleSheets = [...root(element).adoptedStyleSheets, sheet];
      expect(element.scrollWidth, `${width}`).to.be.at.most(element.clientWidth + SLACK);
      expect(sticksOut(element, root(element)), `${width}`).to.deep.equal([]);
      expect(collisions(root(element)), `${width}`).to.deep.equal([]);
    }
  });
});

describe('the layout', () => {
  it('has the heads of a table from 1080 px on, two lines a row below, cards under 640 px, by the width of its place', async () => {
    for (const [width, columns, headed] of [[1440, 6, true], [1080, 6, true], [1079, 4, false], [640, 4, false], [639, 2, false]] as const) {
      const element = await loaded({ province: 'lam-dong' }, width);
      expect([getComputedStyle(row(element, SHARE)).gridTemplateColumns.split(' ').length, one(root(element), 'thead').getClientRects().length > 0], `${width}`).to.deep.equal([columns, headed]);
    }
  });

  it('names value and target on each card, since the column heads are gone', async () => {
    const element = await loaded({ province: 'lam-dong' }, 360);
    expect(all(row(element, SHARE), '.key').map(words)).to.deep.equal(['Số liệu · 2025', 'Đích · 2030']);
  });

  it('keeps the words that tell a printed number from a counted one on a card', async () => {
    const data = dataset([indicator('printed', { observations: [observed(94.74, { numerator: 555666, denominator: 630568 })] })]);
    const element = await loaded({ data }, 360);
    expect(words(one(row(element, 'printed'), '.state'))).to.equal('Số liệu mâu thuẫn');
    expect(all(row(element, 'printed'), '.value-cell .when').filter(visible).map(words)).to.deep.equal(['in trong văn bản', 'tính từ số đếm']);
  });

  it('keeps flags of all rows in one line down the page', async () => {
    for (const width of WIDTHS) {
      const element = await loaded({ province: 'lam-dong' }, width);
      const flags = all(root(element), '.track .flag').map((flag) => flag.getBoundingClientRect().left);
      expect(flags.length, `${width}`).to.be.above(10);
      expect(Math.max(...flags) - Math.min(...flags), `${width}`).to.be.below(SLACK);
    }
  });

  it('keeps the name of a pillar beside its rows, also beside a single low one', async () => {
    const element = await loaded({ data: dataset([indicator('one', { pillar: 'government', targets: [] }), indicator('other', { pillar: 'workforce', targets: [] })]), lang: 'en' }, 1100);
    for (const group of all(root(element), '.rows > tbody')) {
      const { bottom } = group.getBoundingClientRect();
      expect(texts(one(group, '.pillar-cell')).filter(({ box }) => box.bottom > bottom).map(({ text }) => text)).to.deep.equal([]);
    }
  });

  it('follows its place when that changes', async () => {
    const element = await loaded({ province: 'lam-dong' }, 1440);
    (element.closest('div[style]') as HTMLElement).style.width = '320px';
    await new Promise(requestAnimationFrame);
    expectRoom(element);
    expect(getComputedStyle(row(element, SHARE)).display).to.equal('grid');
  });
});

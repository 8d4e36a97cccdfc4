/** For everybody: axe in every state, theme and language; keyboard order; targets large enough; focus that can be seen. */
import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChisoScorecard } from '../../src/index.js';
import { once } from './support/once.js';
import { everyState } from './support/sample.js';
import { all, expectFocus, failed, field, focused, loaded, make, monthField, nameButton, one, open, openWithPath, place, prefer, root, row, typeInto, watchPage, words } from './support/scorecard.js';
import { fakeServer, held, json } from './support/server.js';
import { waitUntil } from './support/wait-until.js';

watchPage();
const server = fakeServer();
const SHARE = 'digital-economy-share-grdp';
const CLOUD = 'cloud-systems-rate';

const combinations = (['light', 'dark'] as const).flatMap((theme) => (['vi', 'en'] as const).map((lang) => ({ theme, lang })));
type Look = (typeof combinations)[number];

const states: Readonly<Record<string, (look: Look) => Promise<ChisoScorecard>>> = {
  loading: async (look) => {
    server.answer('/slow.json', held(() => json(everyState())).answer);
    return place(make({ src: '/slow.json', rows: 4, ...look }));
  },
  'no province': (look) => place(make(look)),
  ready: (look) => loaded({ province: 'lam-dong', ...look }),
  'every state of a row': (look) => loaded({ data: everyState(), ...look }),
  'sorted by name': async (look) => {
    const element = await loaded({ data: everyState(), ...look });
    const select = one<HTMLSelectElement>(root(element), 'select');
    select.value = 'name';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    return element;
  },
  'an open row with a simulation': async (look) => {
    const element = await loaded({ province: 'lam-dong', ...look });
    await openWithPath(element, SHARE);
    return element;
  },
  'an open row as a table': async (look) => {
    const element = await loaded({ province: 'lam-dong', ...look });
    const { detail } = await openWithPath(element, SHARE);
    one<HTMLButtonElement>(root(detail), '.actions button').click();
    await detail.updateComplete;
    return element;
  },
  'an open row with findings and no path': async (look) => {
    const element = await loaded({ province: 'lam-dong', ...look });
    const whole = oneEvent(element, 'chiso-load');
    const detail = await open(element, 'online-dossier-rate');
    await Promise.race([whole, aTimeout(500)]);
    for (const each of all<HTMLDetailsElement>(root(detail), 'details')) each.open = true;
    await detail.updateComplete;
    return element;
  },
  'an assumption that cannot be used': async (look) => {
    const element = await loaded({ province: 'lam-dong', ...look });
    const { detail } = await openWithPath(element, SHARE);
    const input = one<HTMLInputElement>(root(detail), '.assumptions input');
    input.value = '99';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await detail.updateComplete;
    return element;
  },
  'a typed baseline': async (look) => {
    const element = await loaded({ province: 'lam-dong', ...look });
    await typeInto(field(element, CLOUD), '35');
    return element;
  },
  'a baseline that cannot be used': async (look) => {
    const element = await loaded({ province: 'lam-dong', ...look });
    await typeInto(field(element, CLOUD), '350');
    return element;
  },
  'no row left by the filter': async (look) => {
    const element = await loaded({ province: 'lam-dong', ...look });
    await typeInto(one<HTMLInputElement>(root(element), 'input[type="search"]'), 'xyz');
    return element;
  },
  error: async (look) => {
    server.answer('/bad.json', () => new Response('', { status: 500 }));
    return (await failed({ src: '/bad.json', ...look })).element;
  },
};

describe('axe finds nothing to mend', () => {
  before(once);

  for (const [state, show] of Object.entries(states)) {
    for (const look of combinations) {
      it(`in ${state}, ${look.theme}, ${look.lang}`, async function () {
        const element = await show(look);
        await expect(element).to.be.accessible();
      });
    }
  }

  it('and would find it inside the element', async () => {
    const element = await loaded({ data: everyState() });
    root(element).querySelector('footer')?.append(document.createElement('button'));
    await expect(element).not.to.be.accessible();
  });

  it('in the narrow layout, where rows are no table cells to the eye', async function () {
    const element = await loaded({ province: 'lam-dong' }, 360);
    await openWithPath(element, SHARE);
    await expect(element).to.be.accessible();
  });
});

describe('the keyboard', () => {
  it('goes through a row from its name to its field to its finding', async () => {
    const element = await loaded();
    const id = 'fixed-broadband-1gbps-access';
    nameButton(element, id).focus();
    await sendKeys({ press: 'Tab' });
    expectFocus(field(element, id));
    await sendKeys({ press: 'Tab' });
    expectFocus(row(element, id).querySelector('.finding'));
    await sendKeys({ press: 'Tab' });
    expectFocus(nameButton(element, 'households-fibre-rate'));
  });

  it('goes through a typed baseline: number, month, clear', async () => {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35');
    await sendKeys({ press: 'Tab' });
    expectFocus(monthField(element, CLOUD));
    await sendKeys({ press: 'Tab' });
    expectFocus(row(element, CLOUD).querySelector('.link'));
    await sendKeys({ press: 'Tab' });
    expectFocus(nameButton(element, 'bts-sites-new-or-optimised'));
  });

  it('goes from an open row’s name past its finding into its fields, the picture, the table button and the sources', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    nameButton(element, SHARE).focus();
    const order: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await sendKeys({ press: 'Tab' });
      const now = focused();
      order.push(now?.getAttribute('aria-label') ?? words(now));
      if (now?.localName === 'summary') break;
    }
    expect(order).to.deep.equal([
      '1 điểm chưa khớp', 'Kinh tế số tăng, mức thấp', 'Kinh tế số tăng, mức thường', 'Kinh tế số tăng, mức cao', 'GRDP tăng', 'Đi theo năm trên biểu đồ', 'Xem bảng', 'Vị trí trong nguồn',
    ]);
    expect(detail.isConnected).to.equal(true);
  });

  it('reaches counts, scope, pillar, order and search before the first row', async () => {
    const element = await loaded();
    all<HTMLElement>(root(element), '.chip').at(-1)?.focus();
    const order: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await sendKeys({ press: 'Tab' });
      const now = focused();
      order.push(now?.localName === 'button' ? words(now) : now?.getAttribute('placeholder') ?? now?.localName ?? '');
    }
    expect(order).to.deep.equal(['Chính 16', 'Tất cả 450', 'select', 'select', 'Tìm chỉ tiêu', 'Phủ sóng 5G']);
  });

  it('never stops where nothing can be done', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    for (const where of [root(element), root(detail)]) {
      expect(all(where, '[tabindex]').filter((each) => each.tabIndex > 0)).to.have.length(0);
      for (const each of all(where, '[tabindex="0"]')) expect(each.localName).to.match(/^(a|button|input|select|summary)$/);
    }
  });
});

/** Everything that takes a click or a key. */
function controls(where: ParentNode): HTMLElement[] {
  return all(where, 'button, input, select, summary, a[href]').filter((each) => each.getClientRects().length > 0 && !each.matches('.picture input'));
}

/** WCAG 2.2, 2.5.8: 24 × 24 px, or a circle of 24 px around its centre that touches no other target and no such circle of a small one. */
function tooSmall(targets: readonly HTMLElement[]): string[] {
  const boxes = targets.map((each) => ({ each, box: each.getBoundingClientRect() }));
  const small = ({ box }: (typeof boxes)[number]) => box.width < 23.9 || box.height < 23.9;
  const centre = ({ box }: (typeof boxes)[number]) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  return boxes.filter(small).flatMap((target) => {
    const { x, y } = centre(target);
    const crowded = boxes.find((other) => {
      if (other === target) return false;
      const dx = Math.max(other.box.left - x, 0, x - other.box.right);
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      if (Math.hypot(dx, dy) < 12) return true;
      return small(other) && Math.hypot(centre(other).x - x, centre(other).y - y) < 24;
    });
    return crowded ? [`${words(target.each) || target.each.getAttribute('aria-label') || target.each.localName} (${Math.round(target.box.width)} × ${Math.round(target.box.height)}) beside ${words(crowded.each) || crowded.each.localName}`] : [];
  });
}

describe('targets', () => {
  for (const width of [320, 360, 768, 1440]) {
    it(`are 24 px or stand apart, ${width} px wide`, async () => {
      const element = await loaded({ province: 'lam-dong' }, width);
      await typeInto(field(element, CLOUD), '35');
      const { detail } = await openWithPath(element, SHARE);
      for (const each of all<HTMLDetailsElement>(root(detail), 'details')) each.open = true;
      await detail.updateComplete;
      const targets = [...controls(root(element)), ...controls(root(detail))];
      expect(targets.length).to.be.above(50);
      expect(tooSmall(targets)).to.deep.equal([]);
    });
  }
});

describe('focus', () => {
  it('is seen on every control', async function () {
    const element = await loaded();
    await typeInto(field(element, CLOUD), '35');
    const { detail } = await openWithPath(element, SHARE);
    // A keyboard user: `:focus-visible` follows the last kind of input.
    await sendKeys({ press: 'Tab' });
    const unseen: string[] = [];
    for (const each of [...controls(root(element)), ...controls(root(detail))]) {
      each.focus();
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 || outlineColor.endsWith(', 0)')) unseen.push(words(each) || each.localName);
    }
    expect(unseen).to.deep.equal([]);
  });

  it('on a finding that it is brought to can be seen', async () => {
    const element = await loaded();
    const button = one<HTMLButtonElement>(row(element, SHARE), '.finding');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'finding', 'the finding does not get the focus');
    const box = focused()?.getBoundingClientRect();
    expect(box && box.top >= 0 && box.bottom <= innerHeight, 'it is on the screen').to.equal(true);
    expect(getComputedStyle(focused() as Element).outlineStyle).to.equal('solid');
  });
});

describe('what is said aloud', () => {
  it('names the table, its columns and the language of every part', async () => {
    const element = await loaded({ province: 'lam-dong', lang: 'en' });
    expect(one(root(element), '[part~="base"]').lang).to.equal('en');
    expect(words(one(root(element), 'caption'))).to.equal('Figures up to 19 June 2026; states as on 19 June 2026');
  });

  it('hears nothing of drawings', async () => {
    const element = await loaded();
    expect(all(root(element), 'svg').every((each) => each.closest('[aria-hidden="true"]') !== null)).to.equal(true);
  });

  it('has one live region of the table and one of the open row', async () => {
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    expect([all(root(element), '[role="status"], [aria-live]').length, all(root(detail), '[role="status"], [aria-live]').length]).to.deep.equal([1, 1]);
  });
});

describe('reduced motion', () => {
  afterEach(() => prefer({ reducedMotion: 'no-preference' }));

  it('leaves nothing that moves by itself', async function () {
    if (!(await prefer({ reducedMotion: 'reduce' }))) this.skip();
    const element = await loaded();
    const { detail } = await openWithPath(element, SHARE);
    const moving = [...root(element).querySelectorAll('*'), ...root(detail).querySelectorAll('*')].filter((each) => getComputedStyle(each).animationName !== 'none');
    expect(moving).to.have.length(0);
  });
});

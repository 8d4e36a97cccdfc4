// chiso-lite.js where its second file is not there or not let in, and with data that is refused.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, page, quiet, rows, seen, staged, until, useFreshPages } from './fresh-page.mjs';
import { asked, builtScript, card, lone, NAME, press, problem, script } from './lite-page.mjs';

useFreshPages();

describe('a page whose second file is not there', () => {
  const isOpen = () => page.evaluate(() => {
    const opened = 'chiso-row-detail, [aria-expanded="true"], details[open]';
    return document.querySelector('chiso-scorecard').shadowRoot.querySelector(opened) !== null;
  });

  it('keeps the row closed, says so, and opens it when the file is there after all', async () => {
    await open(`${lone()}${card()}`);
    await rows();
    await press(NAME);
    assert.match(await problem(), /Chưa tải được phần này/);
    assert.equal(await isOpen(), false);
    await press(NAME);
    await problem();
    assert.equal(seen.words().filter((text) => /chiso-lite-more\.js; phần nào/.test(text)).length, 1, seen.words().join('\n'));
    staged.servers.page('/lone/chiso-lite-more.js', builtScript('chiso-lite-more.js'));
    await press(NAME);
    await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('chiso-row-detail')?.shadowRoot?.querySelector('.facts'));
    assert.equal(await page.evaluate(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('.problem[role="alert"]')), null);
    staged.servers.page('/lone/chiso-lite-more.js', { status: 404, body: '' });
  });

  it('keeps the number that a reader typed, and says that it means nothing yet', async () => {
    await open(`${lone()}${card()}`);
    await rows();
    const typed = () => page.evaluate(() => {
      const field = document.querySelector('chiso-scorecard').shadowRoot.querySelector('tr.row .entry input');
      if (field.value === '') {
        field.value = '12';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      return field.value;
    });
    await typed();
    assert.match(await problem(), /Chưa tải được phần này/);
    assert.equal(await typed(), '12');
  });

  const parts = { 'the list of inconsistencies': '.all-findings summary', 'a file': '[data-file="json"]', 'the fields of the head': '.tools .link' };
  for (const [what, selector] of Object.entries(parts)) {
    it(`says that it cannot give ${what}`, async () => {
      await open(`${lone()}${card()}`);
      await rows();
      await press(selector);
      assert.match(await problem(), /Chưa tải được phần này/);
      assert.equal(await isOpen(), false);
    });
  }
});

describe('a page that wants Trusted Types', () => {
  const wants = "require-trusted-types-for 'script'";
  const strict = (policy) => ({ headers: { 'content-security-policy': policy } });

  for (const list of ['', '; trusted-types others', "; trusted-types 'none'"]) {
    it(`shows the rows without a word of ours or of the browser: ${wants}${list}`, async () => {
      await open(script('chiso-lite.js') + card(), strict(wants + list));
      await rows();
      assert.equal(asked(), 0);
      assert.deepEqual(seen.reports(), []);
      quiet();
    });
  }

  it('and allows our policy gets the second file', async () => {
    await open(script('chiso-lite.js') + card(), strict(`${wants}; trusted-types chiso`));
    await rows();
    await press(NAME);
    await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('chiso-row-detail')?.shadowRoot?.querySelector('.facts'));
    quiet();
  });

  it('and does not allow it is told, when a reader asks for more, that this cannot be had', async () => {
    await open(script('chiso-lite.js') + card(), strict(`${wants}; trusted-types others`));
    await rows();
    await press(NAME);
    assert.match(await problem(), /Chưa tải được phần này/);
    assert.equal(asked(), 0);
    assert.equal(seen.words().length, 1, seen.words().join('\n'));
  });
});

describe('data that is refused', () => {
  const refused = { version: 1, province: { slug: 'x', name: 'X' }, documents: [], indicators: [{ id: 7 }] };
  const give = (data) => page.evaluate((given) => {
    document.body.append(Object.assign(document.createElement('chiso-scorecard'), { data: given }));
  }, data);
  const messages = async () => (await until(() => {
    const found = document.querySelector('chiso-scorecard')?.shadowRoot?.querySelectorAll('[part~="error"] p');
    return found?.length ? [...found].map((one) => one.textContent) : null;
  })).jsonValue();

  it('is explained in the words of chiso.js', async () => {
    await open(script('chiso.js'));
    await give(refused);
    const whole = await messages();
    await open(script('chiso-lite.js'));
    await give(refused);
    assert.deepEqual(await messages(), whole);
    assert.ok(whole.some((text) => /indicators\[0\]/.test(text)), whole.join('\n'));
    assert.equal(asked(), 1);
  });

  it('is still refused, with the places, where the second file is not there', async () => {
    await open(lone());
    await give(refused);
    const words = await messages();
    assert.ok(words.some((text) => /^Tại indicators\[0\].*không đúng dạng/.test(text)), words.join('\n'));
  });

  it('of an older form is brought up to date by the second file', async () => {
    const source = { lines: [1, 1] };
    await open(script('chiso-lite.js'));
    await give({
      version: 0, province: { slug: 'x', name: { vi: 'Tỉnh X' } },
      document: {
        id: 'plan', title: { vi: 'Kế hoạch' }, issuer: { vi: 'UBND' }, kind: 'plan', issued: '2025-01-01', file: 'x',
        territory: { id: 'since-2025-07', name: { vi: 'X' } },
      },
      indicators: [{
        id: 'one', name: { vi: 'Chỉ tiêu một' }, definition: { vi: 'Là một' }, pillar: 'data', unit: 'percent', direction: 'higher',
        bounds: [0, 100], kind: 'saturating-rate', accrual: 'stock', referenceClass: null,
        bases: [], headline: true, level: 'province', observations: [], targets: [{ id: 't', year: 2030, value: 80, comparator: '>=', source }],
      }],
      findings: [],
    });
    const text = await (await until(() => {
      const root = document.querySelector('chiso-scorecard')?.shadowRoot;
      return root?.querySelector('[data-row], [part~="error"]') ? root.textContent : null;
    })).jsonValue();
    assert.match(text, /Chỉ tiêu một/);
    assert.equal(asked(), 1);
    quiet();
  });
});

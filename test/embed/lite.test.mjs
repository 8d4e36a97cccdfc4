// chiso-lite.js: the rows of a scorecard at once; what opens under them, files, tile, brief, English and the words of errors from its second file,
// and only when they are wanted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { asked as askedFor, fallback, open, page, quiet, rows, seen, staged, until, useFreshPages } from './fresh-page.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const script = (name) => `<script src="/dist/embed/${name}"></script>`;
const card = (attributes = '') => `<chiso-scorecard province="lam-dong" as-of="2026-07-01" ${attributes}></chiso-scorecard>`;

useFreshPages();
const asked = (name = 'chiso-lite-more.js') => askedFor(name);
/** The button that opens a row. */
const NAME = '[id="name-digital-economy-share-grdp"]';
const press = (selector) => page.evaluate((css) => document.querySelector('chiso-scorecard').shadowRoot.querySelector(css).click(), selector);
const builtText = (name) => readFileSync(`${dist}embed/${name}`, 'utf8');
const builtScript = (name) => ({ body: builtText(name), headers: { 'content-type': 'text/javascript' } });
/** What the parts of an element say. */
const words = (tag, parts) => page.evaluate(([name, css]) => {
  const found = document.querySelector(name).shadowRoot.querySelectorAll(css);
  return Array.from(found, (one) => one.textContent.replace(/\s+/g, ' ')).join('\n');
}, [tag, parts]);
/** A page whose second file is not there. */
const lone = () => {
  staged.servers.page('/lone/chiso-lite.js', builtScript('chiso-lite.js'));
  for (const slug of ['lam-dong.summary.json', 'lam-dong.json']) staged.servers.page(`/lone/data/${slug}`, { body: builtText(`data/${slug}`) });
  return '<script src="/lone/chiso-lite.js"></script>';
};

describe('a Vietnamese page with chiso-lite.js', () => {
  it('shows the rows of chiso.js, word for word, without the second file', async () => {
    const shown = async (name) => {
      await open(script(name) + card());
      await rows();
      // The fields of the head come with the second file.
      return words('chiso-scorecard', 'tr.row, header .head-top, .documents, .states, .lacking, footer');
    };
    const whole = await shown('chiso.js');
    const lite = await shown('chiso-lite.js');
    assert.match(lite, /điểm phần trăm/);
    assert.deepEqual(lite, whole);
    assert.equal(asked(), 0);
    quiet();
  });

  it('fetches the second file for a tile, which says what that of chiso.js says', async () => {
    const shown = async (name) => {
      await open(`${script(name)}<chiso-indicator province="lam-dong" indicator="digital-economy-share-grdp" as-of="2026-07-01"></chiso-indicator>`);
      await until(() => document.querySelector('chiso-indicator').shadowRoot?.querySelector('[part~="title"]'));
      return words('chiso-indicator', '.figures, .sources');
    };
    const whole = await shown('chiso.js');
    assert.equal(await shown('chiso-lite.js'), whole);
    assert.equal(asked(), 1);
    quiet();
  });

  it('opens a row to its pace, definition, sources and inconsistencies with the second file; nothing is projected', async () => {
    await open(script('chiso-lite.js') + card());
    await rows();
    assert.equal(asked(), 0);
    await page.evaluate(() => {
      window.projected = 0;
      document.addEventListener('chiso-project', () => { window.projected += 1; });
    });
    await press(NAME);
    const detail = await until(() => {
      const root = document.querySelector('chiso-scorecard').shadowRoot.querySelector('chiso-row-detail')?.shadowRoot;
      return root?.querySelector('.facts')?.closest('.open').textContent.replace(/\s+/g, ' ');
    });
    const text = await detail.jsonValue();
    const wanted = ['Tốc độ cần đạt', 'điểm phần trăm', 'Định nghĩa', 'Nguồn'];
    assert.deepEqual(wanted.filter((word) => !text.includes(word)), [], text.slice(0, 400));
    assert.doesNotMatch(text, /undefined/);
    assert.equal(await page.evaluate(() => window.projected), 0);
    assert.equal(page.workers().length, 0);
    assert.equal(asked(), 1);
    quiet();
  });

  it('lists every inconsistency of the documents and hands out the table as chiso.js does', async () => {
    const given = async (name) => {
      await open(script(name) + card());
      await rows();
      await press('.all-findings summary');
      await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('.all-findings li'));
      const [file] = await Promise.all([page.waitForEvent('download'), press('[data-file="csv"]')]);
      const list = await words('chiso-scorecard', '.all-findings');
      return [list, readFileSync(await file.path(), 'utf8')];
    };
    const whole = await given('chiso.js');
    assert.match(whole[1], /digital-economy-share-grdp/);
    assert.deepEqual(await given('chiso-lite.js'), whole);
    assert.equal(asked(), 1);
    quiet();
  });

  it('takes a number of the reader and says the pace with the second file', async () => {
    await open(script('chiso-lite.js') + card());
    await rows();
    const row = await page.evaluate(() => {
      const entry = document.querySelector('chiso-scorecard').shadowRoot.querySelector('tr.row .entry input');
      const tr = entry.closest('tr');
      entry.value = '12';
      entry.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return tr.dataset.row;
    });
    await until((id) => {
      const why = document.querySelector('chiso-scorecard').shadowRoot.querySelector(`[data-row="${id}"] .why`);
      return /Theo số tự nhập/i.test(why.textContent);
    }, row);
    assert.equal(asked(), 1);
    quiet();
  });

  it('fetches the second file for pillar, order and search, and puts the focus there', async () => {
    await open(script('chiso-lite.js') + card());
    await rows();
    await press('.tools .link');
    await until(() => document.querySelector('chiso-scorecard').shadowRoot.activeElement?.matches('select.pillar'));
    const found = await page.evaluate(async () => {
      const element = document.querySelector('chiso-scorecard');
      const search = element.shadowRoot.querySelector('input[type="search"]');
      search.value = 'kinh te so';
      search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
      return [...element.shadowRoot.querySelectorAll('tr.row:not([hidden])')].map((row) => row.dataset.row);
    });
    assert.deepEqual(found, ['digital-economy-share-grdp']);
    assert.equal(asked(), 1);
    quiet();
  });

  it('filters by state without the second file', async () => {
    await open(script('chiso-lite.js') + card());
    await rows();
    const [wanted, shown] = await page.evaluate(async () => {
      const element = document.querySelector('chiso-scorecard');
      const chip = element.shadowRoot.querySelectorAll('.states button')[1];
      chip.click();
      await element.updateComplete;
      return [Number(chip.querySelector('b').textContent), element.shadowRoot.querySelectorAll('tr.row:not([hidden])').length];
    });
    assert.equal(shown, wanted);
    assert.equal(asked(), 0);
    quiet();
  });

  it('fetches the second file for a brief', async () => {
    await open(`${script('chiso-lite.js')}<chiso-brief province="lam-dong" as-of="2026-07-01">${fallback}</chiso-brief>`);
    await until(() => document.querySelector('chiso-brief').shadowRoot?.querySelector('[part~="title"]'));
    assert.equal(asked(), 1);
    quiet();
  });

  it('knows nothing of the elements of chiso.js', async () => {
    const others = '<chiso-projection province="lam-dong"></chiso-projection><chiso-tasks province="lam-dong"></chiso-tasks>';
    await open(`${script('chiso-lite.js')}${card()}${others}`);
    await rows();
    assert.deepEqual(await page.evaluate(() => ['chiso-projection', 'chiso-tasks'].filter((tag) => customElements.get(tag))), []);
    assert.equal(asked() + asked('chiso-more.js'), 0);
    quiet();
  });
});

describe('an English element with chiso-lite.js', () => {
  it('fetches English and shows it as chiso.js does', async () => {
    const english = async (name) => {
      await open(script(name) + card('lang="en"'));
      await rows();
      await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('section').lang === 'en');
      return words('chiso-scorecard', 'tr.row');
    };
    const whole = await english('chiso.js');
    const lite = await english('chiso-lite.js');
    assert.match(lite, /percentage points/);
    assert.equal(lite, whole);
    assert.equal(asked(), 1);
    quiet();
  });

  it('becomes English when its language is switched, and Vietnamese again', async () => {
    await open(script('chiso-lite.js') + card());
    await rows();
    assert.equal(asked(), 0);
    await page.evaluate(() => { document.querySelector('chiso-scorecard').lang = 'en'; });
    await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('section').lang === 'en');
    await page.evaluate(() => { document.querySelector('chiso-scorecard').lang = 'vi'; });
    await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('section').lang === 'vi');
    assert.equal(asked(), 1);
    quiet();
  });

  it('stays Vietnamese, with one warning, where the second file is not there', async () => {
    await open(`${lone()}${card('lang="en"')}${card('lang="en"')}`);
    await rows();
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('section').lang), 'vi');
    assert.equal(seen.words().length, 1, seen.words().join('\n'));
    assert.match(seen.words()[0], /chiso-lite-more\.js/);
  });
});

/** What the scorecard says that it could not do. */
const problem = async () => {
  const said = await until(() => document.querySelector('chiso-scorecard').shadowRoot.querySelector('.problem[role="alert"]')?.textContent);
  return said.jsonValue();
};

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

describe('chiso-lite.js and chiso.js on one page', () => {
  for (const order of [['chiso-lite.js', 'chiso.js'], ['chiso.js', 'chiso-lite.js']]) {
    it(`share the elements, ${order.join(' before ')}`, async () => {
      const projection = '<chiso-projection province="lam-dong" indicator="digital-economy-share-grdp"></chiso-projection>';
      const others = '<chiso-brief province="lam-dong"></chiso-brief><chiso-tasks province="lam-dong"></chiso-tasks>';
      await open(`${order.map(script).join('')}${card()}${projection}${others}`);
      await rows();
      for (const tag of ['chiso-brief', 'chiso-projection', 'chiso-tasks']) {
        await until((css) => document.querySelector(css).shadowRoot?.querySelector('[part~="title"]'), tag);
      }
      // Each element comes from the file that spoke for it first, and each second file is fetched once at most.
      assert.deepEqual([asked(), asked('chiso-more.js')], order[0] === 'chiso.js' ? [0, 1] : [1, 1]);
      quiet();
    });
  }
});

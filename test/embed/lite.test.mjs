// chiso-lite.js: the rows of a scorecard at once; what opens under them, files, tile, brief and English from its second file, and only when they are wanted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fallback, open, page, quiet, rows, seen, until, useFreshPages } from './fresh-page.mjs';
import { asked, card, lone, NAME, press, script, words } from './lite-page.mjs';

useFreshPages();

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

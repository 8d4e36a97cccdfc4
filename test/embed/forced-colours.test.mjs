// The reader's own few colours (Windows high contrast): only a browser that is told of them can show what is left of each element. From the built file.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { built, script } from '../../demo/hosts/page.mjs';
import { browser, pageOf, staged, useBrowser } from './fresh-page.mjs';

useBrowser();

/** A page of A with this element, in the reader's colours. */
async function open(element, window) {
  staged.servers.page('/colours', { body: pageOf(script(built('')) + element) });
  const page = await browser.newPage({ forcedColors: 'active', ...window });
  await page.goto(`${staged.servers.a}/colours`);
  return page;
}

/** The element once this is in it: its ground, and what these say of some of its parts, each `[selector, property]`; with the system's colours by name. */
async function looks(page, tag, ready, parts) {
  await page.waitForFunction(([name, css]) => document.querySelector(name)?.shadowRoot?.querySelector(css), [tag, ready]);
  return page.evaluate(([name, asked]) => {
    const probe = document.body.appendChild(document.createElement('span'));
    const system = (colour) => { probe.style.color = colour; return getComputedStyle(probe).color; };
    const { shadowRoot } = document.querySelector(name);
    return {
      forced: matchMedia('(forced-colors: active)').matches, grey: system('GrayText'), highlight: system('Highlight'), text: system('CanvasText'),
      ground: getComputedStyle(shadowRoot.querySelector('[part~="base"]')).backgroundColor,
      seen: asked.map(([css, property]) => getComputedStyle(shadowRoot.querySelector(css))[property]),
    };
  }, [tag, parts]);
}

describe("the reader's own few colours", () => {
  it('leave letters on the buttons of a brief and steps in a heat table', async () => {
    const page = await open('<chiso-brief province="lam-dong"></chiso-brief>');
    await page.waitForFunction(() => document.querySelector('chiso-brief')?.shadowRoot?.querySelector('.sheet'));
    // A browser puts letters on a ground of its own, in the colour of the page.
    assert.deepEqual(await page.evaluate(() => {
      const root = document.querySelector('chiso-brief').shadowRoot;
      const ground = getComputedStyle(root.querySelector('[part~="base"]')).backgroundColor;
      return [...root.querySelectorAll('.tools button')].map((button) => getComputedStyle(button).color === ground);
    }), [false, false]);
    await page.evaluate(() => {
      const source = { document: 'report', lines: [1, 1] };
      const base = { id: 'people', name: { vi: 'trên dân số' }, numerator: { vi: 'người' }, denominator: { vi: 'dân số' } };
      const indicator = (value) => ({
        id: 'one', concept: 'one', headline: true, name: { vi: 'Tài khoản' }, definition: { vi: 'Tài khoản' }, pillar: 'society', unit: 'percent', kind: 'saturating-rate', direction: 'higher', bounds: [0, 100], bases: [base],
        observations: [{ period: '2025', value, basis: 'people', source }], targets: [{ id: 'goal', by: '2030', value: 90, comparator: '>=', basis: 'people', source }],
      });
      const datasets = Array.from({ length: 12 }, (_, index) => ({
        version: 1, province: { slug: `p${index}`, name: { vi: `Tỉnh ${index}` } }, indicators: [indicator(8 * index)],
        documents: [{ id: 'report', title: { vi: 'Báo cáo' }, issuer: { vi: 'Sở' }, kind: 'report', issued: '2026-06-19', territory: { id: 'since-2025-07', name: { vi: 'tỉnh' } } }],
      }));
      document.body.append(Object.assign(document.createElement('chiso-compare'), { datasets, asOf: '2026-06-19' }));
    });
    await page.click('chiso-compare [data-view="heat"]');
    await page.waitForSelector('chiso-compare .heat-sample.heat-4');
    const steps = await page.evaluate(() => {
      const element = document.querySelector('chiso-compare');
      const ground = getComputedStyle(element.shadowRoot.querySelector('[part~="base"]')).backgroundColor;
      return [1, 2, 3, 4].map((step) => { const { backgroundColor, opacity } = getComputedStyle(element.shadowRoot.querySelector(`.heat-sample.heat-${step}`), '::before'); return backgroundColor !== ground && Number(opacity); });
    });
    await page.close();
    assert.deepEqual(steps, [...new Set(steps)].sort((a, b) => a - b));
    assert.ok(!steps.includes(false), steps.join());
  });

  it('reach the drawings of the scorecard and show which filter is chosen, whatever theme the page sets', async () => {
    const card = '<chiso-scorecard province="lam-dong" theme="blue light" as-of="2026-06-19"></chiso-scorecard>';
    for (const colorScheme of ['light', 'dark']) {
      const page = await open(card, { colorScheme });
      await page.waitForFunction(() => document.querySelector('chiso-scorecard')?.shadowRoot?.querySelector('.row'));
      const seen = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('span'));
        const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color; };
        const root = document.querySelector('chiso-scorecard').shadowRoot;
        const style = (selector, pseudo) => getComputedStyle(root.querySelector(selector), pseudo);
        return {
          highlight: system('Highlight'), text: system('CanvasText'), canvas: system('Canvas'),
          bar: style('.track .fill').fill, flag: style('.track .flag:not(.hollow)').fill, ground: style('[part~="base"]').backgroundColor,
          underline: style('.chip[aria-pressed="true"]', '::after').backgroundColor, scope: style('.scope [aria-pressed="true"]').backgroundColor,
        };
      });
      await page.close();
      assert.notEqual(seen.highlight, seen.canvas);
      assert.deepEqual([seen.bar, seen.flag, seen.ground, seen.underline, seen.scope], [seen.highlight, seen.text, seen.canvas, seen.highlight, seen.highlight], colorScheme);
    }
  });

  it('keep the marks of states and the fields of the scorecard apart from the page', async () => {
    const page = await open('<chiso-scorecard province="lam-dong" as-of="2026-06-19"></chiso-scorecard>');
    const { forced, ground, seen: [mark, border, edge] } = await looks(page, 'chiso-scorecard', '.row .entry input', [['.row .state svg', 'color'], ['.row .entry input', 'borderTopStyle'], ['.row .entry input', 'borderTopColor']]);
    await page.close();
    assert.ok(forced);
    assert.notEqual(mark, ground);
    assert.notEqual(border, 'none');
    assert.notEqual(edge, ground);
  });

  // One province has a bar in each standing, the other bars that go on after the last year of the axis.
  for (const [province, names] of [['lam-dong', ['.b-none', '.b-doing', '.b-done', '.b-planned', '.now']], ['dak-lak', ['.cap']]]) {
    it(`keep bars of the tasks of ${province} apart from the page: ${names.join(' ')}`, async () => {
      const page = await open(`<chiso-tasks province="${province}" as-of="2026-06-19"></chiso-tasks>`, { viewport: { width: 1200, height: 900 } });
      await page.click('chiso-tasks .open-all');
      const { forced, highlight, text, seen } = await looks(page, 'chiso-tasks', `.bar ${names[0]}`, names.map((name) => [`.bar ${name}`, 'stroke']));
      await page.close();
      assert.ok(forced);
      assert.deepEqual(seen, names.map((name) => (['.b-doing', '.now'].includes(name) ? highlight : text)));
    });
  }

  it('show which yardstick of a comparison is chosen, and its bars', async () => {
    const page = await open('<chiso-compare provinces="lam-dong dak-lak dong-nai gia-lai" as-of="2026-06-19"></chiso-compare>', { viewport: { width: 1200, height: 900 } });
    const { forced, ground, highlight, seen: [chosen, other, bar] } = await looks(page, 'chiso-compare', '.shared-row .bar', [
      ['.scope [aria-pressed="true"]', 'backgroundColor'], ['.scope [aria-pressed="false"]', 'backgroundColor'], ['.shared-row .bar', 'fill'],
    ]);
    await page.close();
    assert.ok(forced);
    assert.deepEqual([chosen, chosen === other], [highlight, false]);
    assert.notEqual(bar, ground);
  });

  it('show which scenario is in hand, its control years, and in grey what cannot be pressed', async () => {
    const page = await open('<chiso-scenario province="lam-dong" indicators="digital-economy-share-grdp" as-of="2026-06-19"></chiso-scenario>', { viewport: { width: 1200, height: 900 } });
    await page.click('chiso-scenario [data-step="duplicate"]');
    await page.click('chiso-scenario [data-path$=".kind.path"]');
    const { forced, grey, highlight, ground, seen: [tab, redo, undo, knob] } = await looks(page, 'chiso-scenario', '.handle .knob', [
      ['.sctabs [aria-selected="true"]', 'outlineColor'], ['[data-step="redo"]', 'color'], ['[data-step="undo"]', 'color'], ['.handle .knob', 'stroke'],
    ]);
    await page.close();
    assert.ok(forced);
    assert.deepEqual([tab, redo, undo === grey, knob === ground], [highlight, grey, false, false]);
  });
});

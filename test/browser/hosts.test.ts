/** Pages that were made without us: their style sheets and their direction change nothing inside, and a reader's wider spacing finds room, at a phone's width (which is also 400 % zoom) and a desk's. */
import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { loaded as brief } from './support/brief.js';
import { loaded as compare, three } from './support/compare.js';
import { loaded as tile, SHARE } from './support/indicator.js';
import { drawn, loaded as projection, scenarios } from './support/projection.js';
import { places, trouble } from './support/room.js';
import { everyState } from './support/sample.js';
import { loaded as scenario, two } from './support/scenario.js';
import { loaded as scorecard, one, root, watchPage } from './support/scorecard.js';
import { loaded as tasks, sample } from './support/tasks.js';

watchPage();

const elements: Readonly<Record<string, (width: number) => Promise<HTMLElement>>> = {
  scorecard: (width) => scorecard({ data: everyState() }, width),
  indicator: (width) => tile({ indicator: SHARE }, width),
  projection: async (width) => {
    const element = await projection({ scenarios }, width);
    await drawn(element);
    return element;
  },
  scenario: (width) => scenario({ value: two }, width),
  compare: (width) => compare({ datasets: three() }, width),
  tasks: (width) => tasks({ data: sample() }, width),
  brief: (width) => brief({ province: 'lam-dong' }, width),
};

/** What resets, frameworks and old portals do to every element, and what inherits into ours. */
const HOST = `
  html { font-size: 62.5%; }
  body { font: italic small-caps 700 1.1rem/1 serif; letter-spacing: 0.2em; word-spacing: 0.5em; text-align: center; text-align-last: center; text-indent: 3em; text-transform: uppercase; text-shadow: 1px 1px red;
    white-space: nowrap; word-break: break-all; overflow-wrap: anywhere; hyphens: auto; font-feature-settings: 'smcp'; font-variant-numeric: oldstyle-nums; tab-size: 20; cursor: wait; color: red; }
  *, *::before, *::after { box-sizing: content-box; margin: 0; padding: 0; border: 0; vertical-align: baseline; list-style: square inside; float: none; line-height: 3; }
  button, input, select { all: unset; display: block; width: 300px; }
  table, tr, td, th, ul, li { display: block; border: 5px solid red; padding: 20px; }
  svg, canvas { width: 100%; height: auto; }`;
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Places that are as wide as what they hold, and the room that they have. */
const PLACES: Readonly<Record<string, string>> = {
  'a float': 'float: left', 'a row of flex boxes': 'display: flex', 'a centred column': 'display: flex; flex-direction: column; align-items: center', 'an automatic grid column': 'display: grid; grid-template-columns: auto 1fr',
  'an inline block': 'display: inline-block', 'a cell of a table': 'display: table-cell', 'a cell whose words do not wrap': 'display: table-cell; white-space: nowrap',
};

const sheet = (text: string): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};
const settle = async () => { for (let frame = 0; frame < 4; frame += 1) await nextFrame(); };

before(() => setViewport({ width: 1280, height: 900 }));
afterEach(() => {
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('dir');
});

for (const [name, show] of Object.entries(elements)) {
  for (const width of [320, 1200]) {
    it(`${name}, ${width} px: stands as it stood when the page resets everything and reads from right to left, and has room for wider spacing`, async () => {
      const element = await show(width);
      await settle();
      const before = places(element);
      expect(before.length).to.be.greaterThan(5);
      document.adoptedStyleSheets = [sheet(HOST)];
      document.documentElement.dir = 'rtl';
      await settle();
      expect(getComputedStyle(element).direction).to.equal('rtl');
      expect(getComputedStyle(one(root(element), '[part~="base"]')).direction).to.equal('ltr');
      expect(places(element).filter((line, index) => line !== before[index]).slice(0, 3), 'what moved').to.deep.equal([]);
      document.adoptedStyleSheets = [];
      root(element).adoptedStyleSheets = [...root(element).adoptedStyleSheets, sheet(SPACING)];
      await settle();
      expect(element.scrollWidth).to.be.at.most(width);
      expect(trouble(element), 'wider spacing').to.deep.equal([]);
    });
  }
  it(`${name}: is readable in places that are only as wide as what they hold, and no wider than their room`, async () => {
    const element = await show(1000);
    const frame = element.parentElement;
    if (!frame) throw new Error('The element stands in no page.');
    for (const [place, style] of Object.entries(PLACES)) {
      const holder = document.createElement('div');
      holder.style.cssText = style;
      frame.append(holder);
      holder.append(element);
      for (const room of [1000, 320]) {
        frame.style.width = `${String(room)}px`;
        await settle();
        const { width } = element.getBoundingClientRect();
        expect(width, `${place}, room of ${String(room)} px`).to.be.within(Math.min(room, 600), room);
      }
      frame.append(element);
      holder.remove();
    }
  });
}

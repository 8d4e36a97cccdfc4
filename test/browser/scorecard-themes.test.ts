/** The themes: colours by word, a page's own, and every state accessible in each. The reader's few colours are tested on the built file. */
import { expect } from '@open-wc/testing';
import type { ChisoScorecard } from '../../src/index.js';
import { colour, PALETTES, SCHEMES } from '../../src/elements/shared/themes.js';
import { once } from './support/once.js';
import { everyState } from './support/sample.js';
import { loaded, one, prefer, root, watchPage } from './support/scorecard.js';

watchPage();

/** A token as the browser resolves it: a colour given back as `rgb(…)`. */
function resolved(element: ChisoScorecard, token: string): string {
  const probe = document.createElement('span');
  one(root(element), '[part~="base"]').append(probe);
  probe.style.setProperty('color', `var(--_${token})`);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

afterEach(async () => {
  await prefer({ colorScheme: 'light' });
});

describe('a theme', () => {
  for (const palette of PALETTES) {
    for (const scheme of SCHEMES) {
      it(`${palette}, ${scheme}: has its colours`, async () => {
        const element = await loaded({ data: everyState(), theme: `${palette} ${scheme}` });
        expect(['ink', 'surface', 'accent', 'line'].map((token) => resolved(element, token)))
          .to.deep.equal((['ink', 'surface', 'accent', 'line'] as const).map((token) => rgb(colour(token, palette, scheme))));
      });
    }
  }

  it('without a scheme follows the reader’s system, with one does not', async function test() {
    if (!(await prefer({ colorScheme: 'dark' }))) this.skip();
    const element = await loaded({ data: everyState(), theme: 'blue' });
    expect(resolved(element, 'surface')).to.equal(rgb(colour('surface', 'blue', 'dark')));
    element.theme = 'blue light';
    await element.updateComplete;
    expect(resolved(element, 'surface')).to.equal(rgb(colour('surface', 'blue', 'light')));
  });

  it('keeps the meaning of the older words, and takes an unknown one for neutral', async () => {
    const element = await loaded({ data: everyState(), theme: 'dark' });
    expect(resolved(element, 'ink')).to.equal(rgb(colour('ink', 'neutral', 'dark')));
    element.theme = 'hồng';
    await element.updateComplete;
    expect(resolved(element, 'ink')).to.equal(rgb(colour('ink', 'neutral', 'light')));
  });

  it('gives way to a colour of the page', async () => {
    const element = await loaded({ data: everyState(), theme: 'contrast dark' });
    element.style.setProperty('--chiso-accent', 'rgb(1, 2, 3)');
    expect(resolved(element, 'accent')).to.equal('rgb(1, 2, 3)');
  });
});

describe('axe', () => {
  before(once);

  for (const palette of PALETTES) {
    for (const scheme of SCHEMES) {
      it(`finds nothing to mend in any state in ${palette}, ${scheme}`, async () => {
        await expect(await loaded({ data: everyState(), theme: `${palette} ${scheme}` })).to.be.accessible();
      });
    }
  }
});

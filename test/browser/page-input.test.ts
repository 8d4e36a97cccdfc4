/** What a page or its framework puts into the properties of an element, of whatever kind: it never throws and never hangs, and the next right value is shown. */
import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import { place } from './support/place.js';
import { dataset, indicator, observed, target } from './support/sample.js';
import { AS_OF, one, root, watchPage, words } from './support/scorecard.js';
import { fakeServer } from './support/server.js';

watchPage();
fakeServer();

const ROW = 'accounts';
const NAME = 'Người dân có tài khoản';
const province = (slug: string) => dataset([indicator(ROW, { concept: ROW, name: { vi: NAME }, observations: [observed(40)], targets: [target()] })], {
  province: { slug, name: { vi: `Tỉnh ${slug}` } },
  concepts: [{ id: ROW, name: { vi: NAME }, definition: {}, pillar: 'society', unit: 'percent', direction: 'higher', kind: 'saturating-rate', bounds: [0, 100], bases: [] }],
});
const good: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'chiso-scorecard': { data: province('mot') },
  'chiso-indicator': { data: province('mot'), indicator: ROW },
  'chiso-projection': { data: province('mot'), indicator: ROW },
  'chiso-scenario': { data: province('mot'), indicators: ROW },
  'chiso-compare': { datasets: [province('mot'), province('hai')] },
  'chiso-tasks': { data: province('mot') },
  'chiso-brief': { data: province('mot') },
};
const thrower = { get id(): string { throw new Error('no'); } };
const refuse = () => { throw new Error('no'); };
const hostile = new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse });
const revoked = Proxy.revocable([], {});
revoked.revoke();
const odd: readonly unknown[] = [hostile, thrower, [thrower], [hostile], undefined, null, NaN, 0, -1e308, true, 'x', '', {}, { [ROW]: 5 }, [], [null], ['x'], { length: 9 }, () => 1, new Date(NaN), Object.create(null), new Map(), 7n, Symbol('x'), revoked.proxy];
/** What a framework hands over, and what no code of ours may ask without care. */
const first: readonly unknown[] = [['a'], 5, Object.create(null), Symbol('x'), hostile, revoked.proxy];

for (const [tag, settings] of Object.entries(good)) {
  describe(tag, () => {
    const element = () => Object.assign(document.createElement(tag), { asOf: AS_OF, ...settings }) as unknown as LitElement;
    const properties = [...(customElements.get(tag) as typeof LitElement).elementProperties].filter(([, { state }]) => !state).map(([name]) => String(name));

    for (const property of properties) {
      it(`lives on whatever its ${property} is`, async () => {
        const mine = await place(element());
        await aTimeout(0);
        const usual: unknown = Reflect.get(mine, property);
        for (const value of odd) {
          Reflect.set(mine, property, value);
          await mine.updateComplete;
        }
        await aTimeout(0);
        Reflect.set(mine, property, usual);
        Object.assign(mine, settings);
        await mine.updateComplete;
        await aTimeout(30);
        await mine.updateComplete;
        expect(words(one(root(mine), '[part~="base"]'))).to.contain(tag === 'chiso-tasks' ? 'nhiệm vụ' : tag === 'chiso-brief' ? 'tỉnh mot' : NAME);
        mine.remove();
      });

      it(`lives on whatever its ${property} is before it is on the page`, async () => {
        for (const value of first) {
          const mine = element();
          Reflect.set(mine, property, value);
          await place(mine);
          await aTimeout(0);
          await mine.updateComplete;
          mine.remove();
        }
      });
    }
  });
}

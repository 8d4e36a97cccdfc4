/** Nothing leaves the projection's own width at any width of its container, with long Vietnamese names and five lines. */
import { expect } from '@open-wc/testing';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { drawn, loaded, type ProjectionSettings, scenarios } from './support/projection.js';
import type { ScenarioInput } from '../../src/index.js';
import { dataset, indicator, observed, target } from './support/sample.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

/** Set up before the first drawing: WebKit's compiled code keeps what it has read from the window for good, but asks a getter each time. */
let dots = window.devicePixelRatio;
Object.defineProperty(window, 'devicePixelRatio', { get: () => dots, configurable: true });

const long = 'Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản thanh toán điện tử thường xuyên sử dụng dịch vụ công trực tuyến toàn trình';
const many = { data: dataset([indicator('long', { name: { vi: long }, observations: [observed(40, { period: '2023' }), observed(48), observed(99, { basis: 'over-adults' })], targets: [target(), target({ id: 'm', by: '2028', value: 65 })] })]), indicator: 'long' };
const cases: Readonly<Record<string, ProjectionSettings>> = {
  'three scenarios': { scenarios },
  'four scenarios, a trend, a milestone and a long name': { ...many, scenarios: [...scenarios.slice(2), ...['x', 'y', 'z'].map((id) => ({ id, name: `Kịch bản ${long}`, assumption: scenarios[2]!.assumption }))] },
  'a field for a missing number': { indicator: 'cloud-systems-rate', baseline: 'cloud-systems-rate:35@2026-06' },
  'two bases': { indicator: 'online-dossier-rate' },
  'a declared base': { indicator: '5g-coverage', declaredBasis: { reason: `Vì ${long.toLowerCase()}`, name: 'Cán bộ tổng hợp, Sở Khoa học và Công nghệ' } },
};

describe('the projection keeps within its width', () => {
  for (const [name, settings] of Object.entries(cases)) {
    for (const width of [320, 768, 1440]) {
      it(`with ${name} at ${width} px`, async () => {
        const element = await loaded(settings, width);
        await drawn(element);
        for (const tab of ['chart', 'table']) {
          one<HTMLButtonElement>(root(element), `#tab-${tab}`).click();
          await element.updateComplete;
          const { left, right } = element.getBoundingClientRect();
          expect(element.scrollWidth, `${tab}: sideways`).to.be.at.most(width);
          for (const part of all(root(element), 'p, td, th, dt, dd, button, table, canvas, summary, .read-out')) {
            const box = part.getBoundingClientRect();
            if (box.width <= 1 || part.closest('.visually-hidden, .scenarios thead')) continue;
            expect(box.left, `${tab}: ${part.className} ${part.textContent?.slice(0, 40)}`).to.be.at.least(left - 1);
            expect(box.right, `${tab}: ${part.className} ${part.textContent?.slice(0, 40)}`).to.be.at.most(right + 1);
          }
        }
      });
    }
  }

  for (const width of [560, 819, 820, 960]) {
    it(`and the words of an assumption have room beside their numbers at ${width} px`, async () => {
      const element = await loaded(cases['four scenarios, a trend, a milestone and a long name'], width);
      for (const each of all(root(element), '.scenarios tbody .words')) expect(each.getBoundingClientRect().width, words(each)).to.be.at.least(180);
      for (const each of all(root(element), '.scenarios tbody th')) expect(each.getBoundingClientRect().width, words(each)).to.be.at.least(one(each, 'button').scrollWidth);
    });
  }

  for (const width of [320, 768, 1440]) {
    it(`and no number at the end of a line is cut at ${width} px`, async () => {
      const cut: string[] = [];
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own object below
      const real = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function fillText(text, x, ...rest) {
        const end = this.textAlign === 'left' ? this.measureText(text).width : this.textAlign === 'right' ? 0 : this.measureText(text).width / 2;
        if ((x + end) * this.getTransform().a > this.canvas.width + 1) cut.push(text);
        real.call(this, text, x, ...rest);
      };
      try {
        const count = indicator('records', { unit: 'count', counted: { vi: 'hồ sơ' }, kind: 'open-count', bounds: null, observations: [observed(1_234_567.8)], targets: [target({ value: 3_280_720 })] });
        const grown = ['a', 'b'].map((id, index): ScenarioInput => ({ id, name: '', assumption: { kind: 'pace', perYear: { low: 250_000 + index, mode: 409_230, high: 480_000, shape: 'triangular' }, unit: 'points' } }));
        await drawn(await loaded({ data: dataset([count]), indicator: 'records', scenarios: grown }, width));
      } finally {
        CanvasRenderingContext2D.prototype.fillText = real;
      }
      expect(cut).to.deep.equal([]);
    });
  }

  it('follows its container: the picture is drawn anew for another width', async () => {
    const element = await loaded({ scenarios }, 1200);
    await drawn(element);
    const canvas = one<HTMLCanvasElement>(root(element), 'canvas');
    const before = canvas.width;
    (element.closest('div[style]') as HTMLElement).style.width = '400px';
    await waitUntil(() => canvas.width < before, 'the picture kept its width');
    expect(canvas.getBoundingClientRect().width).to.be.at.most(400);
  });

  it('a finer screen gets more dots, not a larger picture', async () => {
    const before = dots;
    dots = 2;
    try {
      const element = await loaded({ scenarios }, 800);
      await drawn(element);
      const canvas = one<HTMLCanvasElement>(root(element), 'canvas');
      expect([canvas.width, Math.round(canvas.getBoundingClientRect().width)]).to.deep.equal([1600, 800]);
    } finally {
      dots = before;
    }
  });
});

/** Nothing leaves the scenario's own width at any width of its container, with long Vietnamese names; the picture stays in sight on a narrow screen. */
import { expect } from '@open-wc/testing';
import { all, one, root, watchPage, words } from './support/scorecard.js';
import { BUDGET, click, COVERAGE, declared, ECONOMY, field, handles, loaded, type ScenarioSettings, several, SIGNATURE, two } from './support/scenario.js';
import { dataset, indicator, observed } from './support/sample.js';
import { waitUntil } from './support/wait-until.js';

watchPage();

const long = 'Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản thanh toán điện tử thường xuyên sử dụng dịch vụ công trực tuyến toàn trình';
const longOne = { data: dataset([indicator('long', { name: { vi: long }, observations: [observed(40)] })]), indicators: 'long', value: { scenarios: [{ name: long, plans: { long: { kind: 'ratio', numerator: { low: 5, mode: 8, high: 12 } } } }, { name: long, plans: { long: { kind: 's-curve' } } }], active: 'a' } };
const cases: Readonly<Record<string, ScenarioSettings>> = {
  'two scenarios': { value: two }, 'a declared base': { indicators: COVERAGE, value: declared }, 'no value': { indicators: 'cloud-systems-rate' }, 'bases not yet equal': { indicators: COVERAGE },
  'several indicators': { indicators: `${ECONOMY} ${BUDGET} ${SIGNATURE}`, value: several }, 'long names': longOne, 'three long names': { ...longOne, value: { scenarios: [1, 2, 3].map((step) => ({ name: `${long} ${step}`, plans: { long: { kind: 'pace', perYear: { low: step, mode: step, high: step } } } })) } }, 'English': { value: two, lang: 'en' },
};

describe('the scenario keeps within its width', () => {
  for (const [name, settings] of Object.entries(cases)) {
    for (const width of [320, 768, 1440]) {
      it(`with ${name} at ${width} px`, async () => {
        const element = await loaded(settings, width);
        if (root(element).querySelector('[data-add="intervention"]')) await click(element, '[data-add="intervention"]');
        const { left, right } = element.getBoundingClientRect();
        expect(element.scrollWidth, 'sideways').to.be.at.most(width);
        for (const part of all(root(element), 'p, td, th, dt, dd, legend, button, select, textarea, input, table, canvas, fieldset, .in')) {
          const box = part.getBoundingClientRect();
          if (box.width <= 1 || part.closest('.visually-hidden, thead')) continue;
          const where = `${part.localName}.${part.className} ${part.textContent?.slice(0, 40)}`;
          expect(box.left, where).to.be.at.least(left - 1);
          expect(box.right, where).to.be.at.most(right + 1);
        }
        const pen = document.createElement('canvas').getContext('2d');
        for (const select of all<HTMLSelectElement>(root(element), '.panel .beside select')) {
          const words = select.selectedOptions[0]?.textContent ?? '';
          const { fontSize, fontFamily } = getComputedStyle(select);
          if (pen) pen.font = `${fontSize} ${fontFamily}`;
          // Padding of 8 px at both sides, and the arrow.
          expect(select.clientWidth - 16 - 12, `room for “${words}”`).to.be.at.least(Math.floor(pen?.measureText(words).width ?? 0));
        }
      });
    }
  }

  it('and on a narrow place names of indicators and scenarios have all of it, in full', async () => {
    const element = await loaded({ indicators: `${ECONOMY} ${BUDGET}`, value: { ...several, scenarios: [{ name: long }, { name: `${long} 2` }] } }, 360);
    for (const head of all(root(element), '.ends tbody th')) expect(head.getBoundingClientRect().width).to.be.greaterThan(300);
    expect(all(root(element), '.diff tbody tr:first-child td').map(words)).to.deep.equal([`A ${long}`, `B ${long} 2`]);
  });

  it('panel beside the result on a wide place, under it on others', async () => {
    const wide = await loaded({ value: two }, 1200);
    const [panel, picture] = ['.panel', '.picture'].map((each) => one(root(wide), each).getBoundingClientRect());
    expect(panel!.right).to.be.at.most(picture!.left);
    expect(Math.round(panel!.width)).to.equal(392);
    const middle = await loaded({ value: two }, 800);
    expect(one(root(middle), '.panel').getBoundingClientRect().top).to.be.greaterThan(one(root(middle), '.picture').getBoundingClientRect().bottom);
  });

  it('on a narrow place the picture stays at the top while a field has the focus', async () => {
    const element = await loaded({ value: two }, 340);
    const input = field(element, 'drivers.grdp.mode');
    input.focus();
    input.scrollIntoView({ block: 'end' });
    await element.updateComplete;
    await waitUntil(() => Math.abs(one(root(element), '.top .chart').getBoundingClientRect().top) < 2, `the picture is at ${one(root(element), '.top .chart').getBoundingClientRect().top}`);
    expect(one(root(element), '.picture').getBoundingClientRect().height).to.be.lessThan(0.5 * innerHeight + 1);
    expect(one(root(element), '.picture').getBoundingClientRect().width, 'as wide as its place').to.be.greaterThan(250);
    input.scrollIntoView({ block: 'nearest' });
    expect(input.getBoundingClientRect().top).to.be.at.least(one(root(element), '.top .chart').getBoundingClientRect().bottom - 1);
  });

  it('on a wide place picture and sentences stay beside a long panel while one of its fields is in use', async () => {
    const element = await loaded({ indicators: COVERAGE, value: declared }, 1200);
    const field5 = field(element, `plans.${COVERAGE}.points[4]`);
    const now = one(root(element), '.now');
    expect(getComputedStyle(now).position).to.equal('static');
    field5.focus();
    await element.updateComplete;
    expect(getComputedStyle(now).position).to.equal(innerHeight >= 720 ? 'sticky' : 'static');
    const top = one(root(element), '.top').getBoundingClientRect();
    expect(Math.round(top.height), 'room to stay beside the whole panel').to.be.at.least(Math.round(one(root(element), '.panel').getBoundingClientRect().height) - 1);
  });

  it('thumbs stand over their numbers, and rings over their years', async () => {
    const element = await loaded({ value: two }, 1200);
    const between = one<SVGLineElement & HTMLElement>(root(element), '.between').getBoundingClientRect();
    const ground = one<SVGSVGElement & HTMLElement>(root(element), '.ground').getBoundingClientRect();
    expect((between.left - ground.left) / ground.width).to.be.closeTo(35 / 80, 0.005);
    const coverage = await loaded({ indicators: COVERAGE, value: declared }, 1200);
    const rings = await handles(coverage);
    const picture = one(root(coverage), '.picture').getBoundingClientRect();
    for (const ring of rings) {
      const box = ring.querySelector('.knob')!.getBoundingClientRect();
      expect(box.left).to.be.greaterThan(picture.left);
      expect(box.bottom).to.be.lessThan(picture.bottom);
    }
    expect(rings.every((ring, index) => index === 0 || ring.getBoundingClientRect().left > rings[index - 1]!.getBoundingClientRect().left)).to.equal(true);
  });
});

import { dot, lineY, plot, ruleY } from 'virtual:@observablehq/plot';
import { page } from './table.mjs';

await page((box, { value, target, from, to }) => {
  box.append(plot({
    width: box.clientWidth, height: 320, x: { domain: [from - 1, to + 1], tickFormat: 'd' }, y: { domain: [0, target * 1.1] },
    marks: [
      ruleY([target], { stroke: '#a8321f' }),
      lineY([[from, value], [to, target]], { stroke: '#0b57a4', strokeDasharray: '6 4' }),
      dot([[from, value]], { fill: '#0b57a4', r: 5 }),
    ],
  }));
});

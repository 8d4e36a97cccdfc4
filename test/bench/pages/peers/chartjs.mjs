import { Chart, LinearScale, LineController, LineElement, PointElement } from 'virtual:chart.js';
import { page } from './table.mjs';

Chart.register(LineController, LineElement, PointElement, LinearScale);

await page((box, { value, target, from, to, label }) => {
  const line = (points, more) => ({ data: points, borderColor: '#0b57a4', pointRadius: 0, ...more });
  new Chart(box.appendChild(document.createElement('canvas')), {
    type: 'line',
    data: {
      datasets: [
        line([{ x: from, y: value }], { label, pointRadius: 5 }),
        line([{ x: from, y: value }, { x: to, y: target }], { borderDash: [6, 4] }),
        line([{ x: from, y: target }, { x: to, y: target }], { borderColor: '#a8321f' }),
      ],
    },
    options: { animation: false, maintainAspectRatio: false, scales: { x: { type: 'linear', min: from - 1, max: to + 1 }, y: { min: 0 } } },
  });
});

import { LineChart } from 'virtual:echarts/charts';
import { GridComponent } from 'virtual:echarts/components';
import { init, use } from 'virtual:echarts/core';
import { CanvasRenderer } from 'virtual:echarts/renderers';
import { page } from './table.mjs';

use([LineChart, GridComponent, CanvasRenderer]);

await page((box, { value, target, from, to }) => {
  const chart = init(box);
  // echarts draws in the next frame.
  const drawn = new Promise((resolve) => { chart.on('finished', resolve); });
  const line = (data, lineStyle, showSymbol = false) => ({ type: 'line', data, lineStyle, showSymbol, symbolSize: 10 });
  chart.setOption({
    animation: false, xAxis: { type: 'value', min: from - 1, max: to + 1 }, yAxis: { type: 'value', min: 0 },
    series: [line([[from, value]], {}, true), line([[from, value], [to, target]], { type: 'dashed' }), line([[from, target], [to, target]], { color: '#a8321f' })],
  });
  return drawn;
});

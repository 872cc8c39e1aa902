// biome-ignore-all lint/correctness/noUndeclaredDependencies: the bench installs it beside itself
// @ts-nocheck: a peer page, typed by nobody
// echarts with a custom series, its usual way to draw a Gantt-like timeline, and its inside zoom.
import { CustomChart } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { host, loadRows, painted, windowShown } from './common.js';

use([CustomChart, GridComponent, DataZoomComponent, CanvasRenderer]);
const { lanes, rows } = await loadRows();
const chart = init(host(), null, { renderer: 'canvas' });
let done = false;
chart.on('finished', () => {
  if (!done) painted();
  done = true;
});
chart.setOption({
  animation: false,
  grid: { left: 160, right: 0, top: 0, bottom: 24 },
  xAxis: { type: 'time' },
  yAxis: { type: 'category', data: lanes, inverse: true },
  dataZoom: [
    { type: 'inside', startValue: windowShown[0], endValue: windowShown[1], filterMode: 'weakFilter' },
  ],
  series: [
    {
      type: 'custom',
      clip: true,
      encode: { x: [0, 1], y: 2 },
      data: rows.map((row) => [row.s, row.e, row.g, row.t]),
      renderItem: (_, api) => {
        const [x, y] = api.coord([api.value(0), api.value(2)]);
        const [right] = api.coord([api.value(1), api.value(2)]);
        return {
          type: 'rect',
          shape: { x, y: y - 5, width: Math.max(10, right - x), height: 10 },
          style: { fill: '#1c1a17' },
        };
      },
    },
  ],
});

// @ts-nocheck: a peer page, typed by nobody
// vis-timeline as its own examples feed it: every row an item. ?cluster=1 uses its clustering.
import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { host, loadRows, marks, windowShown } from './common.js';

const { lanes, rows } = await loadRows();
const cluster = new URLSearchParams(location.search).get('cluster') === '1';
const items = new DataSet(
  rows.map((row) => ({
    id: row.id,
    group: row.g,
    content: row.t,
    start: row.s,
    ...(row.e > row.s ? { end: row.e, type: 'range' } : { type: 'point' }),
  })),
);
const groups = new DataSet(lanes.map((content, id) => ({ id, content })));
const element = host();
const timeline = new Timeline(element, items, groups, {
  start: windowShown[0],
  end: windowShown[1],
  height: '520px',
  showCurrentTime: false,
  rollingMode: { follow: false },
  verticalScroll: true,
  ...(cluster ? { cluster: { maxItems: 5 } } : {}),
});
// painted: the first frame that looks as it does once nothing has changed for 1.3 s
const seen = [];
let quiet;
timeline.on('changed', () =>
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (marks.painted) return;
      const look = [...element.querySelectorAll('.vis-foreground .vis-item')]
        .map((item) => item.style.cssText)
        .join('|');
      seen.push([performance.now(), look]);
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        marks.painted = seen.find(([, one]) => one === look)[0];
      }, 1300);
    }, 0),
  ),
);

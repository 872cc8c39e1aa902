// biome-ignore-all lint/correctness/noUndeclaredDependencies: the bench installs it beside itself
// @ts-nocheck: a peer page, typed by nobody
// TimelineJS3 (a classic script of its own before this one), one slide a row. It has no lanes and chooses its own first view.
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { host, loadRows, painted } from './common.js';

const { rows } = await loadRows();
const dateOf = (ms) => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
host();
const slides = rows.map((row) => ({
  unique_id: row.id,
  start_date: dateOf(row.s),
  text: { headline: row.t },
}));
const timeline = new globalThis.TL.Timeline(
  'chart',
  { ['eve' + 'nts']: slides },
  { hash_bookmark: false, font: null },
);
timeline.on('loaded', painted);

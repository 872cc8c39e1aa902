// @ts-nocheck: a peer page, typed by nobody
// The speed of light: everything loaded, drawn by hand on one canvas. Sparse lanes get marks and labels, dense ones columns.
import { DAY, host, loadRows, lower, painted, windowShown } from './common.js';

const { lanes, rows } = await loadRows();
const box = host();
const canvas = document.createElement('canvas');
canvas.width = 1060;
canvas.height = 520;
box.append(canvas);
const context = canvas.getContext('2d', { alpha: false });
const left = 160;
const laneHeight = (520 - 24) / lanes.length;
const byLane = lanes.map((_, lane) => rows.filter((row) => row.g === lane));
const starts = byLane.map((some) => Float64Array.from(some, (row) => row.s));
const longest = byLane.map((some) => some.reduce((most, row) => Math.max(most, row.e - row.s), 0));
let [from, to] = windowShown;
const columns = new Uint32Array(Math.ceil((1060 - left) / 4));

function drawLane(lane, k) {
  const first = lower(starts[lane], from - longest[lane]);
  const last = lower(starts[lane], to);
  const top = lane * laneHeight;
  if (last - first > 48) {
    columns.fill(0);
    for (let at = first; at < last; at += 1) columns[Math.max(0, ((starts[lane][at] - from) * k) >> 2)] += 1;
    const most = columns.reduce((a, b) => Math.max(a, b), 1);
    context.fillStyle = '#b9b2a4';
    columns.forEach((n, at) => {
      const tall = (n / most) * (laneHeight - 8);
      if (n) context.fillRect(left + at * 4, top + laneHeight - 3 - tall, 3, tall);
    });
    return;
  }
  context.fillStyle = '#1c1a17';
  for (let at = first; at < last; at += 1) {
    const row = byLane[lane][at];
    const x = left + (row.s - from) * k;
    const y = top + 4 + (at % 2) * 14;
    context.fillRect(Math.max(left, x), y, Math.max(10, (row.e - row.s) * k), 9);
    if (x >= left) context.fillText(row.t, x + 14, y + 9);
  }
}

function draw() {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1060, 520);
  context.font = '12px sans-serif';
  const k = (1060 - left) / (to - from);
  lanes.forEach((name, lane) => {
    drawLane(lane, k);
    context.fillStyle = '#fff';
    context.fillRect(0, lane * laneHeight, left, laneHeight);
    context.fillStyle = '#1c1a17';
    context.fillText(name, 4, lane * laneHeight + 14);
  });
  const step = DAY * 2 ** Math.ceil(Math.log2(60 / k / DAY));
  for (let at = Math.ceil(from / step) * step; at < to; at += step)
    context.fillText(new Date(at).toISOString().slice(0, 10), left + (at - from) * k, 514);
}

let asked = false;
function redraw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    draw();
  });
}
let drag = null;
canvas.addEventListener('pointerdown', (press) => {
  drag = { x: press.clientX, from, to };
  canvas.setPointerCapture(press.pointerId);
});
canvas.addEventListener('pointermove', (move) => {
  if (!drag) return;
  const by = ((drag.x - move.clientX) / (1060 - left)) * (drag.to - drag.from);
  [from, to] = [drag.from + by, drag.to + by];
  redraw();
});
canvas.addEventListener('pointerup', () => {
  drag = null;
});
canvas.addEventListener(
  'wheel',
  (wheel) => {
    wheel.preventDefault();
    const factor = wheel.deltaY > 0 ? 1.2 : 1 / 1.2;
    const middle = from + ((wheel.offsetX - left) / (1060 - left)) * (to - from);
    [from, to] = [middle - (middle - from) * factor, middle + (to - middle) * factor];
    redraw();
  },
  { passive: false },
);
draw();
painted();

import { expect, test } from 'vitest';
import type { PlacedMark } from './frame.ts';
import { PinnedLabels } from './pinned.ts';

function placedBar(labelWidth: number): { labels: PinnedLabels; element: HTMLElement } {
  const labels = new PinnedLabels();
  const element = document.createElement('a');
  const mark = { form: 'span', from: 10, to: 20 } as PlacedMark['mark'];
  labels.add({ key: 'bar', lane: 'lane', mark, row: 0, label: 0, labelWidth, shift: 0 }, element);
  return { labels, element };
}

const seenFrom = (day: number) => ({ from: 0, pxPerDay: 20, left: day * 20 });

test('a label stays at the left edge while its words end above the bar', () => {
  const { labels, element } = placedBar(60);
  labels.place(seenFrom(14));
  expect(element.style.translate).toBe('80px');
  expect(element.classList.contains('tl-bare')).toBe(false);
});

test('words that would stand beyond the bar, over what comes next, go', () => {
  const { labels, element } = placedBar(60);
  labels.place(seenFrom(17));
  expect(element.classList.contains('tl-bare')).toBe(true);
  labels.place(seenFrom(11));
  expect(element.classList.contains('tl-bare')).toBe(false);
});

test('a label longer than its bar has its room where the bar begins, and nowhere else', () => {
  const { labels, element } = placedBar(300);
  labels.place(seenFrom(8));
  expect(element.classList.contains('tl-bare')).toBe(false);
  labels.place(seenFrom(11));
  expect(element.classList.contains('tl-bare')).toBe(true);
});

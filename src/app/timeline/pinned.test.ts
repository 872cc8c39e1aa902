import { expect, test } from 'vitest';
import type { PlacedMark } from './frame.ts';
import { PinnedLabels } from './pinned.ts';

function placedBar(labelWidth: number): { labels: PinnedLabels; element: HTMLElement } {
  const labels = new PinnedLabels((text) => text.length * 6);
  const element = document.createElement('a');
  const mark = {
    form: 'span',
    from: 10,
    to: 20,
    labels: ['Words'] as readonly string[],
  } as PlacedMark['mark'];
  labels.add({ key: 'bar', lane: 'lane', mark, row: 0, label: 0, labelWidth, shift: 0 }, element);
  return { labels, element };
}

const seenFrom = (day: number) => ({ from: 0, pxPerDay: 20, left: day * 20, width: 1000 });

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

/** A point on day 10 whose glyph begins at 202 px and whose words begin at 222. */
function placedPoint(): { labels: PinnedLabels; element: HTMLElement } {
  const labels = new PinnedLabels((text) => text.length * 6);
  const element = document.createElement('a');
  element.innerHTML = '<span class="tl-label">10 May · Port Harpo<b>*</b></span>';
  const mark = {
    form: 'day',
    from: 10,
    to: 11,
    labels: ['10 May · Port Harpo', '10 May', ''] as readonly string[],
  };
  const placed = {
    key: 'point',
    lane: 'lane',
    mark: mark as PlacedMark['mark'],
    row: 0,
    label: 0,
    labelWidth: 122,
    shift: 0,
  };
  labels.add(placed, element);
  return { labels, element };
}

test('words of a point that an edge would cut are shorter, or not there', () => {
  const { labels, element } = placedPoint();
  const said = (left: number, width: number) => {
    labels.place({ from: 0, pxPerDay: 20, left, width });
    return element.classList.contains('tl-bare')
      ? ''
      : element.querySelector('.tl-label')?.firstChild?.textContent;
  };
  expect(said(0, 400)).toBe('10 May · Port Harpo');
  expect(said(0, 300)).toBe('10 May');
  expect(said(0, 240)).toBe('');
  expect(said(230, 400)).toBe('');
  expect(said(210, 400)).toBe('10 May · Port Harpo');
});

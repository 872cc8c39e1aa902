import { expect, test } from 'vitest';
import { wholeLabelsOnly } from './axis-labels.ts';

function label(text: string, left: number): HTMLElement {
  const element = document.createElement('div');
  element.textContent = text;
  element.style.transform = `translate(${left}px, 0px)`;
  return element;
}

const shown = (labels: readonly HTMLElement[]) =>
  labels.filter((one) => one.style.visibility !== 'hidden').map((one) => one.textContent);

test('labels that an edge of the axis would cut are hidden, all others stay', () => {
  const labels = [label('Feb', -12.5), label('Mar', 70), label('Oct', 450), label('Nov', 495)];
  wholeLabelsOnly(labels, 500);
  expect(shown(labels)).toEqual(['Mar', 'Oct']);
});

test('a label that comes into view whole is shown again', () => {
  const moving = label('Feb', -12.5);
  wholeLabelsOnly([moving], 500);
  expect(shown([moving])).toEqual([]);
  moving.style.transform = 'translate(3px, 0px)';
  wholeLabelsOnly([moving], 500);
  expect(shown([moving])).toEqual(['Feb']);
});

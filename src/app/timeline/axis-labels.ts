import { measureLabel } from './measure.ts';

/** px of padding on each side of a label */
const padding = 4;

/** px right of the axis's own left edge, where vis has put a label; no layout is asked for, for this runs in every frame of a pan. */
function leftOf(label: HTMLElement): number {
  return Number.parseFloat(label.style.transform.slice('translate('.length)) || 0;
}

/**
 * Hides the labels that an edge of the axis would cut: half a month's name is no name.
 * @param width px of the axis
 */
export function wholeLabelsOnly(labels: readonly HTMLElement[], width: number): void {
  for (const label of labels) {
    const left = leftOf(label);
    const cut = left < -padding || left + padding + measureLabel(label.textContent ?? '') > width;
    label.style.visibility = cut ? 'hidden' : '';
  }
}

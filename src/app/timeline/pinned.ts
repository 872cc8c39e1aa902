import type { PlacedMark } from './frame.ts';
import { labelGap, leftOf, sizes } from './frame.ts';

/** What is drawn and what is seen of it, in px from the left of what is drawn. */
export interface Seen {
  /** day at the left of what is drawn */
  readonly from: number;
  readonly pxPerDay: number;
  readonly left: number;
  readonly width: number;
}

interface Labelled {
  readonly placed: PlacedMark;
  readonly element: HTMLElement;
  /** the label that stands there now; −1: no words at all */
  label: number;
}

/**
 * Words at the edges of the time seen are whole, shorter or not there. Labels of bars whose beginning is off screen stay at the left edge, as
 * long as their bar reaches that far: beyond it stands what comes next in the row, so words that no longer end above the bar go, and the
 * sign of the kind stays.
 */
export class PinnedLabels {
  readonly #labels = new Map<string, Labelled>();
  readonly #measure: (text: string) => number;

  /** `measure`: px of a text in the labels' font */
  constructor(measure: (text: string) => number) {
    this.#measure = measure;
  }

  /** Takes the element that was made for a mark; only those with words are kept. */
  add(placed: PlacedMark, element: HTMLElement): void {
    if (placed.mark.form === 'span' || placed.labelWidth > 0)
      this.#labels.set(placed.key, { placed, element, label: placed.label });
  }

  remove(key: string): void {
    this.#labels.delete(key);
  }

  place(seen: Seen): void {
    for (const one of this.#labels.values()) {
      const words = one.placed.mark.form === 'span' ? pinBar(one, seen) : wordsOfPoint(one, seen);
      this.#say(one, words === null ? -1 : this.#fitting(one.placed, seen.left + seen.width - words));
    }
  }

  /** The fullest label, no fuller than the one placed, that takes at most `room` px with the signs behind it; −1: none. */
  #fitting({ mark, label, labelWidth }: PlacedMark, room: number): number {
    // off screen to the right, whole; in view, whole
    if (room <= 0 || labelWidth <= room) return label;
    const signs = labelWidth - this.#measure(mark.labels[label] ?? '');
    const shorter = mark.labels.findIndex(
      (text, at) => at > label && text !== '' && this.#measure(text) + Math.max(0, signs) <= room,
    );
    return shorter;
  }

  #say(one: Labelled, label: number): void {
    if (one.label === label) return;
    one.label = label;
    one.element.classList.toggle('tl-bare', label < 0);
    const words = one.element.querySelector('.tl-label')?.firstChild;
    if (label >= 0 && words) words.textContent = one.placed.mark.labels[label] ?? '';
  }
}

/** Px where the words of a point begin; null where the left edge would cut them. */
function wordsOfPoint({ placed: { mark } }: Labelled, { from, pxPerDay, left }: Seen): number | null {
  const words = leftOf(mark, pxPerDay) - from * pxPerDay + sizes.glyph + labelGap;
  return words < left ? null : words;
}

/** Keeps a bar's label at the left edge. Px where its words begin; null where they would end beyond the bar. */
function pinBar({ placed, element }: Labelled, { from, pxPerDay, left }: Seen): number | null {
  const { mark, labelWidth } = placed;
  // vis itself keeps a label at the left of what it draws
  const begins = Math.max(0, (mark.from - from) * pxPerDay);
  const room = (mark.to - from) * pxPerDay - begins - sizes.glyph;
  const by = Math.round(Math.max(0, Math.min(left - begins, room)));
  const translate = by > 0 ? `${by}px` : '';
  if (element.style.translate !== translate) {
    element.style.translate = translate;
    element.classList.toggle('tl-moving', by > 0);
  }
  return by > 0 && by + labelGap + labelWidth > room ? null : begins + by + sizes.glyph + labelGap;
}

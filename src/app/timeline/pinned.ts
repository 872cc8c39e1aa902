import type { PlacedMark } from './frame.ts';
import { labelGap, sizes } from './frame.ts';

/** What is drawn and what is seen of it, in px from the left of what is drawn. */
export interface Seen {
  /** day at the left of what is drawn */
  readonly from: number;
  readonly pxPerDay: number;
  readonly left: number;
}

/**
 * Labels of bars whose beginning is off screen: they stay at the edge of the time seen, as long as their bar reaches that far. Beyond the
 * bar stands what comes next in its row, so words that no longer end above the bar go, and the sign of the kind stays.
 */
export class PinnedLabels {
  readonly #labels = new Map<string, { readonly placed: PlacedMark; readonly element: HTMLElement }>();

  /** Takes the element that was made for a mark; only bars are kept. */
  add(placed: PlacedMark, element: HTMLElement): void {
    if (placed.mark.form === 'span') this.#labels.set(placed.key, { placed, element });
  }

  remove(key: string): void {
    this.#labels.delete(key);
  }

  place({ from, pxPerDay, left }: Seen): void {
    for (const { placed, element } of this.#labels.values()) {
      const { mark, labelWidth } = placed;
      // vis itself keeps a label at the left of what it draws
      const begins = Math.max(0, (mark.from - from) * pxPerDay);
      const room = (mark.to - from) * pxPerDay - begins - sizes.glyph;
      const by = Math.round(Math.max(0, Math.min(left - begins, room)));
      element.classList.toggle('tl-bare', by > 0 && by + labelGap + labelWidth > room);
      const translate = by > 0 ? `${by}px` : '';
      if (element.style.translate === translate) continue;
      element.style.translate = translate;
      element.classList.toggle('tl-moving', by > 0);
    }
  }
}

import type { DayWindow } from './window.ts';

/** What dragging needs of the running chart. */
export interface Draggable {
  readonly window: () => DayWindow;
  /** px of the page where the time shown begins, and how many px it takes */
  readonly span: () => { readonly left: number; readonly width: number };
  /** shows these days, or what of them lies within the bounds */
  readonly show: (window: DayWindow) => void;
  /** scrolls the lanes by px, as far as they go */
  readonly scrollBy: (px: number) => void;
}

interface Answers {
  readonly onWindow: (window: DayWindow, settled: boolean) => void;
  /** ends all listening */
  readonly signal: AbortSignal;
}

/** Under this many px a press is a click. */
const slack = 4;

interface Finger {
  x: number;
  y: number;
  /** the day under it, which it keeps */
  day: number;
}

/** The days that keep each finger's day under it; null while two fingers are all but in one place. */
function heldBy(fingers: readonly Finger[], shown: DayWindow, span: ReturnType<Draggable['span']>) {
  const [one, other] = fingers;
  if (!one) return null;
  const apart = other ? Math.abs(other.x - one.x) : 0;
  if (other && apart < 2 * slack) return null;
  const scale =
    other && other.day !== one.day
      ? apart / Math.abs(other.day - one.day)
      : span.width / (shown.to - shown.from);
  const from = one.day - (one.x - span.left) / scale;
  return { from, to: from + span.width / scale };
}

/** Dragging the time by a mouse, a pen or a finger, and zooming it by two fingers. vis does neither: it would draw everything anew in each frame. */
export function dragTime(host: HTMLElement, chart: Draggable, { onWindow, signal }: Answers): void {
  const fingers = new Map<number, Finger>();
  // asked for when somebody presses: it makes the page lay itself out
  let span = { left: 0, width: 1 };
  let pressedAt = 0;
  let moving = false;
  const dayAt = (x: number) => {
    const { from, to } = chart.window();
    return from + ((x - span.left) / span.width) * (to - from);
  };
  const press = (down: PointerEvent) => {
    // vis has nothing to do with it, and would scroll and measure in each frame
    down.stopPropagation();
    if (down.button !== 0) return;
    span = chart.span();
    if (down.clientX < span.left || fingers.size > 1) return;
    for (const finger of fingers.values()) finger.day = dayAt(finger.x);
    fingers.set(down.pointerId, { x: down.clientX, y: down.clientY, day: dayAt(down.clientX) });
    if (fingers.size === 1) pressedAt = down.clientX;
  };
  const drag = (move: PointerEvent) => {
    const finger = fingers.get(move.pointerId);
    if (!finger) return;
    const risen = finger.y - move.clientY;
    finger.x = move.clientX;
    if (!moving) {
      if (fingers.size < 2 && Math.abs(move.clientX - pressedAt) < slack) return;
      moving = true;
      // not at once: the click of a press that stays in its place belongs to the mark under it
      host.setPointerCapture(move.pointerId);
      onWindow(chart.window(), false);
    }
    if (risen !== 0) {
      finger.y = move.clientY;
      chart.scrollBy(risen);
    }
    const next = heldBy([...fingers.values()], chart.window(), span);
    if (next) chart.show(next);
  };
  const release = (up: PointerEvent) => {
    if (!fingers.delete(up.pointerId)) return;
    for (const finger of fingers.values()) finger.day = dayAt(finger.x);
    if (fingers.size || !moving) return;
    moving = false;
    onWindow(chart.window(), true);
  };
  host.addEventListener('pointerdown', press, { capture: true, signal });
  host.addEventListener('pointermove', drag, { signal });
  host.addEventListener('pointerup', release, { signal });
  host.addEventListener('pointercancel', release, { signal });
}

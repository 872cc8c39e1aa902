/** Where lanes are on the screen, read from their labels: it is vis that places them. */

function labelsIn(chart: HTMLElement): HTMLElement[] {
  return [...chart.querySelectorAll<HTMLElement>('.tl-lane[data-lane]')];
}

function panelIn(chart: HTMLElement): HTMLElement | null {
  return chart.querySelector<HTMLElement>('.vis-panel.vis-left');
}

/** px of the browser's window where the time shown begins, and how wide it is. */
export function timeSpan(chart: HTMLElement): { left: number; width: number } {
  const { left, right } = chart.getBoundingClientRect();
  const names = labelsIn(chart)[0]?.offsetWidth ?? 0;
  return { left: left + names, width: right - left - names };
}

/** The key of the lane at a px of the browser's window; null beside the lanes that are seen. */
export function laneAtPoint(chart: HTMLElement, y: number): string | null {
  const panel = panelIn(chart)?.getBoundingClientRect();
  if (!panel || y < panel.top || y > panel.bottom) return null;
  const label = labelsIn(chart).find((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return y >= top && y < bottom;
  });
  return label?.dataset.lane ?? null;
}

/** What is seen of a lane, from its top to its bottom in px of the browser's window; null when it isn't drawn. */
export function laneBox(chart: HTMLElement, lane: string): { top: number; height: number } | null {
  const label = labelsIn(chart)
    .find((one) => one.dataset.lane === lane)
    ?.getBoundingClientRect();
  const panel = panelIn(chart)?.getBoundingClientRect();
  if (!label || !panel) return null;
  const top = Math.max(label.top, panel.top);
  const height = Math.min(label.bottom, panel.bottom) - top;
  return height > 0 ? { top, height } : null;
}

/** Scrolls the lanes so that the one that lies this far below the first is seen, if it isn't. */
export function revealLane(chart: HTMLElement, lane: string, top: number | null): void {
  const panel = panelIn(chart);
  if (!panel) return;
  const label = labelsIn(chart).find((one) => one.dataset.lane === lane);
  const { top: edge, bottom } = panel.getBoundingClientRect();
  const box = label?.getBoundingClientRect();
  if (box && box.top >= edge - 1 && box.bottom <= bottom + 1) return;
  if (box) panel.scrollTop += box.top < edge ? box.top - edge : box.bottom - bottom;
  else if (top !== null) panel.scrollTop = Math.max(0, top - panel.clientHeight / 2);
}

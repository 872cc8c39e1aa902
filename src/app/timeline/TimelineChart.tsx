import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Beneath } from './beneath.ts';
import type { Chart, ChartProps } from './chart-props.ts';
import { FirstFrame } from './first-frame.ts';
import type { PlacedMark } from './frame.ts';
import type { Pointed } from './pointer.ts';
import { listen, steerWheel } from './pointer.ts';
import { dragTime } from './time-drag.ts';
import type { DayWindow } from './window.ts';
import './timeline.css';
import './marks.css';

function pointedAt(chart: () => Chart, oneLine: boolean, href: Pointed['href']): Pointed {
  return {
    window: () => chart().shown,
    span: () => chart().span(),
    scale: () => chart().scale,
    placed: (key) => chart().placed(key),
    href,
    // above a comparison the wheel is the page's: there lanes scroll by dragging
    scrollable: (way) => !oneLine && chart().scrollable(way),
    show: (window) => chart().show(window),
    scrollBy: (px) => chart().scrollBy(px),
  };
}

/** ms after which what waits for a pause no longer does. */
const longestWait = 1500;

/** Once what was drawn last is on the screen and the page has a pause: what stands below comes first; never once `signal` is aborted. */
function afterPaint(act: () => void, signal: AbortSignal): void {
  const begin = () => signal.aborted || act();
  // not every browser knows pauses
  const paused = () =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(begin, { timeout: longestWait })
      : setTimeout(begin, 0);
  requestAnimationFrame(() => setTimeout(paused, 0));
}

const nextTask = () => new Promise((done) => setTimeout(done, 0));

/** What pointers do, answered by what the page says now. */
function useAnswers(props: ChartProps) {
  const onOpen = useEffectEvent((placed: PlacedMark) => props.onOpen(placed));
  const onWindow = useEffectEvent((window: DayWindow, settled: boolean) => props.onWindow(window, settled));
  const onHover = useEffectEvent((placed: PlacedMark | null, box: DOMRect | null) =>
    props.onHover(placed, box),
  );
  const onLane = useEffectEvent((key: string, box: DOMRect) => props.onLane?.(key, box));
  const href = useEffectEvent(({ mark }: PlacedMark) => props.hrefOf(mark.type, mark.id));
  return { onOpen, onWindow, onHover, onLane, href };
}

/** Draws the first frame by ourselves, and lets vis take over when it is painted. */
function useChart(host: RefObject<HTMLElement | null>, props: ChartProps): void {
  const chart = useRef<Chart>(null);
  const [broken, setBroken] = useState<Error | null>(null);
  const answers = useAnswers(props);
  const begin = useEffectEvent((element: HTMLElement, signal: AbortSignal) => {
    const beneath = new Beneath(element, props.oneLine);
    const first = new FirstFrame(element, props, beneath);
    chart.current = first;
    signal.addEventListener('abort', () => beneath.remove());
    return { beneath, first };
  });
  const takeOver = useEffectEvent(
    async (
      element: HTMLElement,
      { beneath, first }: { beneath: Beneath; first: Chart },
      signal: AbortSignal,
    ) => {
      const { VisChart } = await import('./vis-chart.ts');
      // reading vis is a task of its own, making a chart with it another, feeding it a third
      await nextTask();
      if (signal.aborted) return;
      const vis = new VisChart(element, now(), { beneath, before: first });
      signal.addEventListener('abort', () => vis.destroy());
      await nextTask();
      if (signal.aborted) return;
      chart.current = vis;
      vis.begin(now(), first);
    },
  );
  const now = useEffectEvent(() => props);
  // with what is around it, in one paint
  // biome-ignore lint/correctness/useExhaustiveDependencies: refs and effect events are no dependencies
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const ended = new AbortController();
    const { signal } = ended;
    const drawn = begin(element, signal);
    const pointed = pointedAt(() => chart.current ?? drawn.first, props.oneLine, answers.href);
    listen(element, pointed, { ...answers, signal });
    steerWheel(element, pointed, { ...answers, signal });
    dragTime(element, pointed, { ...answers, signal });
    const watch = new ResizeObserver(() => chart.current?.resized());
    watch.observe(element);
    afterPaint(() => void takeOver(element, drawn, signal).catch(setBroken), signal);
    return () => {
      ended.abort();
      watch.disconnect();
      drawn.first.destroy();
      chart.current = null;
    };
  }, [props.oneLine]);
  useEffect(() => chart.current?.update(props));
  // vis could not be loaded: the boundary around says so
  if (broken) throw broken;
}

/** vis-timeline, drawn by our own model: it gets only what lies around the window, placed in rows that don't move while panning. */
export function TimelineChart(props: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  useChart(host, props);
  return <div ref={host} className="tl-host" />;
}

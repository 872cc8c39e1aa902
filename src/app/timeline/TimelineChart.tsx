import { useEffect, useEffectEvent, useRef } from 'react';
import type { ChartProps } from './chart-props.ts';
import type { PlacedMark } from './frame.ts';
import type { Pointed } from './pointer.ts';
import { listen, steerWheel } from './pointer.ts';
import { dragTime } from './time-drag.ts';
import { VisChart } from './vis-chart.ts';
import type { DayWindow } from './window.ts';
import './timeline.css';
import './marks.css';

function pointedAt(chart: VisChart, oneLine: boolean, href: Pointed['href']): Pointed {
  return {
    window: () => chart.shown,
    span: () => chart.span(),
    scale: () => chart.scale,
    placed: (key) => chart.placed(key),
    href,
    // above a comparison the wheel is the page's: there lanes scroll by dragging
    scrollable: (way) => !oneLine && chart.scrollable(way),
    show: (window) => chart.show(window),
    scrollBy: (px) => chart.scrollBy(px),
  };
}

/** vis-timeline, drawn by our own model: it gets only what lies around the window, placed in rows that don't move while panning. */
export function TimelineChart(props: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<VisChart>(null);
  const open = useEffectEvent((placed: PlacedMark) => props.onOpen(placed));
  const moved = useEffectEvent((window: DayWindow, settled: boolean) => props.onWindow(window, settled));
  const hover = useEffectEvent((placed: PlacedMark | null, box: DOMRect | null) =>
    props.onHover(placed, box),
  );
  const lane = useEffectEvent((key: string, box: DOMRect) => props.onLane?.(key, box));
  const hrefNow = useEffectEvent((mark: PlacedMark['mark']) => props.hrefOf(mark.type, mark.id));
  const begin = useEffectEvent((element: HTMLElement) => new VisChart(element, props));

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const now = begin(element);
    chart.current = now;
    const ended = new AbortController();
    const answers = { onOpen: open, onHover: hover, onWindow: moved, onLane: lane, signal: ended.signal };
    const pointed = pointedAt(now, props.oneLine, ({ mark }) => hrefNow(mark));
    listen(element, pointed, answers);
    steerWheel(element, pointed, answers);
    dragTime(element, pointed, answers);
    const watch = new ResizeObserver(() => now.resized());
    watch.observe(element);
    return () => {
      ended.abort();
      watch.disconnect();
      now.destroy();
      chart.current = null;
    };
  }, [props.oneLine]);
  useEffect(() => chart.current?.update(props));
  return <div ref={host} className="tl-host" />;
}

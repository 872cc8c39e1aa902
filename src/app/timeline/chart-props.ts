import type { AxisWords } from './axis.ts';
import type { LaneDensity } from './density.ts';
import type { PlacedMark } from './frame.ts';
import type { MarkType } from './marks.ts';
import type { Model } from './useModel.ts';
import type { DayWindow } from './window.ts';

/** What a chart is told by the page around it. */
export interface ChartProps {
  /** what stands on a page at a scale in a slice of lanes, and which slice that is */
  readonly frame: Model['frame'];
  readonly sliceFor: Model['sliceFor'];
  /** how a lane is called, and its contacts per px column where it is too dense for marks */
  readonly laneName: (key: string) => string;
  readonly densityOf: LaneDensity;
  readonly window: DayWindow;
  readonly bounds: DayWindow;
  readonly axis: AxisWords;
  readonly selected: string | null;
  readonly maxHeight: number;
  /** what the column of lane names is called */
  readonly lanesLabel: string;
  /** one line of axis instead of two */
  readonly oneLine: boolean;
  readonly hrefOf: (type: MarkType, id: string) => string;
  readonly onOpen: (placed: PlacedMark) => void;
  /** the reader dragged or zoomed; `settled` false while still at it */
  readonly onWindow: (window: DayWindow, settled: boolean) => void;
  readonly onHover: (placed: PlacedMark | null, box: DOMRect | null) => void;
  /** the reader asked for a lane's menu; null where lanes have none */
  readonly onLane: ((key: string, box: DOMRect) => void) | null;
}

/** A chart that runs: the first frame, or vis. */
export interface Chart {
  /** the days that are seen */
  readonly shown: DayWindow;
  /** px per day where marks were last placed */
  readonly scale: number;
  /** px of the page where the time seen begins, and how many it takes */
  readonly span: () => { readonly left: number; readonly width: number };
  readonly placed: (key: string) => PlacedMark | null;
  /** whether lanes are left to scroll, down (1) or up (−1) */
  readonly scrollable: (way: 1 | -1) => boolean;
  readonly scrollBy: (px: number) => void;
  /** shows these days, or what of them lies within the bounds */
  readonly show: (window: DayWindow) => void;
  /** takes what the page says now: what changed of it is drawn */
  readonly update: (props: ChartProps) => void;
  /** the host may have another width */
  readonly resized: () => void;
  readonly destroy: () => void;
}

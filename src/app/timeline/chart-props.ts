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

import { useState } from 'react';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { nameOf, statusAt } from '../ui/entry-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { open, useView } from '../url/history.ts';
import { Chart } from './Chart.tsx';
import { ChartFoot } from './ChartFoot.tsx';
import { articlesKey, sizes } from './frame.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { ArrangeButton, LaneTools, MoreLanes, useLaneTools } from './LaneTools.tsx';
import { Overview } from './Overview.tsx';
import { overviewFrom, overviewHeights } from './overview.ts';
import type { Cursor } from './useCursor.ts';
import { useCursor } from './useCursor.ts';
import type { Density } from './useDensity.ts';
import { useDensity } from './useDensity.ts';
import { useDetail } from './useDetail.ts';
import type { Model, ModelInput } from './useModel.ts';
import { useModel } from './useModel.ts';
import type { ShownWindow, Whole } from './useWindow.ts';
import { useWindow } from './useWindow.ts';

interface Props {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
  height: number;
  full: boolean;
  whole: Whole;
}

/** Below this height publications have no lane, and statements aren't drawn. */
const ticksFrom = 130;

function useChartModel(
  { entries, selection, selected, height, full }: Props,
  time: ShownWindow,
  lanes: Pick<ModelInput, 'mostLanes' | 'arrangement' | 'recount'>,
): Model {
  const speech = useSpeech();
  const { timeline } = useView();
  const roomy = height > ticksFrom;
  const ticks = roomy && !lanes.arrangement.hidden.includes(articlesKey);
  return useModel({
    entries,
    selection,
    by: timeline.lanes,
    ...lanes,
    speech,
    room: height - sizes.axis * (full ? 2 : 1) - (ticks ? sizes.articles : 0),
    ticks,
    statements: roomy,
    leastRows: full ? 3 : 1,
    detail: useDetail(entries, selected, speech),
    lastDay: time.bounds.to,
  });
}

/** How many lanes are drawn one by one: on the timeline's own page all, to be scrolled; above a comparison a few, and more on demand. */
function useMostLanes({ full, height }: Props) {
  const least = full ? Number.POSITIVE_INFINITY : height > ticksFrom ? 8 : 2;
  const [mostLanes, setMostLanes] = useState(least);
  return {
    mostLanes,
    fewer: mostLanes > least,
    show: (by: 1 | -1) => setMostLanes(mostLanes + by * least),
  };
}

/** The chart with what a pointer and a keyboard need: zoom buttons, a card of the mark in hand, keys, and words for those who listen. */
export function WalkableChart({ height, ...rest }: Props) {
  const { embed } = useView();
  const overview = rest.whole.total >= overviewFrom && !embed;
  const { strip, coverage } = overviewHeights;
  const above = overview ? strip + (rest.full ? coverage : 0) : 0;
  const props = { ...rest, height: height - above };
  const { entries, selection, selected } = props;
  const time = useWindow(props.whole);
  const tools = useLaneTools();
  const { mostLanes, ...lanes } = useMostLanes(props);
  const model = useChartModel(props, time, {
    mostLanes,
    arrangement: tools.arranging.arrangement,
    recount: tools.recount,
  });
  const [help, setHelp] = useState(false);
  const onHelp = () => setHelp(true);
  const density = useDensity(model, time);
  const onEnter = (row: number, lane: string | null) => {
    const day = entries.start[row] ?? 0;
    if (lane === null || !density.openAt(lane, day)) open({ name: 'contact', id: entries.id[row] ?? '' });
  };
  const cursor = useCursor({ entries, lanes: model.lanes, time, selected, onHelp, onEnter });
  const { at } = cursor;
  const inHand = at >= 0 ? at : positionOf(entries, selected);
  const day = inHand >= 0 ? (entries.start[inHand] ?? 0) + 0.5 : null;
  return (
    <>
      {overview ? (
        <Overview entries={entries} selection={selection} time={time} day={day} full={props.full} />
      ) : null}
      <Chart
        {...props}
        model={model}
        time={time}
        cursor={cursor}
        density={density}
        onLane={embed ? null : tools.openMenu}
      />
      <InHand entries={entries} cursor={cursor} density={density} />
      {embed ? null : (
        <ChartFoot entries={entries} time={time} onHelp={onHelp}>
          <MoreLanes {...lanes} lanes={model.lanes} />
          <ArrangeButton
            lanes={props.full ? model.all.length : 0}
            arranging={tools.arranging}
            onOpen={tools.openList}
          />
        </ChartFoot>
      )}
      <LaneTools model={model} tools={tools} />
      <KeysDialog open={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** The contact in hand, for those who listen: its place, and how many stand together where marks are too many to draw. */
function InHand({ entries, cursor, density }: { entries: Entries; cursor: Cursor; density: Density }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const { at, lane, place, of } = cursor;
  const together = at < 0 || !lane ? 0 : density.countAt(lane, entries.start[at] ?? 0);
  const said =
    at < 0
      ? []
      : [
          nameOf(entries, at, statusAt(entries.status[at]), speech),
          t('timeline.place', { at: format.number(place), of: format.number(of) }),
          together > 1 ? t('timeline.bucket.among', { n: format.number(together) }) : '',
        ];
  return (
    <VisuallyHidden>
      <span role="status">{said.filter(Boolean).join(', ')}</span>
    </VisuallyHidden>
  );
}

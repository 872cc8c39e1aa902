import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { nameOf, statusAt } from '../ui/entry-words.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Skeleton } from '../ui/Waiting.tsx';
import { appRoot, open, useView } from '../url/history.ts';
import { onPage, viewUrl } from '../url/view.ts';
import { axisWords } from './axis.ts';
import { Card } from './Card.tsx';
import { ChartFoot } from './ChartFoot.tsx';
import type { PlacedMark } from './frame.ts';
import { sizes } from './frame.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { othersKey } from './lanes.ts';
import type { MarkType } from './marks.ts';
import { Overview, overviewFrom, overviewHeight } from './Overview.tsx';
import { LaneChoice } from './Toolbar.tsx';
import type { Cursor } from './useCursor.ts';
import { useCursor } from './useCursor.ts';
import type { Model } from './useModel.ts';
import { useModel } from './useModel.ts';
import type { ShownWindow, Whole } from './useWindow.ts';
import { useWindow } from './useWindow.ts';
import styles from './view.module.css';

interface Props {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
  height: number;
  full: boolean;
  whole: Whole;
}

// vis is heavy: it loads while the index does, in a chunk of its own
const chart = import('./TimelineChart.tsx');
const TimelineChart = lazy(async () => ({ default: (await chart).TimelineChart }));

/** Below this height publications have no lane, and statements aren't drawn. */
const ticksFrom = 125;

function useChartModel(
  { entries, selection, height, full }: Props,
  time: ShownWindow,
  mostLanes: number,
): Model {
  const speech = useSpeech();
  const { timeline, filters } = useView();
  const ticks = height > ticksFrom;
  return useModel({
    entries,
    selection,
    by: timeline.lanes,
    speech,
    room: height - sizes.axis * (full ? 2 : 1) - (ticks ? sizes.articles : 0),
    ticks,
    statements: ticks,
    mostLanes,
    leastRows: full ? 3 : 1,
    lastDay: time.bounds.to,
    known: filters.known ? dayNumber(filters.known) : null,
  });
}

/** The chart with what a pointer and a keyboard need: zoom buttons, a card of the mark in hand, keys, and words for those who listen. */
export function WalkableChart({ height, ...rest }: Props) {
  const { embed } = useView();
  const overview = rest.whole.total >= overviewFrom && !embed;
  const props = { ...rest, height: overview ? height - overviewHeight : height };
  const { entries, selection, selected } = props;
  const { t } = useTranslation();
  const speech = useSpeech();
  const time = useWindow(entries, props.whole);
  const least = props.full ? 16 : props.height > ticksFrom ? 8 : 2;
  const [mostLanes, setMostLanes] = useState(least);
  const model = useChartModel(props, time, mostLanes);
  const [help, setHelp] = useState(false);
  const onHelp = () => setHelp(true);
  const cursor = useCursor({ entries, lanes: model.lanes, time, selected, onHelp });
  const lanes = {
    more: model.lanes.some((lane) => lane.key.startsWith(othersKey)),
    fewer: mostLanes > least,
    show: (by: 1 | -1) => setMostLanes(mostLanes + by * least),
  };
  const { at, place, of } = cursor;
  const inHand = at >= 0 ? at : positionOf(entries, selected);
  const day = inHand >= 0 ? (entries.start[inHand] ?? 0) + 0.5 : null;
  const name = at < 0 ? '' : nameOf(entries, at, statusAt(selection.told[at]), speech);
  return (
    <>
      {!embed && props.whole.total >= overviewFrom ? (
        <Overview entries={entries} time={time} day={day} />
      ) : null}
      <Chart {...props} model={model} time={time} cursor={cursor} />
      <VisuallyHidden>
        <span role="status">{name && [name, t('timeline.place', { at: place, of })].join(', ')}</span>
      </VisuallyHidden>
      {embed ? null : <ChartFoot entries={entries} time={time} lanes={lanes} onHelp={onHelp} />}
      <KeysDialog open={help} onClose={() => setHelp(false)} />
    </>
  );
}

interface ChartProps extends Props {
  model: Model;
  time: ShownWindow;
  cursor: Cursor;
}

function Chart({ entries, selected, height, full, model, time, cursor }: ChartProps) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const view = useView();
  const axis = useMemo(() => axisWords(format, !full), [format, full]);
  const [card, setCard] = useState<{ placed: PlacedMark; box: DOMRect } | null>(null);
  const hrefOf = useCallback(
    (type: MarkType, id: string) => viewUrl(onPage(view, { name: type, id }), appRoot()),
    [view],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div
      className={styles.chart}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the contacts within
      tabIndex={0}
      aria-roledescription={t('timeline.layout.timeline')}
      aria-label={`${t('timeline.label')}. ${t('timeline.hint')}`}
      onKeyDown={cursor.onKeyDown}
    >
      <Suspense fallback={<Skeleton lines={3} height={height} />}>
        <TimelineChart
          {...model}
          window={time.window}
          bounds={time.bounds}
          axis={axis}
          selected={cursor.at >= 0 ? (entries.id[cursor.at] ?? null) : selected}
          maxHeight={height}
          oneLine={!full}
          lanesLabel={`${t('timeline.lanesBy')} ${t(`timeline.lanes.${view.timeline.lanes}`)}`}
          hrefOf={hrefOf}
          onOpen={({ mark }) => open({ name: mark.type, id: mark.id })}
          onWindow={(window, settled) => {
            setCard(null);
            if (settled) time.show(window);
          }}
          onHover={(placed, box) => setCard(placed && box ? { placed, box } : null)}
        />
      </Suspense>
      {view.embed ? null : <LaneChoice />}
      {card ? <Card placed={card.placed} box={card.box} entries={entries} /> : null}
    </div>
  );
}

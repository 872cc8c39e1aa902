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
import { articlesKey, sizes } from './frame.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { ArrangeButton, LaneTools, MoreLanes, useLaneTools } from './LaneTools.tsx';
import type { MarkType } from './marks.ts';
import { Overview, overviewFrom, overviewHeight } from './Overview.tsx';
import { LaneChoice } from './Toolbar.tsx';
import type { Cursor } from './useCursor.ts';
import { useCursor } from './useCursor.ts';
import type { Model, ModelInput } from './useModel.ts';
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
  lanes: Pick<ModelInput, 'mostLanes' | 'arrangement' | 'recount'>,
): Model {
  const speech = useSpeech();
  const { timeline, filters } = useView();
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
    lastDay: time.bounds.to,
    known: filters.known ? dayNumber(filters.known) : null,
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
  const props = { ...rest, height: overview ? height - overviewHeight : height };
  const { entries, selection, selected } = props;
  const { t } = useTranslation();
  const speech = useSpeech();
  const time = useWindow(entries, props.whole);
  const tools = useLaneTools();
  const { mostLanes, ...lanes } = useMostLanes(props);
  const model = useChartModel(props, time, {
    mostLanes,
    arrangement: tools.arranging.arrangement,
    recount: tools.recount,
  });
  const [help, setHelp] = useState(false);
  const onHelp = () => setHelp(true);
  const cursor = useCursor({ entries, lanes: model.lanes, time, selected, onHelp });
  const { at, place, of } = cursor;
  const inHand = at >= 0 ? at : positionOf(entries, selected);
  const day = inHand >= 0 ? (entries.start[inHand] ?? 0) + 0.5 : null;
  const name = at < 0 ? '' : nameOf(entries, at, statusAt(selection.told[at]), speech);
  return (
    <>
      {!embed && props.whole.total >= overviewFrom ? (
        <Overview entries={entries} time={time} day={day} />
      ) : null}
      <Chart {...props} model={model} time={time} cursor={cursor} onLane={embed ? null : tools.openMenu} />
      <VisuallyHidden>
        <span role="status">{name && [name, t('timeline.place', { at: place, of })].join(', ')}</span>
      </VisuallyHidden>
      {embed ? null : (
        <ChartFoot entries={entries} time={time} onHelp={onHelp}>
          <MoreLanes {...lanes} lanes={model.lanes} />
          <ArrangeButton lanes={model.all.length} arranging={tools.arranging} onOpen={tools.openList} />
        </ChartFoot>
      )}
      <LaneTools model={model} tools={tools} />
      <KeysDialog open={help} onClose={() => setHelp(false)} />
    </>
  );
}

interface ChartProps extends Props {
  model: Model;
  time: ShownWindow;
  cursor: Cursor;
  onLane: ((key: string, box: DOMRect) => void) | null;
}

function Chart({ entries, selected, height, full, model, time, cursor, onLane }: ChartProps) {
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
          onLane={onLane}
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

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { appRoot } from '../url/address.ts';
import { open, useView } from '../url/history.ts';
import { onPage, viewUrl } from '../url/view.ts';
import { axisWords } from './axis.ts';
import { Card } from './Card.tsx';
import { DensityLayer } from './DensityLayer.tsx';
import type { PlacedMark } from './frame.ts';
import { revealLane } from './lane-places.ts';
import type { MarkType } from './marks.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { LaneChoice } from './Toolbar.tsx';
import type { Cursor } from './useCursor.ts';
import type { Density } from './useDensity.ts';
import type { Model } from './useModel.ts';
import type { ShownWindow } from './useWindow.ts';
import styles from './view.module.css';

interface ChartProps {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
  height: number;
  full: boolean;
  model: Model;
  time: ShownWindow;
  cursor: Cursor;
  density: Density;
  onLane: ((key: string, box: DOMRect) => void) | null;
}

/** The chart itself: marks, density, the cards of what a pointer is on. */
export function Chart(props: ChartProps) {
  const { entries, selected, height, full, model, time, cursor, density, onLane } = props;
  const { t } = useTranslation();
  const { format } = useSpeech();
  const view = useView();
  const axis = useMemo(() => axisWords(format, !full), [format, full]);
  const [card, setCard] = useState<{ placed: PlacedMark; box: DOMRect } | null>(null);
  const { chart } = density;
  useEffect(() => {
    if (chart.current && cursor.lane) revealLane(chart.current, cursor.lane, model.topOf(cursor.lane));
  }, [chart, cursor.lane, model]);
  const hrefOf = useCallback(
    (type: MarkType, id: string) => viewUrl(onPage(view, { name: type, id }), appRoot()),
    [view],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div
      ref={density.chart}
      className={styles.chart}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the contacts within
      tabIndex={0}
      aria-roledescription={t('timeline.layout.timeline')}
      aria-label={`${t('timeline.label')}. ${t('timeline.hint')}`}
      onKeyDown={cursor.onKeyDown}
    >
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
      {view.embed ? null : <LaneChoice />}
      {card ? null : <DensityLayer {...props} />}
      {card ? <Card placed={card.placed} box={card.box} entries={entries} /> : null}
    </div>
  );
}

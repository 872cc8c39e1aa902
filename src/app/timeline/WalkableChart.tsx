import type { KeyboardEvent } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useSpeech } from '../ui/useSpeech.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { appRoot, open, useView } from '../url/history.ts';
import { onPage, viewUrl } from '../url/view.ts';
import { axisWords } from './axis.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from './Card.tsx';
import type { PlacedMark } from './frame.ts';
import { sizes } from './frame.ts';
import { Key } from './Key.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import type { MarkType } from './marks.ts';
import { nameOf, statusAt } from '../ui/entry-words.ts';
import { LaneChoice, LayoutSwitch } from './Toolbar.tsx';
import { TimelineChart } from './TimelineChart.tsx';
import { useModel } from './useModel.ts';
import type { ShownWindow } from './useWindow.ts';
import { useWindow } from './useWindow.ts';
import styles from './view.module.css';
import { stepFrom, stepOfKey, walkOf } from './walk.ts';
import { showing, zoomed } from './window.ts';

interface Props {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
  height: number;
  full: boolean;
}

function pageOfMark(type: MarkType, id: string) {
  return { name: type, id } as const;
}

/** The chart with what a pointer and a keyboard need: zoom buttons, a card of the mark in hand, keys, and words for those who listen. */
export function WalkableChart({ entries, selection, selected, height, full }: Props) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const view = useView();
  const by = view.timeline.lanes;
  const time = useWindow(entries);
  const ticks = height > 125;
  const room = height - sizes.axis * (full ? 2 : 1) - (ticks ? sizes.articles : 0);
  const model = useModel({ entries, selection, by, speech, room, ticks, lastDay: time.bounds.to, known: view.filters.known ? dayNumber(view.filters.known) : null });
  const axis = useMemo(() => axisWords(speech.format, !full), [speech, full]);
  const walk = useMemo(() => walkOf(entries, model.lanes), [entries, model]);
  const [cursor, setCursor] = useState(-1);
  const [card, setCard] = useState<{ placed: PlacedMark; box: DOMRect } | null>(null);
  const [keys, setKeys] = useState(false);
  const at = walk.contacts.includes(cursor) ? cursor : -1;
  const hrefOf = useCallback((type: MarkType, id: string) => viewUrl(onPage(view, pageOfMark(type, id)), appRoot()), [view]);
  const goTo = (row: number) => {
    setCursor(row);
    setCard(null);
    if (row < 0) return;
    const next = showing(time.window, (entries.start[row] ?? 0) + 0.5);
    if (next !== time.window) time.show(next);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    const step = stepOfKey(press.key);
    const here = at >= 0 ? at : positionOf(entries, selected);
    if (step) goTo(stepFrom(walk, entries, here, step, time.window));
    else if (!act(press.key, { time, day: here < 0 ? undefined : (entries.start[here] ?? 0) + 0.5 })) {
      if (press.key === 'Enter' && at >= 0) open({ name: 'contact', id: entries.id[at] ?? '' });
      else if (press.key === 'Escape') goTo(-1);
      else if (press.key === '?') setKeys(true);
      else return;
    }
    press.preventDefault();
  };
  const said = at < 0 ? '' : `${nameOf(entries, at, statusAt(selection.told[at]), speech)}, ${t('timeline.place', { at: walk.contacts.indexOf(at) + 1, of: walk.contacts.length })}`;
  const current = at >= 0 ? (entries.id[at] ?? null) : selected;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk the contacts within */}
      <div className={styles.chart} role="group" tabIndex={0} aria-roledescription={t('timeline.layout.timeline')} aria-label={`${t('timeline.label')}. ${t('timeline.hint')}`} onKeyDown={onKeyDown}>
        <TimelineChart
          frame={model.frame}
          laneName={model.laneName}
          densityOf={model.densityOf}
          window={time.window}
          bounds={time.bounds}
          axis={axis}
          selected={current}
          maxHeight={height}
          oneLine={!full}
          hrefOf={hrefOf}
          onOpen={({ mark }) => open(pageOfMark(mark.type, mark.id))}
          onWindow={(window, settled) => {
            setCard(null);
            if (settled) time.show(window);
          }}
          onHover={(placed, box) => setCard(placed && box ? { placed, box } : null)}
        />
        {view.embed ? null : <LaneChoice />}
        {card ? <Card placed={card.placed} box={card.box} entries={entries} /> : null}
      </div>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {view.embed ? null : (
        <div className={styles.foot}>
          <Key entries={entries} />
          <ZoomButtons time={time} />
          <Button look="plain" onClick={() => setKeys(true)}>
            {t('timeline.keys.open')}
          </Button>
          <LayoutSwitch list={false} />
        </div>
      )}
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </>
  );
}

/** Zooms by `+`, `−` and `0` around the contact in hand; false for any other key. */
function act(key: string, { time, day }: { time: ShownWindow; day: number | undefined }): boolean {
  if (key === '+' || key === '=') time.show(zoomed(time.window, 0.6, day));
  else if (key === '-' || key === '−') time.show(zoomed(time.window, 1 / 0.6, day));
  else if (key === '0') time.show(null);
  else return false;
  return true;
}

function ZoomButtons({ time }: { time: ShownWindow }) {
  const { t } = useTranslation();
  return (
    <div className={styles.zoom}>
      <button type="button" aria-label={t('timeline.zoomOut')} title={t('timeline.zoomOut')} onClick={() => time.show(zoomed(time.window, 1 / 0.6))}>
        −
      </button>
      <button type="button" aria-label={t('timeline.zoomIn')} title={t('timeline.zoomIn')} onClick={() => time.show(zoomed(time.window, 0.6))}>
        +
      </button>
      <button type="button" aria-label={t('timeline.whole')} title={t('timeline.whole')} onClick={() => time.show(null)}>
        ↔
      </button>
    </div>
  );
}

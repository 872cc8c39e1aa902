import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import type { Lane } from './lanes.ts';
import type { ShownWindow } from './useWindow.ts';
import type { Place } from './walk.ts';
import { laneWalked, stepFrom, stepOfKey, walkOf } from './walk.ts';
import { showing, zoomed } from './window.ts';

/** The contact the keyboard stands on. */
export interface Cursor {
  /** position of the entry, −1: none */
  readonly at: number;
  /** the lane it is walked in; null where there is none */
  readonly lane: string | null;
  /** its place in the walk, from 1, and how many there are; 0 where it stands on none */
  readonly place: number;
  readonly of: number;
  readonly onKeyDown: (press: KeyboardEvent) => void;
}

interface Walked {
  readonly entries: Entries;
  readonly lanes: readonly Lane[];
  readonly time: ShownWindow;
  /** id of the entry whose page is open: the walk starts there */
  readonly selected: string | null;
  /** asked for the list of keys */
  readonly onHelp: () => void;
  /** asked for the contact in hand */
  readonly onEnter: (row: number, lane: string | null) => void;
}

const nowhere: Place = { row: -1, lane: null };

/** Zooms by `+`, `−` and `0` around the contact in hand; false for any other key. */
function zoomByKey(key: string, time: ShownWindow, day: number | undefined): boolean {
  if (key === '+' || key === '=') time.show(zoomed(time.window, 0.6, day));
  else if (key === '-' || key === '−') time.show(zoomed(time.window, 1 / 0.6, day));
  else if (key === '0') time.showAll();
  else return false;
  return true;
}

/** Walks the contacts by the keyboard and brings the one in hand into view. */
export function useCursor({ entries, lanes, time, selected, onHelp, onEnter }: Walked): Cursor {
  const walk = useMemo(() => walkOf(entries, lanes), [entries, lanes]);
  const [cursor, setCursor] = useState<Place>(nowhere);
  const place = cursor.row < 0 ? -1 : walk.contacts.indexOf(cursor.row);
  const at = place < 0 ? -1 : cursor.row;
  const lane = at < 0 ? null : laneWalked(walk, at, cursor.lane);
  const dayOfRow = (row: number) => (entries.start[row] ?? 0) + 0.5;
  const goTo = (next: Place) => {
    setCursor(next);
    if (next.row < 0) return;
    const shown = showing(time.window, dayOfRow(next.row));
    if (shown !== time.window) time.show(shown);
  };
  const act = (key: string): boolean => {
    const row = at >= 0 ? at : positionOf(entries, selected);
    const step = stepOfKey(key);
    if (step) goTo(stepFrom(walk, { entries, row, lane, window: time.window }, step));
    else if (zoomByKey(key, time, row < 0 ? undefined : dayOfRow(row))) return true;
    else if (key === 'Enter' && at >= 0) onEnter(at, lane);
    else if (key === 'Escape') setCursor(nowhere);
    else if (key === '?') onHelp();
    else return false;
    return true;
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    // what lies within has keys of its own
    if (press.target instanceof Element && press.target.closest('select, [popover]')) return;
    if (act(press.key)) press.preventDefault();
  };
  return { at, lane, place: place + 1, of: at < 0 ? 0 : walk.contacts.length, onKeyDown };
}

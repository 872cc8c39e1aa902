import type { KeyboardEvent } from 'react';
import { useMemo, useState } from 'react';
import type { Entries } from '../data/entries.ts';
import { positionOf } from '../data/entries.ts';
import { open } from '../url/history.ts';
import type { Lane } from './lanes.ts';
import type { ShownWindow } from './useWindow.ts';
import { stepFrom, stepOfKey, walkOf } from './walk.ts';
import { showing, zoomed } from './window.ts';

/** The contact the keyboard stands on. */
export interface Cursor {
  /** position of the entry, −1: none */
  readonly at: number;
  /** its place in the walk, from 1, and how many there are */
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
}

/** Zooms by `+`, `−` and `0` around the contact in hand; false for any other key. */
function zoomByKey(key: string, time: ShownWindow, day: number | undefined): boolean {
  if (key === '+' || key === '=') time.show(zoomed(time.window, 0.6, day));
  else if (key === '-' || key === '−') time.show(zoomed(time.window, 1 / 0.6, day));
  else if (key === '0') time.show(null);
  else return false;
  return true;
}

/** Walks the contacts by the keyboard and brings the one in hand into view; Enter opens it. */
export function useCursor({ entries, lanes, time, selected, onHelp }: Walked): Cursor {
  const walk = useMemo(() => walkOf(entries, lanes), [entries, lanes]);
  const [cursor, setCursor] = useState(-1);
  const place = walk.contacts.indexOf(cursor);
  const at = place < 0 ? -1 : cursor;
  const dayOfRow = (row: number) => (entries.start[row] ?? 0) + 0.5;
  const goTo = (row: number) => {
    setCursor(row);
    if (row < 0) return;
    const next = showing(time.window, dayOfRow(row));
    if (next !== time.window) time.show(next);
  };
  const act = (key: string): boolean => {
    const here = at >= 0 ? at : positionOf(entries, selected);
    const step = stepOfKey(key);
    if (step) goTo(stepFrom(walk, { entries, row: here, window: time.window }, step));
    else if (zoomByKey(key, time, here < 0 ? undefined : dayOfRow(here))) return true;
    else if (key === 'Enter' && at >= 0) open({ name: 'contact', id: entries.id[at] ?? '' });
    else if (key === 'Escape') setCursor(-1);
    else if (key === '?') onHelp();
    else return false;
    return true;
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    // the lanes' menu lies within and has keys of its own
    if (press.target instanceof Element && press.target.closest('select')) return;
    if (act(press.key)) press.preventDefault();
  };
  return { at, place: place + 1, of: walk.contacts.length, onKeyDown };
}

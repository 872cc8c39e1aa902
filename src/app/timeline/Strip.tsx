import { useMemo } from 'react';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { KindIcon } from '../ui/icons.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import { shifts } from './layout.ts';
import { markOf } from './marks.ts';
import styles from './view.module.css';
import { openingWindow } from './window.ts';

/** At most this many marks; more would touch each other. */
const most = 24;

/** All contacts as one line of marks, for frames with little room; the open one is marked. */
export function Strip({
  entries,
  selection,
  selected,
}: {
  entries: Entries;
  selection: Selection;
  selected: string | null;
}) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const marks = useMemo(() => {
    const rows = Array.from(selection.shown.keys()).filter(
      (row) => selection.shown[row] && !entries.statement[row],
    );
    return rows.slice(-most).map((row) => markOf(entries, row, 'dyad', speech));
  }, [entries, selection, speech]);
  const window = openingWindow(entries);
  if (!window) return null;
  const percents = marks.map((mark) => ((mark.from + 0.5 - window.from) / (window.to - window.from)) * 100);
  const moves = shifts(percents, 3.6);
  return (
    <nav className={styles.strip} aria-label={t('timeline.label')}>
      <ol>
        {marks.map((mark, at) => (
          <li key={mark.id} style={{ left: `${Math.min(100, (percents[at] ?? 0) + (moves[at] ?? 0))}%` }}>
            <Link
              to={{ name: 'contact', id: mark.id }}
              aria-label={mark.name}
              title={mark.name}
              aria-current={mark.id === selected ? 'true' : undefined}
            >
              <KindIcon kind={mark.kind} status={mark.status} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

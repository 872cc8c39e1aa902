import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { flag } from '#domain/bundle.ts';
import { kinds } from '#domain/contact.ts';
import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import type { Selection } from '../data/select.ts';
import { kindWord, partiesInShort, placeOf, statusAt, timeOf } from '../ui/entry-words.ts';
import { KindIcon, StatementIcon } from '../ui/icons.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import styles from './list.module.css';

interface Props {
  entries: Entries;
  selection: Selection;
  /** id of the entry whose page is open */
  selected: string | null;
}

/** What the list shows: contacts and lone statements in order of time, each contact with the statements about it. */
export function listRows(
  entries: Entries,
  { shown }: Pick<Selection, 'shown'>,
): { row: number; statements: number[] }[] {
  const about = new Map<number, number[]>();
  const rows: number[] = [];
  for (let row = 0; row < entries.count; row += 1) {
    if (!shown[row]) continue;
    const contact = entries.about[row] ?? -1;
    if (entries.statement[row] && contact >= 0 && shown[contact])
      about.set(contact, [...(about.get(contact) ?? []), row]);
    else rows.push(row);
  }
  return rows.map((row) => ({ row, statements: about.get(row) ?? [] }));
}

/** The same contacts and statements as the timeline's, as a list along a vertical rail. */
export function ContactList({ entries, selection, selected }: Props) {
  const { t } = useTranslation();
  const rows = useMemo(() => listRows(entries, selection), [entries, selection]);
  return (
    <ol className={styles.rail} aria-label={t('timeline.list')}>
      {rows.map(({ row, statements }) => (
        <Row key={entries.id[row]} {...{ entries, selection, selected, row, statements }} />
      ))}
    </ol>
  );
}

interface RowProps extends Props {
  row: number;
  statements: readonly number[];
}

function Row({ entries, selection, selected, row, statements }: RowProps) {
  const speech = useSpeech();
  const { t, format } = speech;
  const id = entries.id[row] ?? '';
  const contact = !entries.statement[row];
  const status = statusAt(selection.told[row]);
  const flags = entries.flags[row] ?? 0;
  const time = timeOf(entries, row);
  const when =
    time?.precision === 'day' && time.start === time.end
      ? format.day(time.start, 'shortYear')
      : format.time(time);
  const asOf = entries.asOf[row] ?? -1;
  const notes = [
    !time && asOf >= 0 ? t('dates.asOf', { day: format.day(dayOf(asOf), 'shortYear') }) : '',
    contact && status !== 'held' ? t(`terms.status.${status}`) : '',
    flags & flag.twoSides ? t('timeline.twoSides') : '',
    flags & flag.registryDate ? `* ${t('timeline.fromRegistry')}` : '',
  ].filter(Boolean);
  return (
    <li>
      <span className={styles.railMark}>
        {contact ? (
          <KindIcon kind={kinds[entries.kind[row] ?? 0] ?? 'meeting'} status={status} />
        ) : (
          <StatementIcon />
        )}
      </span>
      <div>
        <Link
          to={contact ? { name: 'contact', id } : { name: 'statement', id }}
          aria-current={id === selected ? 'true' : undefined}
        >
          <time>{when}</time> <strong>{partiesInShort(entries, row, speech)}</strong>
        </Link>{' '}
        <span className={styles.railKind}>
          {[kindWord(entries, row, speech), placeOf(entries, row, speech), ...notes]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {flags & flag.divergence ? (
          <span className={styles.differs}>{` ≠ ${t('timeline.toldTwoWays')}`}</span>
        ) : null}
        {statements.length ? <Statements entries={entries} rows={statements} /> : null}
      </div>
    </li>
  );
}

function Statements({ entries, rows }: { entries: Entries; rows: readonly number[] }) {
  const speech = useSpeech();
  return (
    <ul className={styles.railStatements}>
      {rows.map((row) => (
        <li key={entries.id[row]}>
          <Link to={{ name: 'statement', id: entries.id[row] ?? '' }}>
            {`${kindWord(entries, row, speech)}: ${partiesInShort(entries, row, speech)}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { flag } from '#domain/bundle-terms.ts';
import { kinds } from '#domain/kinds.ts';
import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import type { Speech } from '../ui/claim-words.ts';
import { kindWord, partiesInShort, placeOf, statusAt, timeOf } from '../ui/entry-words.ts';
import { KindIcon, StatementIcon } from '../ui/icons.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { Link } from '../url/Link.tsx';
import styles from './list.module.css';

interface Props {
  entries: Entries;
  /** id of the entry whose page is open */
  selected: string | null;
  row: number;
  /** its place in the list */
  at: number;
  statements: Uint32Array;
  /** where a long list puts it, and how it learns the row's height */
  rest: { style?: object; measure?: (element: Element | null) => void };
}

/** The day of a row with its year, or what is known of it. */
export function dayText(entries: Entries, row: number, { format }: Speech): string {
  const time = timeOf(entries, row);
  return time?.precision === 'day' && time.start === time.end
    ? format.day(time.start, 'shortYear')
    : format.time(time);
}

function notesOf({ entries, row }: Pick<Props, 'entries' | 'row'>, { t, format }: Speech): string[] {
  const contact = !entries.statement[row];
  const status = statusAt(entries.status[row]);
  const flags = entries.flags[row] ?? 0;
  const asOf = entries.asOf[row] ?? -1;
  return [
    !timeOf(entries, row) && asOf >= 0 ? t('dates.asOf', { day: format.day(dayOf(asOf), 'shortYear') }) : '',
    contact && status !== 'held' ? t(`terms.status.${status}`) : '',
    flags & flag.twoSides ? t('timeline.twoSides') : '',
    flags & flag.registryDate ? `* ${t('timeline.fromRegistry')}` : '',
  ];
}

/** One contact, or a statement about none, on the rail. */
export function ListRow(props: Props) {
  const { entries, selected, row, at, statements, rest } = props;
  const speech = useSpeech();
  const { t } = useTranslation();
  const id = entries.id[row] ?? '';
  const contact = !entries.statement[row];
  const differs = ((entries.flags[row] ?? 0) & flag.divergence) !== 0;
  const words = [kindWord(entries, row, speech), placeOf(entries, row, speech), ...notesOf(props, speech)];
  const kind = kinds[entries.kind[row] ?? 0] ?? 'meeting';
  return (
    <li ref={rest.measure} data-index={at} style={rest.style}>
      <span className={styles.railMark}>
        {contact ? <KindIcon kind={kind} status={statusAt(entries.status[row])} /> : <StatementIcon />}
      </span>
      <div>
        <Link
          to={contact ? { name: 'contact', id } : { name: 'statement', id }}
          aria-current={id === selected ? 'true' : undefined}
        >
          <time>{dayText(entries, row, speech)}</time> <strong>{partiesInShort(entries, row, speech)}</strong>
        </Link>{' '}
        <span className={styles.railKind}>
          {words.filter(Boolean).join(' · ')}{' '}
          {differs ? <span className={styles.differs}>{`≠ ${t('timeline.toldTwoWays')}`}</span> : null}
        </span>
        {statements.length ? <Statements entries={entries} rows={statements} speech={speech} /> : null}
      </div>
    </li>
  );
}

function Statements({ entries, rows, speech }: { entries: Entries; rows: Uint32Array; speech: Speech }) {
  return (
    <ul className={styles.railStatements}>
      {Array.from(rows, (row) => (
        <li key={entries.id[row]}>
          <Link to={{ name: 'statement', id: entries.id[row] ?? '' }}>
            {`${kindWord(entries, row, speech)}: ${partiesInShort(entries, row, speech)}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}

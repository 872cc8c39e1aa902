import type { Status } from '#domain/contact.ts';
import { kinds, statementKinds, statuses } from '#domain/kinds.ts';
import type { TimeValue } from '#domain/time.ts';
import { dayOf } from '#domain/time.ts';
import type { Entries } from '../data/entries.ts';
import { listAt } from '../data/entries.ts';
import type { Speech } from './claim-words.ts';
import { timeOf } from './entry-words.ts';
import { capital, timeText } from './titles.ts';

/** One light row of the index as an object. `kind` names a contact's or a statement's kind; `status` null for a statement. */
export interface IndexRow {
  readonly id: string;
  readonly type: 'contact' | 'statement';
  readonly kind: string;
  readonly status: Status | null;
  readonly time: TimeValue | null;
  readonly asOf: string | null;
  readonly parties: readonly {
    readonly id: string;
    readonly side: string | null;
    readonly person: boolean;
  }[];
  readonly place: string | null;
  readonly outlets: readonly string[];
  readonly articles: number;
  readonly flags: number;
  readonly about: string | null;
}

/** Row `at` of the entries. */
export function indexRow(entries: Entries, at: number): IndexRow {
  const contact = entries.statement[at] === 0;
  const about = entries.about[at] ?? -1;
  const asOf = entries.asOf[at] ?? -1;
  return {
    id: entries.id[at] ?? '',
    type: contact ? 'contact' : 'statement',
    kind: (contact ? kinds : statementKinds)[entries.kind[at] ?? 0] ?? '',
    status: statuses[entries.status[at] ?? -1] ?? null,
    time: timeOf(entries, at),
    asOf: asOf >= 0 ? dayOf(asOf) : null,
    parties: Array.from(listAt(entries.parties, at)).flatMap((party) => entries.tables.parties[party] ?? []),
    place: entries.tables.places[entries.place[at] ?? -1] ?? null,
    outlets: Array.from(listAt(entries.outlets, at)).flatMap(
      (outlet) => entries.tables.outlets[outlet] ?? [],
    ),
    articles: entries.articles[at] ?? 0,
    flags: entries.flags[at] ?? 0,
    about: entries.id[about] ?? null,
  };
}

/** Name of an index row: as `contactTitle` and `statementTitle`, from the light row alone. */
export function rowTitle(row: IndexRow, speech: Speech): string {
  const names = row.parties.map((party) => speech.wording.actor(party.id));
  const kind =
    row.type === 'contact'
      ? speech.t(`terms.kind.${row.kind as (typeof kinds)[number]}`)
      : speech.t(`terms.statementKind.${row.kind as (typeof statementKinds)[number]}`);
  return `${capital(kind)}: ${speech.format.list(names)}, ${timeText(row, speech)}`;
}

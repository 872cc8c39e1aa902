import type { Kind, Status } from '#domain/contact.ts';
import type { Entries } from '../data/entries.ts';
import type { Account } from './accounts.ts';
import { accountsOf, turnsOf } from './accounts.ts';
import { shifts } from './layout.ts';
import type { Mark } from './marks.ts';

/** Where something stands: its lane, and its row in it from the top. */
interface Place {
  readonly lane: string;
  readonly row: number;
}

/** A small hollow mark: a status as told on a day. `shift`: px to the right of its day, beside others of the day. */
export interface AccountMark {
  readonly day: number;
  readonly shift: number;
  readonly status: Status;
  readonly name: string;
}

/** The accounts of a contact's status, linked with each other and with the contact's own time. Days may be fractions. */
export interface ThreadStroke extends Place {
  readonly type: 'thread';
  readonly key: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly accounts: readonly AccountMark[];
}

/** How far a contact's time is uncertain: all times that are told, or, labelled, the one that somebody tells. */
export interface WhiskerStroke extends Place {
  readonly type: 'whisker';
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** A link between two contacts that a claim ties. */
export interface TieStroke {
  readonly type: 'tie';
  readonly key: string;
  readonly from: Place & { readonly day: number };
  readonly to: Place & { readonly day: number };
}

export type Stroke = ThreadStroke | WhiskerStroke | TieStroke;

/** A time of the contact in hand as one voice tells it; days as in an entry, `to` after the last. */
export interface Claimant {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What is drawn of the contact in hand alone, so that the picture stays calm: every account, who tells which time, ties to other contacts. */
export interface Detail {
  readonly entry: number;
  readonly claimants: readonly Claimant[];
  /** entries that prepare it or that it follows, and those it prepares or that follow it */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What strokes are drawn for. */
export interface StrokesInput {
  readonly entries: Entries;
  readonly marks: readonly (Place & { readonly key: string; readonly mark: Mark })[];
  readonly pxPerDay: number;
  readonly detail: Detail | null;
  readonly nameOf: (account: Account, kind: Kind) => string;
}

/** px that an account's mark takes. */
const accountWidth = 9;
/** px: a shorter thread would be a smudge below its contact; it shows closer to, and in hand. */
const shortestThread = 14;

type Placed = StrokesInput['marks'][number];

/** The part of a contact's own time that a thread is tied to: its day, or its first and last. */
function ownDays({ form, from, to }: Mark): [number, number] {
  return form === 'span' ? [from, to] : [from + 0.5, from + 0.5];
}

function threadOf({ key, lane, row, mark }: Placed, input: StrokesInput): ThreadStroke[] {
  const { entries, detail, pxPerDay, nameOf } = input;
  const accounts =
    detail?.entry === mark.entry ? accountsOf(entries, mark.entry) : turnsOf(entries, mark.entry);
  if (accounts.length === 0) return [];
  const days = accounts.map(({ day }) => day + 0.5);
  const moves = shifts(
    days.map((day) => day * pxPerDay),
    accountWidth,
  );
  const [first, last] = ownDays(mark);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const long = (Math.max(most, first) - Math.min(least, last)) * pxPerDay;
  if (long < shortestThread && detail?.entry !== mark.entry) return [];
  return [
    {
      type: 'thread',
      key,
      lane,
      row,
      kind: mark.kind,
      from: Math.min(least, last),
      to: Math.max(most, first),
      accounts: accounts.map((account, at) => ({
        day: account.day,
        status: account.status,
        shift: moves[at] ?? 0,
        name: nameOf(account, mark.kind),
      })),
    },
  ];
}

function whiskerOf({ key, lane, row, mark }: Placed, { entries, detail }: StrokesInput): WhiskerStroke[] {
  const from = entries.least[mark.entry] ?? mark.from;
  const to = (entries.most[mark.entry] ?? mark.to) + 1;
  // in hand each claimant has a whisker of its own
  if (detail?.entry === mark.entry && detail.claimants.length > 0) return [];
  return from < mark.from || to > mark.to ? [{ type: 'whisker', key, lane, row, from, to, label: '' }] : [];
}

/** Rows below the contacts of the lane that the contact in hand stands in, one a claimant. */
function claimantsBelow({ lane, mark }: Placed, { marks, detail }: StrokesInput): WhiskerStroke[] {
  if (detail?.entry !== mark.entry) return [];
  const rows = marks.filter((one) => one.lane === lane && one.mark.type === 'contact');
  const below = Math.max(...rows.map(({ row }) => row)) + 1;
  return detail.claimants.map(({ name, from, to }, at) => ({
    type: 'whisker',
    key: `${lane} ${name} ${from}`,
    lane,
    row: below + at,
    from,
    to,
    label: name,
  }));
}

/** From one contact to another: in the lane they share, else in the first that either stands in. */
function tiesOf({ marks, detail }: StrokesInput): TieStroke[] {
  if (!detail) return [];
  const placesOf = (entry: number) =>
    marks.filter((placed) => placed.mark.entry === entry && isContact(placed));
  const [own] = placesOf(detail.entry);
  if (!own) return [];
  const end = ({ lane, row, mark }: Placed, last: boolean) => ({
    lane,
    row,
    day: ownDays(mark)[last ? 1 : 0],
  });
  const to = (others: readonly number[], isBefore: boolean) =>
    others.flatMap((entry): TieStroke[] => {
      const places = placesOf(entry);
      const other = places.find(({ lane }) => lane === own.lane) ?? places[0];
      if (!other) return [];
      const [first, second] = isBefore ? [other, own] : [own, other];
      return [
        {
          type: 'tie',
          key: `${first.mark.id} ${second.mark.id}`,
          from: end(first, true),
          to: end(second, false),
        },
      ];
    });
  return [...to(detail.before, true), ...to(detail.after, false)];
}

function isContact({ mark }: Placed): boolean {
  return mark.type === 'contact';
}

/** Everything that is drawn as a line below or between the marks of a page. */
export function strokesOf(input: StrokesInput): Stroke[] {
  const contacts = input.marks.filter(isContact);
  return [
    ...contacts.flatMap((placed) => [
      ...whiskerOf(placed, input),
      ...threadOf(placed, input),
      ...claimantsBelow(placed, input),
    ]),
    ...tiesOf(input),
  ];
}

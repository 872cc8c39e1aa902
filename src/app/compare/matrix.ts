import type { Aspect, Claim, HeadingMark, Mark } from '#domain/claim.ts';
import { noTopic } from '#domain/claim.ts';
import type { Accounts } from './accounts.ts';
import type { Column } from './columns.ts';
import { markOf } from './marks.ts';
import { sameProposition, similarity } from './similarity.ts';

/** Aspects that are facts of a contact: they carry canonical values and stand first, in this order. */
export const factAspects = [
  'kind',
  'participants',
  'status',
  'date',
  'place',
  'setting',
  'duration',
  'initiator',
  'occasion',
  'purpose',
  'recommendation',
  'cause',
  'comment',
] as const satisfies readonly Aspect[];

/** What a complete account would tell; rows of these that nobody tells are hidden and counted. */
const expectedAspects: readonly Aspect[] = ['date', 'place', 'duration', 'initiator', 'participants'];

export interface Row {
  key: string;
  aspect: Aspect;
  topic: string;
  facet: string;
  contact: string | null;
  /** one a column; an empty one reads "not told here" */
  cells: Claim[][];
  /** `same-topic` where one claim a column meets under one facet: same topic, different content; never agreement */
  mark: Mark | 'same-topic';
  differsIn: ('value' | 'certainty' | 'time')[];
  /** aligned, but not word for word */
  wordingVaries: boolean;
}

export interface Group {
  key: string;
  /** a topic, `facts`, or the id of another contact that the articles tell of */
  heading: { type: 'facts' } | { type: 'topic'; topic: string } | { type: 'contact'; contact: string };
  mark: HeadingMark;
  rows: Row[];
}

export interface Matrix {
  columns: Column[];
  groups: Group[];
  hidden: Aspect[];
  counts: Record<Mark | 'same-topic', number>;
  /** per column: sentences aligned with another column, of how many */
  aligned: { column: string; sentences: number; of: number }[];
}

interface Cluster {
  cells: Claim[][];
  first: Claim;
}

function isFact(aspect: Aspect): boolean {
  return (factAspects as readonly Aspect[]).includes(aspect);
}

/** Puts each claim to the cluster that holds the same proposition, or opens one. */
function cluster(columns: readonly Column[], accounts: Accounts): Cluster[] {
  const alike = similarity(accounts);
  const clusters: Cluster[] = [];
  columns.forEach((column, i) => {
    for (const claim of column.claims) {
      const found = clusters.find((c) =>
        c.cells.some((cell) => cell.some((other) => sameProposition(claim, other, alike))),
      );
      const home = found ?? { cells: columns.map(() => []), first: claim };
      if (!found) clusters.push(home);
      home.cells[i]?.push(claim);
    }
  });
  return clusters;
}

function rowOf(found: Cluster, accounts: Accounts): Row {
  const { cells } = found;
  // an explanation names its row, whichever column stands first
  const first = cells.flat().find((claim) => claim.aspect === 'cause') ?? found.first;
  const { mark, differsIn, wordingVaries } = markOf(cells, accounts);
  return {
    key: first.id,
    aspect: first.aspect,
    topic: first.topic,
    facet: first.facet,
    contact: first.contact,
    cells,
    mark,
    differsIn,
    wordingVaries,
  };
}

/** Aspects of which an account has one answer: two accounts meet in one row even where they speak of different things. */
const oneAnswer: ReadonlySet<Aspect> = new Set(['character', 'continuation']);

/** Whether two one-sided rows answer one question. Positions on a topic as a whole don't: each stands alone under the heading. */
function answersAlike(a: Row, b: Row): boolean {
  if (a.mark !== 'only-here' || b.mark !== 'only-here' || a.aspect !== b.aspect || a.contact !== b.contact)
    return false;
  return (
    oneAnswer.has(a.aspect) || (a.facet === b.facet && !(a.aspect === 'position' && a.facet === a.topic))
  );
}

/** Joins one-sided rows that answer one question, one in each column, into a row marked `same-topic`, or `unaligned` where they may well say the same. */
function meet(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const alike = rows.filter((other) => answersAlike(row, other));
    const sides = new Set(alike.map((other) => other.cells.findIndex((cell) => cell.length > 0)));
    if (alike.length < 2 || sides.size !== alike.length) joined.push(row);
    else if (alike[0] === row) {
      const cells = row.cells.map((_, i) => alike.flatMap((other) => other.cells[i] ?? []));
      joined.push({ ...row, cells, mark: mayBeTheSame.has(row.facet) ? 'unaligned' : 'same-topic' });
    }
  }
  return joined;
}

/** Facets so vague that two claims under one may or may not be the same. */
const mayBeTheSame: ReadonlySet<string> = new Set(['stance', 'cause', 'other-topics']);

/** `same-topic` where at least two columns have content of their own on the topic and none of it is shared; that both discussed it is no content. */
function headingMark(rows: readonly Row[], columns: readonly Column[]): HeadingMark {
  const content = rows.filter(
    (row) => row.mark !== 'same-topic' && !(row.aspect === 'agenda' && row.mark === 'both'),
  );
  const oneSided = content.filter((row) => row.mark === 'only-here');
  const told = columns.filter((_, i) => oneSided.some((row) => (row.cells[i]?.length ?? 0) > 0));
  return oneSided.length === content.length && told.length > 1 ? 'same-topic' : null;
}

function groupKey(row: Row, accounts: Accounts): string {
  if (!isFact(row.aspect)) return `topic:${row.topic}`;
  const elsewhere = row.contact !== null && row.contact !== accounts.subject;
  return elsewhere ? `contact:${row.contact}` : 'facts';
}

function headingOf(key: string): Group['heading'] {
  if (key === 'facts') return { type: 'facts' };
  return key.startsWith('contact:')
    ? { type: 'contact', contact: key.slice(8) }
    : { type: 'topic', topic: key.slice(6) };
}

function rankOf(key: string, order: readonly string[]): number {
  if (key === 'facts') return -1;
  if (key === `topic:${noTopic}`) return order.length + 1;
  return key.startsWith('contact:') ? order.length : order.indexOf(key);
}

/**
 * The comparison of some columns: facts of the contact first, then topics in the order in which the first column that has them tells them,
 * then facts of other contacts that the same articles tell of.
 */
export function matrixOf(accounts: Accounts, columns: readonly Column[]): Matrix {
  const rows = cluster(columns, accounts).map((found) => rowOf(found, accounts));
  const byGroup = new Map<string, Row[]>();
  for (const row of rows) {
    const key = groupKey(row, accounts);
    byGroup.set(key, [...(byGroup.get(key) ?? []), row]);
  }
  const order = [...byGroup.keys()];
  const groups = order
    .sort((a, b) => rankOf(a, order) - rankOf(b, order))
    .map((key): Group => {
      const met = meet(byGroup.get(key) ?? []).sort((a, b) => factRank(a) - factRank(b));
      return {
        key,
        heading: headingOf(key),
        mark: key.startsWith('topic:') ? headingMark(met, columns) : null,
        rows: met,
      };
    });
  const shown = groups.flatMap((group) => group.rows);
  const counts = { both: 0, 'only-here': 0, differs: 0, unaligned: 0, 'same-topic': 0 };
  for (const row of shown) counts[row.mark] += 1;
  const told = new Set(accounts.claims.map((claim) => claim.aspect));
  return {
    columns: [...columns],
    groups,
    counts,
    hidden: expectedAspects.filter((aspect) => !told.has(aspect)),
    aligned: alignedShare(accounts, columns),
  };
}

function factRank(row: Row): number {
  const at = (factAspects as readonly Aspect[]).indexOf(row.aspect);
  return row.aspect === 'agenda' ? -1 : at < 0 ? factAspects.length : at;
}

function alignedShare(accounts: Accounts, columns: readonly Column[]): Matrix['aligned'] {
  return columns
    .filter((column) => column.by !== 'voice')
    .map((column) => {
      const others = new Set(columns.filter((other) => other !== column).flatMap((other) => other.articles));
      const aligned = new Set<string>();
      for (const { a, b } of accounts.alignments)
        for (const [mine, other] of [
          [a, b],
          [b, a],
        ] as const)
          if (column.articles.includes(mine.article) && others.has(other.article))
            aligned.add(`${mine.article}.${mine.sentence}`);
      const own = accounts.articles.filter((article) => column.articles.includes(article.id));
      const body = own
        .flatMap((article) => article.sentences.map((s, i) => ({ role: s.role, key: `${article.id}.${i}` })))
        .filter((s) => s.role === 'body');
      return {
        column: column.key,
        sentences: body.filter((s) => aligned.has(s.key)).length,
        of: body.length,
      };
    });
}

/** Whether "differences only" is on at first: over half of either text aligns. */
export function opensWithDifferences(matrix: Matrix): boolean {
  return matrix.aligned.some((share) => share.of > 0 && share.sentences / share.of > 0.5);
}

/** Rows left when agreement is hidden; groups without rows go. */
export function differencesOnly(groups: readonly Group[]): Group[] {
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => row.mark !== 'both') }))
    .filter((group) => group.rows.length > 0);
}

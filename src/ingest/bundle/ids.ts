import type { Party, Voice, VoiceChain } from '#domain/actor.ts';
import { kindFamily } from '#domain/contact.ts';
import { contactId, slug, statementId, surnameOf, whenOf } from '#domain/ids.ts';
import { hasYear } from '#domain/time.ts';
import type { AlignedCorpus, MergedContact, MergedStatement } from '../aligned.ts';
import type { StatementFacts } from '../parsed.ts';
import type { PreviousItem } from './previous.ts';

/** Sides whose press form gives the family name first. */
const familyFirst = new Set(['CN', 'KP', 'KR', 'VN']);

export interface Named {
  id: string;
  aliases: string[];
}

/** Ids of contacts by position, with every id they were ever published under as aliases. */
export function contactIds(aligned: AlignedCorpus, previous: readonly PreviousItem[]): Named[] {
  const keys = aligned.contacts.map((contact) => ({
    base: contactId({
      when: whenOf(contact.time, contact.asOf, contact.status === 'held'),
      kind: contact.kind,
      names: namesOf(contact.parties),
      city: contact.place,
    }),
    marks: marksOf(
      contact.members,
      aligned,
      (article, item) =>
        aligned.articles[article]?.contacts[item]?.mentions.map((mention) => mention.line) ?? [],
    ),
    kind: kindFamily(contact.kind) as string,
  }));
  return named(keys, previous);
}

/** Ids of statements by position. */
export function statementIds(aligned: AlignedCorpus, previous: readonly PreviousItem[]): Named[] {
  const keys = aligned.statements.map((statement) => {
    const facts = factsOf(statement, aligned);
    return {
      base: statementId({
        when: statementWhen(statement, facts, aligned),
        voice: voiceKey(facts.voice, facts.relay),
        venue: facts.venue?.name ?? null,
      }),
      marks: marksOf(statement.members, aligned, (article, item) => statementLines(aligned, article, item)),
      kind: facts.voice.id,
    };
  });
  return named(keys, previous);
}

export function factsOf(statement: MergedStatement, { articles }: AlignedCorpus): StatementFacts {
  const all = statement.members.map(
    ({ article, item }) => articles[article]?.statements[item] as StatementFacts,
  );
  return all.find((facts) => facts.venue !== null) ?? (all[0] as StatementFacts);
}

/** Lines of an article on which a statement stands. */
export function statementLines({ articles }: AlignedCorpus, article: number, item: number): number[] {
  const sentences = articles[article]?.statements[item]?.sentences ?? [];
  return [...new Set(sentences.flatMap((at) => articles[article]?.sentences[at]?.line ?? []))];
}

interface Key {
  base: string;
  marks: string[];
  kind: string;
}

/**
 * Natural keys, numbered where several share one. A number once published stays: an item takes the id of the previous item whose lines it
 * tells when that has its key; the others take the free numbers in the order given.
 */
function named(keys: readonly Key[], previous: readonly PreviousItem[]): Named[] {
  const earlier = matched(keys, previous);
  const published = new Set(previous.flatMap((item) => [item.id, ...item.aliases]));
  const ids = keys.map(
    (key, at) =>
      earlier[at]?.flatMap((item) => [item.id, ...item.aliases]).find((id) => isNumbered(id, key.base)) ??
      null,
  );
  const taken = new Set(ids.filter((id) => id !== null));
  keys.forEach((key, at) => {
    if (ids[at] !== null) return;
    let n = 1;
    const candidate = () => (n > 1 ? `${key.base}-${n}` : key.base);
    while (taken.has(candidate()) || published.has(candidate())) n++;
    ids[at] = candidate();
    taken.add(candidate());
  });
  return keys.map((_, at) => {
    const own = ids[at] as string;
    const aliases = (earlier[at] ?? [])
      .flatMap((item) => [item.id, ...item.aliases])
      .filter((id) => id !== own && !taken.has(id));
    return { id: own, aliases: [...new Set(aliases)].sort() };
  });
}

/** The number of an id of this key: 1 without one, null when it is another key's id. */
function numberOf(id: string, base: string): number | null {
  if (id === base) return 1;
  const rest = id.startsWith(`${base}-`) ? id.slice(base.length + 1) : '';
  return /^[2-9]\d*$|^1\d+$/.test(rest) ? Number(rest) : null;
}

const isNumbered = (id: string, base: string) => numberOf(id, base) !== null;

/**
 * For each new item the previous items that became it. A previous item first looks for the new one of its own key that shares most of its
 * lines, one to one; only an item without any goes to whatever now tells its lines.
 */
function matched(keys: readonly Key[], previous: readonly PreviousItem[]): PreviousItem[][] {
  const byMark = new Map<string, number[]>();
  keys.forEach((key, at) => {
    for (const mark of new Set(key.marks)) append(byMark, `${key.kind} ${mark}`, at);
  });
  const likeness = previous.map((item) => likenessOf(item, keys, byMark));
  const own = likeness.flatMap((alike, from) =>
    [...alike].flatMap(([at, score]) => {
      const n = numberOf(previous[from]?.id ?? '', keys[at]?.base ?? '');
      return n === null ? [] : [{ from, at, score, n }];
    }),
  );
  own.sort((a, b) => b.score - a.score || a.n - b.n || a.at - b.at);
  const earlier = keys.map((): PreviousItem[] => []);
  const settled = new Set<PreviousItem>();
  for (const { from, at } of own) {
    const item = previous[from] as PreviousItem;
    if (settled.has(item) || (earlier[at] ?? []).length > 0) continue;
    earlier[at]?.push(item);
    settled.add(item);
  }
  previous.forEach((item, from) => {
    if (settled.has(item)) return;
    const best = [...(likeness[from] ?? [])].sort(([a, x], [b, y]) => y - x || a - b)[0];
    if (best) earlier[best[0]]?.push(item);
  });
  return earlier;
}

/** New items on the lines of a previous one, with the part of both's lines that they share. */
function likenessOf(
  item: PreviousItem,
  keys: readonly Key[],
  byMark: ReadonlyMap<string, readonly number[]>,
): Map<number, number> {
  const marks = new Set(item.marks);
  const shared = new Map<number, number>();
  for (const mark of marks)
    for (const at of byMark.get(`${item.kind} ${mark}`) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return new Map(
    [...shared].map(([at, both]) => [at, both / (marks.size + new Set(keys[at]?.marks).size - both)]),
  );
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function marksOf(
  members: readonly { article: number; item: number }[],
  { articles }: AlignedCorpus,
  lines: (article: number, item: number) => number[],
): string[] {
  return members.flatMap(({ article, item }) =>
    lines(article, item).map((line) => `${articles[article]?.hash}:${line}`),
  );
}

function namesOf(parties: readonly Party[]): string[] {
  return parties.map((party) => {
    if (party.type === 'person')
      return party.side && familyFirst.has(party.side)
        ? (party.name.split(' ')[0] ?? party.name)
        : surnameOf(party.name);
    return party.type === 'side' && party.side ? party.side : slug(party.name);
  });
}

/** DATE of a statement's id: its own day, the month of the contact it looks back on, else the day or (an older one retold) the month it was told. */
function statementWhen(
  statement: MergedStatement,
  facts: StatementFacts,
  { contacts }: AlignedCorpus,
): string {
  if (statement.time && hasYear(statement.time)) return whenOf(statement.time, null, true);
  const contact: MergedContact | undefined = statement.about === null ? undefined : contacts[statement.about];
  const day =
    contact?.time?.precision === 'day' && hasYear(contact.time) && contact.status === 'held'
      ? contact.time.start
      : null;
  if (day && facts.venue === null) return day.slice(0, 7);
  if (statement.asOf === null) return 'undated';
  return facts.venue !== null || facts.kind === 'interview' || facts.kind === 'post'
    ? statement.asOf
    : statement.asOf.slice(0, 7);
}

/** `rubio`, `russian-mfa`, or `state-department-bruce` for a person who speaks for an institution. */
function voiceKey(voice: Voice, relay: VoiceChain): string {
  if (voice.type !== 'person') return slug(voice.name).replace(/^us-/, '');
  const surname =
    voice.side && familyFirst.has(voice.side)
      ? (voice.name.split(' ')[0] ?? voice.name)
      : surnameOf(voice.name);
  const behind = relay.at(-1);
  return behind?.type === 'institution'
    ? `${slug(behind.name).replace(/^us-/, '')}-${slug(surname)}`
    : slug(surname);
}

import type { Party } from '#domain/actor.ts';
import { dayNumber, hasYear } from '#domain/time.ts';
import { is } from '../grammar.ts';
import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';
import { inPerson } from './draft.ts';
import { partyOfPerson } from './parties.ts';

/** People of several sides who act together in a sentence: "Iran's minister X and US envoy Y spent four hours …". */
export function together(sentence: SentenceMentions): Party[] {
  const persons = sentence.actors.filter(
    (actor) => actor.person && !actor.spokes && !actor.former && !actor.adjective,
  );
  for (const [i, first] of persons.entries()) {
    const second = persons[i + 1];
    if (!second?.person || !first.person) continue;
    const between = sentence.keys.slice(first.to, second.from);
    if (
      between.length >= 1 &&
      between.length <= 3 &&
      between.every((key) => is('together', key) || key === 'the') &&
      first.person.side !== second.person.side
    )
      return [partyOfPerson(first.person), partyOfPerson(second.person)];
  }
  return [];
}

const near = 2;

/** Durations and people told beside a contact rather than with its word: a side gets its people, a length its contact. */
export function withPeople(drafts: Draft[], article: RecognisedArticle): Draft[] {
  for (const draft of drafts) {
    if (draft.parties.every((party) => party.type === 'side')) nameSides(draft, drafts, article);
  }
  addLengths(drafts, article);
  addCancelledTrips(drafts, article);
  sharePlaces(drafts);
  return drafts;
}

function nameSides(draft: Draft, drafts: readonly Draft[], article: RecognisedArticle): void {
  const sides = new Set(draft.parties.map((party) => party.side));
  const first = draft.tellings[0]?.s ?? 0;
  for (const sentence of article.mentions.slice(first, first + 4)) {
    const people = together(sentence);
    const told = drafts.some(
      (one) => !inPerson(one.kind) && people.every((party) => one.parties.some((own) => own.id === party.id)),
    );
    if (people.length === 2 && !told && people.every((party) => sides.has(party.side))) {
      for (const one of drafts)
        if (
          one.parties.length === sides.size &&
          one.parties.every((party) => party.type === 'side' && sides.has(party.side))
        )
          one.parties = people;
      return;
    }
  }
}

function addLengths(drafts: readonly Draft[], article: RecognisedArticle): void {
  for (const sentence of article.mentions) {
    const s = sentence.sentence.index;
    const length = sentence.durations[0];
    if (!length || drafts.some((draft) => draft.tellings.some((telling) => telling.s === s))) continue;
    const last = drafts
      .filter((draft) => draft.tellings.some((telling) => telling.s < s && s - telling.s <= near))
      .sort((a, b) => lastBefore(b, s) - lastBefore(a, s))[0];
    const people = sentence.actors.flatMap((actor) => (actor.person ? [actor.person.id] : []));
    if (
      last &&
      last.minutes === null &&
      (people.length === 0 || people.some((id) => last.parties.some((party) => party.id === id)))
    )
      last.minutes = length.minutes;
  }
}

const lastBefore = (draft: Draft, s: number) =>
  Math.max(...draft.tellings.filter((telling) => telling.s < s).map((telling) => telling.s));

/** "The trip was called off": what was to happen on it was called off too. */
function addCancelledTrips(drafts: readonly Draft[], article: RecognisedArticle): void {
  for (const sentence of article.mentions) {
    const s = sentence.sentence.index;
    const grave = sentence.statuses.find(
      (status) =>
        (status.status === 'cancelled' || status.status === 'postponed') &&
        !is('negations', sentence.keys[status.from - 1]),
    );
    if (
      !grave ||
      sentence.contacts.some((contact) => contact.from >= grave.to || contact.to <= grave.from) ||
      !(
        sentence.keys.some((key) => is('trips', key)) ||
        sentence.keys.slice(grave.from, grave.to + 2).some((key) => is('it', key))
      )
    )
      continue;
    const last = drafts.find(
      (draft) =>
        s - lastBefore(draft, s) <= 2 &&
        s > lastBefore(draft, s) &&
        !draft.statuses.some((account) => account.status === 'held'),
    );
    last?.statuses.push({ status: grave.status, s, from: grave.from, to: grave.to });
  }
}

/** Meetings of one person on one or two days of a gathering share its city when only one of them is told with it. */
function sharePlaces(drafts: readonly Draft[]): void {
  const placed = drafts.filter(
    (draft) =>
      draft.place?.type === 'city' &&
      inPerson(draft.kind) &&
      draft.statuses.some((account) => account.status === 'held'),
  );
  for (const draft of drafts) {
    if (draft.place || !inPerson(draft.kind) || !draft.statuses.some((account) => account.status === 'held'))
      continue;
    const near = placed.find(
      (other) =>
        other.parties.some(
          (party) => party.type === 'person' && draft.parties.some((own) => own.id === party.id),
        ) && daysApart(other, draft) === 0,
    );
    if (near) draft.place = near.place;
  }
}

function daysApart(a: Draft, b: Draft): number {
  if (!a.time && !b.time) return 0;
  if (!a.time || !b.time || !hasYear(a.time) || !hasYear(b.time))
    return a.time && b.time && a.time.start === b.time.start ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(dayNumber(a.time.start) - dayNumber(b.time.start));
}

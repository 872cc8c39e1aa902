import * as v from 'valibot';
import type { Party, Voice } from '#domain/actor.ts';
import type { Manifest, Shard } from '#domain/bundle.ts';
import type { Names } from '#domain/lang.ts';
import { sameInEvery } from '#domain/lang.ts';
import { namesSchema } from '#domain/shapes.ts';
import type { CorpusArticle } from '../aligned.ts';
import countries from '../lexicon/countries.json';
import institutions from '../lexicon/institutions.json';
import labels from '../lexicon/labels.json';
import outlets from '../lexicon/outlets.json';
import people from '../lexicon/people.json';
import places from '../lexicon/places.json';

type Table = Readonly<Record<string, Names>>;

const personNames = new Map(people.map((person) => [person.id, person.names as Names]));
const outletOf = new Map(outlets.map((outlet) => [outlet.id, outlet]));
const institutionNames = new Map(
  institutions.named.map((institution) => [institution.id, institution.names as Partial<Names>]),
);
const countryNames = new Map(countries.map((country) => [country.code, country.names as Names]));
const placeNames = new Map(places.map((place) => [place.name, place.names as Names]));
const ministry: Partial<Names> = { uk: 'МЗС', ru: 'МИД', be: 'МЗС' };

/** Gathers the ids that a bundle uses, shard by shard. */
export class Words {
  readonly actors = new Map<string, Party | Voice>();
  readonly outlets = new Map<string, string>();
  readonly places = new Set<string>();
  readonly topics = new Set<string>();
  readonly facets = new Set<string>();
  readonly told = new Map<string, Names>();

  add(shard: Shard, articles: readonly CorpusArticle[]): void {
    const voices = [
      ...shard.contacts.flatMap((contact) => [
        ...contact.parties,
        ...contact.thread.flatMap((account) => account.voice),
      ]),
      ...shard.statements.flatMap((statement) => [
        statement.voice,
        ...(statement.venue ? [statement.venue] : []),
        ...statement.relays.flatMap((relay) => relay.chain),
      ]),
      ...shard.articles.flatMap((article) => article.sentences.flatMap((sentence) => sentence.voice)),
    ];
    const claims = [...shard.contacts, ...shard.statements, ...shard.articles].flatMap(
      (entry) => entry.claims,
    );
    for (const voice of [...voices, ...claims.flatMap((claim) => claim.voice)]) {
      if (voice.type === 'outlet') this.outlets.set(voice.id, voice.name);
      else this.actors.set(voice.id, voice);
    }
    for (const article of shard.articles)
      if (article.outlet) this.outlets.set(article.outlet.id, article.outlet.name);
    for (const contact of shard.contacts) if (contact.place) this.places.add(contact.place);
    for (const claim of claims) {
      this.topics.add(claim.topic);
      this.facets.add(claim.facet);
      if (claim.aspect === 'place' && claim.value) this.places.add(claim.value);
    }
    for (const topic of [
      ...shard.contacts,
      ...shard.articles.flatMap((article) => article.sentences),
    ].flatMap((entry) => entry.topics))
      this.topics.add(topic);
    for (const actor of articles.flatMap((entry) => entry.article.facts.actors))
      this.told.set(actor.id, v.parse(namesSchema, actor.names));
  }
}

/** Names in every language of all that the bundle uses, each table in order of id. */
export function vocabularies(words: Words): Manifest['vocabularies'] {
  const sides = new Set([...words.actors.values()].flatMap((actor) => actor.side ?? []));
  for (const id of words.outlets.keys())
    if (outletOf.get(id)?.country) sides.add(outletOf.get(id)?.country ?? '');
  return {
    actors: table(
      [...words.actors.values()].map((actor) => [
        actor.id,
        { names: actorNames(actor, words.told), side: actor.side },
      ]),
    ),
    outlets: table(
      [...words.outlets].map(([id, name]) => [
        id,
        {
          names: (outletOf.get(id)?.names as Names | undefined) ?? sameInEvery(name),
          side: outletOf.get(id)?.country ?? null,
        },
      ]),
    ),
    sides: table([...sides].map((side) => [side, sideNames(side)])),
    places: table(
      [...words.places].map((place) => [
        place,
        placeNames.get(place) ?? countryOf(place) ?? sameInEvery(place),
      ]),
    ),
    topics: table(
      [...words.topics].map((topic) => [topic, (labels.topics as Table)[topic] ?? sameInEvery(topic)]),
    ),
    facets: table([...words.facets].map((facet) => [facet, facetNames(facet)])),
  };
}

function actorNames(actor: Party | Voice, told: ReadonlyMap<string, Names>): Names {
  const known =
    personNames.get(actor.id) ??
    (labels.institutions as Table)[actor.name] ??
    (labels.voices as Table)[actor.name] ??
    told.get(actor.id);
  if (known) return known;
  if (actor.type === 'side' && actor.side) return sideNames(actor.side);
  const outlet = outletOf.get(actor.id);
  if (outlet) return outlet.names;
  return { ...sameInEvery(actor.name), ...ministryNames(actor), ...institutionNames.get(actor.id) };
}

/** A foreign ministry that no table names: "МЗС (Нарвегія)". */
function ministryNames(actor: Party | Voice): Partial<Names> {
  if (!actor.id.startsWith('mfa-') || !actor.side) return {};
  const country = sideNames(actor.side);
  return {
    uk: `${ministry.uk} (${country.uk})`,
    ru: `${ministry.ru} (${country.ru})`,
    be: `${ministry.be} (${country.be})`,
  };
}

function sideNames(side: string): Names {
  return (labels.sides as Table)[side] ?? countryNames.get(side) ?? sameInEvery(side);
}

function countryOf(place: string): Names | undefined {
  return countries.find((country) => country.names.en === place)?.names;
}

/** A facet has its own label, else that of the topic it is named after. */
function facetNames(facet: string): Names {
  return (labels.facets as Table)[facet] ?? (labels.topics as Table)[facet] ?? sameInEvery(facet);
}

function table<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

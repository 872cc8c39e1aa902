import type { Party, Voice } from '#domain/actor.ts';
import type { Manifest } from '#domain/bundle.ts';
import { slug } from '#domain/ids.ts';
import type { Names } from '#domain/lang.ts';
import tables from './demo-names.json';

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32): the same corpus on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The invented world of a demonstration corpus: states, people, outlets, places. No state, person or outlet is real. */
export interface World {
  readonly people: readonly Party[];
  readonly ministries: readonly Voice[];
  readonly outlets: readonly Voice[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly vocabularies: Manifest['vocabularies'];
}

const names = ([en = '', uk = '', ru = '', be = '']: readonly string[]): Names => ({ en, uk, ru, be });
const both = (a: Names, b: Names): Names => ({
  en: `${a.en} ${b.en}`,
  uk: `${a.uk} ${b.uk}`,
  ru: `${a.ru} ${b.ru}`,
  be: `${a.be} ${b.be}`,
});
const ministry: Names = { en: 'foreign ministry', uk: 'МЗС', ru: 'МИД', be: 'МЗС' };
const peoplePerState = 4;

type Named = { party: Party; names: Names };

function peopleOf(state: readonly string[], at: number): Named[] {
  return Array.from({ length: peoplePerState }, (_, n) => {
    const given = names(tables.given[(at * 3 + n * 5) % tables.given.length] ?? []);
    const surname = names(tables.surnames[(at * peoplePerState + n) % tables.surnames.length] ?? []);
    const whole = both(given, surname);
    const id = `${slug(whole.en)}-${(state[0] ?? '').toLowerCase()}`;
    return { party: { id, name: whole.en, type: 'person', side: state[0] ?? null }, names: whole };
  });
}

function ministryOf(state: readonly string[]): { voice: Voice; names: Names } {
  const all = both(names(state.slice(1)), ministry);
  const id = `mfa-${(state[0] ?? '').toLowerCase()}`;
  return { voice: { id, name: all.en, type: 'institution', side: state[0] ?? null }, names: all };
}

function outletsOf(state: readonly string[]): { voice: Voice; names: Names }[] {
  return tables.outlets.map((row) => {
    const all = both(names(state.slice(1)), names(row));
    return {
      voice: { id: slug(all.en), name: all.en, type: 'outlet' as const, side: state[0] ?? null },
      names: all,
    };
  });
}

/** Makes the world; always the same. */
export function world(): World {
  const people = tables.states.flatMap(peopleOf);
  const ministries = tables.states.map(ministryOf);
  const outlets = tables.states.flatMap(outletsOf);
  const actor = (one: Names, side: string | null) => ({ names: one, side });
  return {
    people: people.map(({ party }) => party),
    ministries: ministries.map(({ voice }) => voice),
    outlets: outlets.map(({ voice }) => voice),
    places: tables.places.map(([en = '']) => en),
    topics: tables.topics.map(([id = '']) => id),
    vocabularies: {
      actors: Object.fromEntries([
        ...people.map((one) => [one.party.id, actor(one.names, one.party.side)]),
        ...ministries.map((one) => [one.voice.id, actor(one.names, one.voice.side)]),
      ]),
      outlets: Object.fromEntries(outlets.map((one) => [one.voice.id, actor(one.names, one.voice.side)])),
      sides: Object.fromEntries(tables.states.map(([code = '', ...row]) => [code, names(row)])),
      places: Object.fromEntries(tables.places.map((row) => [row[0] ?? '', names(row)])),
      topics: Object.fromEntries(tables.topics.map(([id = '', ...row]) => [id, names(row)])),
      facets: {},
    },
  };
}

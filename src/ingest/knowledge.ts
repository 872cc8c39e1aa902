import type { Kind } from '#domain/contact.ts';
import type { Knowledge } from './aligned.ts';
import countries from './lexicon/countries.json';
import known from './lexicon/known-contacts.json';
import places from './lexicon/places.json';

/** What the lexicon lets align know: contacts of common knowledge, and which region or country a place lies in. */
export const knowledge: Knowledge = {
  known: known.map(({ kind, parties, place, region, start }) => ({
    kind: kind as Kind,
    parties,
    day: start,
    place,
    region,
  })),
  regionOf: (place) => around.get(place) ?? null,
};

const countryNames = new Map(countries.map(({ code, names }) => [code, names.en]));
const around = new Map(
  places.map((place) => [
    place.name,
    ('region' in place ? place.region : null) ?? countryNames.get(place.country) ?? null,
  ]),
);

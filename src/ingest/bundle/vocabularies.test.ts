import { expect, test } from 'vitest';
import { aspects } from '#domain/claim.ts';
import type { Names } from '#domain/lang.ts';
import { langs } from '#domain/lang.ts';
import { bundleFromText } from '#testing/bundle-from-text.ts';
import facets from '../lexicon/facets.json';
import labels from '../lexicon/labels.json';
import topics from '../lexicon/topics.json';

const names = { ...labels.facets, ...labels.topics } as Record<string, Names>;
const withoutName = (keys: readonly string[]) =>
  keys.filter((key) => langs.some((lang) => !names[key]?.[lang]));

test('every topic and facet the parser may give has a name in each language', () => {
  const named = topics.map((topic) => topic.id).filter((id) => id !== 'none'); // phrases that silence a topic
  expect(withoutName(named)).toEqual([]);
  expect(withoutName(facets.map((facet) => facet.key))).toEqual([]);
});

test('every aspect that is its own facet has a name', () => {
  const facts = aspects.filter(
    (aspect) => !['agenda', 'position', 'joint-position', 'continuation', 'consequence'].includes(aspect),
  );
  expect(withoutName(facts)).toEqual([]);
});

test('a bundle names what it uses, and nothing else', () => {
  const { vocabularies } = bundleFromText(`
    alpha 2022-03-05 | 2022-03-05 | firefly–trentino meeting in Zenda
    - sylvania: agenda sanctions: they spoke about the measures`).manifest;
  expect(Object.keys(vocabularies.topics)).toEqual(['sanctions']);
  expect(Object.keys(vocabularies.places)).toEqual(['Zenda']);
  expect(vocabularies.topics.sanctions?.uk).toBe('Санкції');
  expect(Object.keys(vocabularies.actors)).toEqual(['louis-trentino', 'mfa-sylvania', 'rufus-firefly']);
});

test('a foreign ministry that no table names is named after its state', () => {
  const { vocabularies } = bundleFromText(
    'alpha 2022-03-05 | 2022-03-05 | firefly–trentino meeting\n- sylvania: agenda sanctions: they spoke',
  ).manifest;
  expect(vocabularies.actors['mfa-sylvania']?.names.uk).toBe('МЗС (XS)');
});

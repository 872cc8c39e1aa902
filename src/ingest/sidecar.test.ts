import { expect, test } from 'vitest';
import { articlesFromText } from '#testing/articles-from-text.ts';
import type { FullArticle } from './parsed.ts';
import type { Sidecar } from './sidecar.ts';
import { applySidecar } from './sidecar.ts';

const text = `
  alpha 2022-03-05 | dateline only | freedonia–sylvania phone
  - sylvania: agenda sanctions: they spoke about the measures
  + prepares | 2022-03-01 | firefly–trentino meeting`;
const article = (): FullArticle => articlesFromText(text)[0] as FullArticle;
const apply = (more: Partial<Sidecar>) => applySidecar(article(), { hash: article().facts.hash, ...more });
const applied = (more: Partial<Sidecar>) => {
  const result = apply(more);
  if (!result.ok) throw new Error(result.problems.join());
  return result.value;
};
const four = (words: string) => ({ en: words, uk: words, ru: words, be: words });

test('a sidecar corrects outlet and day, and the voices that name the outlet', () => {
  const { article: corrected } = applied({ outlet: { id: 'beta', name: 'Beta' }, published: '2022-03-06' });
  expect(corrected.outlet?.id).toBe('beta');
  expect(corrected.published).toEqual({ value: '2022-03-06', precision: 'day', basis: 'sidecar' });
  expect(corrected.facts.claims[0]?.voice.map((voice) => voice.id)).toEqual(['beta', 'mfa-sylvania']);
});

test('a contact is found by its line; what is not corrected stays', () => {
  const time = { start: '2022-03-04', end: '2022-03-04', precision: 'day' as const };
  const { article: corrected, notes } = applied({
    contacts: [{ line: 1, set: { time, place: null }, note: four('Others say the fifth.') }],
  });
  expect(corrected.facts.contacts[0]).toMatchObject({
    kind: 'call',
    time: { ...time, basis: 'sidecar' },
    place: null,
  });
  expect(corrected.facts.contacts[1]).toEqual(article().facts.contacts[1]);
  expect(notes).toEqual([{ contact: 0, note: four('Others say the fifth.') }]);
});

test('a removed contact takes its ties along, and its claims are about none', () => {
  const { article: corrected } = applied({ contacts: [{ line: 1, set: { remove: true } }] });
  expect(corrected.facts.contacts.map((contact) => contact.kind)).toEqual(['meeting']);
  expect(corrected.facts.contacts[0]?.related).toEqual([]);
  expect(corrected.facts.claims[0]?.contact).toBeNull();
});

test('a gist of a sentence that is not in the text is a problem, never dropped', () => {
  const result = apply({ gists: { '000000000000': { gist: four('They spoke.') } } });
  expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining('000000000000')] });
});

test('a gist of a sentence of the text is kept with its parts', () => {
  const hash = article().facts.sentences[1]?.hash ?? '';
  expect(applied({ gists: { [hash]: { gist: four('They spoke.') } } }).gists).toEqual({
    [hash]: { gist: four('They spoke.'), parts: {} },
  });
});

test('a correction of a line without a contact is a problem', () => {
  expect(apply({ contacts: [{ line: 99 }] })).toMatchObject({ ok: false });
});

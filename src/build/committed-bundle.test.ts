import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Shard } from '#domain/bundle.ts';
import { indexSchema, manifestSchema, shardSchema } from '#domain/bundle.ts';
import type { Evidence } from '#domain/text.ts';
import { contentHash, excerptShare, longestExcerpt, wordsOf } from '#domain/text.ts';
import { projectRoot } from './fresh.mjs';

const folder = join(projectRoot, 'public/bundle');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const manifest = v.parse(manifestSchema, JSON.parse(read('manifest.json')));
const index = manifest.index.map(({ file }) => v.parse(indexSchema, JSON.parse(read(file))));
const shards = manifest.shards.map(({ file }) => v.parse(shardSchema, JSON.parse(read(file))));
const articles = shards.flatMap((shard) => shard.articles);
const claims = shards.flatMap((shard) =>
  [...shard.contacts, ...shard.statements, ...shard.articles].flatMap((entry) => entry.claims),
);

/** Everything an article shows of itself. */
function shownOf(shard: Shard, article: string): Evidence[] {
  const record = shard.articles.find((one) => one.id === article);
  return [
    ...claims.filter((claim) => claim.article === article).map((claim) => claim.evidence),
    ...shard.contacts.flatMap((contact) =>
      [...contact.thread, ...contact.related]
        .filter((one) => one.article === article)
        .map((one) => one.evidence),
    ),
    ...(record?.framing ?? []).map((use) => use.evidence),
    ...(record?.sentences ?? []).flatMap((sentence) => sentence.excerpt ?? []),
  ];
}

const placesOf = (evidence: Evidence) =>
  [...evidence.excerpt.matchAll(/[\p{L}\p{N}]+/gu)].map(
    (match) => `${evidence.line}:${evidence.start + match.index}`,
  );

describe('the committed bundle', () => {
  test('has exactly the files its manifest names, each with the hash in its name', () => {
    const named = [...manifest.index, ...manifest.shards, ...manifest.words];
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', ...named.map(({ file }) => file)].sort());
    for (const { file, hash } of named)
      expect([contentHash(read(file)), file.includes(hash)]).toEqual([hash, true]);
  });

  test('keeps the excerpts policy: few words at once, few of an article, none of a headline, no whole sentence, no text', () => {
    expect(manifest.textPolicy).toBe('excerpts');
    for (const shard of shards) {
      for (const article of shard.articles) {
        const shown = shownOf(shard, article.id);
        const words = new Set(shown.flatMap(placesOf));
        const long = shown.filter((evidence) => wordsOf(evidence.excerpt).length > longestExcerpt);
        expect(long).toEqual([]);
        expect(words.size / article.words).toBeLessThanOrEqual(excerptShare);
        for (const sentence of article.sentences) {
          const inSentence = [...words].filter((place) => {
            const [line, at] = place.split(':').map(Number);
            return line === sentence.line && Number(at) >= sentence.start && Number(at) < sentence.end;
          });
          expect(inSentence.length).toBeLessThan(sentence.role === 'headline' ? 1 : sentence.words);
          expect(sentence.text).toBeNull();
        }
      }
    }
  });

  test('has a gist for every sentence, and a title of ours for every article', () => {
    for (const article of articles) {
      expect(article.sentences.filter((sentence) => sentence.gist === null)).toEqual([]);
      expect(article.label).not.toBeNull();
    }
  });

  test('names everything it uses in four languages', () => {
    const { facets, topics, actors, outlets, places } = manifest.vocabularies;
    expect(claims.filter((claim) => !facets[claim.facet] || !topics[claim.topic])).toEqual([]);
    expect(
      claims.flatMap((claim) => claim.voice).filter((voice) => !actors[voice.id] && !outlets[voice.id]),
    ).toEqual([]);
    expect(
      shards.flatMap((shard) => shard.contacts).filter((contact) => contact.place && !places[contact.place]),
    ).toEqual([]);
  });

  test('ties only what is there: ids of contacts, statements and articles resolve', () => {
    const ids = new Set(index.flatMap((part) => [...part.id, ...part.articleIds.id]));
    const used = shards.flatMap((shard) => [
      ...shard.contacts.flatMap((contact) => [
        ...contact.statements,
        ...contact.related.map((tie) => tie.contact),
        ...contact.articles.map((told) => told.article),
      ]),
      ...shard.statements.flatMap((statement) => [
        ...(statement.about ? [statement.about] : []),
        ...statement.relays.map((relay) => relay.article),
      ]),
      ...shard.articles.flatMap((article) => [...article.contacts, ...article.statements]),
    ]);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    const known = new Set(claims.map((claim) => claim.id));
    const disputed = shards
      .flatMap((shard) => shard.contacts)
      .flatMap((contact) =>
        contact.divergences.flatMap((one) => one.values.flatMap((value) => value.claims)),
      );
    expect(disputed.filter((id) => !known.has(id))).toEqual([]);
  });
});

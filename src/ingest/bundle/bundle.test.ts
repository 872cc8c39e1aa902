import { describe, expect, test } from 'vitest';
import type { Evidence } from '#domain/text.ts';
import { wordsOf } from '#domain/text.ts';
import { articlesFromText } from '#testing/articles-from-text.ts';
import { bundleFromText, bundleOf } from '#testing/bundle-from-text.ts';
import { previousOf } from './previous.ts';

const ids = (text: string, previous?: ReturnType<typeof bundleFromText>) =>
  bundleFromText(text, previous ? { previous: previousOf(previous.shards) } : {}).index.flatMap((part) =>
    part.id.filter((_, at) => part.type[at] === 0),
  );

describe('ids', () => {
  test('say when, how, who and where', () => {
    expect(
      ids(`
      alpha 2022-03-05 | 2022-03-04 | firefly–trentino meeting in Zenda
      beta 2022-03-05 | 2022-03-05 | freedonia–sylvania phone
      gamma 2022-03-05 | 2022-03-21/2022-03-31 | firefly–trentino meeting cancelled
      delta 2022-03-05 | undated | firefly–rassendyll summit planned in Strelsau
      epsilon - | undated | rassendyll–trentino talks`),
    ).toEqual([
      'undated-talks-rassendyll-trentino',
      '2022-03-04-meeting-firefly-trentino-zenda',
      '2022-03-05-call-xf-xs',
      '2022-03-planned-summit-firefly-rassendyll-strelsau',
      '2022-03-late-meeting-firefly-trentino',
    ]);
  });

  const two = `
    alpha 2022-03-05 | 2022-03-05 | firefly–trentino phone
    + | 2022-03-05 | firefly–trentino phone`;

  test('two contacts of one key are numbered, and keep their numbers when the second article arrives first', () => {
    expect(ids(two)).toEqual(['2022-03-05-call-firefly-trentino', '2022-03-05-call-firefly-trentino-2']);
    expect(ids(two, bundleFromText(two))).toEqual([
      '2022-03-05-call-firefly-trentino',
      '2022-03-05-call-firefly-trentino-2',
    ]);
  });

  test('an id once published resolves when the facts change', () => {
    const before = bundleFromText('alpha 2022-03-08 | 2022-03-05 | firefly–trentino phone');
    const article = articlesFromText('alpha 2022-03-08 | 2022-03-05 | firefly–trentino phone');
    const contact = article[0]?.facts.contacts[0];
    if (contact)
      contact.time = { start: '2022-03-04', end: '2022-03-04', precision: 'day', basis: 'sidecar' };
    const after = bundleOf(article, { previous: previousOf(before.shards) });
    expect(after.index[0]?.id).toEqual(['2022-03-04-call-firefly-trentino']);
    expect(after.index[0]?.aliases).toEqual({
      '2022-03-05-call-firefly-trentino': '2022-03-04-call-firefly-trentino',
    });
  });

  test('a bundle made from its own output is the same, byte for byte', () => {
    const text = `${two}
      beta 2022-03-06 | 2022-03-05 | firefly–trentino phone
      - sylvania (readout): agenda sanctions: they spoke about the measures`;
    const first = bundleFromText(text);
    expect(bundleFromText(text, { previous: previousOf(first.shards) }).files).toEqual(first.files);
  });
});

test('a status that only a claim states stands in the thread; topics are those of the contact, not of its article', () => {
  const articles = articlesFromText(`
    alpha 2022-03-05 | 2022-03-21/2022-03-31 | firefly–trentino meeting cancelled
    - : status = postponed: the meeting was put off
    - freedonia: position sanctions: they spoke of the measures`);
  const [facts] = articles[0]?.facts.contacts ?? [];
  if (facts)
    Object.assign(facts, { statuses: facts.statuses.slice(0, 1), topics: ['black-sea', 'sanctions'] });
  const contact = bundleOf(articles).shards[0]?.contacts[0];
  expect(contact?.thread.map((account) => account.status)).toEqual(['cancelled', 'postponed']);
  expect(contact?.topics).toEqual(['sanctions']);
});

describe('the excerpts policy', () => {
  const words = Array.from(
    { length: 12 },
    (_, i) =>
      `alphabet${i} beta${i} gamma${i} delta${i} epsilon${i} zeta${i} eta${i} theta${i} iota${i} kappa${i}`,
  );
  const text = `alpha 2022-03-05 | 2022-03-05 | firefly–trentino meeting\n${words.map((line) => `- freedonia: position sanctions: ${line}`).join('\n')}`;
  const bundle = bundleFromText(text, { policy: 'excerpts' });
  const evidence = evidenceIn(bundle.shards);

  test('shows at most eight words at once and fewer than the sentence has', () => {
    expect(Math.max(...evidence.map((one) => wordsOf(one.excerpt).length))).toBeGreaterThan(1);
    expect(Math.max(...evidence.map((one) => wordsOf(one.excerpt).length))).toBeLessThanOrEqual(8);
  });

  test('shows at most 15 % of the words of an article, however many claims it makes', () => {
    const article = bundle.shards[0]?.articles[0];
    const shown = new Set(
      evidence.flatMap((one) =>
        [...one.excerpt.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => `${one.line}:${one.start + match.index}`),
      ),
    );
    expect(shown.size / (article?.words ?? 1)).toBeLessThanOrEqual(0.15);
    expect(shown.size).toBeGreaterThan(0);
  });

  test('keeps the span where nothing may be shown', () => {
    expect(evidence.some((one) => one.excerpt === '' && one.end > one.start)).toBe(true);
  });

  test('holds no text, unlike the full policy', () => {
    const articles = articlesFromText(text);
    for (const sentence of articles[0]?.facts.sentences ?? []) sentence.text = 'the whole sentence';
    expect(JSON.stringify(bundleOf(articles, { policy: 'excerpts' }).files)).not.toContain(
      'the whole sentence',
    );
    expect(JSON.stringify(bundleOf(articles, { policy: 'full' }).files)).toContain('the whole sentence');
  });

  test('shows no word of a headline', () => {
    const articles = articlesFromText(text);
    for (const sentence of articles[0]?.facts.sentences ?? []) sentence.role = 'headline';
    expect(
      evidenceIn(bundleOf(articles, { policy: 'excerpts' }).shards).every((one) => one.excerpt === ''),
    ).toBe(true);
  });
});

describe('a large corpus', () => {
  const text = Array.from(
    { length: 40 },
    (_, i) =>
      `alpha${i} 2022-${String(1 + (i % 12)).padStart(2, '0')}-05 | 2022-${String(1 + (i % 12)).padStart(2, '0')}-0${1 + (i % 4)} | firefly–trentino meeting in Zenda`,
  ).join('\n');
  const bundle = bundleFromText(text, { sizes: { shardContacts: 5, indexRows: 8 } });

  test('is cut into shards and index parts by time, and every row points at its shard', () => {
    expect(bundle.shards.length).toBeGreaterThan(2);
    expect(bundle.index.length).toBeGreaterThan(1);
    for (const part of bundle.index)
      for (const [at, id] of part.id.entries())
        expect(bundle.shards[part.shard[at] ?? -1]?.contacts.map((contact) => contact.id)).toContain(id);
    const starts = bundle.index.flatMap((part) => part.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('names every article once, in the part of its day, with its shard', () => {
    const named = bundle.index.flatMap((part) =>
      part.articleIds.id.map((id, at) => ({ id, shard: part.articleIds.shard[at] ?? -1 })),
    );
    expect(named).toHaveLength(40);
    for (const { id, shard } of named)
      expect(bundle.shards[shard]?.articles.map((article) => article.id)).toContain(id);
  });

  test('counts contacts by month and lane for the overview', () => {
    expect(bundle.manifest.density.reduce((sum, [, , , count]) => sum + count, 0)).toBe(
      bundle.manifest.counts.contacts,
    );
    expect(bundle.manifest.density[0]?.slice(0, 3)).toEqual(['2022-01', 'XF-XS', 'held']);
  });
});

function evidenceIn(shards: ReturnType<typeof bundleFromText>['shards']): Evidence[] {
  return shards.flatMap((shard) => [
    ...shard.contacts.flatMap((contact) =>
      [...contact.claims, ...contact.thread, ...contact.related].map((one) => one.evidence),
    ),
    ...shard.articles.flatMap((article) => [
      ...article.claims.map((one) => one.evidence),
      ...article.sentences.flatMap((one) => one.excerpt ?? []),
    ]),
    ...shard.statements.flatMap((statement) => statement.claims.map((one) => one.evidence)),
  ]);
}

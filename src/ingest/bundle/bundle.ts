import * as v from 'valibot';
import type { IndexPart, Manifest, Shard } from '#domain/bundle.ts';
import { indexSchema, manifestSchema, shardSchema, wordsSchema } from '#domain/bundle.ts';
import { bundleVersion } from '#domain/bundle-terms.ts';
import type { Claim } from '#domain/claim.ts';
import { coverageOf } from '#domain/coverage.ts';
import { statuses } from '#domain/kinds.ts';
import { contentHash } from '#domain/text.ts';
import { dayNumber, dayOf } from '#domain/time.ts';
import type { AlignedCorpus, CorpusArticle } from '../aligned.ts';
import type { BundleOptions } from './desk.ts';
import { makeDesk } from './desk.ts';
import type { Desk } from './details.ts';
import { articleRecord, contactRecord, statementRecord } from './details.ts';
import type { Named } from './ids.ts';
import { indexPart } from './index-part.ts';
import type { ArticleRow, Row } from './rows.ts';
import { byStart, contactRow, statementRow } from './rows.ts';
import { plan } from './shards.ts';
import { Texts } from './texts.ts';
import { vocabularies, Words } from './vocabularies.ts';

export interface BundleFile {
  name: string;
  text: string;
  hash: string;
}

/**
 * The files of a bundle, one at a time, `manifest.json` last. `corpus` gives an article by its position in `aligned.articles`; it is asked
 * for articles shard by shard, so the caller may keep them on disk. The same corpus gives the same bytes.
 */
export function* bundleFiles(
  aligned: AlignedCorpus,
  corpus: (article: number) => CorpusArticle,
  options: BundleOptions,
): Generator<BundleFile> {
  const desk = makeDesk(aligned, corpus, options);
  const shards = plan(aligned, desk, options.sizes);
  const articleRows = new Map<string, ArticleRow>();
  shards.forEach((shard, at) => {
    for (const article of shard.articles)
      articleRows.set(desk.articles[article]?.id ?? '', rowOfArticle(article, at, desk));
  });
  const words = new Words();
  const texts = new Texts();
  const rows: Row[] = [];
  const details: Manifest['shards'] = [];
  for (const [at, entries] of shards.entries()) {
    const shard: Shard = {
      version: bundleVersion,
      contacts: entries.contacts.map((contact) => contactRecord(contact, desk)),
      statements: entries.statements.map((statement) => statementRecord(statement, desk)),
      articles: entries.articles.map((article) => articleRecord(article, desk)),
      alignments: entries.pairs.map(({ type, a, b, score }) => ({
        type,
        score,
        a: { article: idAt(desk, a.article), sentence: a.sentence },
        b: { article: idAt(desk, b.article), sentence: b.sentence },
      })),
      echoes: entries.echoes.map(({ origin, originName, aligned: told }) => ({
        origin,
        originName,
        articles: told.map(({ article }) => idAt(desk, article)),
        aligned: told.map(({ article, ...counts }) => ({ article: idAt(desk, article), ...counts })),
      })),
    };
    const inShard = rowsOf(shard, entries, { at, aligned, articleOf: (id) => articleRows.get(id), desk });
    rows.push(...inShard);
    words.add(shard, entries.articles.map(corpus));
    texts.add(shard);
    const file = fileOf('shard', v.parse(shardSchema, shard));
    yield file;
    details.push({ ...entryOf(file, shard.contacts.length + shard.statements.length), ...boundsOf(inShard) });
  }
  yield* indexAndManifest({
    rows: rows.sort(byStart),
    articleRows: [...articleRows.values()],
    details,
    words,
    texts,
    options,
  });
}

interface Rest {
  rows: Row[];
  articleRows: ArticleRow[];
  details: Manifest['shards'];
  words: Words;
  texts: Texts;
  options: BundleOptions;
}

function* indexAndManifest({
  rows,
  articleRows,
  details,
  words,
  texts,
  options,
}: Rest): Generator<BundleFile> {
  const index: Manifest['index'] = [];
  const wordsFiles: Manifest['words'] = [];
  const size = options.sizes.indexRows;
  const articles = articleRows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const articlesOf = byPart(articles, rows, size);
  for (let from = 0; from === 0 || from < rows.length; from += size) {
    const part = rows.slice(from, from + size);
    const bounds = boundsOf(part);
    const named = articlesOf.get(from / size) ?? [];
    const file = fileOf('index', v.parse(indexSchema, indexPart(part, named) satisfies IndexPart));
    yield file;
    index.push({ ...entryOf(file, part.length), ...bounds });
    const said = fileOf('words', v.parse(wordsSchema, texts.partFor(part.map((row) => row.id))));
    yield said;
    wordsFiles.push({ ...entryOf(said, part.length), ...bounds });
  }
  const contacts = rows.filter((row) => row.type === 0);
  const day = [
    ...rows.filter((row) => row.start > 0).flatMap((row) => [dayOf(row.start), dayOf(row.end)]),
    ...articles.flatMap((row) => row.published?.value ?? []),
  ].sort();
  const manifest: Manifest = {
    version: bundleVersion,
    textPolicy: options.policy,
    counts: {
      contacts: contacts.length,
      statements: rows.length - contacts.length,
      articles: articles.length,
    },
    from: day[0] ?? null,
    to: day.at(-1) ?? null,
    vocabularies: vocabularies(words),
    index,
    shards: details,
    words: wordsFiles,
    density: densityOf(contacts),
    coverage: coverageOf(articles.map(datedArticle)),
  };
  const text = jsonText(v.parse(manifestSchema, manifest));
  yield { name: 'manifest.json', text, hash: contentHash(text) };
}

/** Which articles each index part names: those of its days; the undated stand in the last. */
function byPart(
  articles: readonly ArticleRow[],
  rows: readonly Row[],
  size: number,
): ReadonlyMap<number, ArticleRow[]> {
  const last = Math.max(0, Math.ceil(rows.length / size) - 1);
  const ends = Array.from({ length: last }, (_, at) => dayOf((rows[(at + 1) * size - 1] as Row).start));
  const parts = new Map<number, ArticleRow[]>();
  for (const article of articles) {
    const part = article.published ? partOf(article.published.value, ends) : last;
    const named = parts.get(part);
    if (named) named.push(article);
    else parts.set(part, [article]);
  }
  return parts;
}

/** The first part that is not over before a day; `ends` are the days of the last rows of all parts but the last. */
function partOf(day: string, ends: readonly string[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as string) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowOfArticle(at: number, shard: number, { aligned, articles }: Desk): ArticleRow {
  const { language, outlet } = aligned.articles[at] as AlignedCorpus['articles'][number];
  return { ...(articles[at] as Named), language, outlet, published: aligned.published[at] ?? null, shard };
}

function rowsOf(
  shard: Shard,
  entries: { contacts: readonly number[] },
  more: { at: number; aligned: AlignedCorpus; articleOf: (id: string) => ArticleRow | undefined; desk: Desk },
): Row[] {
  const topics = new Map<string, Set<string>>();
  const note = (claims: readonly Claim[]) => {
    for (const claim of claims)
      if (claim.statement)
        topics.set(claim.statement, (topics.get(claim.statement) ?? new Set()).add(claim.topic));
  };
  for (const contact of shard.contacts) note(contact.claims);
  for (const statement of shard.statements) note(statement.claims);
  const contacts = shard.contacts.map((contact, i) => {
    const merged = more.aligned.contacts[entries.contacts[i] ?? -1];
    const toldUntil = (until: string | null) => merged?.earlier.find((telling) => telling.until === until);
    const yearInferred = (until: string | null) => (toldUntil(until) ?? merged)?.yearInferred ?? false;
    return contactRow(
      contact,
      { shard: more.at, yearInferred, statements: shard.statements },
      more.articleOf,
    );
  });
  return [
    ...contacts,
    ...shard.statements.map((statement) =>
      statementRow(
        statement,
        { shard: more.at, topics: [...(topics.get(statement.id) ?? [])].sort() },
        more.articleOf,
      ),
    ),
  ];
}

function densityOf(contacts: readonly Row[]): Manifest['density'] {
  const counts = new Map<string, number>();
  for (const row of contacts) {
    if (row.start === 0) continue;
    const lane = [...new Set(row.parties.flatMap((party) => party.side ?? []))].sort().join('-');
    const key = `${dayOf(row.start).slice(0, 7)}|${lane}|${statuses[row.status]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [month = '', lane = '', status = ''] = key.split('|');
      return [month, lane, status, count];
    });
}

function boundsOf(rows: readonly Row[]): { start: string | null; end: string | null } {
  const dated = rows.filter((row) => row.start > 0);
  if (dated.length === 0) return { start: null, end: null };
  return {
    start: dayOf(Math.min(...dated.map((row) => row.start))),
    end: dayOf(Math.max(...dated.map((row) => row.end))),
  };
}

function entryOf(file: BundleFile, count: number): { file: string; hash: string; count: number } {
  return { file: file.name, hash: file.hash, count };
}

function fileOf(kind: 'shard' | 'index' | 'words', value: unknown): BundleFile {
  const text = jsonText(value);
  const hash = contentHash(text);
  return { name: `${kind}-${hash}.json`, text, hash };
}

/** JSON with keys in the schemas' order and one line: the same value gives the same bytes. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function datedArticle({ published, outlet, language }: ArticleRow) {
  return { day: dayNumber(published?.value ?? ''), outlet: outlet?.id ?? '', language };
}

function idAt(desk: Desk, article: number): string {
  return desk.articles[article]?.id ?? '';
}

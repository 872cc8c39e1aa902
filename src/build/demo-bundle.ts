import type { IndexPart, Manifest, Shard, WordsPart } from '#domain/bundle.ts';
import { bundleVersion } from '#domain/bundle-terms.ts';
import { coverageOf } from '#domain/coverage.ts';
import { contentHash } from '#domain/text.ts';
import { dayNumber, dayOf } from '#domain/time.ts';
import { indexPart } from '#ingest/bundle/index-part.ts';
import type { Row } from '#ingest/bundle/rows.ts';
import { byStart, contactRow, statementRow } from '#ingest/bundle/rows.ts';
import { usualSizes } from '#ingest/bundle/shards.ts';
import { Texts } from '#ingest/bundle/texts.ts';
import type { Told } from './demo-contacts.ts';
import { contactDays, toldOn } from './demo-contacts.ts';
import { random, world } from './demo-world.ts';

/** One file of a bundle. */
export interface BundleText {
  readonly name: string;
  readonly text: string;
}

/** As a real bundle is cut: what the demonstration shows of speed holds for it. */
const { shardContacts: shardSize, indexRows: partSize } = usualSizes;

/** Rows of one contact and what was said of it, as the real bundle has them. */
function rowsOf({ contact, statements, articles }: Told, shard: number): Row[] {
  const known = new Map(articles.map((article) => [article.id, { ...article, shard }]));
  const articleOf = (id: string) => known.get(id);
  return [
    contactRow(contact, { shard, yearInferred: () => false, statements }, articleOf),
    ...statements.map((one) => statementRow(one, { shard, topics: contact.topics }, articleOf)),
  ];
}

function shardOf(told: readonly Told[]): Shard {
  return {
    version: bundleVersion,
    contacts: told.map((one) => one.contact),
    statements: told.flatMap((one) => one.statements),
    articles: told.flatMap((one) => one.articles),
    alignments: [],
    echoes: [],
  };
}

function densityOf(told: readonly Told[]): Manifest['density'] {
  const counts = new Map<string, number>();
  for (const { contact } of told) {
    const month = (contact.time?.start ?? contact.asOf ?? '').slice(0, 7);
    const lane = [...new Set(contact.parties.flatMap((party) => party.side ?? []))].sort().join('-');
    const key = `${month} ${lane} ${contact.status}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [month = '', lane = '', status = ''] = key.split(' ');
      return [month, lane, status, count];
    });
}

/** What a manifest says of a file. */
type FileRow = Manifest['index'][number];

/** A file of the bundle, and what the manifest says of it. */
function fileOf(
  kind: 'index' | 'shard' | 'words',
  value: IndexPart | Shard | WordsPart,
  rows: readonly Row[],
): { file: BundleText; entry: FileRow } {
  const text = JSON.stringify(value);
  const hash = contentHash(text);
  const name = `${kind}-${hash}.json`;
  const first = rows.reduce((day, { start }) => Math.min(day, start), Number.POSITIVE_INFINITY);
  const last = rows.reduce((day, { end }) => Math.max(day, end), 0);
  return {
    file: { name, text },
    entry: { file: name, hash, count: rows.length, start: dayOf(first), end: dayOf(last) },
  };
}

/** Index parts with the words of their rows, and the manifest. */
function* indexFiles(
  told: readonly Told[],
  rows: readonly Row[],
  rest: {
    shards: FileRow[];
    shardAt: readonly number[];
    texts: Texts;
    vocabularies: Manifest['vocabularies'];
  },
): Generator<BundleText> {
  const index: FileRow[] = [];
  const words: FileRow[] = [];
  const articlesAt = new Map(told.map((one, at) => [one.contact.id, at]));
  for (let from = 0; from < rows.length; from += partSize) {
    const some = rows.slice(from, from + partSize);
    const articles = some.flatMap(({ id }) => {
      const at = articlesAt.get(id) ?? -1;
      return (told[at]?.articles ?? []).map((article) => ({ ...article, shard: rest.shardAt[at] ?? 0 }));
    });
    const part = fileOf('index', indexPart(some, articles), some);
    const said = fileOf('words', rest.texts.partFor(some.map(({ id }) => id)), some);
    yield part.file;
    yield said.file;
    index.push(part.entry);
    words.push(said.entry);
  }
  const manifest: Manifest = {
    version: bundleVersion,
    textPolicy: 'excerpts',
    counts: {
      contacts: told.length,
      statements: rows.length - told.length,
      articles: told.reduce((n, one) => n + one.articles.length, 0),
    },
    from: index[0]?.start ?? null,
    to: index.reduce<string | null>((last, { end }) => ((end ?? '') > (last ?? '') ? end : last), null),
    vocabularies: rest.vocabularies,
    index,
    shards: rest.shards,
    words,
    density: densityOf(told),
    coverage: coverageOf(
      told.flatMap(({ articles }) =>
        articles.map(({ published, outlet, language }) => ({
          day: dayNumber(published?.value ?? ''),
          outlet: outlet?.id ?? '',
          language,
        })),
      ),
    ),
  };
  yield { name: 'manifest.json', text: JSON.stringify(manifest) };
}

/** Yields every file of an invented bundle of `count` contacts over four years, the manifest last. */
export function* demoBundle(count: number, seed = 42): Generator<BundleText> {
  const made = world();
  const shared = { world: made, random: random(seed + count), taken: new Map(), last: new Map() };
  const told = contactDays(count, shared.random).map((day, n) => toldOn(day, n, shared));
  const shards: FileRow[] = [];
  const shardAt: number[] = [];
  const texts = new Texts();
  const rows: Row[] = [];
  for (let from = 0; from < told.length; from += shardSize) {
    const some = told.slice(from, from + shardSize);
    const here = some.flatMap((one) => rowsOf(one, shards.length));
    const details = shardOf(some);
    const { file, entry } = fileOf('shard', details, here);
    for (const _ of some) shardAt.push(shards.length);
    texts.add(details);
    rows.push(...here);
    shards.push(entry);
    yield file;
  }
  rows.sort(byStart);
  yield* indexFiles(told, rows, { shards, shardAt, texts, vocabularies: made.vocabularies });
}

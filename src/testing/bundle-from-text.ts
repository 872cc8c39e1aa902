import { parse } from 'valibot';
import type { IndexPart, Manifest, Shard } from '#domain/bundle.ts';
import { indexSchema, manifestSchema, shardSchema } from '#domain/bundle.ts';
import type { TimeValue } from '#domain/time.ts';
import { alignCorpus } from '#ingest/align/align.ts';
import type { AlignedCorpus } from '#ingest/aligned.ts';
import { outlineOf } from '#ingest/aligned.ts';
import type { BundleFile } from '#ingest/bundle/bundle.ts';
import { bundleFiles } from '#ingest/bundle/bundle.ts';
import type { BundleOptions } from '#ingest/bundle/desk.ts';
import type { Previous } from '#ingest/bundle/previous.ts';
import { noPrevious } from '#ingest/bundle/previous.ts';
import { usualSizes } from '#ingest/bundle/shards.ts';
import type { FullArticle } from '#ingest/parsed.ts';
import { withoutSidecar } from '#ingest/sidecar.ts';
import { articlesFromText } from './articles-from-text.ts';

/** A bundle in memory, its files parsed. */
export interface TextBundle {
  manifest: Manifest;
  index: IndexPart[];
  shards: Shard[];
  files: BundleFile[];
  aligned: AlignedCorpus;
}

/** Geography of the invented states. */
export const inventedPlaces = {
  known: [],
  regionOf: (place: string) => ({ Zenda: 'Ruritania', Strelsau: 'Ruritania' })[place] ?? null,
};

/** A valid bundle from lines in the form of `articlesFromText`. */
export function bundleFromText(
  text: string,
  options: Partial<BundleOptions> & { previous?: Previous } = {},
): TextBundle {
  return bundleOf(articlesFromText(text), options);
}

/** A bundle of parsed articles, as `merge` would make it. */
export function bundleOf(articles: readonly FullArticle[], options: Partial<BundleOptions> = {}): TextBundle {
  const aligned = alignCorpus(articles.map(outlineOf), inventedPlaces);
  const byKey = new Map(articles.map((article) => [outlineOf(article).key, withoutSidecar(article)]));
  const corpus = (at: number) =>
    byKey.get(aligned.articles[at]?.key ?? '') ?? withoutSidecar(articles[0] as FullArticle);
  const files = [
    ...bundleFiles(aligned, corpus, { policy: 'full', previous: noPrevious, sizes: usualSizes, ...options }),
  ];
  const json = (name: string) => JSON.parse(files.find((file) => file.name === name)?.text ?? 'null');
  const manifest = parse(manifestSchema, json('manifest.json'));
  return {
    manifest,
    files,
    aligned,
    index: manifest.index.map(({ file }) => parse(indexSchema, json(file))),
    shards: manifest.shards.map(({ file }) => parse(shardSchema, json(file))),
  };
}

/** A bundle as lines: contacts by day (`~` inferred, `?` undated, `*` registry), their divergences, statements and echoes. */
export function describeBundle({ shards }: Pick<TextBundle, 'shards'>): string[] {
  return shards.flatMap((shard) => {
    const outlets = new Map(
      shards.flatMap((each) => each.articles).map((article) => [article.id, article.outlet?.id ?? '?']),
    );
    const names = (ids: readonly string[]) =>
      ids
        .map((id) => outlets.get(id) ?? '?')
        .sort()
        .join(' ');
    return [
      ...shard.contacts.flatMap((contact) => [
        `${timeLine(contact.time)} ${contact.kind} ${contact.status} ${contact.parties.map((party) => party.id.replace('side-', '')).join('–')}${contact.place ? ` in ${contact.place}` : ''} [${names(contact.articles.map((told) => told.article))}]`,
        ...contact.disputedTimes.map((time) => `  or ${timeLine(time)}`),
        ...contact.divergences.map(
          (divergence) =>
            `  ≠ ${divergence.aspect} (${divergence.differsIn.join(', ')}): ${divergence.values.map((entry) => entry.value).join(' | ')}`,
        ),
        ...contact.related.map((tie) => `  ${tie.relation} ${tie.contact}`),
      ]),
      ...shard.statements.map(
        (statement) => `${statement.id} [${names(statement.relays.map((relay) => relay.article))}]`,
      ),
      ...shard.echoes.map(
        (echo) =>
          `${echo.articles.length} articles, 1 origin: ${echo.originName} (${echo.aligned.map((part) => `${part.sentences} of ${part.of}`).join(', ')})`,
      ),
    ];
  });
}

function timeLine(time: TimeValue | null): string {
  if (!time) return '?';
  const mark = time.basis === 'inferred' ? '~' : time.basis === 'registry' ? '*' : '';
  return `${mark}${time.start === time.end ? time.start : `${time.start}/${time.end}`}`;
}

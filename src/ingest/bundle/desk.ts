import type { Claim } from '#domain/claim.ts';
import { articleId } from '#domain/ids.ts';
import type { AlignedCorpus, CorpusArticle } from '../aligned.ts';
import { remember } from '../remember.ts';
import { claimRecords } from './claims.ts';
import type { Desk } from './details.ts';
import type { Cut } from './excerpts.ts';
import { excerptCut, uncut } from './excerpts.ts';
import type { Named } from './ids.ts';
import { contactIds, statementIds } from './ids.ts';
import type { Previous } from './previous.ts';
import type { Sizes } from './shards.ts';

/** Articles whose claims and excerpts are kept: about what a shard has. */
const atHand = 800;

export interface BundleOptions {
  policy: 'excerpts' | 'full';
  previous: Previous;
  sizes: Sizes;
}

/** Everything that writing the details looks up, made once a bundle: ids first, then what each article shows. */
export function makeDesk(
  aligned: AlignedCorpus,
  corpus: (article: number) => CorpusArticle,
  { policy, previous }: BundleOptions,
): Desk {
  const contactAt = new Map(
    aligned.contacts.flatMap((contact, at) =>
      contact.members.map(({ article, item }) => [`${article} ${item}`, at] as const),
    ),
  );
  const statementAt = new Map(
    aligned.statements.flatMap((statement, at) =>
      statement.members.map(({ article, item }) => [`${article} ${item}`, at] as const),
    ),
  );
  const disputed = new Map<number, Set<number>>();
  for (const { article, claim } of aligned.contacts.flatMap((contact) =>
    contact.divergences.flatMap((one) => one.values.flatMap((value) => value.claims)),
  )) {
    disputed.set(article, (disputed.get(article) ?? new Set()).add(claim));
  }
  const cuts = remember(
    atHand,
    (article: number): Cut =>
      policy === 'full' ? uncut : excerptCut(corpus(article).article, disputed.get(article) ?? new Set()),
  );
  const statements = statementIds(aligned, previous.statements);
  const about = new Map<number, string[]>();
  aligned.statements.forEach((statement, at) => {
    if (statement.about === null) return;
    about.set(statement.about, [...(about.get(statement.about) ?? []), statements[at]?.id ?? '']);
  });
  const half: Omit<Desk, 'claims'> = {
    aligned,
    corpus,
    full: policy === 'full',
    contacts: contactIds(aligned, previous.contacts),
    statements,
    about: (contact) => about.get(contact) ?? [],
    articles: articleNames(aligned, previous),
    contactOf: (article, item) => contactAt.get(`${article} ${item}`) ?? null,
    statementOf: (article, item) => statementAt.get(`${article} ${item}`) ?? null,
    cut: cuts,
  };
  return { ...half, claims: remember(atHand, (article: number): Claim[] => claimRecords(article, half)) };
}

function articleNames({ articles, published }: AlignedCorpus, previous: Previous): Named[] {
  const earlier = new Map<string, string[]>();
  for (const item of previous.articles)
    for (const hash of item.marks)
      earlier.set(hash, [...(earlier.get(hash) ?? []), item.id, ...item.aliases]);
  const ids = articles.map((article, at) =>
    articleId(published[at]?.value ?? null, article.outlet?.id ?? null, article.hash),
  );
  const taken = new Set(ids);
  return articles.map((article, at) => ({
    id: ids[at] as string,
    aliases: [...new Set(earlier.get(article.hash) ?? [])].filter((id) => !taken.has(id)).sort(),
  }));
}

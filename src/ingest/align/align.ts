import type {
  AlignedCorpus,
  ArticleOutline,
  Doubt,
  Knowledge,
  MergedContact,
  SentencePair,
} from '../aligned.ts';
import { clusters } from './cluster.ts';
import { mergedContact } from './contacts.ts';
import { divergencesOf } from './divergences.ts';
import { echoGroups } from './echoes.ts';
import { inferPublished } from './published.ts';
import { ofOneMatter } from './same-matter.ts';
import { similarSentences } from './similar.ts';
import { mergedStatements } from './statements.ts';
import type { Told } from './told.ts';
import { samePeople, tellings } from './told.ts';

/**
 * Stage 6: a whole corpus. Publication days inferred, years filled, contacts and statements merged, similar sentences paired, echoes and
 * divergences found. The same articles give the same result in whatever order they come.
 */
export function alignCorpus(outlines: readonly ArticleOutline[], knowledge: Knowledge): AlignedCorpus {
  const articles = inOrder(outlines);
  const pairs = ofOneMatter(similarSentences(articles), articles);
  const { published, doubts } = inferPublished(articles, pairs);
  const told = tellings(articles, published, knowledge);
  const gathered = clusters(told, sentenceTies(told, pairs, articles), knowledge);
  const contacts = gathered.clusters.map((cluster) => mergedContact(cluster, knowledge));
  for (const contact of contacts) contact.divergences = divergencesOf(contact, articles, knowledge);
  return {
    articles,
    published,
    contacts,
    pairs,
    statements: mergedStatements(articles, published, contacts, pairs),
    echoes: echoGroups(articles, pairs),
    doubts: [
      ...doubts,
      ...gathered.doubts,
      ...contacts.flatMap((contact) => contactDoubts(contact, articles)),
    ],
  };
}

/** By day of publication, the undated last, then by key; an article given twice counts once. */
function inOrder(outlines: readonly ArticleOutline[]): ArticleOutline[] {
  const byKey = new Map<string, ArticleOutline>();
  for (const outline of outlines) {
    const known = byKey.get(outline.key);
    if (!known || outline.file < known.file) byKey.set(outline.key, outline);
  }
  const day = (outline: ArticleOutline) => outline.published?.value ?? '9999';
  return [...byKey.values()].sort((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.key < b.key ? -1 : 1,
  );
}

/** Tellings that an aligned sentence ties: both articles name a contact of the same people there, and only one each. */
function sentenceTies(
  told: readonly Told[],
  pairs: readonly SentencePair[],
  articles: readonly ArticleOutline[],
): [number, number][] {
  const inSentence = new Map<string, number[]>();
  told.forEach((one, at) => {
    const sentences = articles[one.article]?.sentences ?? [];
    for (const mention of one.facts.mentions) {
      const sentence = sentences.findIndex(
        (s) => s.line === mention.line && s.start <= mention.start && mention.start < s.end,
      );
      const key = `${one.article}.${sentence}`;
      inSentence.set(key, [...(inSentence.get(key) ?? []), at]);
    }
  });
  return pairs.flatMap(({ a, b }) => {
    const left = inSentence.get(`${a.article}.${a.sentence}`) ?? [];
    const right = inSentence.get(`${b.article}.${b.sentence}`) ?? [];
    return left.flatMap((x): [number, number][] => {
      const partner = right.filter((y) => alike(told[x], told[y]));
      const rivals = left.filter((z) => partner[0] !== undefined && alike(told[z], told[partner[0]]));
      return partner.length === 1 && rivals.length === 1 ? [[x, partner[0] as number]] : [];
    });
  });
}

function alike(a: Told | undefined, b: Told | undefined): boolean {
  return a !== undefined && b !== undefined && a.family === b.family && samePeople(a.parties, b.parties);
}

function contactDoubts(contact: MergedContact, articles: readonly ArticleOutline[]): Doubt[] {
  const first = contact.members[0];
  if (!first) return [];
  const facts = articles[first.article]?.contacts[first.item];
  const where = { article: first.article, line: facts?.mentions[0]?.line ?? null };
  const what = `${contact.kind} ${contact.parties.map((party) => party.name).join(', ')}`;
  const doubts: Doubt[] = [];
  if (contact.disputedTimes.length > 0) {
    doubts.push({
      ...where,
      code: 'date-disputed',
      settle: 'contacts[].time',
      detail: `${what}: ${[contact.time, ...contact.disputedTimes].map((time) => time?.start).join(' or ')}`,
    });
  }
  if (contact.time?.basis === 'registry')
    doubts.push({
      ...where,
      code: 'registry-date',
      settle: 'contacts[].time',
      detail: `${what}: ${contact.time.start} is from the registry of known contacts`,
    });
  if (contact.yearInferred)
    doubts.push({
      ...where,
      code: 'year-inferred',
      settle: 'contacts[].time',
      detail: `${what}: year of ${contact.time?.start} inferred`,
    });
  for (const divergence of contact.divergences) {
    doubts.push({
      ...where,
      code: 'told-two-ways',
      settle: `contacts[].${divergence.aspect}`,
      detail: `${what}: ${divergence.aspect} told as ${divergence.values.map((entry) => entry.value).join(' and ')}`,
    });
  }
  return doubts;
}

import type { Voice } from '#domain/actor.ts';
import type { Aspect } from '#domain/claim.ts';
import { fromEach } from '../from-each.ts';
import type { RecognisedArticle } from '../mentions.ts';
import type { ArticleFacts, ContactFacts, FullArticle, ParsedContact, SentenceFacts } from '../parsed.ts';
import { articleTopics, sentenceTopics } from './agenda.ts';
import { claimsOf } from './claims.ts';
import { printsOf } from './prints.ts';
import type { ResolvedArticle } from './resolve.ts';
import { statementsOf } from './statements.ts';
import { articleVoices } from './told-by.ts';
import { uncertaintiesOf } from './uncertain.ts';

/** Everything `parse --full` prints about one article. */
export function factsOfArticle(article: RecognisedArticle, resolved: ResolvedArticle): FullArticle {
  const topics = sentenceTopics(article, resolved);
  const statements = statementsOf(article, resolved);
  const claims = claimsOf(article, resolved, { topics, statements });
  const contacts = withTopics(resolved, topics);
  const facts: ArticleFacts = {
    hash: article.hash,
    url: article.markup.url,
    words: article.sentences.reduce((sum, sentence) => sum + sentence.words, 0),
    lines: fromEach(article.lines, (line) => (line.role === 'blank' ? [] : [{ n: line.n, role: line.role }])),
    sentences: sentenceFacts(article, resolved, topics),
    contacts,
    statements,
    claims,
    framing: article.framing,
    yearHint: article.published
      ? Number(article.published.value.slice(0, 4))
      : (article.years[0]?.year ?? null),
    uncertain: uncertaintiesOf(article, contacts),
    actors: article.newcomers.map((person) => ({
      id: person.id,
      name: person.name,
      type: 'person',
      side: person.side,
      names: person.names,
    })),
    aspectsSeen: [...new Set(claims.map((claim) => claim.aspect))].sort() as Aspect[],
  };
  return {
    file: article.file,
    language: article.language,
    outlet: article.outlet ? { id: article.outlet.id, name: article.outlet.name } : null,
    published: article.published
      ? { value: article.published.value, precision: 'day', basis: article.published.basis }
      : null,
    headline: article.headline,
    boilerplateLines: facts.lines
      .filter(({ role }) => role !== 'headline' && role !== 'deck' && role !== 'body')
      .map(({ n }) => n),
    contacts: contacts.map(contractContact),
    topics: articleTopics(article, resolved, topics),
    voices: articleVoices(article, resolved),
    framingTerms: [...new Set(article.framing.map((use) => use.term))].sort(),
    facts,
  };
}

const names = (chain: readonly Voice[]) => chain.at(-1)?.name;

function contractContact(contact: ContactFacts): ParsedContact {
  const byStatus = new Map<string, { status: ContactFacts['status']; voices: string[] }>();
  for (const account of contact.statuses) {
    const entry = byStatus.get(account.status) ?? { status: account.status, voices: [] };
    const name = names(account.voice);
    if (name && !entry.voices.includes(name)) entry.voices.push(name);
    byStatus.set(account.status, entry);
  }
  const statuses = [...byStatus.values()];
  return {
    kind: contact.kind,
    status: contact.status,
    statuses,
    parties: contact.parties.map(({ name, side }) => ({ name, side })),
    time: contact.time,
    place: contact.place,
    durationMinutes: contact.durationMinutes,
    main: contact.main,
    voices: [...new Set(fromEach(statuses, (entry) => entry.voices))],
    evidence: [...new Set(contact.mentions.map((mention) => mention.line))].map((line) => ({ line })),
  };
}

function withTopics(resolved: ResolvedArticle, topics: readonly string[][]): ContactFacts[] {
  return resolved.contacts.map((contact, i) => {
    const told = new Set(resolved.drafts[i]?.tellings.map((telling) => telling.s) ?? []);
    const own = new Set(fromEach([...told], (s) => topics[s] ?? []));
    if (contact.main) for (const list of topics) for (const topic of list) own.add(topic);
    return { ...contact, topics: [...own].sort() };
  });
}

function sentenceFacts(
  article: RecognisedArticle,
  resolved: ResolvedArticle,
  topics: readonly string[][],
): SentenceFacts[] {
  return article.mentions.map(({ sentence, quoted }, s) => {
    const line = article.lines[sentence.line - 1];
    const { all, quote } = printsOf(sentence, quoted);
    const voice = resolved.voices[s];
    return {
      line: sentence.line,
      n: sentence.n,
      start: line?.map?.[sentence.start] ?? sentence.start,
      end: line?.map?.[sentence.end] ?? sentence.end,
      words: sentence.words,
      role: sentence.role,
      hash: sentence.hash,
      print: all,
      quotePrint: quote,
      topics: topics[s] ?? [],
      voice: voice?.chain ?? [],
      quotation: voice?.quotation ?? 'narration',
      excerpt: null,
      text: line
        ? line.text.slice(
            line.map?.[sentence.start] ?? sentence.start,
            line.map?.[sentence.end] ?? sentence.end,
          )
        : null,
    };
  });
}

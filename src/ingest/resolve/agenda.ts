import { fromEach } from '../from-each.ts';
import { is } from '../grammar.ts';
import type { RecognisedArticle, SentenceMentions, TopicMention } from '../mentions.ts';
import { inPerson } from './draft.ts';
import type { ResolvedArticle } from './resolve.ts';

/** Topics of each sentence, in the order of the sentences. */
export function sentenceTopics(article: RecognisedArticle, _resolved: ResolvedArticle): string[][] {
  const ukraine = article.mentions.some(tellsOfUkraine);
  return article.mentions.map((sentence) =>
    [
      ...new Set(
        sentence.topics.filter((mention) => !inTitle(sentence, mention)).map((mention) => mention.topic),
      ),
    ]
      .filter((topic) => topic !== 'ukraine-settlement' || ukraine)
      .sort(),
  );
}

/** In somebody's office a land is no topic, nor a field in a body's name: "the council of Ukraine", "of Ukraine Rufus Firefly", "the Economic Forum". */
const inTitle = ({ actors, keys }: SentenceMentions, { from, to, topic }: TopicMention) =>
  (topic === 'economic-cooperation' && to === from + 1 && is('economic-bodies', keys[to])) ||
  (topic === 'ukraine-settlement' &&
    actors.some(
      (actor) =>
        (actor.type !== 'side' && actor.from <= from && actor.to >= to) ||
        (actor.type === 'person' && actor.from === to && to === from + 1),
    ));

/** Peace plans and settlements are Ukraine's only where the article names it. */
const tellsOfUkraine = (sentence: SentenceMentions) =>
  sentence.actors.some((actor) => actor.side === 'UA' || actor.sides.includes('UA')) ||
  sentence.keys.some((key) => /^(украин|україн|украін|ukrain|донбас|київ|киев|кіеу|kyiv|kiev)/.test(key));

/**
 * Topics of the article's contacts: those of its sentences, the background's left out where it opens as such and tells of no contact of the
 * article's. Without a contact, what its title or first sentence is about and most of the rest.
 */
export function articleTopics(
  article: RecognisedArticle,
  resolved: ResolvedArticle,
  topics: readonly string[][],
): string[] {
  if (resolved.contacts.length === 0) return leadingTopics(article, topics);
  const background = backgroundOf(article, resolved);
  const ahead = summitAhead(resolved);
  const own = topics.flatMap((list, s) =>
    background.has(s)
      ? []
      : [ahead && tellsSummit(s, article, resolved) ? list : list.filter((topic) => topic !== 'next-summit')],
  );
  return [
    ...new Set([
      ...own.flat(),
      ...(betweenStates(resolved, own) ? ['bilateral-relations'] : []),
      ...(onUkraine(article, own) ? ['ukraine-settlement'] : []),
    ]),
  ].sort();
}

/**
 * A meeting that took place is no summit to come; one is where another is planned, or where the article's own contact is none in person.
 * Where the coming meeting is all that is told, nobody speaks of it with another: it is the contact, not a topic.
 */
function summitAhead({ contacts }: ResolvedArticle): boolean {
  const main = contacts.find((contact) => contact.main);
  if (main && main.status !== 'held' && inPerson(main.kind) && contacts.length === 1) return false;
  return (
    main === undefined ||
    main.status !== 'held' ||
    !inPerson(main.kind) ||
    contacts.some((contact) => !contact.main && contact.status !== 'held' && inPerson(contact.kind))
  );
}

/** Whether a sentence speaks of a summit to come, not only of one that is over or by which it tells the time. */
function tellsSummit(s: number, article: RecognisedArticle, resolved: ResolvedArticle): boolean {
  const sentence = article.mentions[s];
  const told = sentence?.topics.filter(({ topic }) => topic === 'next-summit') ?? [];
  return (
    sentence !== undefined && told.some((topic) => !isAnchor(sentence, topic) && !isPast(topic, resolved))
  );
}

/** The contact that a topic's words name is over. */
const isPast = ({ s, from, to }: TopicMention, { contacts, drafts }: ResolvedArticle) =>
  contacts.some(
    ({ status, kind }, at) =>
      status === 'held' &&
      inPerson(kind) &&
      drafts[at]?.tellings.some(
        ({ s: here, trigger }) => here === s && trigger.from >= from && trigger.from < to,
      ),
  );

/** "ahead of a summit", «перед предстоящей встречей»: told only to say when. */
const isAnchor = ({ keys }: SentenceMentions, { from }: TopicMention) =>
  keys.slice(Math.max(0, from - 4), from).some((key) => is('before-it', key));

const ofSettlement = new Set([
  'ceasefire',
  'territory',
  'us-proposals',
  'russian-proposals',
  'security-guarantees',
  'prior-understandings',
  'prisoner-exchange',
  'europe-obstruction',
]);

/** Who speaks of a truce, lines, guarantees or the war, and of Ukraine, speaks of its settlement, named or not. */
function onUkraine(article: RecognisedArticle, topics: readonly string[][]): boolean {
  return (
    article.mentions.some(tellsOfUkraine) &&
    (topics.flat().some((topic) => ofSettlement.has(topic)) || article.mentions.some(speaksOfWar))
  );
}

/** A word of the war, its truce or its peace; "since the start of the war" only dates something. */
const speaksOfWar = ({ keys }: SentenceMentions) =>
  keys.some(
    (key, at) =>
      is('war', key) && !keys.slice(Math.max(0, at - 4), at).some((before) => is('outset', before)),
  );

/** Of how many states holders of an office are named. */
const sidesTold = ({ mentions }: RecognisedArticle) =>
  new Set(
    fromEach(mentions, ({ actors }) =>
      fromEach(actors, (actor) => (actor.person?.offices.length && actor.side ? [actor.side] : [])),
    ),
  ).size;

/** The topics that the opening names and at least half of the sentences with any topic share. */
function leadingTopics(article: RecognisedArticle, topics: readonly string[][]): string[] {
  const told = topics.filter((list) => list.length > 0);
  const opening = new Set(
    topics.filter((_, s) => s === 0 || article.sentences[s]?.role === 'headline').flat(),
  );
  if (sidesTold(article) >= 2)
    return [...new Set(told.flat())]
      .filter(
        (topic) =>
          topic !== 'next-summit' &&
          (opening.has(topic) || told.filter((list) => list.includes(topic)).length >= 2),
      )
      .sort();
  return [...opening]
    .filter((topic) => told.filter((list) => list.includes(topic)).length >= Math.max(2, told.length / 2))
    .sort();
}

/** Two states that speak of trade and projects at least as much as of the war speak of their relations, named or not. */
function betweenStates(resolved: ResolvedArticle, topics: readonly string[][]): boolean {
  const main = resolved.contacts.find((contact) => contact.main);
  const states = new Set(main?.parties.map(({ side }) => side));
  if (
    states.size !== 2 ||
    [...states].some((side) => side === null || side.length !== 2 || side === 'EU' || side === 'UN')
  )
    return false;
  const count = (topic: string) => topics.filter((list) => list.includes(topic)).length;
  return count('economic-cooperation') >= Math.max(1, count('ukraine-settlement'));
}

/** Sentences of paragraphs that recall earlier news ("Напомним, …", "As reported, …") and tell nothing of a contact the rest tells. */
function backgroundOf(article: RecognisedArticle, resolved: ResolvedArticle): Set<number> {
  const background = new Set<number>();
  const lines = new Set(
    article.mentions
      .filter(
        ({ sentence, cues }) =>
          sentence.n === 1 &&
          sentence.role === 'body' &&
          cues.some((cue) => cue.cue === 'closer' && cue.from <= 2),
      )
      .map(({ sentence }) => sentence.line),
  );
  for (const line of lines) {
    const own = article.mentions
      .filter(({ sentence }) => sentence.line === line)
      .map(({ sentence }) => sentence.index);
    const kept = resolved.drafts.some(
      (draft) =>
        draft.tellings.some((telling) => own.includes(telling.s)) &&
        draft.tellings.some((telling) => !own.includes(telling.s)),
    );
    if (!kept) for (const s of own) background.add(s);
  }
  return background;
}

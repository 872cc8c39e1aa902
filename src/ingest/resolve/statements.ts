import type { Voice } from '#domain/actor.ts';
import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { StatementFacts } from '../parsed.ts';
import type { ResolvedArticle } from './resolve.ts';

const isSpeaker = (voice: Voice) => voice.type === 'person' || voice.type === 'institution';

/** Public utterances an article reports: runs of sentences of one speaker, broken where the article turns back to earlier news. */
export function statementsOf(article: RecognisedArticle, resolved: ResolvedArticle): StatementFacts[] {
  const open = new Map<string, StatementFacts>();
  const all: StatementFacts[] = [];
  for (const sentence of article.mentions) {
    const s = sentence.sentence.index;
    if (sentence.cues.some((cue) => cue.cue === 'closer' && cue.from <= 2) && sentence.sentence.n === 1)
      open.clear();
    const chain = resolved.voices[s]?.chain ?? [];
    const at = chain.findIndex(isSpeaker);
    const speaker = chain[at];
    if (!speaker || sentence.sentence.role === 'headline') continue;
    const known = open.get(speaker.id);
    if (known) {
      known.sentences.push(s);
      improve(known, sentence, resolved);
      continue;
    }
    const made: StatementFacts = {
      kind: 'remarks',
      voice: speaker,
      venue: null,
      time: null,
      about: null,
      sentences: [s],
      relay: chain.slice(0, at),
    };
    improve(made, sentence, resolved);
    open.set(speaker.id, made);
    all.push(made);
  }
  for (const statement of all) settle(statement, article, resolved);
  return all.filter((statement) => statement.sentences.some((s) => resolved.voices[s]?.named));
}

const interview = /^(інтерв|интервью|интэрв|інтэрв|interview)/;
const briefing = /^(брифинг|брифінг|брыфінг|briefing|пресс-конференц|пресконференц|прес-конференц|news)/;
const post =
  /^(соцсет|соцмереж|сацсет|telegram|телеграм|тэлеграм|facebook|фейсбук|twitter|твиттер|social|truth|instagram|wrote|posted|x)$|^(соцсет|соцмереж|сацсет|telegram|телеграм|facebook)/;
const letter = /^(письм|послани|телеграмм|лист|letter)/;

function improve(statement: StatementFacts, sentence: SentenceMentions, resolved: ResolvedArticle): void {
  const venue = venueOf(sentence, resolved);
  if (venue && statement.voice.type === 'person' && statement.venue === null) {
    statement.venue = venue;
    statement.kind = 'interview';
  }
  if (statement.kind !== 'remarks') return;
  const has = (pattern: RegExp) => sentence.keys.some((key) => pattern.test(key));
  statement.kind = has(interview)
    ? 'interview'
    : has(briefing)
      ? 'briefing'
      : has(post)
        ? 'post'
        : has(letter) && statement.sentences.length === 1 && has(/^(написал|написав|напісаў|wrote)/)
          ? 'letter'
          : 'remarks';
}

/** To whom it was said: "told Fox News", "заявил РИА Новости", "in an interview with CNN". */
function venueOf(sentence: SentenceMentions, resolved: ResolvedArticle): Voice | null {
  for (const mention of sentence.outlets) {
    if (mention.outlet.id === resolved.outlet?.id) continue;
    const before = sentence.keys.slice(Math.max(0, mention.from - 5), mention.from);
    const told = before.some((key) =>
      /^(told|сказал|сказав|сказаў|заявил|заявив|заявіў|рассказал|розповів|интервью|інтерв'ю|interview|комментарии|коментарі|каментары)/.test(
        key,
      ),
    );
    if (told && sentence.actors.some((actor) => actor.type === 'person'))
      return {
        id: mention.outlet.id,
        name: mention.outlet.names.en,
        type: mention.outlet.kind === 'agency' ? 'agency' : 'outlet',
        side: null,
      };
  }
  return null;
}

/**
 * What a statement is about: of the contacts told in its sentences the most told, else the one its paragraph opened with; the main contact where
 * it speaks as the news of the day. Its own day is seldom told: `align` dates it by its contact.
 */
function settle(statement: StatementFacts, article: RecognisedArticle, resolved: ResolvedArticle): void {
  const [first = 0] = statement.sentences;
  const line = article.sentences[first]?.line;
  const side = statement.voice.side;
  const weights = resolved.drafts.map((draft, i) => {
    if (side !== null && !draft.parties.some((party) => party.side === side)) return 0;
    const told = draft.tellings.filter((telling) => !telling.generic);
    const inside = told.filter((telling) => statement.sentences.includes(telling.s)).length;
    const opening = told.some((telling) => telling.s < first && article.sentences[telling.s]?.line === line);
    const held = resolved.contacts[i]?.status === 'held';
    return (
      inside * (held ? 1 : 0.6) +
      (opening ? 0.75 : 0) +
      (resolved.contacts[i]?.main && !lookedBack(statement, article) ? 0.5 : 0)
    );
  });
  const most = Math.max(0, ...weights);
  statement.about = most > 0 ? weights.indexOf(most) : null;
  if (statement.voice.type === 'institution' && statement.about !== null && statement.kind === 'remarks')
    statement.kind = 'readout';
}

/** Told after "as reported", "recall": older news, not what the article is about. */
function lookedBack({ sentences }: StatementFacts, article: RecognisedArticle): boolean {
  const first = article.mentions[sentences[0] ?? 0];
  return first?.sentence.n === 1 && first.cues.some((cue) => cue.cue === 'closer' && cue.from <= 2);
}

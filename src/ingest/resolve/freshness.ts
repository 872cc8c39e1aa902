import { is } from '../grammar.ts';
import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft, Telling } from './draft.ts';

const leadReach = 6;

/** The words before a telling's trigger. */
const leadOf = ({ keys }: SentenceMentions, { trigger }: Telling, reach = leadReach) =>
  keys.slice(Math.max(0, trigger.from - reach), trigger.from);

/** "до приезда X", "before the forum": told to be earlier than something that is no contact. */
function isBeforeEvent({ keys }: SentenceMentions, { trigger }: Telling): boolean {
  const at = keys.slice(0, trigger.from).findLastIndex((key) => is('ahead-in-time', key));
  return (
    at >= 0 &&
    keys.slice(at + 1, at + 3).some((key) => is('trips', key) || is('gatherings', key) || is('arrivals', key))
  );
}

/** "прибыл из X, где встречался с Y": where somebody came from. */
function isWhereFrom({ keys, places }: SentenceMentions, { trigger }: Telling): boolean {
  const where = keys.slice(0, trigger.from).findLastIndex((key) => is('where', key));
  return places.some(
    ({ from, to }) =>
      where > to - 1 && where - to <= 1 && trigger.from - where <= leadReach && is('out-of', keys[from - 1]),
  );
}

/** Told as older than the news: recent, already over, before an event, or what somebody reports the results of. */
function isOld(telling: Telling, sentence: SentenceMentions | undefined): boolean {
  if (!sentence) return false;
  const lead = leadOf(sentence, telling);
  return (
    telling.time?.words.type === 'lately' ||
    lead.some((key) => is('recent', key)) ||
    leadOf(sentence, telling, 3).some((key) => is('already', key)) ||
    (telling.trigger.form === 'noun' && lead.slice(-2).some((key) => is('results', key))) ||
    isBeforeEvent(sentence, telling) ||
    isWhereFrom(sentence, telling)
  );
}

/** "Earlier X reported that …", "Recall that …": a sentence that opens by looking back. */
const isRecalled = ({ role }: Telling, sentence: SentenceMentions | undefined): boolean =>
  role === 'body' &&
  sentence !== undefined &&
  (sentence.cues.some((cue) => cue.cue === 'closer' && cue.from <= 2) ||
    sentence.keys.slice(0, 2).some((key) => is('earlier', key)));

/** Whether an article's main contact is its news, not something older that it goes on about. */
export const isNews = (draft: Draft, article: RecognisedArticle): boolean =>
  draft.tellings.some((telling) => {
    const sentence = article.mentions[telling.s];
    return !isOld(telling, sentence) && !isRecalled(telling, sentence);
  });

/** "met also Y and Z": one more of those whom somebody met lately, on whatever day. */
const isOneMore = (telling: Telling, sentence: SentenceMentions) =>
  telling.trigger.kind !== 'reception' &&
  sentence.keys
    .slice(Math.max(0, telling.trigger.from - 2), telling.trigger.to + 2)
    .some((key) => is('also', key));

/** Told as news of the day: by a verb or "held", before the article turns to what came earlier. */
export function isFresh(draft: Draft, article: RecognisedArticle): boolean {
  const first = draft.tellings[0];
  const sentence = first && article.mentions[first.s];
  if (
    !sentence ||
    first.other ||
    first.generic ||
    first.parties.length < 2 ||
    !draft.statuses.some((account) => account.status === 'held')
  )
    return false;
  if (first.trigger.form !== 'verb' && first.statusSpan === null) return false;
  if (first.time && first.time.words.type === 'weekday') return false;
  if (sentence.keys.some((key) => is('often', key))) return false;
  if (isOld(first, sentence) || isOneMore(first, sentence)) return false;
  if (leadOf(sentence, first, 2).some((key) => is('after', key))) return false;
  const closed = article.mentions.findIndex(
    ({ cues }) =>
      cues.some((cue) => cue.cue === 'closer' && cue.from <= 2) || cues.some((cue) => cue.cue === 'history'),
  );
  return (closed < 0 || first.s < closed) && !sentence.keys.some((key) => is('earlier', key));
}

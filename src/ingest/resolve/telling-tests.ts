import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { isGathering } from './gatherings.ts';
import { isPair, pairBefore } from './pairs.ts';
import { isReception } from './receptions.ts';
import { isSpeech, startsActor } from './to-press.ts';
import { isAimOf, isPurpose, isUnderWay } from './under-way.ts';
import { isFaceToFace } from './ways.ts';

export function isTelling(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const { keys } = sentence;
  const dayAfter = sentence.times.find(
    (time) => time.from === trigger.to || (time.from === trigger.to + 1 && keys[trigger.to] === 'on'),
  );
  const after = trigger.form === 'verb' && dayAfter ? dayAfter.to : trigger.to;
  const next = keys[/^(\w+ly|also|again|twice|first)$/.test(keys[after] ?? '') ? after + 1 : after] ?? '';
  const own = keys[trigger.from] ?? '';
  if (trigger.form === 'verb' && /^(calls|called)$/.test(own) && keys[trigger.from + 1] === 'on')
    return visits(sentence, trigger);
  if (own === 'called' && trigger.form === 'verb' && trigger.to - trigger.from === 1)
    return startsActor(sentence, trigger.to) && !/^(for|on|it|the|a)$/.test(next);
  if (isBareSpeech(sentence, trigger) && !/^(with|to|by)$/.test(next))
    return tellsOfPair(sentence, trigger, { next, dated: dayAfter !== undefined });
  if (isLongAgo(sentence, trigger) || isHabit(sentence, trigger) || isAimOf(sentence, trigger)) return false;
  if (own === 'called' && namesAs(sentence, trigger)) return false;
  if (own === 'negotiated') return /^(with|in|for|directly|on|at|until|through)$/.test(next);
  if (trigger.kind === 'reception') return isReception(sentence, trigger);
  if (isSpeech(sentence, trigger)) return false;
  if (isPluralSpeech(sentence, trigger) && !is('with', next)) return isBetweenThem(sentence, trigger);
  if (isGathering(sentence, trigger) || isAsked(sentence, trigger) || isTheirs(sentence, trigger))
    return false;
  if (
    /^(call|phone|telephone|ring|dial)$/.test(keys[trigger.to - 1] ?? '') &&
    trigger.form === 'verb' &&
    !isCallFor(sentence, trigger, next)
  )
    return startsActor(sentence, trigger.to);
  return (
    !isCallFor(sentence, trigger, next) && !isConvening(sentence, trigger) && isSeen(sentence, trigger, next)
  );
}

/** "X spoke": a verb of which a speech may be told as well as a talk. */
const isBareSpeech = ({ keys }: SentenceMentions, trigger: ContactMention) =>
  /^(spoke|talk|talked|spoken)$/.test(keys[trigger.from] ?? '') &&
  trigger.kind === 'conversation' &&
  trigger.to - trigger.from === 1;

/** "they spoke for an hour", "X and Y spoke", "the two leaders last spoke on 11 May". */
const tellsOfPair = (
  sentence: SentenceMentions,
  trigger: ContactMention,
  { next, dated }: { next: string; dated: boolean },
) =>
  (next === 'for' && sentence.durations.length > 0) ||
  pairBefore(sentence, trigger) ||
  (dated && isPair(sentence, trigger));

const isPluralSpeech = ({ keys }: SentenceMentions, trigger: ContactMention) =>
  trigger.kind !== 'call' && is('spoke-plural', keys[trigger.from]) && trigger.to - trigger.from === 1;

/** "говорили час", "X та Y говорили", "востаннє обидва лідери говорили у травні": of a talk, not of what people say. */
const isBetweenThem = (sentence: SentenceMentions, trigger: ContactMention) =>
  sentence.durations.length > 0 ||
  isFaceToFace(sentence, trigger) ||
  pairBefore(sentence, trigger) ||
  (sentence.times.length > 0 && isPair(sentence, trigger));

/** "они не беседовали с сентября": tells how long ago, not of a contact. */
const isLongAgo = (sentence: SentenceMentions, trigger: ContactMention) =>
  trigger.form === 'verb' &&
  is('negations', sentence.keys[trigger.from - 1]) &&
  sentence.times.some(
    (time) =>
      time.from >= trigger.to &&
      time.from - trigger.to <= 2 &&
      /^(с|со|since|з|від|от|ад)$/.test(sentence.keys[time.from - 1] ?? ''),
  );

/** "they regularly talk by phone", "вели переговоры постоянно": what is done over and over is no one contact. */
function isHabit({ keys }: SentenceMentions, trigger: ContactMention): boolean {
  const beside = [
    ...keys.slice(Math.max(0, trigger.from - 2), trigger.from),
    ...keys.slice(trigger.to, trigger.to + 2),
  ];
  const pleasing = keys.slice(Math.max(0, trigger.from - 5), trigger.from);
  if (trigger.tense === 'infinitive' || keys[trigger.from] === 'to')
    if (pleasing.includes('always') && pleasing.some((key) => is('pleased', key))) return true;
  if (isCounted(keys, trigger)) return true;
  return beside.some((key) => is('habit', key)) && !beside.some((key) => is('prepositive', key));
}

/** "встречался с X 12 раз", "they have met five times": how often, not when. */
const isCounted = (keys: readonly string[], { form, tense, to }: ContactMention) =>
  form === 'verb' &&
  tense === 'past' &&
  keys.slice(to, to + 6).some((key, at, behind) => /^\d+$/.test(key) && is('counted-times', behind[at + 1]));

/** "called on the president": paid a visit, unless to do something is what is called for. */
function visits(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const actor = sentence.actors.find((one) => one.from >= trigger.to && one.from - trigger.to <= 1);
  return actor?.person !== null && actor !== undefined && !/^(to|and|,)$/.test(sentence.keys[actor.to] ?? '');
}

/** "a call for peace", "calling off", "the Kremlin calls": no ring. */
function isCallFor(sentence: SentenceMentions, trigger: ContactMention, next: string): boolean {
  const own = sentence.keys[trigger.from] ?? '';
  const dated = sentence.times.some((time) => time.from >= trigger.to && time.from - trigger.to <= 1);
  if (
    (/^calls?$/.test(own) && /^(for|on|to|off|it)$/.test(next) && !dated) ||
    (own === 'calling' && next === 'off')
  )
    return true;
  return (
    /^(calls|call)$/.test(own) &&
    trigger.form === 'noun' &&
    /^(kremlin|he|she|who|which)$/.test(sentence.keys[trigger.from - 1] ?? '')
  );
}

/** "собрал Совет безопасности": a body convened. */
function isConvening({ keys }: SentenceMentions, trigger: ContactMention): boolean {
  return (
    /^(собер|збер|збар|зійш|gather|conven)/.test(keys[trigger.from] ?? '') &&
    trigger.form === 'verb' &&
    keys.slice(trigger.to, trigger.to + 7).some((key) => is('bodies', key))
  );
}

/** Whether "saw" and "met" have people on both sides: "met by protesters", "had been met" have not. */
function isSeen(sentence: SentenceMentions, trigger: ContactMention, next: string): boolean {
  const { keys } = sentence;
  const own = keys[trigger.from] ?? '';
  if (
    own === 'saw' &&
    !(
      startsActor(sentence, trigger.to) &&
      sentence.actors.some(
        (actor) => actor.person && actor.to <= trigger.from && trigger.from - actor.to <= 1,
      )
    )
  )
    return false;
  if (
    own === 'met' &&
    /^(been|be|being|not)$/.test(keys[trigger.from - 1] ?? '') &&
    next !== 'with' &&
    !startsActor(sentence, trigger.to)
  )
    return false;
  if (
    own === 'met' &&
    /^(by|the|all)$/.test(next) &&
    !startsActor(sentence, trigger.to) &&
    !startsActor(sentence, trigger.to + 1)
  )
    return false;
  return true;
}

/** "their deputies would meet": others than the people told of, when the verb names nobody. */
function isTheirs(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (
    trigger.form === 'noun' &&
    is('delegations', sentence.keys[trigger.to]) &&
    sentence.sentence.role === 'headline' &&
    sentence.contacts.some((one) => one.to <= trigger.from)
  )
    return !is('both-genitive', sentence.keys[trigger.to + 1]);
  if (
    trigger.form !== 'verb' ||
    !sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('theirs', key))
  )
    return false;
  return !sentence.actors.some((actor) => actor.person && actor.from >= trigger.from - 3);
}

/** "asked whether X and Y would meet": a question tells of nothing. */
function isAsked(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const before = sentence.keys.slice(Math.max(0, trigger.from - 5), trigger.from);
  const asking = before.some((key) => is('whether', key)) || is('whether', sentence.keys[trigger.to]);
  return asking && sentence.keys.some((key) => is('question', key));
}

/** "called X his dearest comrade" gives a name, no ring. */
function namesAs(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const actor = sentence.actors.find((one) => one.from >= trigger.to && one.from - trigger.to <= 1);
  return actor !== undefined && /^(his|her|a|an|the|their|its|"|«|')$/.test(sentence.keys[actor.to] ?? '');
}

const lastTimeReach = 13;

/** "another", "before that", "в последний раз": not the contact told before. */
export function isOther(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const opening = sentence.keys.slice(0, 3).join(' ');
  const isOpening = sentence.sentence.index <= 2;
  const before =
    /^(до (этого|цього|того|гэтага|гетага|таго)|before that|prior to that)/.test(opening) ||
    (sentence.times.length > 0 && is('before-that', sentence.keys[0]) && sentence.keys[0] !== 'до');
  return (
    before ||
    (is('before-that', sentence.keys[1]) &&
      is('occasion', sentence.keys[2]) &&
      trigger.from <= lastTimeReach) ||
    (is('before-that', sentence.keys[0]) &&
      is('occasion', sentence.keys[1]) &&
      trigger.from <= lastTimeReach) ||
    sentence.keys
      .slice(Math.max(0, trigger.from - 3), trigger.from)
      .some((word) => is('other', word) && !(isOpening && is('first-of', word))) ||
    (trigger.form === 'verb' && trigger.tense !== 'past' && isAgain(sentence, trigger)) ||
    (!isOpening && isThankedFor(sentence, trigger)) ||
    /^(only )?(once|twice) before/.test(sentence.keys.slice(trigger.to, trigger.to + 3).join(' '))
  );
}

/** "also thanked X for his message": a letter that was answered or spoken of, not the one told before. */
const isThankedFor = ({ keys }: SentenceMentions, trigger: ContactMention) =>
  trigger.kind === 'correspondence' &&
  trigger.form === 'noun' &&
  keys.slice(Math.max(0, trigger.from - thanksReach), trigger.from).some((key) => is('thanks', key));

const thanksReach = 7;

const isAgain = (sentence: SentenceMentions, trigger: ContactMention) =>
  sentence.keys.slice(trigger.from, trigger.to + 2).some((key) => is('again', key));

/** "Rubio, Lavrov meet in Istanbul": an English headline tells the past in the present tense. */
export function isHeadlinePresent(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (
    sentence.sentence.role !== 'headline' ||
    trigger.tense !== 'infinitive' ||
    !/^(meet|sit|talk|speak|discuss|confer)$/.test(sentence.keys[trigger.from] ?? '')
  )
    return false;
  return sentence.actors.some((actor) => actor.to === trigger.from);
}

/** "also on the call were X and Y", "в разговоре также участвовали X и Y": the sentence names who else took part. */
export function isAttended({ keys }: SentenceMentions, trigger: ContactMention): boolean {
  if (trigger.form !== 'noun') return false;
  const before = keys.slice(Math.max(0, trigger.from - 3), trigger.from).join(' ');
  if (/^also (on|in|at) (the|that)$/.test(before) || takesPart(keys, trigger.from)) return true;
  const after = keys.slice(trigger.to, trigger.to + 4);
  if (is('in-at', keys[trigger.from - 1]) && is('meanwhile', keys[0]) && after.some((key) => is('part', key)))
    return true;
  return after.some((key) => is('also', key)) && after.some((key) => is('joins', key));
}

const partReach = 6;

/** "X will also take part in the meeting", "участие в переговорах примет также X". */
function takesPart(keys: readonly string[], from: number): boolean {
  const before = keys.slice(Math.max(0, from - partReach), from);
  const part = before.findIndex((key) => is('part', key));
  return part > 0 && is('in-at', before[part + 1]) && before.slice(0, part).some((key) => is('also', key));
}

/** Plurals and kinds of talks in general: "regular meetings", "peace talks". */
export function isGeneric(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (trigger.form !== 'noun')
    return (
      (trigger.tense === 'infinitive' &&
        !isHeadlinePresent(sentence, trigger) &&
        !isUnderWay(sentence, trigger) &&
        !isPurpose(sentence, trigger)) ||
      (trigger.tense === 'future' && isAgain(sentence, trigger) && sentence.times.length === 0)
    );
  const own = sentence.keys[trigger.to - 1] ?? '';
  const before = sentence.keys[trigger.from - 1] ?? '';
  const hosted = sentence.contacts.some(
    (other) => other.kind === 'reception' && other.to <= trigger.from && trigger.from - other.to <= 4,
  );
  if (hosted && sentence.actors.every((actor) => !actor.person || actor.from < trigger.from)) return true;
  const one = sentence.keys
    .slice(Math.max(0, trigger.from - 3), trigger.from)
    .some((key) => /^an?$/.test(key));
  return (is('plural-contacts', own) && !is('begun', before) && !one) || is('generic-talks', before);
}

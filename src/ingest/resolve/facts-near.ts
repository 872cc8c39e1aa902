import { capitalOf } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { cost, nearest } from './cost.ts';
import type { Telling } from './draft.ts';
import { relativeBefore } from './relative.ts';

/** Times, places and lengths go to the trigger they stand nearest to; a verb of speech nearer by takes the time away. */
export function withFacts(sentence: SentenceMentions, tellings: Telling[]): Telling[] {
  for (const time of sentence.times) giveTime(sentence, time, tellings);
  afterEvents(sentence, tellings);
  for (const telling of tellings) telling.time ??= mainClauseTime(sentence, telling);
  for (const place of sentence.places) givePlace(sentence, place, tellings);
  for (const length of sentence.durations) {
    const best = nearestTelling(sentence, length, tellings);
    if (best && best.cost <= 18) best.telling.minutes ??= length.minutes;
  }
  return tellings;
}

type Time = SentenceMentions['times'][number];

function giveTime(sentence: SentenceMentions, time: Time, tellings: Telling[]): void {
  if (isOfOther(sentence, time)) return;
  const since = tellings.find(
    (telling) =>
      telling.trigger.from >= time.to &&
      telling.trigger.from - time.to <= 2 &&
      is('after', sentence.keys[time.to - 1] ?? ''),
  );
  if (since && time.time.type === 'shift') {
    since.time ??= {
      words: { type: 'shift', days: -time.time.days },
      from: time.from,
      to: time.to,
      cost: 1,
    };
    return;
  }
  const open = tellings.filter((telling) => !isMeasure(sentence, time, telling.trigger));
  const best = nearestTelling(sentence, time, beforeRelative(sentence, time, open));
  if (!best) return;
  const said = nearest(
    sentence,
    time,
    sentence.cues.filter((cue) => cue.cue === 'say'),
  );
  if (said && said.cost + 1 < best.cost && said.cost <= 4 && !opensWhere(sentence, best.telling.trigger)) {
    best.telling.said ??= time.time;
    return;
  }
  const act = nearest(
    sentence,
    time,
    sentence.statuses.filter(
      (status) =>
        status.status === 'cancelled' || status.status === 'postponed' || status.status === 'denied',
    ),
  );
  const set = sentence.statuses.some(
    (status) => status.status === 'planned' && time.from >= status.to && time.from - status.to <= 2,
  );
  if (act && act.cost < best.cost && act.cost <= 3 && best.cost > 1 && !set) return;
  if (belongsToVerb(sentence, time, best.telling.trigger)) return;
  if (best.cost > (time.time.type === 'year' ? 6 : 22)) return;
  if (!best.telling.time || best.cost < best.telling.time.cost)
    best.telling.time = { words: time.time, from: time.from, to: time.to, cost: best.cost };
}

/** A shift that measures from the noun behind it, or stands beside a day of its own. */
function isOfOther(sentence: SentenceMentions, time: Time): boolean {
  if (
    time.time.type === 'shift' &&
    sentence.contacts.some(
      (contact) =>
        isMeasure(sentence, time, contact) &&
        (!is('until', sentence.keys[time.to - 1] ?? '') ||
          (time.time.type === 'shift' && time.time.days === 0) ||
          contact.kind === 'summit'),
    )
  )
    return true;
  if (
    time.time.type === 'shift' &&
    time.time.days === 0 &&
    sentence.times.some((other) => other !== time && other.time.type !== 'shift')
  )
    return true;
  return false;
}

function givePlace(
  sentence: SentenceMentions,
  place: SentenceMentions['places'][number],
  tellings: Telling[],
): void {
  if (
    !place.located ||
    isVoicePlace(sentence, place) ||
    isTheme(sentence, place) ||
    isDestination(sentence, place)
  )
    return;
  const best = nearestTelling(sentence, place, tellings);
  if (!best || best.cost > 18) return;
  const held = best.telling.place;
  if (!held || rank(place.type) > rank(held.type))
    best.telling.place = {
      name: place.name.startsWith('capital:')
        ? (capitalOf.get(place.country)?.name ?? place.name)
        : place.name,
      type: place.type,
      country: place.country,
      from: place.from,
      to: place.to,
    };
}

const leaving =
  /^(отправился|отправилась|отправились|вылетел|вылетела|улетел|улетела|уехал|уехала|направился|вирушив|вирушила|полетів|вилетів|вылецеу|адправіуся|накіравауся|flew|left|departed|travelled|traveled|headed|heads)$/;

/** "After meeting X, Y left for Z": where somebody went after the contact is not where it was. */
export function isDestination(sentence: SentenceMentions, place: { from: number }): boolean {
  const verb = sentence.keys.slice(Math.max(0, place.from - 3), place.from).some((key) => leaving.test(key));
  return (
    verb &&
    sentence.keys.slice(0, 3).some((key) => is('held-before', key)) &&
    sentence.contacts.some((contact) => contact.to <= place.from - 2)
  );
}

/** "накануне саммита", "за два дня до этих бесед": the time is measured from the noun that follows, so it is not that noun's. */
function isMeasure(
  sentence: SentenceMentions,
  time: { from: number; to: number },
  trigger: ContactMention,
): boolean {
  const gap = trigger.from - time.to;
  const last = sentence.keys[time.to - 1] ?? '';
  if (gap < 0 || gap > 3) return false;
  return (
    is('until', last) ||
    (is('eve', last) && gap <= 2 && trigger.form === 'noun' && sentence.keys[time.to] !== ',')
  );
}

/** A clause opened by "which" goes on about the noun before it. */
function beforeRelative(
  sentence: SentenceMentions,
  span: { from: number },
  tellings: readonly Telling[],
): readonly Telling[] {
  const at = relativeBefore(sentence, span);
  const before = at < 0 ? [] : tellings.filter((telling) => telling.trigger.to <= at);
  return before.length > 0 ? before : tellings;
}

/** "announced on Wednesday in the White House, where he received …": the clause shares the day. */
const opensWhere = (sentence: SentenceMentions, trigger: ContactMention) =>
  sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('where-when', key));

/** "the idea came up on 18 August, when X received Y": the clause takes the day of the one it hangs on. */
function mainClauseTime(sentence: SentenceMentions, telling: Telling): Telling['time'] {
  for (let at = telling.trigger.from - 1; at >= Math.max(0, telling.trigger.from - 7); at--) {
    if (!is('where-when', sentence.keys[at] ?? '')) continue;
    const time = sentence.times.filter((one) => one.to <= at).at(-1);
    return time && time.time.type !== 'month' && time.time.type !== 'week'
      ? { words: time.time, from: time.from, to: time.to, cost: 15 }
      : null;
  }
  return null;
}

/** "announced last Thursday, hours after a call": what came right before shares the sentence's only day. */
function afterEvents(sentence: SentenceMentions, tellings: readonly Telling[]): void {
  const [time, second] = sentence.times.filter((one) => one.time.type !== 'shift');
  if (!time || second || tellings.some((telling) => telling.time)) return;
  const open = tellings.find(
    (telling) =>
      telling.trigger.form === 'noun' &&
      telling.status === 'held' &&
      sentence.keys
        .slice(Math.max(0, telling.trigger.from - 4), telling.trigger.from)
        .some((key) => is('after', key)),
  );
  if (open && time.time.type !== 'month' && time.time.type !== 'week')
    open.time = { words: time.time, from: time.from, to: time.to, cost: 20 };
}

const rank = (type: 'city' | 'region' | 'country') => ({ city: 3, region: 2, country: 1 })[type];

function nearestTelling(
  sentence: SentenceMentions,
  span: { from: number; to: number },
  tellings: readonly Telling[],
): { telling: Telling; cost: number } | null {
  let found: { telling: Telling; cost: number } | null = null;
  for (const telling of tellings) {
    const price = cost(sentence, span, telling.trigger) + aside(sentence, span, telling.trigger);
    if (!found || price < found.cost) found = { telling, cost: price };
  }
  return found;
}

/** "in August, shortly before the summit in X, they spoke": what stands outside the adjunct's commas is not its own. */
function aside(
  sentence: SentenceMentions,
  span: { from: number; to: number },
  trigger: ContactMention,
): number {
  if (trigger.form !== 'noun') return 0;
  const adjunct = sentence.keys
    .slice(Math.max(0, trigger.from - 2), trigger.from)
    .some((key) => is('before-or-after', key));
  if (!adjunct) return 0;
  const between = sentence.keys.slice(Math.min(span.to, trigger.to), Math.max(span.from, trigger.from));
  return between.includes(',') ? 8 : 0;
}

/** "в Москве заявили": a capital that speaks is no place. */
function isVoicePlace(sentence: SentenceMentions, place: { from: number; to: number }): boolean {
  if (/^[a-z]/.test(sentence.keys[place.from] ?? '')) return false;
  return sentence.cues.some(
    (cue) => cue.cue === 'say' && (cue.from === place.to || cue.to === place.from - 1),
  );
}

/** "the war in Ukraine": a country that is the subject, not the scene. */
function isTheme(sentence: SentenceMentions, place: { from: number; to: number; type: string }): boolean {
  if (place.type !== 'country' && place.type !== 'region') return false;
  return [2, 3].some((back) => is('themes', sentence.keys[place.from - back] ?? ''));
}

const pastVerb = /[аеиіяоуыую](л|ла|ло|ли|лся|лась|лось|лись|в|вся|лася|лося|лися|ў|ўся|лі|ліся|у|уся)$/;

/** "накануне опубликовал запись разговора": the time stands before a verb of its own. */
function belongsToVerb(
  sentence: SentenceMentions,
  time: { from: number; to: number },
  trigger: ContactMention,
): boolean {
  if (trigger.form === 'verb') return false;
  if (time.from >= trigger.to) return followsVerb(sentence, time, trigger);
  if (time.to >= trigger.from) return false;
  const next = sentence.keys[time.to] ?? '';
  if (
    !pastVerb.test(next) ||
    next.length < 5 ||
    sentence.actors.some((actor) => actor.from <= time.to && actor.to > time.to)
  )
    return false;
  if (
    sentence.statuses.some((status) => status.from === time.to) ||
    sentence.contacts.some((one) => one.from === time.to)
  )
    return false;
  return trigger.from - time.to > 2;
}

/** "the idea of a meeting came up on 18 August": the verb between has the time. */
function followsVerb(sentence: SentenceMentions, time: { from: number }, trigger: ContactMention): boolean {
  const at = time.from - 1;
  const key = sentence.keys[at] ?? '';
  if (!is('past-endings', key) || key.length < 5 || at < trigger.to) return false;
  return (
    !sentence.statuses.some((status) => status.from <= at && status.to > at) &&
    !sentence.contacts.some((one) => one.from <= at && one.to > at) &&
    !sentence.cues.some((cue) => cue.from <= at && cue.to > at)
  );
}

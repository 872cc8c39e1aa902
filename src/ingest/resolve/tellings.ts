import type { Party } from '#domain/actor.ts';
import type { Status } from '#domain/contact.ts';
import { capitalOf, personById } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ActorMention, ContactMention, SentenceMentions } from '../mentions.ts';
import { cost, nearest } from './cost.ts';
import type { Context, Telling } from './draft.ts';
import { areTwoSides, complement, distinct, followers, leader, modifiers, partnerBefore, sceneOf, sidesAsParties, subject } from './participants.ts';

/** Every telling of a contact in one sentence. */
export function tellingsOf(sentence: SentenceMentions, context: Context): Telling[] {
  if (sentence.contacts.length === 0) return [];
  const scene = sceneOf(sentence);
  const triggers = sentence.contacts.filter((trigger) => isTelling(sentence, trigger));
  const tellings = triggers.flatMap((trigger) => {
    const { parties: all, roles, sides } = partiesFor(scene, trigger, context);
    return apart(sentence, trigger, all).map((parties) => ({ s: sentence.sentence.index, trigger, parties, roles, sides, ...statusOf(sentence, trigger, triggers), moreStatuses: moreStatuses(sentence, trigger, triggers), time: null, place: null, minutes: null, other: isOther(sentence, trigger), generic: isGeneric(sentence, trigger), joins: sentence.keys.some((key) => is('joins', key)), byPhone: isByPhone(sentence, trigger), role: sentence.sentence.role, plural: sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('they', key)), pair: isPair(sentence, trigger), said: null, there: /(там|саме) (же|само|ж|жа|самому)|same (venue|place|city)|тут же/.test(sentence.keys.join(' ')), faceToFace: sentence.keys.some((key, at) => inPersonWords.test(key) && Math.abs(at - trigger.from) <= 8) }) satisfies Telling);
  });
  return withFacts(sentence, tellings);
}

/** "X spoke with A and B": calls with people of several states are several calls. */
function apart(sentence: SentenceMentions, trigger: ContactMention, parties: Party[]): Party[][] {
  const inTurn = sentence.keys.some((key) => is('in-turn', key));
  const single = !inTurn || trigger.form !== 'verb' || (trigger.kind !== 'call' && trigger.kind !== 'conversation') || trigger.tense !== 'past';
  if (single || parties.length < 3 ) return [parties];
  const caller = parties.at(-1);
  const others = parties.slice(0, -1);
  const sides = new Set(others.map((party) => party.side));
  if (!caller || sides.size !== others.length || sides.has(caller.side)) return [parties];
  return others.map((party) => [party, caller]);
}

const inPersonWords = /^(лично|особисто|асабіста|очно|face-to-face|person|кулуар|дверями|дверима|глазу|віч-на-віч|сам-на-сам|закрытыми|зачиненими|обедом|обідом|dinner|lunch|ужин|вечер[яе])/;

/** "the two men", "оба президента". */
function isPair(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const near = sentence.keys.slice(Math.max(0, trigger.from - 8), trigger.to + 5);
  return near.some((key, at) => is('both', key) && is('pair-nouns', near[at + 1] ?? ''));
}


/** A conversation told with a telephone beside it is a call. */
function isByPhone(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (trigger.kind !== 'conversation' && trigger.kind !== 'discussion') return false;
  return sentence.keys.some((key, at) => is('telephone', key) && cost(sentence, trigger, { from: at, to: at + 1 }) <= 6);
}

const speakers = /^(reporters|journalists|lawmakers|parliament|the|tass|reuters|fox|cnn|bbc|media|press)$/;

function isTelling(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const { keys } = sentence;
  const next = keys[trigger.to] ?? '';
  const own = keys[trigger.from] ?? '';
  if (own === 'called' && trigger.form === 'verb' && trigger.to - trigger.from === 1) return startsActor(sentence, trigger.to) && !/^(for|on|it|the|a)$/.test(next);
  if (/^(spoke|talk|spoken)$/.test(own) && trigger.kind === 'conversation' && trigger.to - trigger.from === 1 && !/^(with|to|by)$/.test(next)) return (next === 'for' && sentence.durations.length > 0) || pairBefore(sentence, trigger);
  if (own === 'called' && namesAs(sentence, trigger)) return false;
  if (trigger.kind === 'reception' && trigger.tense === 'infinitive') return startsActor(sentence, trigger.to);
  if (/^(spoke|spoken|talked|speaking)$/.test(own) && speakers.test(keys[trigger.to] ?? '')) return false;
  if (trigger.kind === 'reception') return startsActor(sentence, trigger.to);
  if (is('spoke-plural', own) && trigger.to - trigger.from === 1 && !is('with', next)) return sentence.durations.length > 0;
  if (isGathering(sentence, trigger)) return false;
  if (/^calls?$/.test(own) && /^(for|on|to|off|it)$/.test(next) || (own === 'calling' && next === 'off')) return false;
  if (/^(call|phone|telephone|ring|dial)$/.test(keys[trigger.to - 1] ?? '') && trigger.form === 'verb') return startsActor(sentence, trigger.to);
  if (/^(собер|збер|збар|зійш|gather|conven)/.test(own) && trigger.form === 'verb' && keys.slice(trigger.to, trigger.to + 7).some((key) => is('bodies', key))) return false;
  if (/^(calls|call)$/.test(own) && trigger.form === 'noun' && /^(kremlin|he|she|who|which)$/.test(keys[trigger.from - 1] ?? '')) return false;
  if (own === 'met' && /^(by|the|all)$/.test(next) && !startsActor(sentence, trigger.to) && !startsActor(sentence, trigger.to + 1)) return false;
  return true;
}



/** A gathering of many ("саммит БРИКС", "NATO foreign ministers' meeting") is where contacts happen, not one of them. */
function isGathering(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (trigger.form !== 'noun' || (trigger.kind !== 'summit' && trigger.kind !== 'meeting' && trigger.kind !== 'talks')) return false;
  const ahead = sentence.keys.slice(trigger.to, trigger.to + 3);
  const behind = sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from);
  const stop = ahead.findIndex((key) => /^(с|со|with|между|між|between|з|із|,|\.|паміж)$/.test(key));
  const named = stop < 0 ? ahead : ahead.slice(0, stop);
  if (trigger.kind === 'summit' && named.concat(behind).some((key) => is('bodies', key))) return true;
  return named.some((key) => is('bodies', key)) && !is('both-genitive', named[0] ?? '') && !named.some((key) => is('both-genitive', key)) || (trigger.kind !== 'talks' && (is('bodies', behind.at(-1) ?? '') || sentence.keys.slice(Math.max(0, trigger.from - 5), trigger.from).some((key) => is('acronyms', key))));
}

/** "X and Y spoke": two people stand right before the verb. */
function pairBefore(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const last = sentence.actors.find((actor) => actor.person && actor.to <= trigger.from && trigger.from - actor.to <= 1);
  const first = last && sentence.actors.find((actor) => actor.person && actor.to < last.from && last.from - actor.to <= 2);
  return first !== undefined && sentence.keys.slice(first.to, last?.from).includes('and');
}

/** "called X his dearest comrade" gives a name, no ring. */
function namesAs(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const actor = sentence.actors.find((one) => one.from >= trigger.to && one.from - trigger.to <= 1);
  return actor !== undefined && /^(his|her|a|an|the|their|its|"|«|')$/.test(sentence.keys[actor.to] ?? '');
}

function startsActor(sentence: SentenceMentions, at: number): boolean {
  return sentence.actors.some((actor) => !actor.spokes && (actor.from === at || (actor.from === at + 1 && is('lead-in', sentence.keys[at] ?? '')) || (actor.from > at && actor.from - at <= 4 && sentence.times.some((time) => time.from >= at && time.to <= actor.from)) || (actor.from - at <= 3 && actor.from > at && sentence.places.some((place) => place.from > at && place.to <= actor.from))));
}

function partiesFor(scene: ReturnType<typeof sceneOf>, trigger: ContactMention, context: Context): { parties: Party[]; roles: string[]; sides: string[] } {
  const actors: ActorMention[] = [];
  if (trigger.kind === 'correspondence') return letterParties(scene, trigger, context);
  const after = complement(scene, trigger);
  if (!after?.actors.some((actor) => actor.person) && ofBothCountries(scene.sentence, trigger) && context.dyad.length === 2) return { parties: sidesAsParties(context.dyad, trigger.kind === 'summit' ? 'summit' : 'talks', context.day), roles: [], sides: [] };
  if (after) actors.push(...after.actors);
  const before = trigger.form === 'noun' ? modifiers(scene, trigger) : [];
  const two = () => areTwoSides(distinct(actors.flatMap(context.partiesOf)));
  const adjectives = before.filter((actor) => actor.adjective && actor.type === 'side');
  const named = before.filter((actor) => !(actor.adjective && actor.type === 'side'));
  const genitivePair = after !== null && !after.marked && two();
  if (!genitivePair) actors.push(...named);
  const possessed = trigger.form === 'noun' && after !== null && !after.marked && after.actors.length === 1 && named.length === 0;
  const aloof = trigger.kind === 'summit' && after === null && scene.sentence.keys.slice(Math.max(0, trigger.from - 2), trigger.from).some((key) => is('before-or-after', key));
  const he = nearPronoun(scene.sentence, trigger);
  const his = trigger.form === 'noun' && after !== null && scene.sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('own-of-subject', key));
  if (!genitivePair && !possessed && !aloof && (!two() || after?.marked) && adjectives.length < 2) actors.push(...(he ? antecedent(he, scene.sentence, context, trigger.from) : his && after?.marked && !scene.sentence.cues.some((cue) => cue.cue === 'recommend' && cue.to <= trigger.from && /^(his|her)$/.test(scene.sentence.keys[trigger.from - 1] ?? '')) ? orElse(leader(scene, trigger, sidesOf(actors)), () => subject(scene, trigger, sidesOf(actors))) : subject(scene, trigger, sidesOf(actors))));
  if (!two() && !possessed && adjectives.length < 2 && after && after.actors.length > 0) actors.push(...followers(scene, after.actors.at(-1)?.to ?? trigger.to));
  if (!two() && (trigger.form === 'verb' || after === null)) actors.push(...partnerBefore(scene, trigger));
  if (!two() && trigger.form === 'noun' && after?.marked && !possessed) actors.push(...leader(scene, trigger, sidesOf(actors)));
  if (actors.length === 0 && trigger.from <= 6 && (trigger.kind === 'call' || trigger.kind === 'conversation')) actors.push(...followers(scene, trigger.to));
  let parties = distinct(actors.flatMap(context.partiesOf));
  const sides = adjectives.flatMap((actor) => (actor.side ? [actor.side] : []));
  if (!areTwoSides(parties) && sides.length >= 2) parties = sidesAsParties(sides, trigger.kind, context.day);
  if (trigger.kind === 'summit' && parties.length === 0 && actors.some((actor) => actor.plural && (actor.role === 'leader' || actor.role === 'pres')) && context.dyad.length === 2) parties = sidesAsParties(context.dyad, 'summit', context.day);
  if (parties.length === 1 && !possessed) parties = withPronoun(scene, trigger, { parties, marked: after?.marked === true }, context);
  if (trigger.kind === 'summit') parties = parties.filter((party) => party.type !== 'person' || isHead(party));
  if (trigger.kind === 'discussion' && parties.length > 0 && parties.every((party) => party.type === 'side')) parties = [];
  if (context.sporting && parties.every((party) => party.type === 'side')) parties = [];
  return { parties, roles: actors.filter((actor) => actor.plural).map((actor) => actor.role ?? ''), sides };
}

/** Heads of state or government hold summits; ministers and envoys attend or prepare them. */
function isHead(party: Party): boolean {
  const known = personById.get(party.id);
  return !known || known.offices.some((office) => ['pres', 'pm', 'king', 'emir', 'sultan', 'crown-prince', 'commission', 'council', 'pres-elect', 'sg'].includes(office.role));
}


const orElse = (found: ActorMention[], other: () => ActorMention[]) => (found.length > 0 ? found : other());

const sidesOf = (actors: readonly ActorMention[]) => new Set(actors.flatMap((actor) => (actor.side ? [actor.side] : [])));

/** A pronoun in the subject's place right before the verb: whose gender it tells. */
function nearPronoun(sentence: SentenceMentions, trigger: ContactMention): 'he' | 'she' | null {
  if (trigger.form !== 'verb') return null;
  const near = sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from);
  if (near.some((key) => is('she', key))) return 'she';
  return near.some((key) => is('he', key)) ? 'he' : null;
}

function antecedent(pronounOf: 'he' | 'she', sentence: SentenceMentions, context: Context, before: number): ActorMention[] {
  const own = sentence.actors.find((actor) => actor.person && !actor.spokes && !actor.adjective && actor.to <= before && actor.female === (pronounOf === 'she') && !is('oblique-prepositions', sentence.keys[actor.from - 1] ?? ''));
  const found = own ?? context.subjectBefore(sentence.sentence.index, pronounOf === 'she');
  return found ? [found] : [];
}

/** "He met X": the person the sentence before began with. */
function withPronoun(scene: ReturnType<typeof sceneOf>, trigger: ContactMention, told: { parties: Party[]; marked: boolean }, context: Context): Party[] {
  const { sentence, eligible } = scene;
  const near = sentence.keys.slice(Math.max(0, trigger.from - 9), trigger.to + 2);
  const alone = told.marked && trigger.form === 'noun' && eligible.every((actor) => context.partiesOf(actor).every((party) => told.parties.some((own) => own.id === party.id)));
  if (!alone && !near.some((key) => is('pronouns', key))) return told.parties;
  const before = context.subjectBefore(sentence.sentence.index);
  return before ? distinct([...told.parties, ...context.partiesOf(before)]) : told.parties;
}


/** "the meeting of the two countries' delegations". */
function ofBothCountries(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const window = sentence.keys.slice(Math.max(0, trigger.from - 14), trigger.to + 8);
  return window.some((key) => is('delegations', key)) && window.some((key) => is('both', key));
}

/** A letter goes from one to another: recipient inside the verb's reach or after it, sender before or after "from". */
function letterParties(scene: ReturnType<typeof sceneOf>, trigger: ContactMention, context: Context): { parties: Party[]; roles: string[]; sides: string[] } {
  const inner = scene.eligible.filter((actor) => actor.from >= trigger.from && actor.to <= trigger.to);
  const after = scene.eligible.filter((actor) => actor.from >= trigger.to && actor.from - trigger.to <= 9).slice(0, 2);
  const modified = modifiers(scene, trigger).filter((actor) => !actor.adjective);
  const actors = [...modified, ...inner, ...after];
  if (!areTwoSides(distinct(actors.flatMap(context.partiesOf)))) actors.push(...subject(scene, trigger, sidesOf(actors)));
  return { parties: distinct(actors.flatMap(context.partiesOf)).slice(0, 2), roles: [], sides: [] };
}


const strong: readonly Status[] = ['denied', 'cancelled', 'postponed'];
/** "надеется на встречу" looks ahead; "на встрече" is where it happens. */

function statusOf(sentence: SentenceMentions, trigger: ContactMention, triggers: readonly ContactMention[]): { status: Status | null; statusSpan: { from: number; to: number } | null } {
  if (trigger.kind === 'correspondence' && is('sent-endings', sentence.keys[trigger.from] ?? '')) return { status: 'held', statusSpan: trigger };
  const own = sentence.statuses.filter((status) => nearest(sentence, status, ofRelative(sentence, status, triggers))?.best === trigger && !(trigger.form === 'verb' && status.from >= trigger.from && status.to <= trigger.to && status.status === 'held'));
  const recommended = sentence.cues.find((cue) => cue.cue === 'recommend' && cue.to <= trigger.from);
  const afterwards = sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('after', key));
  if (recommended && !afterwards) return { status: 'planned', statusSpan: null };
  const priced = own.filter((status) => !isAdvice(sentence, status) && reaches(sentence, trigger, status)).map((status) => ({ status, price: cost(sentence, trigger, status) })).filter(({ price, status }) => price <= (status.status === 'possible' ? 9 : 16)).sort((a, b) => a.price - b.price);
  const refused = priced.find(({ status }) => status.status === 'planned' && isNegated(sentence, status));
  if (refused) return { status: 'denied', statusSpan: refused.status };
  const grave = priced.find(({ status }) => strong.includes(status.status) && !isAdvice(sentence, status));
  if (grave) return { status: grave.status.status, statusSpan: grave.status };
  if (trigger.form === 'verb') return verbStatus(sentence, trigger, priced.map(({ status }) => status));
  const before = sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from);
  const lead = before.at(-1) ?? '';
  const hinted = priced[0]?.status;
  const awaited = lead === 'на' && is('awaited', sentence.keys[trigger.from] ?? '');
  if (awaited) return { status: hinted && hinted.status !== 'held' ? hinted.status : 'planned', statusSpan: hinted ?? null };
  if ((before.some((word) => is('held-before', word)) || before.slice(-2).some((word) => is('held-right-before', word))) && !(hinted && hinted.status === 'planned' && hinted.to <= trigger.from && trigger.from - hinted.to <= 1)) {
    if (!(lead === 'на' && hinted && hinted.status !== 'held')) return { status: 'held', statusSpan: null };
  }
  if (before.slice(-3).some((word) => is('in', word)) && (trigger.kind === 'call' || trigger.kind === 'conversation')) return { status: 'held', statusSpan: null };
  if (is('planned-before', lead)) return { status: 'planned', statusSpan: null };
  const light = priced.slice(0, 1).find(({ status }) => status.status === 'held' && status.to <= trigger.from && trigger.from - status.to <= 3);
  if (light) return { status: 'held', statusSpan: light.status };
  return hinted ? { status: hinted.status, statusSpan: hinted } : { status: null, statusSpan: null };
}

/** "не планується", "нет в планах": a plan denied. */
const isNegated = (sentence: SentenceMentions, status: { from: number }) => is('no', sentence.keys[status.from - 1] ?? '') && is('plan-words', sentence.keys[status.from] ?? '');


/** "возможная встреча", "готов к переговорам" look ahead a few words; "возможность сотрудничества" says nothing of the talks before it. */
function reaches(sentence: SentenceMentions, trigger: ContactMention, status: { status: Status; from: number; to: number }): boolean {
  if (status.status === 'planned' && is('modal-have', sentence.keys[status.from] ?? '')) return sentence.keys.slice(status.to, status.to + 4).some((key) => /(ти|тися|тись|ць|цца|[аіеоу]ц)$/.test(key));
  if (status.status === 'planned' && is('preparation', sentence.keys[status.from] ?? '')) return status.from >= trigger.to ? status.from - trigger.to <= 1 : trigger.from - status.to <= 4;
  if (status.status !== 'possible' || !is('prepositive', sentence.keys[status.from] ?? '')) return true;
  if (status.from >= trigger.to) return status.from - trigger.to <= 2 || (status.from - trigger.to <= 9 && relativeBefore(sentence, status) >= trigger.to);
  return trigger.from - status.to <= (is('offers', sentence.keys[status.from] ?? '') ? 6 : 3);
}

/** Grave and hopeful words about one trigger side by side: "cancelled … may still take place". */
function moreStatuses(sentence: SentenceMentions, trigger: ContactMention, triggers: readonly ContactMention[]): Telling['moreStatuses'] {
  const own = sentence.statuses.filter((status) => nearest(sentence, status, triggers)?.best === trigger && !isAdvice(sentence, status) && cost(sentence, trigger, status) <= 34);
  if (!own.some((status) => strong.includes(status.status))) return [];
  return own.filter((status) => strong.includes(status.status) || status.status === 'possible').map(({ status, from, to }) => ({ status, from, to }));
}

/** "recommended to cancel": advice, not what became of it. */
export function isAdvice(sentence: SentenceMentions, status: { from: number; to: number }): boolean {
  return sentence.cues.some((cue) => cue.cue === 'recommend' && cue.to <= status.from && status.from - cue.to <= 4);
}

function verbStatus(sentence: SentenceMentions, trigger: ContactMention, near: readonly SentenceMentions['statuses'][number][]): { status: Status | null; statusSpan: { from: number; to: number } | null } {
  if (/^(meets|hosts|receives)$/.test(sentence.keys[trigger.from] ?? '')) return { status: sentence.times.length > 0 && sentence.sentence.role !== 'headline' ? 'planned' : 'held', statusSpan: trigger };
  if (trigger.tense === 'past') {
    if (is('not', sentence.keys[trigger.from - 1] ?? '')) return { status: 'denied', statusSpan: trigger };
    return { status: 'held', statusSpan: trigger };
  }
  const done = near.find((status) => status.status === 'held' && is('managed', sentence.keys[status.from] ?? ''));
  if (done && trigger.tense === 'infinitive') return { status: 'held', statusSpan: done };
  const chosen = near.find((status) => status.status === 'possible' || status.status === 'planned');
  if (trigger.tense === 'future') return chosen?.status === 'possible' ? { status: 'possible', statusSpan: chosen } : { status: 'planned', statusSpan: trigger };

  return { status: chosen?.status ?? (sentence.sentence.role === 'headline' ? 'planned' : null), statusSpan: chosen ?? null };
}


function isOther(sentence: SentenceMentions, trigger: ContactMention): boolean {
  return sentence.keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((word) => is('other', word)) || (trigger.form === 'verb' && trigger.tense !== 'past' && isAgain(sentence, trigger));
}

const isAgain = (sentence: SentenceMentions, trigger: ContactMention) => sentence.keys.slice(trigger.from, trigger.to + 2).some((key) => is('again', key));

/** Plurals and kinds of talks in general: "regular meetings", "peace talks". */
function isGeneric(sentence: SentenceMentions, trigger: ContactMention): boolean {
  if (trigger.form !== 'noun') return trigger.tense === 'infinitive' || (trigger.tense === 'future' && isAgain(sentence, trigger) && sentence.times.length === 0);
  const own = sentence.keys[trigger.to - 1] ?? '';
  const before = sentence.keys[trigger.from - 1] ?? '';
  return is('plural-contacts', own) || is('generic-talks', before);
}

/** Times, places and lengths go to the trigger they stand nearest to; a verb of speech nearer by takes the time away. */
function withFacts(sentence: SentenceMentions, tellings: Telling[]): Telling[] {
  const speech = sentence.cues.filter((cue) => cue.cue === 'say');
  for (const time of sentence.times) {
    if (time.time.type === 'shift' && sentence.contacts.some((contact) => isMeasure(sentence, time, contact) && (!is('until', sentence.keys[time.to - 1] ?? '') || time.time.type === 'shift' && time.time.days === 0 || contact.kind === 'summit'))) continue;
    if (time.time.type === 'shift' && time.time.days === 0 && sentence.times.some((other) => other !== time && other.time.type !== 'shift')) continue;
    const since = tellings.find((telling) => telling.trigger.from >= time.to && telling.trigger.from - time.to <= 2 && is('after', sentence.keys[time.to - 1] ?? ''));
    if (since && time.time.type === 'shift') {
      since.time ??= { words: { type: 'shift', days: -time.time.days }, from: time.from, to: time.to, cost: 1 };
      continue;
    }
    const open = tellings.filter((telling) => !isMeasure(sentence, time, telling.trigger));
    const best = nearestTelling(sentence, time, beforeRelative(sentence, time, open));
    if (!best) continue;
    const said = nearest(sentence, time, speech);
    if (said && said.cost + 1 < best.cost && said.cost <= 4 && !opensWhere(sentence, best.telling.trigger)) {
      best.telling.said ??= time.time;
      continue;
    }
    const act = nearest(sentence, time, sentence.statuses.filter((status) => status.status === 'cancelled' || status.status === 'postponed' || status.status === 'denied'));
    const set = sentence.statuses.some((status) => status.status === 'planned' && time.from >= status.to && time.from - status.to <= 2);
    if (act && act.cost < best.cost && act.cost <= 3 && best.cost > 1 && !set) continue;
    if (belongsToVerb(sentence, time, best.telling.trigger)) continue;
    if (best.cost > 22) continue;
    if (!best.telling.time || best.cost < best.telling.time.cost) best.telling.time = { words: time.time, from: time.from, to: time.to, cost: best.cost };
  }
  afterEvents(sentence, tellings);
  for (const telling of tellings) telling.time ??= mainClauseTime(sentence, telling);
  for (const place of sentence.places) {
    if (!place.located || isVoicePlace(sentence, place) || isTheme(sentence, place)) continue;
    const best = nearestTelling(sentence, place, tellings);
    if (!best || best.cost > 18) continue;
    const held = best.telling.place;
    if (!held || rank(place.type) > rank(held.type)) best.telling.place = { name: place.name.startsWith('capital:') ? (capitalOf.get(place.country)?.name ?? place.name) : place.name, type: place.type, country: place.country, from: place.from, to: place.to };
  }
  for (const length of sentence.durations) {
    const best = nearestTelling(sentence, length, tellings);
    if (best && best.cost <= 18) best.telling.minutes ??= length.minutes;
  }
  return tellings;
}

/** "накануне саммита", "за два дня до этих бесед": the time is measured from the noun that follows, so it is not that noun's. */
function isMeasure(sentence: SentenceMentions, time: { from: number; to: number }, trigger: ContactMention): boolean {
  const gap = trigger.from - time.to;
  const last = sentence.keys[time.to - 1] ?? '';
  if (gap < 0 || gap > 3) return false;
  return is('until', last) || (is('eve', last) && gap <= 2 && trigger.form === 'noun' && sentence.keys[time.to] !== ',');
}

/** The triggers a clause opened by "which" can be about. */
function ofRelative(sentence: SentenceMentions, span: { from: number; to: number }, triggers: readonly ContactMention[]): readonly ContactMention[] {
  if (triggers.some((trigger) => trigger.from >= span.to && trigger.from - span.to <= 1)) return triggers;
  const at = relativeBefore(sentence, span);
  const before = at < 0 ? [] : triggers.filter((trigger) => trigger.to <= at);
  return before.length > 0 ? before : triggers;
}

function relativeBefore(sentence: SentenceMentions, span: { from: number }): number {
  for (let at = span.from - 1; at >= Math.max(0, span.from - 4); at--) {
    const key = sentence.keys[at] ?? '';
    if (key === ',') return -1;
    if (relative.test(key)) return at;
  }
  return -1;
}

const relative = /^(котор\p{L}+|який|яка|яке|які|якої|якого|якій|якая|які|якое|якой|якія|акаа|акіа|акоі|which|that)$/u;

/** A clause opened by "which" goes on about the noun before it. */
function beforeRelative(sentence: SentenceMentions, span: { from: number }, tellings: readonly Telling[]): readonly Telling[] {
  const at = relativeBefore(sentence, span);
  const before = at < 0 ? [] : tellings.filter((telling) => telling.trigger.to <= at);
  return before.length > 0 ? before : tellings;
}

/** "announced on Wednesday in the White House, where he received …": the clause shares the day. */
const opensWhere = (sentence: SentenceMentions, trigger: ContactMention) => sentence.keys.slice(Math.max(0, trigger.from - 4), trigger.from).some((key) => is('where-when', key));

/** "the idea came up on 18 August, when X received Y": the clause takes the day of the one it hangs on. */
function mainClauseTime(sentence: SentenceMentions, telling: Telling): Telling['time'] {
  for (let at = telling.trigger.from - 1; at >= Math.max(0, telling.trigger.from - 7); at--) {
    if (!is('where-when', sentence.keys[at] ?? '')) continue;
    const time = sentence.times.filter((one) => one.to <= at).at(-1);
    return time && time.time.type !== 'month' && time.time.type !== 'week' ? { words: time.time, from: time.from, to: time.to, cost: 15 } : null;
  }
  return null;
}

/** "announced last Thursday, hours after a call": what came right before shares the sentence's only day. */
function afterEvents(sentence: SentenceMentions, tellings: readonly Telling[]): void {
  const [time, second] = sentence.times.filter((one) => one.time.type !== 'shift');
  if (!time || second || tellings.some((telling) => telling.time)) return;
  const open = tellings.find((telling) => telling.trigger.form === 'noun' && telling.status === 'held' && sentence.keys.slice(Math.max(0, telling.trigger.from - 4), telling.trigger.from).some((key) => is('after', key)));
  if (open && time.time.type !== 'month' && time.time.type !== 'week') open.time = { words: time.time, from: time.from, to: time.to, cost: 20 };
}

const rank = (type: 'city' | 'region' | 'country') => ({ city: 3, region: 2, country: 1 })[type];

function nearestTelling(sentence: SentenceMentions, span: { from: number; to: number }, tellings: readonly Telling[]): { telling: Telling; cost: number } | null {
  let found: { telling: Telling; cost: number } | null = null;
  for (const telling of tellings) {
    const price = cost(sentence, span, telling.trigger) + aside(sentence, span, telling.trigger);
    if (!found || price < found.cost) found = { telling, cost: price };
  }
  return found;
}

/** "in August, shortly before the summit in X, they spoke": what stands outside the adjunct's commas is not its own. */
function aside(sentence: SentenceMentions, span: { from: number; to: number }, trigger: ContactMention): number {
  if (trigger.form !== 'noun') return 0;
  const adjunct = sentence.keys.slice(Math.max(0, trigger.from - 2), trigger.from).some((key) => is('before-or-after', key));
  if (!adjunct) return 0;
  const between = sentence.keys.slice(Math.min(span.to, trigger.to), Math.max(span.from, trigger.from));
  return between.includes(',') ? 8 : 0;
}

/** "в Москве заявили": a capital that speaks is no place. */
function isVoicePlace(sentence: SentenceMentions, place: { from: number; to: number }): boolean {
  if (/^[a-z]/.test(sentence.keys[place.from] ?? '')) return false;
  return sentence.cues.some((cue) => cue.cue === 'say' && (cue.from === place.to || cue.to === place.from - 1));
}


/** "the war in Ukraine": a country that is the subject, not the scene. */
function isTheme(sentence: SentenceMentions, place: { from: number; to: number; type: string }): boolean {
  if (place.type !== 'country' && place.type !== 'region') return false;
  return [2, 3].some((back) => is('themes', sentence.keys[place.from - back] ?? ''));
}

const pastVerb = /[аеиіяоуыую](л|ла|ло|ли|лся|лась|лось|лись|в|вся|лася|лося|лися|ў|ўся|лі|ліся|у|уся)$/;

/** "накануне опубликовал запись разговора": the time stands before a verb of its own. */
function belongsToVerb(sentence: SentenceMentions, time: { from: number; to: number }, trigger: ContactMention): boolean {
  if (trigger.form === 'verb') return false;
  if (time.from >= trigger.to) return followsVerb(sentence, time, trigger);
  if (time.to >= trigger.from) return false;
  const next = sentence.keys[time.to] ?? '';
  if (!pastVerb.test(next) || next.length < 5) return false;
  if (sentence.statuses.some((status) => status.from === time.to) || sentence.contacts.some((one) => one.from === time.to)) return false;
  return trigger.from - time.to > 2;
}

/** "the idea of a meeting came up on 18 August": the verb between has the time. */
function followsVerb(sentence: SentenceMentions, time: { from: number }, trigger: ContactMention): boolean {
  const at = time.from - 1;
  const key = sentence.keys[at] ?? '';
  if (!is('past-endings', key) || key.length < 5 || at < trigger.to) return false;
  return !sentence.statuses.some((status) => status.from <= at && status.to > at) && !sentence.contacts.some((one) => one.from <= at && one.to > at) && !sentence.cues.some((cue) => cue.from <= at && cue.to > at);
}

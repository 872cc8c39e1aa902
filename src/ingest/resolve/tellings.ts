import { fromEach } from '../from-each.ts';
import { has, is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { apart } from './apart.ts';
import type { Context, Telling } from './draft.ts';
import { withFacts } from './facts-near.ts';
import { withKnownParties } from './known-parties.ts';
import { isPair } from './pairs.ts';
import { areTwoSides } from './party-lists.ts';
import { partiesFor } from './party-search.ts';
import { sceneOf } from './sentence-scene.ts';
import { cameTo, moreStatuses as statusesBeside, statusOf } from './status-of.ts';
import { meetsStranger } from './strangers.ts';
import { isAttended, isGeneric, isOther, isTelling } from './telling-tests.ts';
import { isNewsToAddressee, isNewsToPartner } from './themes.ts';
import { isOfThem } from './they-with.ts';
import type { Told } from './told.ts';
import { isByPhone, isFaceToFace } from './ways.ts';

/** Every telling of a contact in one sentence. */
export function tellingsOf(sentence: SentenceMentions, context: Context): Telling[] {
  if (sentence.contacts.length === 0) return [];
  const scene = sceneOf(sentence, context.article.lang);
  const triggers = sentence.contacts.filter((trigger) => isTelling(sentence, trigger));
  const tellings = fromEach(triggers, (trigger) => {
    const told = partiesFor(scene, trigger, context);
    if (!areTwoSides(told.parties) && (told.crowd || meetsStranger(sentence, trigger))) return [];
    return isStatesGuest(trigger, told) ? [] : toldBy(trigger, told, { sentence, triggers, context });
  });
  return shareTimes(
    withFacts(
      sentence,
      tellings.map((telling) => theyAlone(sentence, telling)),
    )
      .map((telling) => withKnownParties(telling, context))
      .filter(
        ({ parties, trigger }) =>
          areTwoSides(parties) ||
          !(isNewsToPartner(sentence, trigger) || isNewsToAddressee(sentence, trigger)),
      ),
  );
}

/** What one word for a contact tells, a telling for each contact it stands for. */
function toldBy(
  trigger: ContactMention,
  told: Told,
  {
    sentence,
    triggers,
    context,
  }: { sentence: SentenceMentions; triggers: readonly ContactMention[]; context: Context },
): Telling[] {
  const { status, statusSpan, moreStatuses } = cameTo(
    statusOf(sentence, trigger, triggers),
    statusesBeside(sentence, trigger, triggers),
  );
  const attended = isAttended(sentence, trigger);
  return apart(sentence, trigger, told).map((parties) => ({
    s: sentence.sentence.index,
    trigger,
    parties,
    roles: told.roles,
    sides: told.sides,
    status,
    statusSpan,
    moreStatuses,
    time: null,
    place: null,
    minutes: null,
    other: isOther(sentence, trigger) && !isFirstAgain(sentence, trigger, context),
    generic: isGeneric(sentence, trigger),
    recalled: sentence.keys.slice(0, 2).some((key) => is('announced', key)),
    begun: hasBegun(sentence, trigger),
    joins: has(sentence, 'joins') || attended,
    attended,
    byPhone: isByPhone(sentence, trigger),
    role: sentence.sentence.role,
    plural: isOfThem(sentence, trigger),
    pair: isPair(sentence, trigger),
    said: null,
    there: there.test(sentence.keys.join(' ')),
    faceToFace: isFaceToFace(sentence, trigger),
  }));
}

const there = /(там|саме) (же|само|ж|жа|самому)|same (venue|place|city)|тут же/;

const firstReach = 3;

const isCalledFirst = ({ keys }: SentenceMentions, { from }: ContactMention) =>
  keys.slice(Math.max(0, from - firstReach), from).some((key) => is('first-of', key));

/** "the first call" of the headline, told once more in the text: no other one. */
const isFirstAgain = (sentence: SentenceMentions, trigger: ContactMention, { article }: Context) =>
  isCalledFirst(sentence, trigger) &&
  article.mentions
    .slice(0, sentence.sentence.index)
    .some((before) => before.contacts.some((contact) => isCalledFirst(before, contact)));

const begunReach = 3;

/** "началась встреча", "the talks began". */
const hasBegun = ({ keys }: SentenceMentions, { from, to }: ContactMention) =>
  keys.slice(Math.max(0, from - begunReach), to + begunReach).some((key) => is('begun', key));

/** "Kyiv hopes to host the Polish president": a state that awaits a guest tells of a visit, not of whom he is to see there. */
const isStatesGuest = (trigger: ContactMention, { parties, partners }: Told) =>
  trigger.kind === 'reception' &&
  trigger.tense !== 'past' &&
  parties.length === 2 &&
  parties.some(({ id, type }) => type === 'side' && !partners.some(({ party }) => party.id === id)) &&
  parties.some(({ type }) => type === 'person');

/** "in it, X told, they spoke": "they" right before the verb are both parties of the contact told of, not X. */
function theyAlone(sentence: SentenceMentions, telling: Telling): Telling {
  const bare =
    telling.trigger.form === 'verb' &&
    is('they', sentence.keys[telling.trigger.from - 1]) &&
    telling.parties.length === 1 &&
    !sentence.actors.some((actor) => actor.from >= telling.trigger.to);
  return bare ? { ...telling, parties: [] } : telling;
}

/** Several contacts of one verb share its day. */
function shareTimes(tellings: Telling[]): Telling[] {
  for (const telling of tellings)
    telling.time ??= tellings.find((other) => other.trigger === telling.trigger && other.time)?.time ?? null;
  return tellings;
}

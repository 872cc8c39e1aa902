import type { Status } from '#domain/contact.ts';
import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { isAgreedOn, isBeforePlan, isOfPlan, isPlannedFor } from './before-plan.ts';
import { cost, nearest } from './cost.ts';
import type { Telling } from './draft.ts';
import {
  isAbsence,
  isAppointment,
  isFailed,
  isNegated,
  isOfDetails,
  isOfWhatWasSaid,
  isQuotedPlan,
  isUnconfirmed,
  isUndenied,
} from './negated.ts';
import { ofRelative, relative, relativeBefore } from './relative.ts';
import { governs, inClause, isBeyondAs, leadOf, offered } from './status-clauses.ts';
import { isLongOver, isToldOfOwn, urged } from './under-way.ts';
import { verbStatus } from './verb-status.ts';

const strong: readonly Status[] = ['denied', 'cancelled', 'postponed'];

export function statusOf(
  sentence: SentenceMentions,
  trigger: ContactMention,
  triggers: readonly ContactMention[],
): Verdict {
  const verdict = toldStatus(sentence, trigger, triggers);
  return verdict.status === 'planned' && isOpen(sentence, trigger, verdict)
    ? { ...verdict, status: 'possible' }
    : verdict;
}

const whetherReach = 4;

/** "не знает, планирует ли X разговор с Y", "whether X plans to meet Y": a plan that is asked after. */
function isOpen({ keys }: SentenceMentions, trigger: ContactMention, { statusSpan }: Verdict): boolean {
  const span = statusSpan ?? trigger;
  const before = keys.slice(Math.max(0, span.from - whetherReach), span.from);
  return is('whether', keys[span.to]) || before.some((key) => is('whether', key) && key !== 'if');
}

function toldStatus(
  sentence: SentenceMentions,
  trigger: ContactMention,
  triggers: readonly ContactMention[],
): Verdict {
  if (trigger.kind === 'correspondence' && is('sent-endings', sentence.keys[trigger.from] ?? ''))
    return { status: 'held', statusSpan: trigger };
  const own = sentence.statuses.filter(
    (status) =>
      nearest(sentence, status, inClause(sentence, status, ofRelative(sentence, status, triggers)))?.best ===
        trigger &&
      !(
        trigger.form === 'verb' &&
        status.from >= trigger.from &&
        status.to <= trigger.to &&
        status.status === 'held'
      ),
  );
  const recommended = sentence.cues.find((cue) => cue.cue === 'recommend' && cue.to <= trigger.from);
  const afterwards = sentence.keys
    .slice(Math.max(0, trigger.from - 3), trigger.from)
    .some((key) => is('after', key));
  if (recommended && !afterwards)
    return {
      status: urged(sentence, recommended) && trigger.form === 'verb' ? 'possible' : 'planned',
      statusSpan: null,
    };
  const priced = pricedOf(sentence, trigger, statusesTold(sentence, own), triggers);
  const grave = graveStatus(sentence, trigger, priced);
  if (grave) return grave;
  if (trigger.form === 'noun' && wasUsed(sentence, trigger)) return { status: 'held', statusSpan: null };
  if (trigger.form === 'verb')
    return verbStatus(
      sentence,
      trigger,
      priced.map(({ status }) => status),
    );
  return nounStatus(sentence, trigger, priced);
}

type Found = SentenceMentions['statuses'][number];

/** "is to take place with the participation of X": who takes part says nothing of whether it took place, where anything else does; what follows a plan is planned. */
function statusesTold({ keys, statuses }: SentenceMentions, all: readonly Found[]): readonly Found[] {
  const own = all.map((one) =>
    keys[one.from] === 'followed' && statuses.some(({ status, to }) => status === 'planned' && to <= one.from)
      ? { ...one, status: 'planned' as const }
      : one,
  );
  const telling = own.filter(
    ({ from, to }) => !keys.slice(from, to).some((key) => is('with-participation', key)),
  );
  return telling.length > 0 ? telling : own;
}

type Verdict = { status: Status | null; statusSpan: { from: number; to: number } | null };

/** Status words within reach of the contact, nearest first. */
function pricedOf(
  sentence: SentenceMentions,
  trigger: ContactMention,
  own: readonly Found[],
  triggers: readonly ContactMention[],
): { status: Found; price: number }[] {
  return own
    .filter(
      (status) =>
        !isAdvice(sentence, status) &&
        !isFailed(sentence, status) &&
        !isOfDetails(sentence, status) &&
        !isAppointment(sentence, status) &&
        !isUnconfirmed(sentence, trigger, status) &&
        !isAbsence(sentence, trigger, status) &&
        !isOfWhatWasSaid(sentence, trigger, status) &&
        !isQuotedPlan(sentence, trigger, status) &&
        !isBeyondAs(sentence, trigger, status) &&
        !isLongOver(sentence, trigger, status) &&
        reaches(sentence, trigger, status),
    )
    .map((status) => ({
      status,
      price: governs(sentence, status, trigger) ? 3 : cost(sentence, trigger, status),
    }))
    .filter(
      ({ price, status }) =>
        price <=
        (status.status === 'possible'
          ? triggers.length === 1 && trigger.form === 'noun' && status.from >= trigger.to
            ? 14
            : 9
          : 16),
    )
    .sort((a, b) => a.price - b.price);
}

/** Denied, cancelled, postponed: what beats all else said of it. */
function graveStatus(
  sentence: SentenceMentions,
  trigger: ContactMention,
  priced: readonly { status: Found }[],
): Verdict | null {
  const refused = priced.find(({ status }) => status.status === 'planned' && isNegated(sentence, status));
  if (refused) return { status: 'denied', statusSpan: refused.status };
  const graves = priced.filter(
    ({ status }) =>
      strong.includes(status.status) && !isAdvice(sentence, status) && !isUndenied(sentence, status),
  );
  const undenied =
    graves.length === 0 ? priced.find(({ status }) => isUndenied(sentence, status)) : undefined;
  if (undenied && trigger.tense !== 'future') return { status: 'possible', statusSpan: undenied.status };
  const grave =
    graves[0]?.status.status === 'cancelled'
      ? (graves.find(({ status }) => status.status === 'postponed') ?? graves[0])
      : graves[0];
  return grave ? { status: grave.status.status, statusSpan: grave.status } : null;
}

/** A noun's status by the words before it, else by the nearest status word. */
function nounStatus(
  sentence: SentenceMentions,
  trigger: ContactMention,
  priced: readonly { status: Found }[],
): Verdict {
  const named = leadOf(sentence, trigger);
  const before = sentence.keys.slice(Math.max(0, named - 4), named);
  const lead = before.at(-1) ?? '';
  const hinted = offered(priced.map(({ status }) => status));
  const toward = lead === 'на' || (before.at(-2) === 'на' && !is('other', lead));
  const awaited = toward && is('awaited', sentence.keys[trigger.from] ?? '');
  if (isAgreedOn(before) || isPlannedFor(sentence, trigger) || isOfPlan(sentence, trigger))
    return { status: 'planned', statusSpan: null };
  if (before.slice(0, -1).some((word) => is('reactions', word)) && is('reacted-to', lead))
    return { status: 'held', statusSpan: null };
  if (before.some((word, at) => word === 'had' && /^an?$/.test(before[at + 1] ?? '')))
    return { status: 'held', statusSpan: null };
  if (before.some((word) => is('late', word))) return { status: 'held', statusSpan: null };
  if (awaited)
    return {
      status: hinted && hinted.status !== 'held' ? hinted.status : 'planned',
      statusSpan: hinted ?? null,
    };
  if (
    (before.some((word) => is('held-before', word)) ||
      (before.slice(-2).some((word) => is('held-right-before', word)) && !is('this-one', lead))) &&
    !(hinted && hinted.status === 'planned' && hinted.to <= trigger.from && trigger.from - hinted.to <= 1)
  ) {
    if (!(toward && hinted && hinted.status !== 'held'))
      return { status: isBeforePlan(sentence, trigger) ? 'planned' : 'held', statusSpan: null };
  }
  if (
    before.slice(-3).some((word, at, near) => is('in', word) && !is('first-person', near[at + 1])) &&
    lead !== 'для' &&
    (trigger.kind === 'call' || trigger.kind === 'conversation')
  )
    return { status: 'held', statusSpan: null };
  if (priced.length === 0 && lead === 'для' && cameFor(sentence, trigger))
    return { status: 'planned', statusSpan: null };
  if (priced.length === 0 && lead === 'для' && sentence.times.length === 0)
    return { status: 'possible', statusSpan: null };
  if (priced.length === 0 && isToldOfOwn(sentence, trigger)) return { status: 'held', statusSpan: null };
  if (is('planned-before', lead)) return { status: 'planned', statusSpan: null };
  const light = priced
    .slice(0, 1)
    .find(
      ({ status }) => status.status === 'held' && status.to <= trigger.from && trigger.from - status.to <= 3,
    );
  if (light) return { status: 'held', statusSpan: light.status };
  return hinted ? { status: hinted.status, statusSpan: hinted } : { status: null, statusSpan: null };
}

/** "прибыл в X для переговоров": what somebody came for is to come. */
const cameFor = ({ keys }: SentenceMentions, { from }: ContactMention) =>
  keys.slice(0, from).some((key) => is('takes-part', key));

/** "a call during which they agreed to meet": what something happened in took place. */
function wasUsed(sentence: SentenceMentions, trigger: ContactMention): boolean {
  const after = sentence.keys.slice(trigger.to, trigger.to + 14);
  return after.some((key, i) => is('held-before', key) && relative.test(after[i + 1] ?? ''));
}

/** "возможная встреча", "готов к переговорам" look ahead a few words; "возможность сотрудничества" says nothing of the talks before it. */
function reaches(
  sentence: SentenceMentions,
  trigger: ContactMention,
  status: { status: Status; from: number; to: number },
): boolean {
  if (status.status === 'planned' && is('modal-have', sentence.keys[status.from] ?? ''))
    return sentence.keys
      .slice(status.to, status.to + 4)
      .some((key) => /(ти|тися|тись|ць|цца|[аіеоу]ц)$/.test(key));
  if (status.status === 'planned' && is('preparation', sentence.keys[status.from] ?? ''))
    return status.from >= trigger.to ? status.from - trigger.to <= 1 : trigger.from - status.to <= 4;
  if (status.status === 'planned' && is('awaits', sentence.keys[status.from]) && status.to <= trigger.from)
    return !sentence.keys.slice(status.to, trigger.from).includes(',');
  if (status.status !== 'possible' || !is('prepositive', sentence.keys[status.from] ?? '')) return true;
  if (status.from >= trigger.to)
    return (
      status.from - trigger.to <= 2 ||
      (status.from - trigger.to <= 9 && relativeBefore(sentence, status) >= trigger.to)
    );
  return trigger.from - status.to <= (is('offers', sentence.keys[status.from] ?? '') ? 6 : 3);
}

/** Grave and hopeful words about one trigger side by side: "cancelled … may still take place". */
export function moreStatuses(
  sentence: SentenceMentions,
  trigger: ContactMention,
  triggers: readonly ContactMention[],
): Telling['moreStatuses'] {
  const own = sentence.statuses.filter(
    (status) =>
      nearest(sentence, status, inClause(sentence, status, triggers))?.best === trigger &&
      !isAdvice(sentence, status) &&
      !isAbsence(sentence, trigger, status) &&
      !isUnconfirmed(sentence, trigger, status) &&
      !isOfWhatWasSaid(sentence, trigger, status) &&
      cost(sentence, trigger, status) <= 34,
  );
  if (!own.some((status) => strong.includes(status.status))) return [];
  return own
    .filter((status) => strong.includes(status.status) || status.status === 'possible')
    .map(({ status, from, to }) => ({ status, from, to }));
}

/** "was to take place, was postponed": what a plan came to is told of it, not the plan. */
export function cameTo(
  { status, statusSpan }: Verdict,
  more: Telling['moreStatuses'],
): Pick<Telling, 'status' | 'statusSpan' | 'moreStatuses'> {
  const end =
    status === 'planned' && statusSpan
      ? more.find((one) => strong.includes(one.status) && one.from >= statusSpan.to)
      : undefined;
  return end
    ? { status: end.status, statusSpan: end, moreStatuses: more.filter((one) => one !== end) }
    : { status, statusSpan, moreStatuses: more };
}

/** "recommended to cancel": advice, not what became of it. */
export function isAdvice(sentence: SentenceMentions, status: { from: number; to: number }): boolean {
  return sentence.cues.some(
    (cue) => cue.cue === 'recommend' && cue.to <= status.from && status.from - cue.to <= 4,
  );
}

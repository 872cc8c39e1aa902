import type { Party } from '#domain/actor.ts';
import { fromEach } from '../from-each.ts';
import { personById } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { ContactMention, SentenceMentions } from '../mentions.ts';
import { distinct } from './party-lists.ts';
import type { Told } from './told.ts';

/** "X spoke with A and with B", "X's calls with A and B": one party's contacts with people of several states, told together, are as many contacts. */
export function apart(sentence: SentenceMentions, trigger: ContactMention, told: Told): Party[][] {
  const { parties, partners } = told;
  const callers = parties.filter((party) => !partners.some(({ party: other }) => other.id === party.id));
  const groups = new Map<string | null, Party[]>();
  for (const { party } of partners)
    if (parties.some((one) => one.id === party.id))
      groups.set(groupOf(party, trigger), [...(groups.get(groupOf(party, trigger)) ?? []), party]);
  const [caller] = callers;
  if (!caller || callers.length > 1 || partners.some(({ party }) => party.side === caller.side))
    return [parties];
  if (isLedApart(sentence, trigger, partners))
    return distinct(partners.map(({ party }) => party))
      .filter((party) => parties.some((one) => one.id === party.id))
      .map((party) => [party, caller]);
  const sides = new Set(partners.map(({ party }) => party.side));
  if (groups.size > sides.size) return [...groups.values()].map((group) => distinct([...group, caller]));
  return groups.size > 1 &&
    isSeparate(sentence, trigger, {
      groups: groups.size,
      caller,
      titled: partners.every(({ titled }) => titled),
    })
    ? [...groups.values()].map((group) => distinct([...group, caller]))
    : [parties];
}

/** "X called A, B and C" in a headline: where the text parts the same people into contacts of their own, so it is meant. */
export function partedElsewhere<
  T extends { s: number; trigger: ContactMention; parties: Party[]; role: string },
>(tellings: readonly T[]): T[] {
  const pairs = tellings.filter((one) => one.parties.length === 2 && hasTwin(one, tellings));
  return fromEach(tellings, (telling) => {
    if (telling.role !== 'headline' || telling.parties.length < several) return [telling];
    const ids = telling.parties.map(({ id }) => id);
    const own = pairs.filter(({ parties }) => parties.every(({ id }) => ids.includes(id)));
    const met = new Set(fromEach(own, ({ parties }) => parties.map(({ id }) => id)));
    return own.length > 1 && met.size === ids.length
      ? own.map(({ parties }) => ({ ...telling, parties }))
      : [telling];
  });
}

/** Told of by one word together with other contacts. */
const hasTwin = <T extends { trigger: ContactMention }>(one: T, all: readonly T[]) =>
  all.some((other) => other !== one && other.trigger === one.trigger);

/** People of one state are called together, but for its heads: a president and a prime minister have telephones of their own. */
const groupOf = (party: Party, { kind }: ContactMention) =>
  kind === 'call' && isHead(party) ? party.id : party.side;

const isHead = (party: Party) =>
  personById.get(party.id)?.offices.some(({ role }) => role === 'pres' || role === 'pm') ?? false;

/** "both with X and with Y": the preposition stands before each; "spoke with the ministers of X and Y", "talks with …", where one plural stands for all, is told of each too. */
function isLedApart(
  { keys }: SentenceMentions,
  { form, kind }: ContactMention,
  partners: Told['partners'],
): boolean {
  const led = partners.filter(({ from }) => is('with-words', keys[from - 1]));
  const places = new Set(led.map(({ from }) => from));
  return (
    (places.size > 1 || form === 'verb' || kind === 'talks') &&
    led.length > 1 &&
    led.length === partners.length &&
    !keys.some((key) => is('jointly', key))
  );
}

/** People of so many states that one spoke or "held talks" with are seldom at one table: they are a list of those talked to in turn. */
const several = 3;

function isSeparate(
  sentence: SentenceMentions,
  trigger: ContactMention,
  told: { groups: number; caller: Party; titled: boolean },
): boolean {
  const { keys } = sentence;
  if (trigger.kind === 'correspondence') return true;
  if (keys.slice(Math.max(0, trigger.from - 3), trigger.to + 2).some((key) => is('separate', key)))
    return true;
  const clause = keys.slice(keys.lastIndexOf(',', trigger.from) + 1);
  if (clause.some((key) => is('jointly', key))) return false;
  if (told.groups >= several && isMinister(told.caller)) return true;
  if (trigger.form === 'verb' && is('rings', keys[trigger.from])) return true;
  if (trigger.form === 'noun' && isPlural(sentence, trigger)) return true;
  const managed = keys.slice(Math.max(0, trigger.from - 2), trigger.from).some((key) => is('managed', key));
  const done =
    trigger.form === 'noun' ? isPlainlyHeld(sentence, trigger) : trigger.tense === 'past' || managed;
  if (!done) return false;
  if (told.titled) return true;
  const spoken = trigger.kind === 'call' || trigger.kind === 'conversation';
  return (
    (told.groups >= several && (spoken || trigger.kind === 'talks')) ||
    (spoken && trigger.form === 'verb' && keys.some((key) => is('in-turn', key) || is('and-others', key)))
  );
}

/** "провел переговоры", "held talks": what one party did, and so with each of those listed; a single call or meeting was with all of them. */
const isPlainlyHeld = ({ keys }: SentenceMentions, trigger: ContactMention) =>
  trigger.kind === 'talks' &&
  keys.slice(Math.max(0, trigger.from - 3), trigger.from).some((key) => is('held-plainly', key));

/** Ministers see their colleagues one by one, heads of state more often meet in company. */
const isMinister = (party: Party) =>
  personById.get(party.id)?.offices.some(({ role }) => role === 'fm' || role === 'dfm') ?? false;

const pluralVerb = /(ли|лись|лися|ліся|ны|ені|ані|аны)$|^(будут|будуть|будуц)$/;

/** "провел краткие встречи", "прошли встречи": the accusative plural, which looks like the genitive, shows by an adjective or by the verb right before. */
function isPlural({ keys }: SentenceMentions, trigger: ContactMention): boolean {
  const noun = keys[trigger.to - 1];
  const before = keys[trigger.from - 1] ?? '';
  return (
    is('plural-contacts', noun) ||
    (is('plural-accusative', noun) &&
      (/(ые|ие|ні|ті|ві|кі|ія)$/.test(before) || is('held-plainly', before) || pluralVerb.test(before)))
  );
}

import type { Party } from '#domain/actor.ts';
import { fromEach } from '../from-each.ts';
import { has, is } from '../grammar.ts';
import type { ActorMention, SentenceMentions } from '../mentions.ts';
import { partyOfPerson } from './parties.ts';

const reach = 9;
const headReach = 4;

/** "глава украинской делегации, министр обороны X", "the Iranian team led by Y", "Z, возглавляющий делегацию": who is told to head a team. */
export function teamHeads(sentence: SentenceMentions): Party[] {
  if (!has(sentence, 'teams')) return [];
  const teams = fromEach(sentence.keys, (key, at) => (is('teams', key) ? [at] : []));
  return fromEach(teams, (team) => {
    const person = headBehind(sentence, team) ?? headBefore(sentence, team);
    return person?.person && isOfOwnState(sentence, team, person) ? [partyOfPerson(person.person)] : [];
  });
}

const isHead = (key: string | undefined) => is('head-words', key) || is('heads', key);

/** The first person behind the words "head of the team" or "the team headed by". */
function headBehind({ keys, actors }: SentenceMentions, team: number): ActorMention | undefined {
  const person = actors.find((actor) => actor.person && !actor.spokes && actor.from > team);
  if (!person || person.from - team > reach) return undefined;
  const words = keys.slice(team + 1, person.from);
  if (words.some((key) => /^[.;:!?«»"]$/.test(key) || is('that', key))) return undefined;
  const before = keys.slice(Math.max(0, team - headReach), team);
  return before.some(isHead) || words.some(isHead) ? person : undefined;
}

/** Whom the words "heads the team", "head of the team" follow. */
function headBefore({ keys, actors }: SentenceMentions, team: number): ActorMention | undefined {
  const person = actors.findLast((actor) => actor.person && !actor.spokes && actor.to <= team);
  if (!person || team - person.to > reach) return undefined;
  const words = keys.slice(person.to, team);
  const head = words.findLastIndex(isHead);
  return head >= 0 && words.length - head <= headReach && !words.some((key) => /^[.;:!?«»"]$/.test(key))
    ? person
    : undefined;
}

/** A state told beside the team is that of its head. */
const isOfOwnState = ({ actors }: SentenceMentions, team: number, { person }: ActorMention) =>
  actors.every(
    (actor) =>
      actor.type !== 'side' ||
      actor.side === null ||
      actor.from - team > 1 ||
      team - actor.to > 1 ||
      actor.side === person?.side,
  );

import type { Voice } from '#domain/actor.ts';
import { countryByCode } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import type { CueMention, SentenceMentions } from '../mentions.ts';
import { cost } from './cost.ts';
import type { Priced, Recall } from './speakers.ts';
import { houseNamed } from './speakers.ts';

const unnamedSource: Voice = { id: 'unnamed-source', name: 'unnamed source', type: 'unnamed', side: null };
const unnamedOfficials = (side: string): Voice => ({
  id: `unnamed-officials-${side.toLowerCase()}`,
  name: `unnamed officials (${shortName(side)})`,
  type: 'unnamed',
  side,
});

/** The state of unnamed officials as it is written in brackets. */
const shortName = (side: string) =>
  ({ US: 'US', GB: 'UK', AE: 'UAE', TR: 'Turkey', EU: 'EU' })[side] ??
  countryByCode.get(side)?.names.en ??
  side;

const official =
  /(official|чиновн|офіційн|официальн|посадов|представител|представник|прадстаунік|чіноун|афіційн|сотрудник|співробітник|супрацоунік)/;
const anonymity = /(аноним|анонім|ананім|anonym)/;
const farthest = 12;

/** Sources without a name, beside a verb of speech: officials where a state or its house stands with them, sources else. */
export function unnamedIn(
  sentence: SentenceMentions,
  cues: readonly CueMention[],
  recall: Recall,
): Priced | null {
  const people = officialsOfState(sentence, cues);
  if (people) return people;
  const found = sentence.cues.filter(
    (one) => one.cue === 'unnamed' && !sentence.quoted[one.from] && !apposed(sentence, one),
  );
  const near = found
    .map((cue) => ({
      cue,
      words: sentence.keys.slice(cue.from, cue.to).join(' '),
      price: Math.min(...cues.map((one) => cost(sentence, one, cue))),
    }))
    .filter(({ price }) => price <= farthest);
  if (near.length === 0) return null;
  const named = near.find(({ words }) => official.test(words));
  const price = Math.min(3, ...near.map((one) => one.price));
  if (named) {
    const voice = officialsOf(sentence, named.cue, recall);
    if (voice || near.every(({ words }) => official.test(words)))
      return voice ? { voice, price: Math.min(price, 1) } : null;
  }
  const state = stateSources(
    sentence,
    near.map(({ cue }) => cue),
  );
  if (state) return { voice: unnamedOfficials(state), price };
  const hidden = near.every(({ words }) => anonymity.test(words));
  const capital = hidden
    ? (sentence.actors.find((actor) => actor.type === 'side' && actor.side && !actor.adjective) ??
      sentence.places.find((place) => place.capital))
    : undefined;
  const side = capital ? ('side' in capital ? capital.side : capital.country) : null;
  return { voice: side && side !== 'EU' ? unnamedOfficials(side) : unnamedSource, price };
}

/** "Turkish officials have said": the people of a state, named in one breath with it. */
function officialsOfState(sentence: SentenceMentions, cues: readonly CueMention[]): Priced | null {
  const actor = sentence.actors.find(
    (one) =>
      one.type === 'side' &&
      one.side !== null &&
      /^officials?$/.test(sentence.keys[one.to - 1] ?? '') &&
      !sentence.quoted[one.from] &&
      sentence.keys[one.from - 1] !== 'and' &&
      cues.some((cue) => cue.cue === 'say' && cost(sentence, cue, one) <= 4),
  );
  return actor?.side ? { voice: unnamedOfficials(actor.side), price: 1 } : null;
}

/** "Turkish diplomatic sources", "источники в правительстве Японии": people of a state. */
function stateSources(sentence: SentenceMentions, cues: readonly CueMention[]): string | null {
  for (const cue of cues) {
    const ahead = sentence.keys.slice(Math.max(0, cue.from - 2), cue.from);
    if (
      !ahead.some((key) =>
        /^(government|diplomatic|official|presidential|ministry|дипломатическ|правительственн|официальн|дипломатичн|урядов|діпламатічн)/.test(
          key,
        ),
      )
    )
      continue;
    const state = sentence.actors.find(
      (actor) =>
        actor.side &&
        (actor.type === 'side' || actor.type === 'institution') &&
        actor.from < cue.from &&
        cue.from - actor.from <= 4,
    );
    if (state?.side && state.side.length === 2 && state.side !== 'EU') return state.side;
  }
  return null;
}

/** Officials of the state told beside them; bare ones are those told before, those of the body that spoke last, or of its state when they hide. */
function officialsOf(sentence: SentenceMentions, cue: CueMention, recall: Recall): Voice | null {
  const house = houseNamed(sentence.keys.slice(cue.from, cue.to + 2));
  // the State Department's people speak for it; those of the White House without a name hide
  if (house?.id === 'us-state-department') return house;
  const side = sideBeside(sentence, cue);
  if (side) return unnamedOfficials(side);
  if (recall.officials) return recall.officials;
  const hidden = sentence.cues.some(
    (one) => one.cue === 'unnamed' && anonymity.test(sentence.keys.slice(one.from, one.to).join(' ')),
  );
  const body = recall.house ?? null;
  if (body?.side) return hidden ? unnamedOfficials(body.side) : body;
  return null;
}

const administrationReach = 4;

/** "US officials", "a Firefly administration official", "чиновник из администрации Новака". */
function sideBeside(sentence: SentenceMentions, cue: CueMention): string | null {
  const words = sentence.keys.slice(cue.from, cue.to).join(' ');
  if (/(u\.s|us|american) officials?$/.test(words)) return 'US';
  const governed = sentence.keys.findIndex(
    (key, at) => is('administrations', key) && Math.abs(at - cue.from) <= administrationReach,
  );
  const head = sentence.actors.find(
    (actor) => actor.side && governed >= 0 && (actor.to === governed || actor.from === governed + 1),
  );
  if (head) return head.side;
  const beside = [...sentence.actors]
    .sort((a, b) => Number(a.side === 'EU') - Number(b.side === 'EU'))
    .find(
      (actor) =>
        (actor.type === 'side' ||
          actor.type === 'institution' ||
          actor.spokes ||
          actor.role === 'official') &&
        actor.side &&
        actor.from <= cue.to + 2 &&
        cue.from - actor.to <= 2,
    );
  const town = sentence.places.find(
    (place) => place.capital && place.from >= cue.to && place.from - cue.to <= 1,
  );
  return beside?.side ?? town?.country ?? null;
}

/** "officials John Smith and …" are not unnamed: a person follows at once. */
function apposed(sentence: SentenceMentions, cue: CueMention): boolean {
  return sentence.actors.some(
    (actor) =>
      actor.type === 'person' && (actor.from === cue.to || (actor.from <= cue.from && actor.to >= cue.to)),
  );
}

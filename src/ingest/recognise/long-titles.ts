import { is } from '../grammar.ts';
import type { ActorMention } from '../mentions.ts';
import type { ActorReading } from './actor-base.ts';

/** "министр иностранных дел и внешней торговли Венгрии": the rest of a long title, when a state or name follows it. */
export function absorbTitle(reading: ActorReading, j: number, made: ActorMention): void {
  if (!is('and', reading.keys[made.to] ?? '')) return;
  const next = reading.atoms[j];
  if (
    !next ||
    (next.type !== 'country' && next.type !== 'person') ||
    next.from - made.to < 2 ||
    next.from - made.to > 5
  )
    return;
  const words = reading.tokens.slice(made.to + 1, next.from);
  if (
    words.every(
      (token) =>
        token.kind === 'word' && /^[\p{Ll}]/u.test(token.raw) && !/^(с|з|із|with|с|к)$/.test(token.text),
    )
  )
    made.to = next.from;
}

const longestCharge = 9;

/** "віцепрем'єра з питань європейської інтеграції Качки", "министром международных отношений и сотрудничества ЮАР X": what an office is in charge of stands before state and name. */
export function pastCharge(reading: ActorReading, j: number, made: ActorMention): number {
  const led = /^(по|з|із|па|for)$/.test(reading.tokens[made.to]?.text ?? '');
  if (!led && (reading.lang === 'en' || made.role === 'counterpart' || made.side !== null)) return j;
  for (let k = j; k < reading.atoms.length; k++) {
    const atom = reading.atoms[k];
    if (!atom || atom.from - made.to > longestCharge) return j;
    if ((atom.type === 'country' && atom.adjective) || (!led && atom.type === 'institution')) continue;
    if (led && isStateInCharge(reading, k, made)) continue;
    const ofState = !led && atom.type === 'country' && !/^[,.]$/.test(reading.keys[atom.to] ?? ',');
    if (atom.type !== 'person' && !ofState) return j;
    const words = reading.tokens.slice(made.to, atom.from);
    const plain = words.every((token) => token.kind === 'word');
    if (!plain || words.length < (led ? 2 : 1)) return j;
    if (!led && !words.every((token, at) => isGenitive(token.text) || (at > 0 && is('and', token.text))))
      return j;
    made.to = atom.from;
    if (atom.type !== 'country') return k;
    made.side = atom.code;
    made.to = atom.to;
    return k + 1;
  }
  return j;
}

/** "спецпосланником по Украине X": the state an envoy deals with, right before his name. */
function isStateInCharge({ atoms }: ActorReading, k: number, made: ActorMention): boolean {
  const [state, name] = [atoms[k], atoms[k + 1]];
  return (
    made.role === 'envoy' &&
    made.side !== null &&
    state?.type === 'country' &&
    name?.type === 'person' &&
    name.from === state.to
  );
}

/** What may tell of whom or what an office is: a noun or adjective in the genitive, no verb. */
const isGenitive = (word: string) =>
  word.length > 3 &&
  /(ого|его|ога|ага|яга|ой|ей|ай|ої|ых|их|іх|ов|ев|ів|їв|аў|яў|ия|ий|ій|ства|ы|и|і|ії|ня|цця|оны)$/.test(
    word,
  ) &&
  !/(ли|лы|лі|сь|ся|ть|ти|ци)$/.test(word);

/** "президентом страны X": steps past the noun; whether one stood there. */
export function pastState(reading: ActorReading, made: ActorMention): boolean {
  const noun = reading.tokens[made.to];
  if (made.side !== null || made.plural || !noun || !/^\p{Ll}/u.test(noun.raw)) return false;
  if (!is('the-state', reading.keys[made.to])) return false;
  made.to += 1;
  return true;
}

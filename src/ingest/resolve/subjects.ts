import type { Voice } from '#domain/actor.ts';
import type { Lang } from '#domain/lang.ts';
import { fromEach } from '../from-each.ts';
import { people } from '../gazetteer.ts';
import { is } from '../grammar.ts';
import { keyOf } from '../key.ts';
import type { ActorMention, CueMention, SentenceMentions } from '../mentions.ts';
import type { Priced } from './speakers.ts';
import { voiceOfActor } from './speakers.ts';

const nominatives = new Map<Lang, Map<string, Set<string>>>();

/** Surnames of known people as they stand when they are the subject of a verb, by id. */
function nominativesOf(lang: Lang): Map<string, Set<string>> {
  const ready = nominatives.get(lang);
  if (ready) return ready;
  const made = new Map(
    people.map((row) => [
      row.id,
      new Set(
        fromEach([...row.forms[lang], row.names[lang], ...(row.alias ?? [])], (form) =>
          form
            .toLowerCase()
            .replaceAll('ё', 'е')
            .split(/[\s-]+/)
            .slice(-1),
        ).map((word) => keyOf(word, lang)),
      ),
    ]),
  );
  nominatives.set(lang, made);
  return made;
}

const oblique =
  /(ом|ем|єм|ым|ім|им|ой|ей|ою|ею|єю|ого|его|ага|ому|ему|аму|ам|ям|ами|ями|ах|ях|ов|ев|їв|ів|оу|ау|ові|еві|єві|а|я|у|ю|ы|и|і|е)$/;
const headInA =
  /^(глава|голова|старшина|старшіна|староста|очільниця|речниця|представниця|міністерка|дипломатка|канцлерка|керівниця|очільниця|політикиня|посадовиця|президентка|прем'єрка|прессекретарка|пресс-секретарша|кірауніца|прадстауніца|лідарка|президентка|прем'ерка|колега|коллега|калега|папа|міністерка|депутатка|депутатка|помічниця|радниця)$/;

/** Whether an actor may be the subject of a verb: by the case of its surname, or of its first noun when it has no name. English asks for no possessive. */
export function canBeSubject(sentence: SentenceMentions, actor: ActorMention, lang: Lang): boolean {
  const { tokens } = sentence.sentence;
  if (actor.type === 'institution') return true;
  if (lang === 'en') return !/['’]s?$/.test(tokens[actor.to - 1]?.text ?? '');
  const keys = sentence.keys.slice(actor.from, actor.to);
  if (actor.person && actor.type === 'person') {
    const known = nominativesOf(lang).get(actor.person.id);
    if (known)
      return (
        (keys.some((key) => known.has(key)) || joinedName(keys, known)) &&
        !hasObliqueGiven(keys, actor.person.names[lang], lang)
      );
    const written = actor.person.names[lang].toLowerCase().split(' ').at(-1) ?? '';
    return keys.includes(keyOf(written.replaceAll('ё', 'е'), lang));
  }
  const head = keys.find((key) => !oblique.test(key) && !/(ый|ий|ій|скі|цкі|ські|цькі)$/.test(key)) ?? null;
  return head !== null || keys.some((key) => headInA.test(key));
}

/** «с Марком Рютте»: a surname that keeps its form in all cases has a given name that does not. */
function hasObliqueGiven(keys: readonly string[], name: string, lang: Lang): boolean {
  const [given = ''] = name.toLowerCase().replaceAll('ё', 'е').split(' ');
  const nominative = keyOf(given, lang);
  return (
    nominative.length >= 3 &&
    !keys.includes(nominative) &&
    keys.some(
      (key) =>
        key.startsWith(nominative.slice(0, 3)) && /(?:ом|ем|ам|им|ым|ою|ею|ой|у|ю|а|я|ові|еві|у)$/.test(key),
    )
  );
}

const joinedName = (keys: readonly string[], known: ReadonlySet<string>) =>
  keys.some((key) => key.split('-').some((part) => known.has(part)));

const content = /^(что|чтобы|якобы|будто|як|що|щоб|нібито|што|каб|нібыта|that|whether|how|почему|чому|чаму)$/;
const before = 16;
const after = 8;
/** "в Кремле" is a voice beside its verb, a place further off. */
const nearHouse = 4;

const relative =
  /^(who|whose|which|whom|который|которая|которое|которые|которого|которой|которому|которым|которых|чей|чья|чьи|який|яка|яке|які|якого|якої|якому|яким|чий|чия|акі|акаа|акіа|акога|акой|як|как|as|паводле|according|по|за)$/;

/** «повідомив сьогодні, 8 липня, міністр»: a day between a verb and its subject parts them no further. */
const isDated = ({ times }: SentenceMentions, at: number) =>
  times.some(({ from, to }) => at >= from && at < to);

/** Words between two positions; commas cost half more, what opens a content clause and colons far more; quoted words and relative clauses nothing. */
function reach(sentence: SentenceMentions, from: number, to: number): number {
  let sum = 0;
  let aside = false;
  for (let at = from; at < to; at++) {
    const key = sentence.keys[at] ?? '';
    if (sentence.quoted[at] || isDated(sentence, at)) continue;
    if (aside && key !== ',') continue;
    aside =
      key === ',' &&
      !aside &&
      sentence.keys
        .slice(at + 1, at + 3)
        .some(
          (next, i) =>
            relative.test(next) && (i === 0 || !/^(как|як|as|по|за|паводле|according)$/.test(next)),
        );
    if (key === ',') sum += 1.5;
    else if (/^[;:]$/.test(key)) sum += 10;
    else if (content.test(key)) sum += 10;
    else if (sentence.sentence.tokens[at]?.kind === 'word' || sentence.sentence.tokens[at]?.kind === 'number')
      sum += 1;
  }
  return sum;
}

const prepositions =
  /^(с|со|к|ко|о|об|на|для|от|из|между|против|with|to|about|for|of|against|between|on|from|з|із|зі|до|про|від|між|проти|да|пра|ад|паміж|в|у|во|by|после|після|after|пасля|пасьля|при|за|над|перед|через|што|between|despite|alongside|к|из-за|без|без|without|under|during|via|вместо|замість)$/;

/** A preposition stands before the actor, or before the offices that lead up to its name: «с министром иностранных дел Ван И». */
export function isGoverned({ keys, actors }: SentenceMentions, actor: ActorMention): boolean {
  let from = actor.from;
  for (let lead = before; lead > 0; lead--) {
    const office = actors.find((other) => other !== actor && other.to === from && other.from < from);
    if (!office) break;
    from = office.from;
  }
  return prepositions.test(keys[from - 1] ?? '');
}

/** The actor that a verb of speech has for its subject: near enough, in the right case, not told of or spoken to. */
export function subjectOf(sentence: SentenceMentions, cue: CueMention, lang: Lang): Priced | null {
  let best: { voice: Voice | null; price: number } | null = null;
  for (const actor of sentence.actors) {
    const price = priceOf(sentence, { actor, cue, lang });
    if (price === null || (best && price >= best.price)) continue;
    const voice = voiceOfActor(actor, sentence.keys);
    if (voice === null && actor.type !== 'side') continue;
    if (actor.type === 'role' && actor.role === 'diplomat' && actor.to - actor.from === 1) continue;
    best = { voice: spokesmanBefore(sentence, actor) ?? voice, price };
  }
  return best?.voice ? { voice: best.voice, price: Math.min(best.price, 8) } : null;
}

/** «в интервью Аде Брандт сказал»: she asks. */
const hosts = /^(интервью|інтерв'ю|інтервю|interview)$/;

const adverb =
  /^(who|which|also|later|earlier|further|then|has|had|have|was|is|would|will|not|never|again|previously|reportedly|reiterated|and|but|on|in|by|at|to|that|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\p{L}+ly)$/u;

/** "X came to Zenda, state media said": other words stand between the last comma and the verb, and are its subject. */
function hasOtherSubject({ keys, quoted }: SentenceMentions, actor: ActorMention, cue: CueMention): boolean {
  const comma = keys
    .slice(actor.to, cue.from)
    .findLastIndex((key, i) => /^[,–]$/.test(key) && !quoted[actor.to + i]);
  if (comma < 0) return false;
  const between = keys.slice(actor.to + comma + 1, cue.from);
  return (
    between.length <= 5 &&
    between.some((key) => !adverb.test(key)) &&
    /^(the|a|an)$|^\p{L}/u.test(between[0] ?? '') &&
    !between.some((key) => /^[,"«»“”]$/.test(key))
  );
}

/** "Rufus Firefly, a spokesman for the government, said": the one whom the office is said of. */
function spokesmanBefore(sentence: SentenceMentions, actor: ActorMention): Voice | null {
  if (actor.person || (!actor.spokes && actor.type !== 'institution')) return null;
  const named = sentence.actors.findLast((other) => other.type === 'person' && other.to < actor.from);
  if (!named?.person || sentence.keys[named.to] !== ',' || actor.from - named.to > 5) return null;
  const between = sentence.keys.slice(named.to + 1, actor.to);
  return between.some((key) =>
    /^(spokesman|spokesperson|spokeswoman|представител|речни|пресс-секретар|прессекретар|прес-секретар)/.test(
      key,
    ),
  )
    ? voiceOfActor(named, sentence.keys)
    : null;
}

interface Pairing {
  actor: ActorMention;
  cue: CueMention;
  lang: Lang;
}

function priceOf(sentence: SentenceMentions, { actor, cue, lang }: Pairing): number | null {
  const later = actor.from >= cue.to;
  if (actor.from < cue.to && cue.from < actor.to) return null;
  if (sentence.quoted[actor.from] || actor.adjective || actor.plural) return null;
  const lead = sentence.keys[actor.from - 1] ?? '';
  const housed = actor.type === 'institution' && /^(в|у|на|во)$/.test(lead);
  if (!housed && (prepositions.test(lead) || (hosts.test(lead) && sentence.keys[actor.to] !== ',')))
    return null;
  if (lang === 'en' && !later && hasOtherSubject(sentence, actor, cue)) return null;
  if (is('administrations', sentence.keys[actor.to])) return null; // "the Firefly administration"
  if (actor.type === 'side' && (later || (lead !== '' && /^\p{L}/u.test(lead)) || cue.from - actor.to > 1))
    return null;
  if (lang === 'en' && /^(the|a|an)$/.test(lead) && prepositions.test(sentence.keys[actor.from - 2] ?? ''))
    return null;
  if (!canBeSubject(sentence, actor, lang)) return null;
  if (!later && inTold(sentence, actor, cue)) return null;
  if (disagrees(sentence.keys[cue.from] ?? '', actor, lang)) return null;
  if (actor.person && !actor.spokes && isCoordinated(sentence, actor)) return null;
  if (later && !mayFollow(sentence, { actor, cue, lang })) return null;
  const price = later ? reach(sentence, cue.to, actor.from) + 0.5 : reach(sentence, actor.to, cue.from);
  if (housed && price > nearHouse) return null;
  return price <= (later ? after : before) ? price : null;
}

/** The actor stands in what an earlier verb tells, and this verb goes on with that verb's subject: "X said that Y is …, and stressed". */
function inTold(sentence: SentenceMentions, actor: ActorMention, cue: CueMention): boolean {
  if (!/^(and|but|и|а|но|і|та|й|але|ды|also|также|також|таксама)$/.test(sentence.keys[cue.from - 1] ?? ''))
    return false;
  return sentence.cues.some(
    (one) =>
      one.cue === 'say' &&
      one.to <= actor.from &&
      sentence.keys.slice(one.to, actor.from).some((key) => content.test(key)),
  );
}

const feminineVerb = /(ла|лась|лася|лася|ласа)$/;
const masculineVerb: Record<Lang, RegExp> = { en: /$^/, ru: /(л|лся)$/, uk: /(в|вся|всь)$/, be: /(у|уса)$/ };

/** A verb in the feminine past has no man for its subject ("отметила дипломат"), nor the masculine a woman known as one. */
function disagrees(verb: string, actor: ActorMention, lang: Lang): boolean {
  if (lang === 'en' || !actor.person?.known || actor.type === 'institution') return false;
  if (feminineVerb.test(verb)) return !actor.female && !actor.person.female;
  return masculineVerb[lang].test(verb) && (actor.female || actor.person.female);
}

/** Two who act together ("X and Y confirmed") are told of; neither speaks. */
function isCoordinated(sentence: SentenceMentions, actor: ActorMention): boolean {
  return sentence.actors.some((other) => {
    if (other === actor || !other.person) return false;
    const [left, right] = other.to <= actor.from ? [other, actor] : [actor, other];
    const between = sentence.keys.slice(left.to, right.from);
    return between.length === 1 && /^(и|і|та|й|and|ды)$/.test(between[0] ?? '');
  });
}

/** Inversion: in English only behind a quotation or a comma ("…," said X); elsewhere when no clause begins in between. */
function mayFollow(sentence: SentenceMentions, { actor, cue, lang }: Pairing): boolean {
  const between = sentence.keys.slice(cue.to, actor.from).filter((_, i) => !isDated(sentence, cue.to + i));
  if (lang === 'en')
    return actor.from - cue.to <= 2 && /^["»”'’–,-]$/.test(sentence.keys[cue.from - 1] ?? '');
  return !between.some((key) => content.test(key) || /^[,:;]$/.test(key));
}

const filler =
  /^(самого|самой|нового|нової|the|a|an|his|her|their|своего|представителя|представителей|представника|представників|прадстауніка|сообщения|сообщение|заявление|повідомлення|слова|сайт|пресс-службу|неназванного|министра|министерство)$/;

/** Whose words are told after "according to", "по словам", "за даними": what follows at once. */
export function complementOf(sentence: SentenceMentions, cue: CueMention): Priced | null {
  for (let at = cue.to; at < Math.min(sentence.keys.length, cue.to + 4); at++) {
    const actor = sentence.actors.find((one) => one.from === at && !(one.type === 'side' && one.adjective));
    if (actor?.type === 'role' && actor.role === 'diplomat' && actor.to - actor.from === 1) return null;
    const voice = actor ? voiceOfActor(actor, sentence.keys) : null;
    if (voice) return { voice, price: at - cue.to };
    if (actor) return null;
    const key = sentence.keys[at] ?? '';
    if (
      !filler.test(key) &&
      !is('professions', key) &&
      !/^["«»]$/.test(key) &&
      !/(ого|его|ому|ой|ої|ага|ых|их|теля|ника|ніка|аря|ара|атора|тора|евта|ера|еля)$/.test(key)
    )
      return null;
  }
  return null;
}

const ready = /^(готов|готова|готовий|гатові|ready|willing|prepared|согласен|згоден|згодна)$/;

/** Whose stance another's words relay: "X said that Y is ready to …" lets Y speak through X. */
export function stanceOf(sentence: SentenceMentions, cues: readonly CueMention[], lang: Lang): Priced | null {
  const said = cues.find((cue) => cue.cue === 'say');
  if (!said) return null;
  for (const actor of sentence.actors) {
    if (
      !actor.person ||
      actor.from <= said.to ||
      sentence.quoted[actor.from] ||
      !canBeSubject(sentence, actor, lang)
    )
      continue;
    const opened = sentence.keys.slice(said.to, actor.from).some((key) => /^(что|що|што|that)$/.test(key));
    const next = sentence.keys.slice(actor.to, actor.to + 3);
    const at = next.findIndex((key) => ready.test(key));
    if (opened && at >= 0 && !next.slice(0, at).some((key) => /^(не|not|ня|,)$/.test(key)))
      return {
        voice: { id: actor.person.id, name: actor.person.name, type: 'person', side: actor.person.side },
        price: 8,
      };
  }
  return null;
}

import type { Lang } from '#domain/lang.ts';
import type { Classes } from '../grammar.ts';
import { has, is } from '../grammar.ts';
import type { ActorMention, CueMention, Person } from '../mentions.ts';
import type { Token } from '../stages.ts';
import { customary } from './given-names.ts';
import type { Case } from './newcomers.ts';
import { caseOf, fromGiven, nameRun, newcomer } from './newcomers.ts';
import { personActor } from './person-actor.ts';

interface Hearing {
  s: number;
  tokens: readonly Token[];
  keys: readonly string[];
  /** what any of its words belongs to */
  classes: Classes;
  cues: readonly CueMention[];
  /** token positions of actors, places and outlets */
  taken: ReadonlySet<number>;
  lang: Lang;
  /** unknown people who spoke before in the article, by id */
  sayers: Map<string, Person>;
}

const upper = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;
const body =
  /^(times|post|news|agency|ministry|office|house|department|council|bank|party|group|university|institute|union|service|committee|commission|court|media|channel|radio|street|square|государственн|министерств|совет|комитет|союз|дума|рада|служб|центр|агентств|газет|банк|партия|институт|університет|комітет|уряд|міністерств|савет|камітэт|telegram|facebook|twitter|youtube|viber|truth|social|mr|sir|dr|directorate|presidency|embassy|mission|bureau|authority|forces|army|police|palace)/i;
/** Adverbs that open a sentence with a capital: «Накануне Новак сообщил». */
const opensSentence =
  /^(?:накануне|ранее|вчера|сегодня|завтра|позже|позднее|однако|также|затем|потом|теперь|сейчас|недавно|впрочем|наконец|напомним|кроме|тем|вместе|между|при|напередодні|раніше|вчора|сьогодні|пізніше|згодом|проте|також|потім|тепер|зараз|нещодавно|нагадаємо|окрім|напярэдадні|раней|учора|сёння|пазней|аднак|таксама|потым|цяпер|зараз|нядаўна|нагадаем|акрамя|earlier|yesterday|today|later|however|meanwhile|also|then|now|still|recently|previously)$/u;
const feminine = /(ла|лась|лася|ласа)$/;
/** Endings that no name has which is the subject: «сказал он Владимиру Соловьёву». */
const oblique = /(?:у|ю|ом|ем|ём|ам|ым|ім|им|ой|ей|ою|ею|ову|еву|ові|еві|ому|ого|ага)$/u;
const fathersName = /(?:[оеё]вич|[оеё]вна)(?:[ауе]|ем|ой|ы)?$/u;

/** «Владимир Владимирович»: a given name and a father's is how somebody is addressed, no name to know him by; «Горан Петкович» is one. */
function isAddress([given = '', fathers = '', ...rest]: readonly string[]): boolean {
  if (rest.length > 0 || customary.get(given)?.spelling !== 'slavic' || !fathersName.test(fathers))
    return false;
  const stem = fathers.replace(fathersName, '');
  return [stem, `${stem}й`, stem.replace(/ь$/u, 'ий')].some((name) => customary.has(name));
}

const apposition = 4;
/** Longer stretches without a full stop are no sentences. */
const longestSentence = 500;

/** People of unknown names beside a verb of speech ("розповідає екскурсоводка Леся Марчук", "Adam Nowicki told …"): voices, never parties. Linear in the cues. */
export function sayersOf(hearing: Hearing, actors: readonly ActorMention[]): ActorMention[] {
  if (hearing.tokens.length > longestSentence) return [];
  const found: ActorMention[] = [
    ...actors.flatMap((actor) => apposed(hearing, actor) ?? []),
    ...bySpeech(hearing),
  ];
  for (const cue of hearing.cues) {
    if (
      cue.cue !== 'say' ||
      hearing.cues.some(
        (other) => other.cue === 'publisher' && other.from === cue.from && hearing.lang === 'en',
      )
    )
      continue;
    const span = runBefore(hearing, cue) ?? runAfter(hearing, cue);
    if (!span || found.some((one) => span.from < one.to && one.from < span.to)) continue;
    const person = personOf(hearing, span, feminine.test(hearing.tokens[cue.from]?.text ?? ''));
    if (person) found.push(sayer(hearing, span, person));
  }
  return found;
}

const sayer = ({ s }: Hearing, span: Span, person: Person): ActorMention => ({
  ...personActor(s, span, person),
  side: null,
  spokes: true,
});

/** Names shown by what stands around them: «аналитик Сергей Чалый» in a sentence with a verb of speech, «Сергей Чалый: …» and «Сергей Чалый, политолог: …» where a sentence begins. */
function bySpeech(hearing: Hearing): ActorMention[] {
  const { cues } = hearing;
  const label = labelOf(hearing);
  const told = cues.some(({ cue }) => cue === 'say' || cue === 'accordingTo');
  const spans = told && has(hearing, 'professions') ? byProfession(hearing) : [];
  return [...(label ? [label.name] : []), ...spans, ...lateSubjects(hearing)].flatMap((span) => {
    const person = span.to - span.from >= 2 ? personOf(hearing, span, false) : null;
    return person ? [sayer(hearing, span === label?.name ? { from: 0, to: label.colon } : span, person)] : [];
  });
}

/** Names behind a profession that may be a subject, or that «по словам» governs. */
function byProfession(hearing: Hearing): Span[] {
  const { tokens, cues, keys, lang } = hearing;
  const spans: Span[] = [];
  for (const [at, key] of keys.entries()) {
    if (!is('professions', key)) continue;
    const word = tokens[at]?.text ?? '';
    const declined = /(?:[^иіыя]ка|ница|ниця|иня|ыня)$/.test(word) ? 'nominative' : caseOf(word, lang);
    const governed = cues.some(
      ({ cue, to }) => cue === 'accordingTo' && to <= at && at - to <= longestAttribute,
    );
    if (declined === 'nominative' || (declined === 'genitive' && governed))
      spans.push({ ...runFrom(hearing, at + 1), declined });
  }
  return spans;
}

const longestAttribute = 2;

/** «Об этом заявил глава кафедры Плехановского университета Андрей Кошкин.»: a given name in the nominative ends the clause that a verb of speech opened. */
function lateSubjects(hearing: Hearing): Span[] {
  const { tokens, cues, lang } = hearing;
  if (lang === 'en') return [];
  return cues.flatMap((cue) => {
    if (cue.cue !== 'say') return [];
    for (let at = cue.to; at < Math.min(tokens.length, cue.to + longestClause); at++) {
      const mark = tokens[at]?.raw ?? '';
      if (/^[;:"«»“”]$/.test(mark) || (mark === ',' && opensClause.test(tokens[at + 1]?.text ?? '')))
        return [];
      if (!customary.has(tokens[at]?.raw ?? '') || !isName(hearing, at)) continue;
      const span = runFrom(hearing, at);
      const ends = /^[.,;:!?]$/.test(tokens[span.to]?.raw ?? '.');
      return ends && span.to - at === 2 ? [span] : [];
    }
    return [];
  });
}

const opensClause =
  /^(?:что|чтобы|как|когда|где|котор.*|хотя|если|поскольку|а|но|и|при|що|щоб|як|коли|де|як.*|хоча|якщо|оскільки|але|та|што|каб|калі|дзе|хаця)$/u;
const longestClause = 18;

/** The name a sentence begins with and the colon it ends at, a profession between them at most. */
function labelOf(hearing: Hearing): { name: Span; colon: number } | null {
  const { tokens, keys } = hearing;
  if (!customary.has(tokens[0]?.raw ?? '')) return null;
  const name = runFrom(hearing, 0);
  const colon = tokens.findIndex((token, at) => at >= name.to && token.text === ':');
  const titled =
    tokens[name.to]?.text === ',' &&
    colon - name.to <= longestTitle &&
    keys.slice(name.to, colon).some((key) => is('professions', key));
  return colon >= 0 && (colon === name.to || titled) ? { name, colon } : null;
}

const longestTitle = 8;

/** The names from a position on, at most three. */
function runFrom(hearing: Hearing, from: number): Span {
  let to = from;
  while (to - from < 3 && isName(hearing, to)) to += 1;
  return { from, to };
}

/** "Atsushi Kaifu, the spokesperson for the ministry, said": an unknown name before the office of a spokesperson. */
function apposed(hearing: Hearing, actor: ActorMention): ActorMention | null {
  if (actor.type !== 'role' || !actor.spokes) return null;
  const { tokens } = hearing;
  const article = /^(the|a|an)$/.test(tokens[actor.from - 1]?.text ?? '') ? 1 : 0;
  const comma = actor.from - 1 - article;
  if (tokens[comma]?.text !== ',' || !/^[,.]$/.test(tokens[actor.to]?.text ?? '')) return null;
  let from = comma;
  while (comma - from < 3 && isName(hearing, from - 1)) from -= 1;
  if (comma - from < 2) return null;
  const person = personOf(hearing, { from, to: comma }, false);
  return person
    ? {
        ...actor,
        from,
        to: actor.to,
        type: 'person',
        person: { ...person, side: actor.side },
        institution: null,
        female: person.female,
      }
    : null;
}

interface Span {
  from: number;
  to: number;
  /** the case of its words, the nominative when not told */
  declined?: Case;
}

const isName = (hearing: Hearing, at: number) => {
  const token = hearing.tokens[at];
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !hearing.taken.has(at) &&
    upper.test(token.raw) &&
    !body.test(token.text) &&
    !(at === 0 && opensSentence.test(token.text))
  );
};

function runBefore(hearing: Hearing, cue: CueMention): Span | null {
  let from = cue.from;
  while (cue.from - from < 3 && isName(hearing, from - 1)) from -= 1;
  return from < cue.from ? { from, to: cue.from } : null;
}

function runAfter(hearing: Hearing, cue: CueMention): Span | null {
  const { tokens, lang } = hearing;
  if (lang === 'en' && !/^["»”,’'–-]$/.test(tokens[cue.from - 1]?.raw ?? '')) return null;
  for (let at = cue.to; at < Math.min(tokens.length, cue.to + apposition); at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (hearing.taken.has(at) && upper.test(token.raw))) return null;
    if (!isName(hearing, at)) continue;
    const to = nameRun(tokens, at, hearing.taken);
    return to > at && isName(hearing, to - 1) ? { from: at, to } : null;
  }
  return null;
}

/** Two words name somebody new; one only somebody who has spoken before. */
function personOf(hearing: Hearing, span: Span, female: boolean): Person | null {
  const words = fromGiven(hearing.tokens.slice(span.from, span.to).map((token) => token.raw));
  const surname = words.at(-1) ?? '';
  for (const known of hearing.sayers.values())
    if (known.names[hearing.lang].split(' ').at(-1) === surname) return known;
  if (words.length < 2 || (span.from === 0 && words.length > 3)) return null;
  if (isAddress(words)) return null;
  const { declined = 'nominative' } = span;
  if (hearing.lang !== 'en' && declined === 'nominative' && words.every((word) => oblique.test(word)))
    return null;
  const made = newcomer(words, declined, hearing.lang, null);
  const person = { ...made, female: made.female || female };
  hearing.sayers.set(person.id, person);
  return person;
}

import type { Lang } from '#domain/lang.ts';
import { fromEach } from '../from-each.ts';
import { placeOfAdjective } from '../gazetteer.ts';
import { has, is } from '../grammar.ts';
import type { ActorMention, PlaceMention } from '../mentions.ts';
import type { Atom } from './atoms.ts';
import type { Draft } from './recognised-draft.ts';

const prepositions = new Set([
  'в',
  'во',
  'на',
  'у',
  'ў',
  'in',
  'at',
  'near',
  'под',
  'біля',
  'поблизу',
  'ва',
  'outside',
  'каля',
  'недалеко',
]);

/** Seats of power that are places when something happens in them. */
const seats = new Set(['kremlin', 'white-house', 'elysee', 'downing-street', 'pentagon']);

/** The places a sentence names: towns, regions, seats of power, capitals, and states where a scene is set; in the order of the text. */
export function placesOf(
  draft: Draft,
  s: number,
  { actors, lang }: { actors: readonly ActorMention[]; lang: Lang },
): PlaceMention[] {
  const named = fromEach(draft.atoms, (atom): PlaceMention[] => {
    const { from, to } = atom;
    if (atom.type === 'institution')
      return atom.side &&
        (isSeat(draft, atom) || (seats.has(atom.voice?.id ?? '') && isVisitedWhen(draft, from)))
        ? [capitalAt({ s, from, to }, atom.side)]
        : [];
    if (atom.type === 'country') return stateAsPlace(draft, s, atom, actors);
    if (atom.type !== 'place') return [];
    const { name, country, type, capital } = atom.place;
    const located =
      (isLocated(draft, from) && !isPostOf(draft, from) && !isOwner(draft, to)) ||
      isVisited(draft, from) ||
      isVisitedWhen(draft, from) ||
      leadsWhere(draft, atom) ||
      opensAssembly(draft, atom, lang);
    return [
      {
        s,
        from,
        to,
        name,
        country,
        type: type === 'region' ? 'region' : 'city',
        located,
        capital: capital === true,
      },
    ];
  });
  return [...named, ...besideGathering(draft, s, lang), ...ofTalks(draft, s, lang)].sort(
    (a, b) => a.from - b.from,
  );
}

/** «на женевских переговорах», «после стамбульской встречи»: the town that an adjective right before a contact names. */
const ofTalks = ({ sentence, words }: Draft, s: number, lang: Lang): PlaceMention[] =>
  lang === 'en'
    ? []
    : words.flatMap(({ payload, from }): PlaceMention[] => {
        if (payload.type !== 'contact' || payload.form !== 'noun' || payload.kind === 'call') return [];
        const place = placeOfAdjective(sentence.tokens[from - 1]?.raw ?? '', lang);
        if (!place || place.type === 'region') return [];
        const { name, country, capital } = place;
        return [
          {
            s,
            from: from - 1,
            to: from,
            name,
            country,
            type: 'city',
            located: true,
            capital: capital === true,
          },
        ];
      });

const assemblyReach = 4;

/** A conference or summit named within the next words, with no comma before it. */
function assemblyBehind(keys: readonly string[], from: number): boolean {
  const behind = keys.slice(from, from + assemblyReach);
  const at = behind.findIndex((key) => is('assemblies', key));
  return at >= 0 && !behind.slice(0, at).some((key) => /^[,.;:–()]$/.test(key));
}

/** «посещал Мюнхенскую конференцию по безопасности, где …» */
function leadsToWhere(keys: readonly string[], from: number): boolean {
  const comma = keys.indexOf(',', from);
  return comma >= 0 && comma - from <= 2 * assemblyReach && is('where', keys[comma + 1]);
}

/** «на полях Минской конференции», «в ходе Мюнхенского форума»: the town whose gathering it is. */
function besideGathering({ sentence, keys, classes }: Draft, s: number, lang: Lang): PlaceMention[] {
  if (!has({ classes }, 'margins', 'assemblies')) return [];
  return fromEach(keys, (key, at): PlaceMention[] => {
    const margins = is('margins', key) && prepositions.has(sentence.tokens[at - 1]?.text ?? '');
    const from = at + 1;
    const set = key === 'на' || is('in-course', key) || leadsToWhere(keys, from + 1);
    const open = margins || (set && assemblyBehind(keys, from + 1));
    const place = open ? placeOfAdjective(sentence.tokens[from]?.raw ?? '', lang) : null;
    if (!place || place.type === 'region') return [];
    const { name, country, capital } = place;
    return [{ s, from, to: from + 1, name, country, type: 'city', located: true, capital: capital === true }];
  });
}

/** "on the sidelines of the Munich Security Conference", "at the Munich conference": the town whose gathering it is. */
function opensAssembly({ keys }: Draft, { from, to }: Atom, lang: Lang): boolean {
  if (lang !== 'en' || !assemblyBehind(keys, to)) return false;
  const lead = keys.slice(Math.max(0, from - assemblyReach), from).filter((key) => key !== 'the');
  return is('in-at', lead.at(-1)) || lead.at(-1) === 'during' || lead.some((key) => is('margins', key));
}

const capitalAt = (span: { s: number; from: number; to: number }, country: string): PlaceMention => ({
  ...span,
  name: `capital:${country}`,
  country,
  type: 'city',
  located: true,
  capital: true,
});

/** "in the Kremlin". */
function isSeat({ sentence }: Draft, atom: Extract<Atom, { type: 'institution' }>): boolean {
  const before = atom.from - (sentence.tokens[atom.from - 1]?.text === 'the' ? 2 : 1);
  return seats.has(atom.voice?.id ?? '') && is('in-at', sentence.tokens[before]?.text ?? '');
}

/** "on a rare visit to X", «під час візиту до X»: where a guest is, right behind the noun. */
function isVisited({ keys }: Draft, from: number): boolean {
  const article = keys[from - 1] === 'the' ? 1 : 0;
  if (keys.slice(0, 2).some((key) => is('after', key))) return false;
  return /^(to|до)$/.test(keys[from - 1 - article] ?? '') && is('guest-trip', keys[from - 2 - article]);
}

const clauseReach = 9;

/** "they met in May, when X visited Z", «когда X посетил Z»: where the guest of a clause that says when was. */
function isVisitedWhen({ keys }: Draft, from: number): boolean {
  const verb = from - (keys[from - 1] === 'the' ? 2 : 1);
  return (
    is('visited', keys[verb]) &&
    keys.slice(Math.max(0, verb - clauseReach), verb).some((key) => is('when', key))
  );
}

const postReach = 4;

/** «с послом РФ в Минске»: where an ambassador sits, right behind the office. */
function isPostOf({ keys }: Draft, from: number): boolean {
  const before = keys.slice(Math.max(0, from - postReach), from - 1);
  return before.some((key) => is('ambassadors', key)) && !before.some((key) => /^[,;:–]$/.test(key));
}

/** "in the Chinese port city of X", «в китайском портовом городе X»: where the noun that says what a place is stands, else the place itself. */
function townBefore(keys: readonly string[], place: number): number {
  const at = keys[place - 1] === 'of' ? place - 2 : place - 1;
  return is('settlements', keys[at]) ? at : place;
}

/** "на співпрацю з X", "на ней X": another preposition, or a pronoun that closes the phrase, parts the place from the first one. */
const breaksLocation = (key: string) => is('behind-prepositions', key) || is('with-words', key);

/** "in Norport's ties with Fridonia": a town that owns what is named behind it, unless that is a venue ("in Norport's Grand Hotel"). */
const isOwner = ({ sentence: { tokens }, keys }: Draft, to: number) =>
  /['’]s$/.test(tokens[to - 1]?.raw ?? '') &&
  /^\p{Ll}/u.test(tokens[to]?.raw ?? '') &&
  !is('venues', keys[to]);

/** A preposition of place stands before `place`, with nothing but words between, and no contact ("в переговорах Вашингтона"). */
function isLocated({ sentence, keys, words }: Draft, place: number): boolean {
  const from = townBefore(keys, place);
  return (from === place ? [1, 2, 3] : [1, 2, 3, 4]).some(
    (back) =>
      prepositions.has(sentence.tokens[from - back]?.text ?? '') &&
      (back === 1 ||
        (sentence.tokens
          .slice(from - back + 1, from)
          .every(
            (token, i) =>
              (token.kind === 'word' || /^[«"]$/.test(token.raw)) &&
              !breaksLocation(keys[from - back + 1 + i] ?? ''),
          ) &&
          !words.some(
            ({ payload, from: at }) => payload.type === 'contact' && at > from - back && at < from,
          ))),
  );
}

/** "the capital of X" is its capital; "in X" is X itself, when something happens there. */
function stateAsPlace(
  draft: Draft,
  s: number,
  atom: Extract<Atom, { type: 'country' }>,
  actors: readonly ActorMention[],
): PlaceMention[] {
  const { keys } = draft;
  const { from, to, code } = atom;
  if (code.length > 2 || code === 'UN' || code === 'EU') return [];
  const capital =
    is('capital', keys[to] ?? '') ||
    (is('capital', keys[from - 1] ?? '') && !atom.adjective) ||
    (is('capital', keys[from - 2] ?? '') && keys[from - 1] === 'of');
  if (capital) return [capitalAt({ s, from: from - 1, to: to + 1 }, code)];
  const visited = isVisited(draft, from) || isVisitedWhen(draft, from);
  if (atom.adjective || insideActor(atom, actors)) return [];
  if (!visited && !(isLocated(draft, from) && isScene(draft, atom))) return [];
  return [
    { s, from, to, name: `country:${code}`, country: code, type: 'country', located: true, capital: false },
  ];
}

/** "в соседней Польше", not "на Россию" nor "на чиновника США": a state's name is a scene right after the preposition or an adjective. */
function isScene({ sentence, keys }: Draft, atom: Atom): boolean {
  const before = sentence.tokens[atom.from - 1]?.text ?? '';
  if (before === 'на') return is('island-states', keys[atom.from]);
  return (
    prepositions.has(before) ||
    /^(the|neighbouring|neighboring|nearby)$/.test(before) ||
    /(ой|ей|ом|ых|их|ій|ому|ім|ай|ым)$/.test(before) ||
    /^[«"]$/.test(before)
  );
}

/** "to Moscow, where a meeting awaits him"; "the Jeddah talks". */
function leadsWhere(draft: Draft, atom: Atom): boolean {
  const next = draft.keys[atom.to] ?? '';
  if (next === ',' && is('where', draft.keys[atom.to + 1] ?? '')) return true;
  if (
    / , (during which|в ходе которого|в ходе которой|під час якого|під час якої|падчас акога) /.test(
      ` ${draft.keys.slice(atom.to, atom.to + 8).join(' ')} `,
    )
  )
    return true;
  return draft.words.some(
    (match) => match.payload.type === 'contact' && match.payload.form === 'noun' && match.from === atom.to,
  );
}

const insideActor = (atom: { from: number; to: number }, actors: readonly ActorMention[]) =>
  actors.some((actor) => actor.type !== 'side' && atom.from >= actor.from && atom.to <= actor.to);

import { placeOfDateline } from '../gazetteer.ts';
import type { PlaceMention, RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { Draft } from './draft.ts';
import { inPerson } from './draft.ts';
import { isElsewhere, isOthersVisit, isVoicePlace } from './facts-near.ts';
import { gatheringPlace } from './gatherings.ts';
import { mostContacts } from './lengths.ts';
import { ofOtherNoun } from './nearest-telling.ts';
import { isOver } from './same-contact.ts';
import { bothDay, dayOfScene } from './scene-days.ts';
import { isToldBehind } from './told-behind.ts';
import { hostedAt, isComing, visitsOf } from './visits.ts';
import type { Anchors } from './when.ts';

const again =
  /^(там же|тут же|там само|тамсама|там жа|тамжа|же городе|ж місті|жа горадзе|самому місті|самом городе|same place|same city|same venue|same building)$/;
/** What sentences around a telling say of its scene: "there again", who had come where. Fills `place` and `time` in place. */
export function settleScenes(article: RecognisedArticle, drafts: readonly Draft[], anchors: Anchors): void {
  if (drafts.length > mostContacts) return;
  const visits = visitsOf(article);
  for (const draft of drafts) {
    draft.time ??= bothDay(article, draft, anchors);
    if (draft.kind === 'correspondence' || draft.kind === 'call') continue;
    draft.time ??= sameScene(article, draft, drafts)?.time ?? dayOfScene(draft, { article, visits, anchors });
    if (draft.place && draft.place.type !== 'country') continue;
    const found =
      thereAgain(article, draft, drafts) ??
      arrival(article, draft) ??
      described(article, draft) ??
      overall(article, draft) ??
      onlyCity(article, draft, drafts) ??
      gatheringPlace(article, draft) ??
      hostedAt(draft, visits) ??
      stage(article, draft, drafts);
    if (found && (!draft.place || (found.type === 'city' && found.country === draft.place.country)))
      draft.place = found;
  }
  for (const draft of drafts) if (inPerson(draft.kind)) draft.place ??= ofList(draft, drafts);
}

/** "встречи с A, B и C": what one word for contacts tells of several was in one place. */
const ofList = (draft: Draft, drafts: readonly Draft[]): Draft['place'] =>
  drafts.find(
    (one) =>
      one.place !== null &&
      inPerson(one.kind) &&
      one.tellings.some(({ s, trigger }) =>
        draft.tellings.some((other) => other.s === s && other.trigger.from === trigger.from),
      ),
  )?.place ?? null;

/** "провели там же": the place told last before. */
function thereAgain(article: RecognisedArticle, draft: Draft, drafts: readonly Draft[]): Draft['place'] {
  const { telling, told } = sceneBefore(article, draft, drafts);
  return telling ? (told?.place ?? null) : null;
}

/** The contact told in the sentence before one that goes on "in the same place": they share its day too. */
function sameScene(article: RecognisedArticle, draft: Draft, drafts: readonly Draft[]): Draft | null {
  if (!isOver(draft)) return null;
  const { telling, told } = sceneBefore(article, draft, drafts);
  return telling && told?.tellings.some(({ s }) => telling.s - s === 1) ? told : null;
}

function sceneBefore(
  article: RecognisedArticle,
  draft: Draft,
  drafts: readonly Draft[],
): { telling: Draft['tellings'][number] | null; told: Draft | null } {
  const telling = draft.tellings.find(({ s }) => {
    const keys = article.mentions[s]?.keys ?? [];
    return keys.some((key, at) => again.test(key) || again.test(`${key} ${keys[at + 1] ?? ''}`));
  });
  if (!telling) return { telling: null, told: null };
  const told = drafts
    .filter((one) => one !== draft && one.place && one.tellings.some(({ s }) => s < telling.s))
    .map((one) => ({ one, s: Math.max(...one.tellings.filter(({ s }) => s < telling.s).map(({ s }) => s)) }));
  return { telling, told: told.sort((a, b) => b.s - a.s)[0]?.one ?? null };
}

/** "X прибыл в Киев. … он встретится с Y": a city somebody of the parties had come to, in the same sentence or the one before. */
function arrival(article: RecognisedArticle, draft: Draft): Draft['place'] {
  for (const { s } of draft.tellings) {
    const here = article.mentions[s];
    const ahead = article.mentions[s - 1];
    const scene = here && ahead ? hereAgain(here, ahead) : null;
    if (scene) return scene;
    for (const sentence of [here, ahead?.sentence.line === here?.sentence.line ? ahead : undefined]) {
      const place = sentence ? arrivedAt(sentence, draft) : null;
      if (place)
        return { name: place.name, type: place.type, country: place.country, from: place.from, to: place.to };
    }
  }
  return null;
}

const settings =
  /^(город|городе|городом|порт|портов|портового|побереж|курорт|курорте|місто|місті|містом|портовим|узбереж|курорті|горад|горадзе|порту|узбярэж|узбереж|city|coast|resort|port|seaside|town)/;

/** "at an air base outside the South Korean port city": the dateline's city, when the description's state is its own; "in the city" likewise. */
function described(article: RecognisedArticle, draft: Draft): Draft['place'] {
  const dateline = article.datelines
    .map(({ text }) => placeOfDateline(text, article.lang))
    .find((place) => place?.type === 'city');
  if (!dateline) return null;
  const fits = draft.tellings.some(({ s }) => {
    const sentence = article.mentions[s];
    const at = sentence?.keys.findIndex((key, i) => settings.test(key) && sentence.quoted[i] !== 1) ?? -1;
    if (!sentence || at < 0) return false;
    const states = sentence.actors.filter(
      (actor) => actor.type === 'side' && actor.to <= at && at - actor.to <= 2,
    );
    return states.length > 0
      ? states.some((actor) => actor.side === dateline.country)
      : /^(in|at|the)$/.test(sentence.keys[at - 2] ?? '') && sentence.keys[at - 1] === 'the';
  });
  return fits ? { name: dateline.name, type: 'city', country: dateline.country, from: 0, to: 1 } : null;
}

/** A headline or deck that tells of somebody's meetings in one city without naming the others sets the scene of each of them. */
function overall(article: RecognisedArticle, draft: Draft): Draft['place'] {
  if (!isOver(draft)) return null;
  for (const sentence of article.mentions) {
    if (sentence.sentence.role === 'body') break;
    const persons = sentence.actors.filter((actor) => actor.person && !actor.adjective);
    const [place, other] = sentence.places.filter((one) => one.located && one.type === 'city');
    if (
      !place ||
      other ||
      persons.length !== 1 ||
      !sentence.contacts.some((contact) => contact.kind === 'meeting' || contact.kind === 'talks')
    )
      continue;
    if (draft.parties.some((party) => party.id === persons[0]?.person?.id))
      return { name: place.name, type: place.type, country: place.country, from: place.from, to: place.to };
  }
  return null;
}

/** "В Бресте прошла коллегия. В ее рамках … встретился": the one city of the sentence before, when this one opens by pointing there. */
function hereAgain(here: SentenceMentions, ahead: SentenceMentions): Draft['place'] {
  const opening = here.keys.slice(0, 4).join(' ');
  if (
    !/^(тут|здесь|там|here|there|на полях|on its sidelines)( |$)|^(в|у|на|на) (ее|его|її|його|яе|яго|аго|ае) (рамках|полях|межах)/.test(
      opening,
    )
  )
    return null;
  const [place, other] = ahead.places.filter(
    (one) => one.type === 'city' || (one.type === 'region' && one.located),
  );
  return place && !other
    ? { name: place.name, type: place.type, country: place.country, from: place.from, to: place.to }
    : null;
}

/** The one city a sentence places something in, when it tells of this contact alone and lets no one speak from there. */
function onlyCity(article: RecognisedArticle, draft: Draft, drafts: readonly Draft[]): Draft['place'] {
  for (const { s } of draft.tellings) {
    const sentence = article.mentions[s];
    const [place, other] =
      sentence?.places.filter((one) => one.type === 'city' || one.type === 'region') ?? [];
    if (
      !sentence ||
      !place?.located ||
      other ||
      isElsewhere(sentence, place) ||
      isOthersVisit(sentence, place, draft) ||
      isVoicePlace(sentence, place) ||
      draft.tellings.some(
        ({ s, trigger }) => s === sentence.sentence.index && isToldBehind(sentence, place, trigger),
      ) ||
      ofOtherNoun(
        sentence,
        place,
        draft.tellings.filter((telling) => telling.s === s),
      ) ||
      drafts.some((one) => one !== draft && one.tellings.some((telling) => telling.s === s))
    )
      continue;
    const speaks = sentence.cues.some((cue) => cue.cue === 'say' && Math.abs(cue.from - place.to) <= 2);
    if (!speaks && sentence.quoted[place.from] !== 1)
      return { name: place.name, type: place.type, country: place.country, from: place.from, to: place.to };
  }
  return null;
}

function arrivedAt(sentence: SentenceMentions, draft: Draft): PlaceMention | null {
  const at = sentence.keys.findIndex((_, i) => isComing(sentence.keys, i) && sentence.quoted[i] !== 1);
  if (at < 0) return null;
  const cities = sentence.places.filter(
    (place) => place.type === 'city' && !place.name.includes(':') && Math.abs(place.from - at) <= 4,
  );
  const place =
    cities.length === 1 ? cities[0] : cities.length === 0 ? hostState(sentence, draft, at) : undefined;
  if (!place || (place.from < at && !/^(до|у|ў|в|на|из|into|in)$/.test(sentence.keys[place.from - 1] ?? '')))
    return null;
  const comes = sentence.actors.some(
    (actor) =>
      actor.person &&
      Math.abs(actor.from - at) <= 8 &&
      draft.parties.some((party) => party.id === actor.person?.id),
  );
  return comes ? place : null;
}

/** "when Putin visited Serbia": a state right behind the verb that is the other party's own. */
function hostState(sentence: SentenceMentions, draft: Draft, at: number): PlaceMention | undefined {
  const state = sentence.actors.find(
    (actor) =>
      actor.type === 'side' &&
      !actor.adjective &&
      actor.from > at &&
      actor.from - at <= 3 &&
      draft.parties.some((party) => party.side === actor.side),
  );
  return state?.side
    ? {
        s: state.s,
        from: state.from,
        to: state.to,
        name: `country:${state.side}`,
        country: state.side,
        type: 'country',
        located: true,
        capital: false,
      }
    : undefined;
}

/** The one city that the opening places anything in is the stage of the contact the article opens with. */
function stage(article: RecognisedArticle, draft: Draft, drafts: readonly Draft[]): Draft['place'] {
  if (!isOver(draft) || draft.tellings.some(({ other }) => other)) return null;
  const first = Math.min(...drafts.map((one) => one.tellings[0]?.s ?? 0));
  if (
    (draft.tellings[0]?.s ?? 0) > first ||
    drafts.some((one) => one !== draft && one.place?.type === 'city')
  )
    return null;
  const body = article.sentences.findIndex(({ role }) => role === 'body');
  const cities = article.mentions
    .slice(0, body + stageReach)
    .flatMap((sentence) =>
      sentence.places.filter(
        (place) =>
          place.located &&
          place.type === 'city' &&
          sentence.quoted[place.from] !== 1 &&
          !isVoicePlace(sentence, place) &&
          !isElsewhere(sentence, place) &&
          !isOthersVisit(sentence, place, draft),
      ),
    );
  const [place] = cities;
  if (!place || cities.some(({ name }) => name !== place.name)) return null;
  return { name: place.name, type: place.type, country: place.country, from: place.from, to: place.to };
}

const stageReach = 4;

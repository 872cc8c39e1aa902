import type { Voice } from '#domain/actor.ts';
import { fromEach } from '../from-each.ts';
import { has, is } from '../grammar.ts';
import type { RecognisedArticle } from '../mentions.ts';
import { outletCountry } from '../outlets.ts';
import type { ContactFacts } from '../parsed.ts';
import { partedElsewhere } from './apart.ts';
import { anchorsOf, contextOf, filedDay, hoaxed, hostOf, isSport, withHost } from './article-frame.ts';
import { settleAttendance, withGuests } from './attendance.ts';
import { factsOf, phoned } from './contact-facts.ts';
import { gather } from './contacts.ts';
import type { Draft } from './draft.ts';
import { inPerson, isToldOfStates } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import { settleInstitutions } from './institutions.ts';
import { settleLengths } from './lengths.ts';
import { mainOf } from './main-contact.ts';
import { withOccasions } from './occasions.ts';
import { settleOutcomes } from './outcomes.ts';
import { resolveRoles } from './parties.ts';
import { areTwoSides, isLopsided } from './party-lists.ts';
import { withPeople } from './people.ts';
import { settleScenes } from './scenes.ts';
import { tellingsOf } from './tellings.ts';
import { tiesOf } from './ties.ts';
import { filedOn, settleYears } from './unsaid-year.ts';
import type { SentenceVoice } from './voices.ts';
import { voicesOf } from './voices.ts';

/** An article's contacts, the drafts they came from in the same order, and the voice of each sentence. */
export interface ResolvedArticle {
  contacts: ContactFacts[];
  drafts: Draft[];
  voices: SentenceVoice[];
  outlet: Voice | null;
  relays: Voice[];
}

/** The day an article speaks from: publication, else its dateline's. */
export function dayOfArticle(article: RecognisedArticle): string | null {
  return article.published?.value ?? null;
}

/** Contacts and voices of one article. Pure. */
export function resolveArticle(article: RecognisedArticle): ResolvedArticle {
  const published = dayOfArticle(article);
  const open = published ? null : filedDay(article);
  const sure = open ? filedOn(article, open.day) : null;
  const [day, filed] = [published ?? sure, sure ? null : open];
  resolveRoles(article, day);
  settleInstitutions(article, outletCountry(article.outlet?.id ?? null));
  const outlet: Voice | null = article.outlet
    ? { id: article.outlet.id, name: article.outlet.name, type: 'outlet', side: null }
    : null;
  const relays = article.relayedFrom
    .filter((relay) => relay.id !== outlet?.id)
    .map((relay): Voice => ({ id: relay.id, name: relay.name, type: 'agency', side: null }));
  const voices = voicesOf({ article, outlet, relays });
  const context = contextOf(article, day, voices);
  const anchors = { ...anchorsOf(article, day, filed), inferred: sure !== null };
  const host = hostOf(article, day);
  const tellings = hoaxed(article)
    ? []
    : partedElsewhere(
        fromEach(
          article.mentions.filter((sentence) => !isSport(sentence)),
          (sentence) => withOccasions(sentence, tellingsOf(sentence, context), context),
        ),
      ).map((telling) => (host ? withHost(telling, host) : telling));
  const gathered = gather(withGuests(tellings, article, context), context, anchors);
  settleAttendance(gathered, article);
  const drafts = withPeople(gathered, article).filter(
    (draft) => areTwoSides(draft.parties) && isReal(draft, article),
  );
  settleScenes(article, drafts, anchors);
  settleLengths(article, drafts);
  settleOutcomes(article, drafts);
  const main = mainOf(drafts, article);
  const scene =
    !phoned(article) &&
    (drafts.some((draft) => inPerson(draft.kind) && draft.place !== null) || tellsOfVisit(article));
  const contacts = drafts.map((draft) =>
    factsOf(draft, {
      scene,
      article,
      voices,
      main: draft === main,
      day: day ?? (filed ? `XXXX${filed.day.slice(4)}` : null),
    }),
  );
  settleYears(contacts, drafts, { article, filed: filed?.day ?? null });
  tieTogether(contacts, drafts, article);
  return { contacts, drafts, voices, outlet, relays };
}

/** The opening speaks of somebody's visit: who talks there does so face to face. */
const tellsOfVisit = ({ mentions }: RecognisedArticle) =>
  mentions.slice(0, 2).some((sentence) => has(sentence, 'trips'));

/** Both ends of each tie know of it: what prepares, and what follows. */
function tieTogether(contacts: ContactFacts[], drafts: readonly Draft[], article: RecognisedArticle): void {
  for (const sentence of article.mentions)
    for (const tie of tiesOf(sentence, drafts)) {
      const [owner, target] = [drafts.indexOf(tie.owner), drafts.indexOf(tie.target)];
      const evidence = evidenceOf(article, tie.s, tie);
      const [of, back] =
        tie.type === 'purpose'
          ? (['prepares', 'prepared-by'] as const)
          : (['follow-up-of', 'followed-by'] as const);
      contacts[owner]?.related.push({ contact: target, relation: of, evidence });
      contacts[target]?.related.push({ contact: owner, relation: back, evidence });
    }
}

/** "held talks with the American delegation": then the state's people were there, unnamed. */
const withDelegation = (draft: Draft, article: RecognisedArticle) =>
  draft.tellings.some(
    ({ s, trigger, status }) =>
      status === 'held' &&
      article.mentions[s]?.keys.slice(trigger.to, trigger.to + 4).some((key) => is('side-nouns', key)),
  );

/** Something was told of it beyond a bare mention of talks in general. */
function isReal(draft: Draft, article: RecognisedArticle): boolean {
  if (isLopsided(draft.parties) && !withDelegation(draft, article) && !isToldOfStates(draft)) return false;
  if (
    draft.kind === 'correspondence' &&
    draft.tellings.every((telling) =>
      is('congratulates', article.mentions[telling.s]?.keys[telling.trigger.from] ?? ''),
    )
  )
    return false;
  if (
    draft.kind === 'conversation' &&
    draft.parties.some((party) => party.type === 'side') &&
    (draft.statuses.length === 0 ||
      draft.parties.every(
        (party) => party.type === 'side' && !draft.statuses.some((account) => account.status === 'held'),
      ))
  )
    return false;
  return (
    draft.tellings.some(
      (telling) =>
        !telling.generic ||
        telling.parties.length >= 2 ||
        (telling.status === 'planned' && telling.time !== null && telling.roles.length > 0),
    ) &&
    (draft.kind !== 'correspondence' ||
      draft.statuses.length > 0 ||
      draft.tellings.some((telling) => telling.trigger.to - telling.trigger.from > 1))
  );
}

import type { Party } from '#domain/actor.ts';
import type { Kind, Status } from '#domain/contact.ts';
import type { TimeValue } from '#domain/time.ts';
import type { ActorMention, ContactMention, RecognisedArticle, TimeWords } from '../mentions.ts';
import { areTwoSides } from './party-lists.ts';

/** One telling of a contact in one sentence, before tellings are put together. */
export interface Telling {
  s: number;
  trigger: ContactMention;
  parties: Party[];
  /** roles of a plural actor without names: "the ministers" */
  roles: string[];
  sides: string[];
  status: Status | null;
  statusSpan: { from: number; to: number } | null;
  /** further statuses the same sentence gives it: cancelled, yet still possible */
  moreStatuses: { status: Status; from: number; to: number }[];
  /** `measured`: counted from a contact named behind it ("on the eve of the talks") */
  time: { words: TimeWords; from: number; to: number; cost: number; measured?: boolean } | null;
  place: {
    name: string;
    type: 'city' | 'region' | 'country';
    country: string;
    from: number;
    to: number;
  } | null;
  minutes: number | null;
  /** "another", "previous", "second": not the contact told before */
  other: boolean;
  generic: boolean;
  /** "Ранее X встретился с Y": told as no news */
  recalled: boolean;
  /** "the talks began" */
  begun: boolean;
  /** somebody joined: its people are added to the contact spoken of */
  joins: boolean;
  /** "also on the call were X and Y": all it names are further parties of the contact spoken of */
  attended: boolean;
  /** told with a telephone */
  byPhone: boolean;
  role: 'headline' | 'deck' | 'body';
  /** "they": both parties of the contact spoken of */
  plural: boolean;
  /** "the two leaders": the pair the article is about */
  pair: boolean;
  /** the day of a verb of speech that tells of it */
  said: TimeWords | null;
  /** "in the same place" */
  there: boolean;
  faceToFace: boolean;
}

/** A contact of one article while its tellings are gathered. */
export interface Draft {
  kind: Kind | 'conversation';
  kindStated: boolean;
  parties: Party[];
  time: TimeValue | null;
  place: Telling['place'];
  minutes: number | null;
  statuses: { status: Status; s: number; from: number; to: number }[];
  tellings: Telling[];
}

export interface Context {
  article: RecognisedArticle;
  day: string | null;
  /** resolves an actor to the parties it names; none when it stays open */
  partiesOf: (actor: ActorMention) => Party[];
  /** the two sides the article is about, for "the two countries" */
  dyad: readonly string[];
  /** the first person of the sentence before, whom "he" or "she" goes on about */
  subjectBefore: (s: number, female?: boolean) => ActorMention | null;
  /** the person whose words a sentence is, when one holds offices that have contacts */
  speakerOf: (s: number) => Party | null;
  sporting: boolean;
  /** two people of different sides that the headline or lead names together */
  leadPair: readonly Party[];
}

export const inPerson = (kind: Draft['kind']) => kind === 'meeting' || kind === 'talks' || kind === 'summit';

/** "talks of the two states": at least once it is told of two states alone, their people unnamed. */
export const isToldOfStates = ({ tellings }: Draft): boolean =>
  tellings.some(({ parties }) => areTwoSides(parties) && parties.every(({ type }) => type === 'side'));

import type { Party } from '#domain/actor.ts';
import type { ActorMention } from '../mentions.ts';

/** Whom a telling tells of. */
export interface Told {
  parties: Party[];
  /** offices told in the plural: "the ministers" */
  roles: string[];
  /** sides told by adjectives before the noun */
  sides: string[];
  /** who stands behind "with", where, and whether told with an office */
  partners: { party: Party; from: number; titled: boolean }[];
  /** "with the leaders of Europe": many stand behind "with", and none of them can be told */
  crowd: boolean;
}

/** Actors found after a trigger; marked when "with" or the like stands between. */
export interface Found {
  actors: ActorMention[];
  marked: boolean;
  /** those behind "with", when the subject is among the actors too */
  partners?: ActorMention[];
}

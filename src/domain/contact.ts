import * as v from 'valibot';
import { partySchema, voiceChainSchema } from './actor.ts';
import { claimSchema, divergenceSchema } from './claim.ts';
import { kinds, statuses } from './kinds.ts';
import { namesSchema, timeSchema } from './shapes.ts';
import { evidenceSchema } from './text.ts';

export type Kind = (typeof kinds)[number];
export type Status = (typeof statuses)[number];

/** Kinds that may name the same occasion: a call is never the meeting, talks may be. */
export function kindFamily(kind: Kind): 'call' | 'correspondence' | 'in-person' {
  return kind === 'call' || kind === 'correspondence' ? kind : 'in-person';
}

/** One account of a contact's status: who says so, as of which day (null: the article has no date), in which article. */
export const statusAccountSchema = v.object({
  status: v.picklist(statuses),
  voice: voiceChainSchema,
  asOf: v.nullable(v.string()),
  article: v.string(),
  evidence: evidenceSchema,
});
export type StatusAccount = v.InferOutput<typeof statusAccountSchema>;

export const relations = ['prepared-by', 'prepares', 'follow-up-of', 'followed-by'] as const;

/** A tie to another contact that some claim of an article states; never mere nearness in time. */
export const relatedSchema = v.object({
  contact: v.string(),
  relation: v.picklist(relations),
  article: v.string(),
  evidence: evidenceSchema,
});

/** What the articles published before `until` told of a contact, where it differs from what all of them tell or may. */
export const tellingSchema = v.object({
  /** the day on which the next article that tells of it was published; `9999-12-31` where only articles without a date follow */
  until: v.string(),
  kind: v.picklist(kinds),
  parties: v.array(partySchema),
  status: v.picklist(statuses),
  time: v.nullable(timeSchema),
  disputedTimes: v.array(timeSchema),
  asOf: v.nullable(v.string()),
  place: v.nullable(v.string()),
  durationMinutes: v.nullable(v.number()),
  topics: v.array(v.string()),
});
export type Telling = v.InferOutput<typeof tellingSchema>;

/** A contact as the bundle holds it: what all its articles together tell. Facts that no article tells are null. */
export const contactSchema = v.object({
  id: v.string(),
  aliases: v.array(v.string()),
  kind: v.picklist(kinds),
  parties: v.array(partySchema),
  /** the account nearest publication */
  status: v.picklist(statuses),
  /** every account of the status, oldest as-of date first */
  thread: v.array(statusAccountSchema),
  /** null: undated; then `asOf` places it */
  time: v.nullable(timeSchema),
  /** other times that articles give for it, each told by a claim; empty when undisputed */
  disputedTimes: v.array(timeSchema),
  /** earliest day an article told of it; null when no article has a date */
  asOf: v.nullable(v.string()),
  place: v.nullable(v.string()),
  durationMinutes: v.nullable(v.number()),
  topics: v.array(v.string()),
  /** everything told about it, in order of article and place in the text */
  claims: v.array(claimSchema),
  divergences: v.array(divergenceSchema),
  statements: v.array(v.string()),
  articles: v.array(v.object({ article: v.string(), lines: v.array(v.number()), main: v.boolean() })),
  related: v.array(relatedSchema),
  notes: v.array(namesSchema),
  /** how it was told while only its first articles were out, oldest first; empty where one day's articles tell it */
  earlier: v.array(tellingSchema),
});
export type Contact = v.InferOutput<typeof contactSchema>;

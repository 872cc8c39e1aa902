import * as v from 'valibot';
import { voiceChainSchema, voiceSchema } from './actor.ts';
import { claimSchema } from './claim.ts';
import { statementKinds } from './kinds.ts';
import { timeSchema } from './shapes.ts';

export type StatementKind = (typeof statementKinds)[number];

/** One public utterance of one voice. Id: DATE-statement-VOICE[-VENUE]. `relays`: through whom it reached us, one chain an article, without the speaker. */
export const statementSchema = v.object({
  id: v.string(),
  aliases: v.array(v.string()),
  kind: v.picklist(statementKinds),
  voice: voiceSchema,
  /** agency or outlet to which it was given ("RIA Novosti"), null when not told */
  venue: v.nullable(voiceSchema),
  time: v.nullable(timeSchema),
  asOf: v.nullable(v.string()),
  about: v.nullable(v.string()),
  /** what it says that belongs to no contact, or to it as a whole; claims about contacts stand there and name this statement */
  claims: v.array(claimSchema),
  relays: v.array(v.object({ article: v.string(), lines: v.array(v.number()), chain: voiceChainSchema })),
});
export type Statement = v.InferOutput<typeof statementSchema>;

import type { VoiceChain } from '#domain/actor.ts';
import type { Contact, Status } from '#domain/contact.ts';
import { statuses } from '#domain/kinds.ts';
import type { Evidence } from '#domain/text.ts';

interface Teller {
  article: string;
  voice: VoiceChain;
  evidence: Evidence;
}

/** One status as of one day, with everyone who tells it. */
export interface ToldStatus {
  status: Status;
  asOf: string | null;
  tellers: Teller[];
}

function sentenceKey({ article, evidence }: Teller): string {
  return `${article}.${evidence.line}.${evidence.start}`;
}

/** Statuses that claims give and the thread leaves out, so that no telling of a status is lost. */
function claimed({ thread, claims }: Pick<Contact, 'thread' | 'claims'>): (Teller & { status: Status })[] {
  return claims.flatMap((claim) => {
    const status = claim.aspect === 'status' ? statuses.find((one) => one === claim.value) : undefined;
    const inThread = thread.some((told) => told.status === status && told.article === claim.article);
    return status && !inThread
      ? [{ status, article: claim.article, voice: claim.voice, evidence: claim.evidence }]
      : [];
  });
}

/** The contact's status over time: one entry a status and day, in the thread's order, each with its tellers. */
export function toldStatuses(contact: Pick<Contact, 'thread' | 'claims'>): ToldStatus[] {
  const told: ToldStatus[] = [];
  const day = (article: string) => contact.thread.find((one) => one.article === article)?.asOf ?? null;
  const all = [...contact.thread, ...claimed(contact).map((one) => ({ ...one, asOf: day(one.article) }))];
  for (const { status, asOf, article, voice, evidence } of all) {
    const teller = { article, voice, evidence };
    const known = told.find((one) => one.status === status && one.asOf === asOf);
    if (!known) told.push({ status, asOf, tellers: [teller] });
    else if (!known.tellers.some((one) => sentenceKey(one) === sentenceKey(teller)))
      known.tellers.push(teller);
  }
  return told;
}

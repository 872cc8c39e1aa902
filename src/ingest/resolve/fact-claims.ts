import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { ClaimSeed } from './claims.ts';
import { hedged } from './claims.ts';
import type { Draft, Telling } from './draft.ts';
import type { ResolvedArticle } from './resolve.ts';
import { isAdvice } from './tellings.ts';
import { tiesOf } from './ties.ts';

type Seedless = Omit<ClaimSeed, 'aspect' | 'facet' | 'value' | 'from' | 'to'>;

/** Facts of contacts that a sentence states: who, how, when, where, how long, whether. */
export function factClaims(sentence: SentenceMentions, resolved: ResolvedArticle): ClaimSeed[] {
  const s = sentence.sentence.index;
  const seeds: ClaimSeed[] = [];
  for (const [i, draft] of resolved.drafts.entries()) {
    for (const telling of draft.tellings) {
      if (telling.s !== s) continue;
      const contact = resolved.contacts[i];
      if (contact) seeds.push(...ofTelling(sentence, telling, draft, contact));
    }
  }
  seeds.push(...settings(sentence, resolved));
  const seen = new Set<string>();
  return seeds.filter((seed) => {
    const key = `${seed.facet} ${resolved.drafts.indexOf(seed.draft as Draft)} ${seed.value}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function ofTelling(sentence: SentenceMentions, telling: Telling, draft: Draft, contact: ResolvedArticle['contacts'][number]): ClaimSeed[] {
  const held = contact.status === 'held' || contact.status === 'denied';
  const base: Seedless = { topic: 'other', hedged: false, tense: held ? 'past' : 'future', joint: false, draft };
  const seeds: ClaimSeed[] = [];
  const { trigger } = telling;
  const named = telling.parties.filter((party) => party.type === 'person');
  if (named.length >= 2) seeds.push({ ...base, aspect: 'participants', facet: 'participants', value: named.map((party) => party.id).sort().join('+'), from: trigger.from, to: trigger.to });
  if (trigger.kind === 'call' && trigger.explicit) seeds.push({ ...base, aspect: 'kind', facet: 'kind', value: 'call', from: trigger.from, to: trigger.to });
  else if (contact.kindBasis === 'inferred' && telling === draft.tellings[0]) seeds.push({ ...base, aspect: 'kind', facet: 'kind', value: null, from: trigger.from, to: trigger.to });
  if (telling.time && contact.time && contact.time.basis !== 'registry') {
    const value = contact.time.start === contact.time.end ? contact.time.start : `${contact.time.start}/${contact.time.end}`;
    seeds.push({ ...base, aspect: 'date', facet: held ? 'date' : 'time', value, from: telling.time.from, to: telling.time.to });
  }
  if (telling.place && contact.place) seeds.push({ ...base, aspect: 'place', facet: 'place', value: contact.place, from: telling.place.from, to: telling.place.to });
  if (telling.minutes !== null && contact.durationMinutes !== null) {
    const span = sentence.durations[0];
    if (span) seeds.push({ ...base, aspect: 'duration', facet: 'duration', value: `PT${contact.durationMinutes}M`, from: span.from, to: span.to });
  }
  seeds.push(...statusClaims(sentence, telling, base));
  return seeds;
}

/** Changes and doubts of status; that a held contact took place needs no claim of its own. */
function statusClaims(sentence: SentenceMentions, telling: Telling, base: Seedless): ClaimSeed[] {
  if (telling.generic || sentence.cues.some((cue) => cue.cue === 'recommend')) return [];
  const told = new Map<string, { from: number; to: number }>();
  if (telling.status && telling.status !== 'held' && telling.statusSpan) told.set(telling.status, telling.statusSpan);
  for (const extra of telling.moreStatuses) told.set(extra.status, extra);
  return [...told].filter(([status, span]) => status !== 'planned' && !isAdvice(sentence, span) && !isReadiness(sentence, span)).map(([status, span]) => ({
    ...base, aspect: 'status' as const, facet: status === 'possible' ? 'expectation' : 'status', value: status, hedged: status === 'possible' || hedged(sentence) && status !== 'cancelled', tense: status === 'possible' ? 'future' as const : 'past' as const, from: span.from, to: span.to,
  }));
}

const isReadiness = (sentence: SentenceMentions, span: { from: number; to: number }) => sentence.facets.some((facet) => facet.facet === 'readiness' && facet.from < span.to && span.from < facet.to);

const patterned = new Set(['setting', 'occasion', 'purpose', 'initiator']);

function settings(sentence: SentenceMentions, resolved: ResolvedArticle): ClaimSeed[] {
  const s = sentence.sentence.index;
  const ties = tiesOf(sentence, resolved.drafts);
  return sentence.facets.filter((facet) => patterned.has(facet.facet)).flatMap((facet): ClaimSeed[] => {
    const tie = ties.find((one) => one.type === facet.facet && one.from === facet.from);
    const nearest = resolved.drafts.filter((one) => one.tellings.some((telling) => telling.s === s)).sort((a, b) => distance(a, s, facet.from) - distance(b, s, facet.from))[0];
    const draft = tie?.owner ?? nearest;
    return draft ? [{ aspect: facet.facet as 'setting', topic: 'other', facet: facet.facet, value: null, hedged: false, tense: 'past', joint: false, draft, from: facet.from, to: facet.to }] : [];
  });
}

const distance = (draft: Draft, s: number, at: number) => Math.min(...draft.tellings.filter((telling) => telling.s === s).map((telling) => (telling.trigger.from > at ? telling.trigger.from - at + 3 : at - telling.trigger.from)));

export type { RecognisedArticle };

import { fromEach } from '../from-each.ts';
import type { SentenceMentions } from '../mentions.ts';
import type { ClaimSeed } from './claim-seed.ts';
import { hedged, unsaid } from './claim-seed.ts';
import type { Draft, Telling } from './draft.ts';
import type { ResolvedArticle } from './resolve.ts';
import { isAdvice } from './status-of.ts';
import { tiesOf } from './ties.ts';

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
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type ContactRow = ResolvedArticle['contacts'][number];

function ofTelling(
  sentence: SentenceMentions,
  telling: Telling,
  draft: Draft,
  contact: ContactRow,
): ClaimSeed[] {
  const held = contact.status === 'held' || contact.status === 'denied';
  const base: ClaimSeed = { ...unsaid, tense: held ? 'past' : 'future', draft };
  return [
    ...whoAndHow(telling, contact, base),
    ...whenAndWhere(sentence, telling, contact, base),
    ...statusClaims(sentence, telling, base),
  ];
}

function whoAndHow(telling: Telling, contact: ContactRow, base: ClaimSeed): ClaimSeed[] {
  const seeds: ClaimSeed[] = [];
  const { from, to } = telling.trigger;
  const named = telling.parties.filter((party) => party.type === 'person');
  const ids = named.map((party) => party.id).sort();
  if (named.length >= 2)
    seeds.push({ ...base, aspect: 'participants', facet: 'participants', value: ids.join('+'), from, to });
  if (telling.trigger.kind === 'call' && telling.trigger.explicit)
    seeds.push({ ...base, aspect: 'kind', facet: 'kind', value: 'call', from, to });
  else if (contact.kindBasis === 'inferred' && telling === base.draft?.tellings[0])
    seeds.push({ ...base, aspect: 'kind', facet: 'kind', value: null, from, to });
  return seeds;
}

function whenAndWhere(
  sentence: SentenceMentions,
  telling: Telling,
  contact: ContactRow,
  base: ClaimSeed,
): ClaimSeed[] {
  const facts: ClaimSeed[] = [];
  const { time, place, durationMinutes } = contact;
  if (telling.time && time && time.basis !== 'registry') {
    const facet = contact.status === 'held' || contact.status === 'denied' ? 'date' : 'time';
    const value = time.start === time.end ? time.start : `${time.start}/${time.end}`;
    facts.push({ ...base, aspect: 'date', facet, value, from: telling.time.from, to: telling.time.to });
  }
  if (telling.place && place)
    facts.push({
      ...base,
      aspect: 'place',
      facet: 'place',
      value: place,
      from: telling.place.from,
      to: telling.place.to,
    });
  const span = telling.minutes === null ? undefined : sentence.durations[0];
  if (span && durationMinutes !== null)
    facts.push({
      ...base,
      aspect: 'duration',
      facet: 'duration',
      value: `PT${durationMinutes}M`,
      from: span.from,
      to: span.to,
    });
  return facts;
}

/** Changes and doubts of status; that a held contact took place needs no claim of its own. */
function statusClaims(sentence: SentenceMentions, telling: Telling, base: ClaimSeed): ClaimSeed[] {
  if (telling.generic || sentence.cues.some((cue) => cue.cue === 'recommend')) return [];
  const told = new Map<string, { from: number; to: number }>();
  if (telling.status && telling.status !== 'held' && telling.statusSpan)
    told.set(telling.status, telling.statusSpan);
  for (const extra of telling.moreStatuses) told.set(extra.status, extra);
  const kept = [...told].filter(
    ([status, span]) => status !== 'planned' && !isAdvice(sentence, span) && !isReadiness(sentence, span),
  );
  return kept.map(([status, span]): ClaimSeed => {
    const { from, to } = span;
    if (status === 'possible')
      return {
        ...base,
        from,
        to,
        aspect: 'position',
        topic: 'regular-contacts',
        facet: 'expectation',
        value: null,
        hedged: true,
        tense: 'future',
      };
    return {
      ...base,
      from,
      to,
      aspect: 'status',
      facet: 'status',
      value: status,
      hedged: hedged(sentence) && status !== 'cancelled',
      tense: 'past',
    };
  });
}

const isReadiness = (sentence: SentenceMentions, span: { from: number; to: number }) =>
  sentence.facets.some(
    (facet) => facet.facet === 'readiness' && facet.from < span.to && span.from < facet.to,
  );

const patterned = new Set(['setting', 'occasion', 'purpose', 'initiator']);

function settings(sentence: SentenceMentions, resolved: ResolvedArticle): ClaimSeed[] {
  const s = sentence.sentence.index;
  const ties = tiesOf(sentence, resolved.drafts);
  return fromEach(
    sentence.facets.filter((facet) => patterned.has(facet.facet)),
    (facet): ClaimSeed[] => {
      const tie = ties.find((one) => one.type === facet.facet && one.from === facet.from);
      const nearest = resolved.drafts
        .filter((one) => one.tellings.some((telling) => telling.s === s))
        .sort((a, b) => distance(a, s, facet.from) - distance(b, s, facet.from))[0];
      const draft = tie?.owner ?? nearest;
      return draft
        ? [
            {
              ...unsaid,
              aspect: facet.facet as 'setting',
              facet: facet.facet,
              draft,
              from: facet.from,
              to: facet.to,
            },
          ]
        : [];
    },
  );
}

const distance = (draft: Draft, s: number, at: number) =>
  Math.min(
    ...draft.tellings
      .filter((telling) => telling.s === s)
      .map((telling) =>
        telling.trigger.from > at ? telling.trigger.from - at + 3 : at - telling.trigger.from,
      ),
  );

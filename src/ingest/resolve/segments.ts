import type { SentenceMentions } from '../mentions.ts';

export interface Hit {
  key: string;
  facet: boolean;
  from: number;
  to: number;
}

/** The more specific thing first: where two share a stretch of the sentence, the first names it. */
const specific = [
  'recommendation',
  'cause',
  'shared-aim',
  'kyiv-role',
  'stance',
  'topic-weight',
  'interests',
  'expectation',
  'readiness',
  'exchange',
  'direct-flights',
  'diplomatic-missions',
  'root-causes',
  'ceasefire',
  'prisoner-exchange',
  'black-sea',
  'security-guarantees',
  'us-proposals',
  'russian-proposals',
  'europe-obstruction',
  'sanctions',
  'military-pressure',
  'arms-control',
  'prior-understandings',
  'territory',
  'iran',
  'syria',
  'middle-east',
  'humanitarian-contacts',
  'economic-cooperation',
  'next-summit',
  'regular-contacts',
  'other-topics',
  'character',
  'comment',
  'ukraine-settlement',
  'bilateral-relations',
];
const rank = new Map(specific.map((key, at) => [key, at]));
/** Facets that may stand beside a topic of the same stretch. */
const beside = new Set(['character', 'topic-weight', 'comment', 'other-topics']);

const joints = /^(,|и|і|та|й|ды|and|;|:|–|а|але|но|but|as|то|чему|развитие|розвиток|развіцце)$/;

/** One hit a segment: the sentence is cut at commas and "and", and each piece speaks of its most specific topic. */
export function segmentsOf(
  sentence: SentenceMentions,
  skip: ReadonlySet<string>,
  taken: readonly { from: number; to: number; facet: string }[],
): Hit[] {
  const all: Hit[] = [
    ...sentence.topics.map(({ topic, from, to }) => ({ key: topic, facet: false, from, to })),
    ...sentence.facets
      .filter(({ facet }) => !skip.has(facet))
      .map(({ facet, from, to }) => ({ key: facet, facet: true, from, to })),
  ].filter((hit) => !taken.some((other) => hit.from >= other.from && hit.to <= other.to));
  all.sort((a, b) => (rank.get(a.key) ?? 99) - (rank.get(b.key) ?? 99) || a.from - b.from);
  const owner = new Map<number, Hit>();
  const segment = segmentNumbers(sentence);
  const kept: Hit[] = [];
  for (const hit of all) {
    if (kept.some((other) => other.key === hit.key)) continue;
    const own = new Set(Array.from({ length: hit.to - hit.from }, (_, i) => segment[hit.from + i] ?? 0));
    const free = [...own].every((number) => !owner.has(number) || goesWith(hit, owner.get(number)));
    if (!free && !beside.has(hit.key)) continue;
    kept.push(hit);
    if (!beside.has(hit.key)) for (const number of own) owner.set(number, hit);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** A channel of contact is one thing, the relations it is to mend another, where the sentence names both apart. */
function goesWith(hit: Hit, other: Hit | undefined): boolean {
  return (
    hit.key === 'bilateral-relations' &&
    other?.key === 'regular-contacts' &&
    (hit.from >= other.to || hit.to <= other.from)
  );
}

function segmentNumbers(sentence: SentenceMentions): number[] {
  let number = 0;
  return sentence.keys.map((key, at) => {
    if (joints.test(key) || (quoteMark.test(key) && isSpeech(sentence, at))) number += 1;
    return number;
  });
}

const quoteMark = /^[«»"]$/;

/** Quoted words from three on are speech and a piece of their own; fewer are a name or a term within one. */
function isSpeech({ quoted, keys }: SentenceMentions, mark: number): boolean {
  const run = (step: 1 | -1) => {
    let words = 0;
    for (let at = mark + step; quoted[at] === 1 && !quoteMark.test(keys[at] ?? ''); at += step) words += 1;
    return words;
  };
  return Math.max(run(1), run(-1)) >= 3;
}

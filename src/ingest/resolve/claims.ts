import type { Aspect } from '#domain/claim.ts';
import { noTopic } from '#domain/claim.ts';
import facetTable from '../lexicon/facets.json';
import type { RecognisedArticle, SentenceMentions } from '../mentions.ts';
import type { ClaimFacts, StatementFacts } from '../parsed.ts';
import { advised, focusOf, repeatedBelow } from './claim-focus.ts';
import type { ClaimSeed } from './claim-seed.ts';
import { hedged, tenseOf, unsaid } from './claim-seed.ts';
import type { Draft } from './draft.ts';
import { evidenceOf } from './evidence.ts';
import { factClaims } from './fact-claims.ts';
import type { ResolvedArticle } from './resolve.ts';
import { segmentsOf } from './segments.ts';

interface Known {
  topics: readonly string[][];
  statements: readonly StatementFacts[];
}

const facets = new Map(
  (facetTable as unknown as { key: string; aspect: Aspect; topic: string }[]).map((row) => [row.key, row]),
);

/** Propositions of an article, sentence by sentence: facts of its contacts, then what was discussed, wanted, exchanged or left open. */
export function claimsOf(article: RecognisedArticle, resolved: ResolvedArticle, known: Known): ClaimFacts[] {
  const claims: ClaimFacts[] = [];
  let previous: ClaimSeed | null = null;
  const copies = repeatedBelow(article.mentions);
  for (const sentence of article.mentions) {
    const s = sentence.sentence.index;
    if (copies.has(s) || namesOrigin(sentence)) continue;
    const statement = known.statements.findIndex((one) => one.sentences.includes(s));
    const focus =
      advised(sentence, resolved) ??
      focusOf(sentence, resolved) ??
      (sentence.sentence.role === 'body'
        ? null
        : (resolved.drafts.find((_, i) => resolved.contacts[i]?.main) ?? null));
    const facts = factClaims(sentence, resolved);
    const topics = topicClaims(sentence, facts, focus);
    const seeds = [
      ...facts.filter(
        (fact) =>
          fact.facet !== 'purpose' ||
          !topics.some(
            (topic) => topic.facet === 'next-summit' && topic.from < fact.to && fact.from < topic.to,
          ),
      ),
      ...topics,
    ];
    if (seeds.length === 0 && resolved.voices[s]?.quotation !== 'narration')
      seeds.push(carriedOn(sentence, previous, focus));
    previous = seeds.at(-1) ?? null;
    for (const seed of seeds)
      claims.push(finished(seed, sentence, { article, resolved, statement, statements: known.statements }));
  }
  return claims;
}

interface Finishing {
  article: RecognisedArticle;
  resolved: ResolvedArticle;
  statement: number;
  statements: readonly StatementFacts[];
}

function finished(
  seed: ClaimSeed,
  sentence: SentenceMentions,
  { article, resolved, statement, statements }: Finishing,
): ClaimFacts {
  const s = sentence.sentence.index;
  const voice = resolved.voices[s];
  const own = seed.draft ? resolved.drafts.indexOf(seed.draft) : -1;
  const about = statements[statement]?.kind === 'interview' ? null : (statements[statement]?.about ?? null);
  return {
    contact: own >= 0 ? own : about,
    statement: statement >= 0 ? statement : null,
    sentence: s,
    aspect: seed.aspect,
    topic: seed.topic,
    facet: seed.facet,
    value: seed.value,
    voice: voice?.chain ?? [],
    quotation: voice?.quotation ?? 'narration',
    certainty: seed.hedged ? 'hedged' : 'asserted',
    tense: seed.tense,
    joint: seed.joint,
    evidence: evidenceOf(article, s, telling(sentence, seed)),
  };
}

const longest = 6;

/** Three to six words of evidence round what was matched, never a whole sentence. */
function telling(
  sentence: SentenceMentions,
  seed: { from: number; to: number },
): { from: number; to: number } {
  const { tokens } = sentence.sentence;
  let { from, to } = seed;
  const words = () =>
    tokens.slice(from, to).filter((token) => token.kind === 'word' || token.kind === 'number').length;
  while (words() > longest) to -= 1;
  while (words() < 3 && to < tokens.length && tokens[to]?.kind === 'word') to += 1;
  while (words() < 3 && from > 0 && tokens[from - 1]?.kind === 'word') from -= 1;
  if (from === 0 && to >= tokens.length - 1 && words() > 2) to = Math.max(from + 1, to - 2);
  return { from, to };
}

const discussing =
  /^(обсу|обгов|абмерк|абмярк|затро|коснул|обмен|обмін|абмян|сверк|звір|тем|рассмотр|розглян|разгляд|йшлося|шлося|речь|discuss|review|touch|cover|raise|exchang|address|talk|speak|spoke|agenda|topic|повестк|порядк|парадк|гаварыл|говорил|розмовляли|prepare|went|compared|перспектив)/;

/** What a sentence says of topics: one proposition a segment, the most specific topic of each. */
function topicClaims(
  sentence: SentenceMentions,
  facts: readonly ClaimSeed[],
  focus: Draft | null,
): ClaimSeed[] {
  const taken = facts.map((fact) => ({ from: fact.from, to: fact.to, facet: fact.facet }));
  const found = segmentsOf(sentence, new Set(['setting', 'occasion', 'purpose', 'initiator']), taken);
  if (found.length === 0) return [];
  const agenda = sentence.keys.some((key) => discussing.test(key));
  const told: ClaimSeed = {
    ...unsaid,
    hedged: hedged(sentence),
    tense: tenseOf(sentence),
    draft: focus,
  };
  const advice = sentence.facets.some((facet) => facet.facet === 'recommendation');
  const purposes = facts.filter((fact) => fact.facet === 'purpose');
  const seeds: ClaimSeed[] = [];
  for (const hit of found) {
    if (
      hit.key !== 'next-summit' &&
      purposes.some((purpose) => hit.to > purpose.from && hit.from - purpose.to <= 4)
    )
      continue;
    if (seeds.some((seed) => seed.facet === hit.key) || (advice && !hit.facet)) continue;
    const row = hit.facet ? facets.get(hit.key) : undefined;
    const joint = isJoint(sentence, hit.from);
    const { from, to } = hit;
    if (row)
      seeds.push({
        ...told,
        from,
        to,
        aspect: row.aspect,
        topic: row.topic,
        facet: row.key,
        value: row.key === 'recommendation' ? adviceOf(sentence) : null,
        joint: row.aspect === 'joint-position',
      });
    else {
      const aspect = aspectOf(hit.key, sentence, { joint, agenda });
      seeds.push({
        ...told,
        from,
        to,
        aspect,
        topic: hit.key,
        facet: hit.key,
        value: null,
        joint: joint && aspect !== 'agenda' && !ownWe(sentence),
      });
    }
  }
  return seeds;
}

/** "со своей стороны", "з українського боку": one side, not both. */
function oneSide(sentence: SentenceMentions, cue: { from: number; to: number }): boolean {
  const [before, key] = [sentence.keys[cue.from - 1] ?? '', sentence.keys[cue.from] ?? ''];
  return cue.to - cue.from === 1 && /^(сторон|бак|боку)/.test(key) && /(ой|ей|ої|єї|аго|ого)$/.test(before);
}

/** A joint act reaches what stands after it, up to a clause that says what it would serve: "both agreed to …, which … could help". */
function isJoint(sentence: SentenceMentions, at: number): boolean {
  const since = Math.max(
    -1,
    ...sentence.cues
      .filter((cue) => cue.cue === 'joint' && cue.from <= at + 1 && !oneSide(sentence, cue))
      .map((cue) => cue.from),
  );
  return since >= 0 && !sentence.keys.slice(since, at).some((key) => /^(чему|чого|чаму|which)$/.test(key));
}

/** "We stay engaged": the speaker's own side, not both. */
const ownWe = (sentence: SentenceMentions) =>
  sentence.keys.some((key, at) => /^(мы|ми|we)$/.test(key) && sentence.quoted[at] === 1);

/** "This is said in a written statement by …": it names the origin of what stands before and claims nothing itself. */
const namesOrigin = (sentence: SentenceMentions) =>
  /^(об|про|пра|this|it)$/.test(sentence.keys[0] ?? '') &&
  /^(этом|це|гэта|was|is)$/.test(sentence.keys[1] ?? '') &&
  sentence.cues.some((cue) => (cue.cue === 'say' || cue.cue === 'accordingTo') && cue.from <= 3);

function aspectOf(
  topic: string,
  sentence: SentenceMentions,
  context: { joint: boolean; agenda: boolean },
): Aspect {
  if (topic === 'regular-contacts') return 'continuation';
  if (
    topic === 'sanctions' &&
    sentence.keys.some((key) => /^(наслід|последств|consequence|вынік|result)/.test(key))
  )
    return 'consequence';
  if (context.agenda) return 'agenda';
  return context.joint ? 'joint-position' : 'position';
}

/** For or against: "recommended to cancel", "will not recommend holding". */
function adviceOf(sentence: SentenceMentions): string {
  const cue = sentence.cues.find((one) => one.cue === 'recommend');
  const at = cue?.from ?? 0;
  const negated =
    sentence.keys.slice(Math.max(0, at - 3), at).some((key) => /^(не|ня|not|against|won't|n't)$/.test(key)) ||
    sentence.keys.slice(at, at + 4).includes('against');
  const cancelling = sentence.statuses.some((status) => status.status === 'cancelled' && status.from >= at);
  return negated !== cancelling ? 'against' : 'for';
}

/** A sentence of a speaker's that names no topic goes on with the one before. */
function carriedOn(sentence: SentenceMentions, previous: ClaimSeed | null, focus: Draft | null): ClaimSeed {
  const to = Math.min(sentence.keys.length, 5);
  const joint = sentence.cues.some((cue) => cue.cue === 'joint');
  const base: ClaimSeed = {
    ...unsaid,
    to,
    hedged: hedged(sentence),
    tense: tenseOf(sentence),
    joint,
    draft: focus ?? previous?.draft ?? null,
  };
  if (
    previous &&
    (previous.aspect === 'position' || previous.aspect === 'joint-position' || previous.aspect === 'agenda')
  )
    return {
      ...base,
      aspect: joint ? 'joint-position' : 'position',
      topic: previous.topic,
      facet: previous.facet,
    };
  return { ...base, aspect: 'comment', topic: noTopic, facet: 'comment' };
}

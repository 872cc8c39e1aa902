import type { Voice } from '#domain/actor.ts';
import type { OutletSpan, SentenceMentions } from '../mentions.ts';
import { cost } from './cost.ts';

const toldTo =
  /^(told|сказал|сказав|сказаў|сказау|заявил|заявив|заявіў|заявіу|рассказал|розпов|расказау|интервью|інтерв'ю|інтервю|interview|комментари|коментар|каментар|интервью|ответил|відпов|эфире|ефірі|сообщил|повідомив)/;
const reporting = 7;

const voiceOf = (mention: OutletSpan): Voice => ({
  id: mention.outlet.id,
  name: mention.outlet.names.en,
  type: mention.outlet.kind === 'agency' ? 'agency' : 'outlet',
  side: mention.outlet.country,
});

/** Outlets a sentence relays: those that report it ("writes Reuters", "sources of CNN") and those it was said to ("told Fox News"). */
export function agenciesOf(
  sentence: SentenceMentions,
  outlet: Voice | null,
): { agencies: Voice[]; venues: Voice[] } {
  const reports = sentence.cues.filter(
    (cue) =>
      (cue.cue === 'publisher' || cue.cue === 'accordingTo' || cue.cue === 'say' || cue.cue === 'unnamed') &&
      !sentence.quoted[cue.from],
  );
  const agencies: Voice[] = [];
  const venues: Voice[] = [];
  for (const mention of sentence.outlets) {
    if (mention.outlet.id === outlet?.id || isInstitution(mention) || isPost(sentence, mention)) continue;
    const before = sentence.keys.slice(Math.max(0, mention.from - 5), mention.from);
    const spokenTo =
      before.some((key) => toldTo.test(key)) &&
      (sentence.actors.some((actor) => actor.type === 'person' && !sentence.quoted[actor.from]) ||
        sentence.keys.some((key) => /^(он|она|він|вона|ен|ана|he|she)$/.test(key))) &&
      !before.some((key) => /^(ссыл|посил|спасыл|citing|посылан)/.test(key));
    if (spokenTo) venues.push(voiceOf(mention));
    else if (reports.some((cue) => cost(sentence, cue, mention) <= reporting) || headed(sentence))
      agencies.push(voiceOf(mention));
  }
  return { agencies, venues };
}

/** Ministries and presidencies have sites, and so stand among the outlets; as voices they are institutions. */
const isInstitution = (mention: OutletSpan) => mention.outlet.kind === 'office';

const isPost = (sentence: SentenceMentions, mention: OutletSpan) =>
  /^(telegram|facebook|x|twitter|truth social|instagram|viber|youtube)$/i.test(mention.outlet.names.en) ||
  (mention.to - mention.from === 1 && sentence.keys[mention.from] === 'x');

const headed = (sentence: SentenceMentions) =>
  /^(источник|джерело|source|крініца|крыніца|джерела|дослівно|деталі)$/.test(sentence.keys[0] ?? '') &&
  sentence.keys[1] === ':';

import type { FramingUse } from '#domain/article.ts';
import { longestExcerpt, wordsOf } from '#domain/text.ts';
import type { SegmentedArticle } from '../stages.ts';
import { longest } from './pattern.ts';
import { inQuotes, quotesOf } from './quoted.ts';
import type { Draft } from './recognised-draft.ts';

/** Terms that frame what they name, and whose mouth each is in: headline, quotation or the outlet's own. */
export function framingOf(
  draft: Draft,
  s: number,
  quoted: Uint8Array,
  article: SegmentedArticle,
): FramingUse[] {
  const { sentence, words } = draft;
  const line = article.lines[sentence.line - 1];
  const blocked = words.filter((match) => match.payload.type === 'not-framing');
  return longest(words.filter((match) => match.payload.type === 'framing')).flatMap(
    ({ from, to, payload }) => {
      const first = sentence.tokens[from];
      const last = sentence.tokens[to - 1];
      if (
        payload.type !== 'framing' ||
        !first ||
        !last ||
        !line ||
        blocked.some((one) => from < one.to && one.from < to)
      )
        return [];
      const where =
        sentence.role === 'headline'
          ? 'headline'
          : inQuotes(sentence, from, quotesOf(article, sentence.line)) || quoted[from]
            ? 'in-quotes'
            : 'own-voice';
      const start = line.map?.[first.start] ?? first.start;
      const end = line.map?.[last.end] ?? last.end;
      return [
        {
          term: payload.term,
          where,
          sentence: s,
          evidence: { line: sentence.line, start, end, excerpt: excerptOf(line.text.slice(start, end)) },
        } satisfies FramingUse,
      ];
    },
  );
}

const excerptOf = (text: string) =>
  wordsOf(text).length <= longestExcerpt ? text : text.split(/\s+/).slice(0, longestExcerpt).join(' ');

import type { ArticleRecord, SentenceRecord } from '#domain/article.ts';

/** One raw line of an article's text (a paragraph, as the pages are cut) with its sentences. */
export interface Passage {
  readonly line: number;
  readonly role: SentenceRecord['role'];
  readonly sentences: readonly SentenceRecord[];
}

/** The article rebuilt from its sentences: headline, subheading and paragraphs in their order. */
export function passagesOf({ sentences }: Pick<ArticleRecord, 'sentences'>): Passage[] {
  const passages: { line: number; role: SentenceRecord['role']; sentences: SentenceRecord[] }[] = [];
  for (const sentence of sentences) {
    const last = passages.at(-1);
    if (last && last.line === sentence.line && last.role === sentence.role) last.sentences.push(sentence);
    else passages.push({ line: sentence.line, role: sentence.role, sentences: [sentence] });
  }
  return passages;
}

/** The passage that holds a raw line: the last that begins at it or before; undefined when all begin after it. */
export function passageAt(passages: readonly Passage[], line: number): Passage | undefined {
  return passages.findLast((passage) => passage.line <= line);
}

/** "1–4, 7, 9–11" of sorted line numbers. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Framing terms of an article by term and place, each with how often and in which lines. */
export function framingOf({ framing }: Pick<ArticleRecord, 'framing'>) {
  const rows = new Map<
    string,
    {
      term: ArticleRecord['framing'][number]['term'];
      where: ArticleRecord['framing'][number]['where'];
      lines: number[];
    }
  >();
  for (const { term, where, evidence } of framing) {
    const key = `${term} ${where}`;
    const row = rows.get(key) ?? { term, where, lines: [] };
    row.lines.push(evidence.line);
    rows.set(key, row);
  }
  return [...rows.values()];
}

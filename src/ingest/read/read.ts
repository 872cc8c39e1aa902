import { textHash } from '#domain/text.ts';
import type { ArticleInput, RawArticle, RawLine } from '../stages.ts';
import { foldLine } from './fold.ts';
import { htmlToText } from './html.ts';
import { markdownToText } from './markdown.ts';
import { mergeMarkup } from './markup.ts';

/**
 * Raw lines of an article, folded for matching. HTML is extracted first, so its lines are those of the extracted text; Markdown keeps its line
 * numbers. The hash names the text whose lines these are. Pure and linear; never throws.
 */
export function readArticle(input: ArticleInput): RawArticle {
  if (input.format === 'html') {
    const page = htmlToText(input.text);
    return {
      file: input.file,
      hash: textHash(page.text),
      lines: linesOf(page.text),
      markup: mergeMarkup(input.markup, page.markup),
    };
  }
  const shown = input.format === 'markdown' ? markdownToText(input.text) : input.text;
  return { file: input.file, hash: textHash(input.text), lines: linesOf(shown), markup: input.markup };
}

function linesOf(text: string): RawLine[] {
  const whole = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return whole.split(/\r\n|\r|\n/).map((line, i) => {
    const { folded, map } = foldLine(line);
    return { n: i + 1, text: line, folded, map };
  });
}

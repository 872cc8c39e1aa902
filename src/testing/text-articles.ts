import { cleanArticle } from '#ingest/clean/clean.ts';
import { noMarkup } from '#ingest/read/markup.ts';
import { readArticle } from '#ingest/read/read.ts';
import type { CleanArticle, Markup } from '#ingest/stages.ts';

/** An article about invented states, for tests of the text stages. */
export const title = 'Министры Фридонии и Сильвании договорились о встрече в Зенде';
export const text = [
  'Министр иностранных дел Фридонии Иван Новак и его сильванская коллега Ада Брандт в понедельник договорились увидеться в Зенде, сообщили в министерстве.',
  'Разговор по телефону продолжался сорок минут. Стороны обсудили речное судоходство и визы, уточнил представитель министерства.',
  '«Мы давно не виделись, пора», – сказал Новак журналистам. Брандт, по его словам, согласилась приехать в Зенду в июне.',
];

/** Lines of a file, read and cleaned. */
export function cleanLines(lines: readonly string[], markup: Partial<Markup> = {}): CleanArticle {
  return cleanArticle(
    readArticle({ file: 'f', text: lines.join('\n'), format: 'text', markup: { ...noMarkup, ...markup } }),
  );
}

/** The invented article between a head and a tail of other lines. */
export function articleBetween(head: readonly string[], tail: readonly string[] = []): CleanArticle {
  return cleanLines([...head, '', ...text.flatMap((line) => [line, '']), ...tail]);
}

/** Roles of the lines that are not blank, in order. */
export const rolesOfLines = (article: CleanArticle) =>
  article.lines.filter((line) => line.role !== 'blank').map((line) => line.role);

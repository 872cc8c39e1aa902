import type { ArticleRecord } from '#domain/article.ts';
import type { Speech } from '../ui/claim-words.ts';
import { outletText } from '../ui/titles.ts';
import type { Column } from './columns.ts';
import { unknownOutlet } from './columns.ts';

/** What stands in a column's head: a voice's or an outlet's name; an article as its outlet and day. */
export function columnName(
  column: Column,
  articles: readonly ArticleRecord[],
  { t, format, wording }: Speech,
): string {
  switch (column.by) {
    case 'voice':
      return wording.actor(column.key, column.name);
    case 'outlet':
      return column.key === unknownOutlet ? t('terms.outletUnknown') : wording.actor(column.key, column.name);
    case 'article': {
      const article = articles.find((one) => one.id === column.key);
      const outlet = article?.outlet
        ? wording.actor(article.outlet.id, article.outlet.name)
        : t('terms.outletUnknown');
      return article?.published ? `${outlet}, ${format.day(article.published.value, 'shortYear')}` : outlet;
    }
  }
}

/** Names of columns without the day where that already tells them apart. */
export function shortNames(
  columns: readonly Column[],
  articles: readonly ArticleRecord[],
  speech: Speech,
): (column: Column) => string {
  const short = (column: Column) => {
    const article = column.by === 'article' ? articles.find((one) => one.id === column.key) : undefined;
    return article ? outletText(article, speech) : columnName(column, articles, speech);
  };
  const apart = new Set(columns.map(short)).size === columns.length;
  return apart ? short : (column) => columnName(column, articles, speech);
}

/** Through whom an account reached us, in words: "TASS, reposted by Newskiev.ru". Null when nobody stands between. */
export function relayWords(column: Column, { t, wording }: Speech): string[] {
  const words = column.relays.map((relay) => {
    const names = relay.map((voice) => wording.voice(voice));
    const [last, ...inner] = names;
    const first = inner.at(-1);
    return first ? t('compare.reposted', { first, last }) : (last ?? '');
  });
  return [...new Set(words)];
}

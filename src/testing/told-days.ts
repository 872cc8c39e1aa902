import { parseArticle } from '#ingest/pipeline.ts';
import { noMarkup } from '#ingest/read/markup.ts';

/** When each contact of a text was, one line each: surnames, then the day or the first and last. */
export function toldDays(text: string, published: string | null = '2026-05-06'): string[] {
  const { contacts } = parseArticle({
    file: 'one.txt',
    text: `Chronicle\n\n${text}\n`,
    format: 'text',
    markup: { ...noMarkup, published },
  });
  return contacts.map(({ parties, time }) => {
    const who = parties
      .map(({ name }) => name.split(' ').at(-1))
      .sort()
      .join('+');
    if (!time) return who;
    return `${who} ${time.start === time.end ? time.start : `${time.start}/${time.end}`}`;
  });
}

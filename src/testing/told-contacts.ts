import { parseArticle } from '#ingest/pipeline.ts';
import { noMarkup } from '#ingest/read/markup.ts';

/** Contacts told by a text, one line each: kind, status, parties, first day or year, place, minutes. */
export function toldContacts(text: string, published: string | null = null): string[] {
  const { contacts } = parseArticle({
    file: 'one.txt',
    text: `Chronicle\n\n${text}\n`,
    format: 'text',
    markup: { ...noMarkup, published },
  });
  return contacts.map(({ kind, status, parties, time, place, durationMinutes }) =>
    [
      kind,
      status,
      parties
        .map(({ name }) => name.split(' ').at(-1))
        .sort()
        .join('+'),
      time?.start,
      place,
      durationMinutes,
    ]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );
}

import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { Entries } from '../data/entries.ts';
import { useManifest } from '../data/hooks.ts';
import { useNewest } from '../data/useNewest.ts';
import type { Format } from '../i18n/format.ts';
import { useView } from '../url/history.ts';
import { coverageText } from './coverage-words.ts';
import { useSpeech } from './useSpeech.ts';

/** The same line for a day the reader looks back to: what is counted are the entries known then. Pure. */
export function knownCoverageText(
  { statement, articleColumns }: Entries,
  day: string,
  { t, format }: { t: TFunction; format: Format },
): string {
  const contacts = statement.reduce((n, one) => n + 1 - one, 0);
  const articles = articleColumns.day.reduce((n, one) => n + (one < 0 ? 0 : 1), 0);
  return t('shell.coverageKnown', {
    day: format.day(day),
    contacts: t('shell.contactsTold', { count: contacts, n: format.number(contacts) }),
    articles: t('shell.articlesTell', { count: articles, n: format.number(articles) }),
  });
}

/** The coverage line of the open bundle; null until what it counts is here. */
export function useCoverage(): string | null {
  const speech = useSpeech();
  const manifest = useManifest();
  const { known } = useView().filters;
  const { entries, complete } = useNewest(known ? Number.POSITIVE_INFINITY : 0);
  const then = useMemo(
    () => (known && entries && complete ? knownCoverageText(entries, known, speech) : null),
    [known, entries, complete, speech],
  );
  if (known) return then;
  return manifest.state === 'ready' ? coverageText(manifest.value, speech) : null;
}

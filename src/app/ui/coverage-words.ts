import type { TFunction } from 'i18next';
import type { Manifest } from '#domain/bundle.ts';
import type { Format } from '../i18n/format.ts';

/** "9 contacts as told in 5 articles, February–November 2025. Not a complete record." Pure. */
export function coverageText(
  { counts, from, to }: Manifest,
  { t, format }: { t: TFunction; format: Format },
): string {
  if (!from || !to) return t('shell.coverageEmpty');
  return t('shell.coverage', {
    contacts: t('shell.contactsTold', { count: counts.contacts, n: format.number(counts.contacts) }),
    articles: t('shell.articlesTell', { count: counts.articles, n: format.number(counts.articles) }),
    period: format.period(from, to),
  });
}

import type { Speech } from '#app/ui/claim-words.ts';
import type { Entry } from '#app/ui/titles.ts';
import {
  articleTitle,
  contactTitle,
  kindText,
  outletText,
  partyNames,
  statementTitle,
  timeText,
} from '#app/ui/titles.ts';
import type { Page } from '#app/url/view.ts';
import type { Shard } from '#domain/bundle.ts';
import { unreachable } from '#domain/unreachable.ts';

type Fact = readonly [name: string, said: string];

function told(facts: readonly (Fact | null)[]): Fact[] {
  return facts.filter((fact): fact is Fact => fact !== null && fact[1] !== '');
}

/** The facts of an entry as name and value, in the reader's language; what is not told is left out. */
export function describeEntry(entry: Entry, speech: Speech): Fact[] {
  const { t, format, wording } = speech;
  switch (entry.type) {
    case 'contact': {
      const { place, durationMinutes, topics } = entry.value;
      return told([
        [t('terms.aspect.kind'), kindText(entry.value, speech)],
        [t('terms.aspect.participants'), format.list(partyNames(entry.value, speech))],
        [t('terms.aspect.date'), timeText(entry.value, speech)],
        place ? [t('terms.aspect.place'), wording.place(place)] : null,
        durationMinutes === null
          ? null
          : [t('terms.aspect.duration'), format.duration(durationMinutes, durationMinutes % 5 === 0)],
        [t('terms.aspect.agenda'), topics.map((topic) => wording.topic(topic)).join('; ')],
      ]);
    }
    case 'statement': {
      const { kind, voice, venue } = entry.value;
      const names = [voice, venue].flatMap((one) => (one ? [wording.voice(one)] : []));
      return told([
        [t('terms.aspect.kind'), t(`terms.statementKind.${kind}`)],
        [t('terms.aspect.participants'), names.join(', ')],
        [t('terms.aspect.date'), timeText(entry.value, speech)],
      ]);
    }
    case 'article': {
      const { published, language, label } = entry.value;
      return told([
        label ? [t('terms.ourSummary'), wording.gist(label)] : null,
        [t('article.outlet'), outletText(entry.value, speech)],
        [t('article.published'), published ? format.day(published.value) : t('article.publishedUnknown')],
        [t('article.language'), format.language(language)],
      ]);
    }
    default:
      return unreachable(entry);
  }
}

/** The facts of an entry in one line, for search engines and link previews; topics stay on the page. */
export function summaryOf(entry: Entry, speech: Speech): string {
  const topics = speech.t('terms.aspect.agenda');
  return describeEntry(entry, speech)
    .filter(([name]) => name !== topics)
    .map(([, said]) => said)
    .join(' · ');
}

/** How many entries the static front page lists of a large corpus. */
const listed = 200;

/** The newest contacts, statements and articles by name, for the static front page. */
export function describeHome(shards: readonly Shard[], speech: Speech): { page: Page; text: string }[] {
  const newest = [...shards].reverse();
  const contacts = newest.flatMap((shard) => [...shard.contacts].reverse());
  const statements = newest.flatMap((shard) => [...shard.statements].reverse());
  const articles = newest.flatMap((shard) => [...shard.articles].reverse());
  return [
    ...contacts
      .slice(0, listed)
      .map((one) => ({ page: { name: 'contact', id: one.id } as const, text: contactTitle(one, speech) })),
    ...statements.slice(0, listed).map((one) => ({
      page: { name: 'statement', id: one.id } as const,
      text: statementTitle(one, speech),
    })),
    ...articles
      .slice(0, listed)
      .map((one) => ({ page: { name: 'article', id: one.id } as const, text: articleTitle(one, speech) })),
  ];
}

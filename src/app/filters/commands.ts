import { langs } from '#domain/lang.ts';
import { folded } from '#domain/search-words.ts';
import { dayOf } from '#domain/time.ts';
import { wantedIn } from '../data/period.ts';
import type { Speech } from '../ui/claim-words.ts';
import { capital } from '../ui/titles.ts';
import type { Theme } from '../ui/useTheme.ts';
import { themes } from '../ui/useTheme.ts';
import type { LaneKind, Layout } from '../url/timeline-state.ts';
import { laneKinds } from '../url/timeline-state.ts';
import type { View } from '../url/view.ts';
import { noFilters, onPage } from '../url/view.ts';

/** Something the palette does rather than finds: a change of the link, or of the reader's own theme. */
export type Command = { readonly key: string; readonly name: string } & (
  | { readonly go: (view: View) => View }
  | { readonly theme: Theme }
);

/** Each language named in itself, and in English for those who can't read where they are. */
const languageNames = {
  en: 'English',
  uk: 'Українська (Ukrainian)',
  ru: 'Русский (Russian)',
  be: 'Беларуская (Belarusian)',
} as const;

const shownAs = ['timeline', 'list', 'table'] as const satisfies readonly Layout[];

function onTimeline(change: Partial<View['timeline']>): (view: View) => View {
  return (view) => {
    const page = onPage(view, { name: 'timeline' });
    return { ...page, timeline: { ...page.timeline, ...change } };
  };
}

function viewCommands({ t }: Speech): Command[] {
  const lanes = (by: LaneKind) => `${t('timeline.lanesBy')} ${t(`timeline.lanes.${by}`)}`;
  return [
    ...shownAs.map((layout) => ({
      key: `as ${layout}`,
      name: `${t('timeline.view')}: ${t(`timeline.layout.${layout}`)}`,
      go: onTimeline({ layout }),
    })),
    ...laneKinds.map((by) => ({
      key: `lanes ${by}`,
      name: lanes(by),
      go: onTimeline({ lanes: by, layout: 'timeline' }),
    })),
    {
      key: 'about',
      name: t('shell.howWeRead'),
      go: (view: View) => onPage(view, { name: 'about' }),
    },
  ];
}

function filterCommands({ t }: Speech): Command[] {
  const has = ['divergence', 'readout', 'two-sides', 'disputed-time'] as const;
  return [
    { key: 'clear', name: t('filters.clear'), go: (view: View) => ({ ...view, filters: noFilters }) },
    ...has.map((what) => ({
      key: `has ${what}`,
      name: `${t('filters.open')}: ${t(`filters.has.${what}`)}`,
      go: (view: View) => ({
        ...view,
        filters: { ...view.filters, has: [...new Set([...view.filters.has, what])].sort() },
      }),
    })),
  ];
}

function allCommands(speech: Speech): Command[] {
  const { t } = speech;
  return [
    ...langs.map((lang) => ({
      key: `lang ${lang}`,
      name: `${t('shell.language')}: ${languageNames[lang]}`,
      go: (view: View) => ({ ...view, lang }),
    })),
    ...themes.map((theme) => ({
      key: `theme ${theme}`,
      name: `${t('shell.theme.label')}: ${t(`shell.theme.${theme}`)}`,
      theme,
    })),
    ...viewCommands(speech),
    ...filterCommands(speech),
  ];
}

/** A day that is typed alone may also be the day to look back to. */
function lookBack(typed: string, { t, format }: Speech): Command[] {
  const { words, periods } = wantedIn(typed);
  const [period] = periods;
  if (words.length > 0 || periods.length !== 1 || period?.year === null || period?.from !== period?.to)
    return [];
  const day = dayOf(period?.from ?? 0);
  const name = capital(t('filters.knownChip', { day: format.day(day) }));
  return [{ key: 'known', name, go: (view) => ({ ...view, filters: { ...view.filters, known: day } }) }];
}

/** Commands that what is typed begins a word of each for; all of them where nothing is typed. Pure. */
export function commandsFor(typed: string, speech: Speech): Command[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  const fits = ({ name }: Command) => {
    const words = folded(name).split(/[\s:()]+/);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
  return [...lookBack(typed, speech), ...allCommands(speech).filter(fits)];
}

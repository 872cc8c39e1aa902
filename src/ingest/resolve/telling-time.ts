import type { Status } from '#domain/contact.ts';
import type { TimeValue } from '#domain/time.ts';
import { hasYear } from '#domain/time.ts';
import { is } from '../grammar.ts';
import type { TimeWords } from '../mentions.ts';
import type { Context, Draft, Telling } from './draft.ts';
import type { Gathering } from './new-contacts.ts';
import { isLater, publishedOn } from './new-contacts.ts';
import type { Direction } from './when.ts';
import { timeValueOf } from './when.ts';

function directionOf(status: Status | null): Direction {
  if (status === 'held' || status === 'denied') return 'past';
  return status === null ? 'open' : 'future';
}

const dueReach = 16;

/** Told as to come: a meeting "will not take place"; "X will host Y on Monday for talks". */
function isDue({ s, trigger, status }: Telling, { article }: Context): boolean {
  if (trigger.tense === 'future') return status === 'denied';
  const keys = article.mentions[s]?.keys ?? [];
  return (
    status === null &&
    trigger.form === 'noun' &&
    keys.slice(Math.max(0, trigger.from - dueReach), trigger.from).some((key) => is('will', key))
  );
}

/** When a contact told was, as its telling and what was told before say. */
export function timeOf(telling: Telling, gathering: Gathering, context: Context): TimeValue | null {
  if (!telling.time) return null;
  const ahead = isDue(telling, context);
  const anchors = { ...gathering.anchors, narrative: narrativeOf(telling, gathering, context) };
  const { words, from, to, measured } = telling.time;
  if (measured && !gathering.drafts.some((draft) => draft.time)) return null;
  if (words.type === 'day' && words.loose) {
    const dated = telling.status === 'planned' && isDated(telling, gathering);
    return dayBefore(telling, gathering, context) ?? (dated ? null : timeValueOf(words, anchors, 'open'));
  }
  const eve =
    !measured && words.type === 'shift' && words.days === -1 && from === 0 && to === 1
      ? { ...anchors, narrative: gathering.anchors.published }
      : anchors;
  const value = timeValueOf(words, eve, ahead ? 'future' : directionOf(telling.status));
  return value && telling.status === 'held' && hasYear(value) && isLater(value, gathering) ? null : value;
}

/** Whether the day of what a telling plans is told: that of a contact of the same people, or of the one in focus where it names nobody. */
const isDated = ({ parties }: Telling, { drafts, focus }: Gathering) =>
  parties.length === 0
    ? focus?.time !== null
    : drafts.some(
        (draft) =>
          draft.time !== null && parties.every(({ id }) => draft.parties.some((party) => party.id === id)),
      );

/** The day that "a day later" counts from: one named before it in the sentence, else in the sentence before, else that of the contact told last. */
function narrativeOf(telling: Telling, gathering: Gathering, context: Context): string | null {
  const here = dayBefore(telling, gathering, context);
  if (here && hasYear(here)) return here.start;
  const done = ({ time }: Draft) =>
    time !== null && (telling.status !== 'held' || time.start <= (publishedOn(gathering) ?? time.start));
  const told = [...gathering.drafts, ...(gathering.focus ? [gathering.focus] : [])].filter(done).at(-1)?.time;
  return gathering.lastDay ?? told?.start ?? gathering.anchors.narrative;
}

/** The last day a sentence names before a telling's own time. */
function dayBefore(telling: Telling, gathering: Gathering, context: Context): TimeValue | null {
  const before = context.article.mentions[telling.s]?.times
    .filter((one) => telling.time && one.to <= telling.time.from && isDay(one.time))
    .at(-1);
  return before
    ? timeValueOf(before.time, gathering.anchors, telling.status === 'held' ? 'past' : 'open')
    : null;
}

const isDay = (time: TimeWords) =>
  time.type === 'weekday' ||
  (time.type === 'date' && time.day === time.lastDay && time.month === time.lastMonth);

/** The day a sentence or two before names, whatever for. */
export function dayNamedBefore(s: number, gathering: Gathering, context: Context): string | null {
  for (let at = s - 1; at >= Math.max(0, s - 1); at--) {
    const named = context.article.mentions[at]?.times.filter((time) => isDay(time.time)).at(-1);
    const value = named ? timeValueOf(named.time, gathering.anchors, 'open') : null;
    if (value && hasYear(value) && !isLater(value, gathering)) return value.start;
  }
  return null;
}

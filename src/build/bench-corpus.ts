import type { Lang } from '#domain/lang.ts';
import { addDays, dayNumber } from '#domain/time.ts';
import monthTable from '#ingest/lexicon/months.json';
import outlets from '#ingest/lexicon/outlets.json';
import type { Slot, Template } from './bench-templates.ts';
import { castOf, readTemplates } from './bench-templates.ts';

/** One article of the synthetic corpus, a line of `parse`'s NDJSON input. */
export interface SyntheticArticle {
  file: string;
  text: string;
}

const months = monthTable.months as Readonly<Record<Lang, readonly (readonly string[])[]>>;
/** Stories spread over twelve years before the fixtures' own, by whole weeks, so that weekdays stay right. */
const weeks = 52 * 12;
const mostArticles = 12;
/** A reprint leaves out a paragraph this often. */
const leftOut = 0.2;

/** A seeded source of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Positions that stand for each other, most used first. */
const shapes = new Map<string, number[]>();
castOf.forEach(({ shape }, at) => shapes.set(shape, [...(shapes.get(shape) ?? []), at]));

/**
 * An endless corpus: stories of the fixtures' scenes with other people, places, sides and days, each told by one to twelve outlets, some of them
 * reprints. The same seed gives the same articles, and a longer corpus begins like a shorter one.
 */
export function* syntheticArticles(seed: number): Generator<SyntheticArticle> {
  const random = seeded(seed);
  const scenes = [...scenesOf(readTemplates()).values()];
  for (let n = 0; ; ) {
    const templates = pick(scenes, random) ?? [];
    const story = newStory(random);
    for (let told = Math.ceil(1 / (random() + 1 / mostArticles)); told > 0; told--) {
      const template = pick(templates, random);
      if (!template) break;
      yield { file: `synthetic-${String(n++).padStart(7, '0')}.txt`, text: tell(template, story, random) };
    }
  }
}

interface Story {
  /** who stands for whom, by position in the cast */
  cast: (entry: number) => number;
  shift: number;
}

function newStory(random: () => number): Story {
  const chosen = new Map<number, number>();
  return {
    shift: -7 * Math.floor(random() * weeks),
    cast: (entry) => {
      const known = chosen.get(entry);
      if (known !== undefined) return known;
      const alike = shapes.get(castOf[entry]?.shape ?? '') ?? [entry];
      // a few people make most of the news: squaring favours the first of the lexicon
      const free = alike[Math.floor(random() ** 2 * alike.length)] ?? entry;
      const other = [...chosen.values()].includes(free) ? entry : free;
      chosen.set(entry, other);
      return other;
    },
  };
}

function tell(template: Template, story: Story, random: () => number): string {
  const outlet = pick(outlets, random)?.names[template.language] ?? '';
  const whole = random() < 0.5;
  const lines = template.lines.filter(
    (line, at) => at < 6 || line.length < 3 || whole || random() >= leftOut,
  );
  return lines
    .map((line) =>
      line
        .map((part) => (typeof part === 'string' ? part : filled(part, { template, story, outlet })))
        .join(''),
    )
    .join('\n');
}

function filled(
  slot: Slot,
  { template, story, outlet }: { template: Template; story: Story; outlet: string },
): string {
  if (slot.type === 'outlet') return outlet;
  if (slot.type === 'day') return written(slot, addDays(slot.day, story.shift), template.language);
  const other = story.cast(slot.entry);
  const stem = castOf[other]?.stems[template.language] ?? '';
  return (
    givenName(slot, other, template.language) +
    (slot.upper ? stem.charAt(0).toUpperCase() + stem.slice(1) : stem) +
    slot.ending
  );
}

/** Another person's given name where the surname stands in its first form; elsewhere the surname stands alone. */
function givenName(
  { entry, given, ending }: Extract<Slot, { type: 'cast' }>,
  other: number,
  language: Lang,
): string {
  if (given === '' || other === entry) return given;
  return language === 'en' || ending === '' || ending === 'ў'
    ? `${castOf[other]?.given[language]} `.trimStart()
    : '';
}

function written({ form, withYear }: Extract<Slot, { type: 'day' }>, day: string, language: Lang): string {
  if (Number.isNaN(dayNumber(day)) || form === 'iso') return day;
  const [year = '', month = '', date = ''] = day.split('-');
  if (form === 'dotted') return `${date}.${month}.${year}`;
  const name = months[language][Number(month) - 1]?.[language === 'en' ? 0 : 1] ?? '';
  const word = language === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  if (form === 'us') return `${word} ${Number(date)}${withYear ? `, ${year}` : ''}`;
  return `${Number(date)} ${word}${withYear ? ` ${year}` : ''}`;
}

function scenesOf(templates: readonly Template[]): Map<string, Template[]> {
  const scenes = new Map<string, Template[]>();
  for (const template of templates)
    scenes.set(template.scene, [...(scenes.get(template.scene) ?? []), template]);
  return scenes;
}

function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

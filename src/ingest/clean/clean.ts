import { fromEach } from '../from-each.ts';
import type { CleanArticle, CleanLine, DatelineFact, RawArticle } from '../stages.ts';
import type { Dateline } from './dateline.ts';
import { datelineOf } from './dateline.ts';
import type { LineFeatures, Role } from './features.ts';
import { featuresOf } from './features.ts';
import { prefixEnd } from './head.ts';
import { languageOf } from './language.ts';
import { outletOfArticle } from './outlet.ts';
import { filedOf, publishedOf, yearsOf } from './published.ts';
import { rolesOf } from './roles.ts';
import { headlineSigns } from './site-signs.ts';

/** Every line's role, and what the page says of itself: language, headline, outlet, whose text it relays, publication day, years. Pure and linear; never throws. */
export function cleanArticle(raw: RawArticle): CleanArticle {
  const features = featuresOf(raw.lines);
  const roles = rolesOf(features);
  const datelines = datelinesOf(features, roles);
  const years = yearsOf(features, roles);
  const dateline = datelines[0] ?? null;
  const language = languageOf(textLines(features, roles));
  const { outlet, relayedFrom } = outletOfArticle({
    lines: features,
    roles,
    markup: raw.markup,
    dateline,
    language,
  });
  const lines = raw.lines.map(
    (line, at): CleanLine => ({
      n: line.n,
      text: line.text,
      folded: line.folded,
      map: line.map,
      role: roles[at] ?? 'blank',
      from: startOf(features[at], datelines),
    }),
  );
  const headline = lines.find((line) => line.role === 'headline');
  const dated = { lines: features, roles, markup: raw.markup, dateline, years };
  const published = publishedOf(dated);
  return {
    file: raw.file,
    hash: raw.hash,
    language,
    lines,
    headline: headline ? titleOf(headline) : (raw.markup.headline ?? null),
    outlet,
    relayedFrom,
    published,
    filed: published ? null : filedOf(dated),
    datelines: datelines.map(({ at, line }): DatelineFact => ({ line, text: at.text })),
    years,
    markup: raw.markup,
  };
}

/** Datelines open one of the first two paragraphs, or stand alone above them. */
function datelinesOf(
  features: readonly LineFeatures[],
  roles: readonly Role[],
): { at: Dateline; line: number }[] {
  const lead = roles.indexOf('body');
  const alone = features.filter((line) => line.at < lead && roles[line.at] === 'dateline' && line.closed);
  const decks = features.filter(
    (line) => line.at < lead && roles[line.at] === 'deck' && isDatelineAlone(line),
  );
  const text = [...alone, ...decks, ...features.filter((line) => roles[line.at] === 'body')].slice(0, 2);
  return fromEach(text, (line) => {
    const from = prefixEnd(line.folded);
    const at = datelineOf(line.folded.slice(from));
    return at ? [{ at: { ...at, end: at.end + from }, line: line.n }] : [];
  });
}

const isDatelineAlone = ({ folded }: LineFeatures) =>
  (datelineOf(folded)?.end ?? 0) >= folded.trimEnd().length && folded.trim() !== '';

function startOf(
  line: LineFeatures | undefined,
  datelines: readonly { at: Dateline; line: number }[],
): number {
  if (!line) return 0;
  const dateline = datelines.find((own) => own.line === line.n);
  return dateline ? dateline.at.end : prefixEnd(line.folded);
}

function textLines(features: readonly LineFeatures[], roles: readonly Role[]): string[] {
  const read = features
    .filter((line) => ['headline', 'deck', 'body'].includes(roles[line.at] ?? ''))
    .map((line) => line.folded);
  return read.length > 0 ? read : features.map((line) => line.folded);
}

/** The headline's words: without what lies before `from` and without the outlet that signs it behind a bar. */
function titleOf(line: CleanLine): string {
  const signed = headlineSigns(line.folded).length > 0;
  return line.folded.slice(line.from, signed ? line.folded.lastIndexOf('|') : undefined).trim();
}

import type { LineRole } from '#domain/article.ts';
import { datelineOf } from './dateline.ts';
import type { LineFeatures, Role } from './features.ts';
import { kinship } from './features.ts';
import { headRoles } from './head.ts';
import { isCard, isListedTitle, isNames, isStamped } from './line-shapes.ts';
import { mediaWord, ownNames } from './own-names.ts';
import { cueRole, isProse, leadProse, proseScore, textProse } from './prose.ts';
import { appeals, mastheadOf } from './site-signs.ts';

/** Which line opens the text: the first clear paragraph that no numbered list holds and that has kin among the paragraphs after it. -1 when none. */
export function leadOf(lines: readonly LineFeatures[]): number {
  const titled = lines.findIndex(
    (line) =>
      line.words.length >= 4 && !line.dateOnly && !line.measure && !line.address && cueRole(line) === null,
  );
  const clear = lines.filter(
    (line) =>
      (isProse(line, leadProse) ||
        ((line.at > titled || line.words.length >= 14) && opensRun(lines, line))) &&
      line.repeats === null &&
      !inNumberedRun(lines, line),
  );
  const first = clear.find(
    (line, i) => i === clear.length - 1 || !strayProse(lines, line, clear.slice(i + 1, i + 4)),
  );
  if (first) return first.at;
  return lines.findIndex((line) => isProse(line, 2.5) && !line.numbered);
}

/** A shorter paragraph, set off and closed, with another one right after it. */
function opensRun(lines: readonly LineFeatures[], line: LineFeatures): boolean {
  if (!line.closed || !(line.blankBefore || belowPicture(lines, line)) || !isProse(line, 3.2)) return false;
  const next = lines.slice(line.at + 1, line.at + 3).find((other) => !other.blank);
  return next?.closed === true && isProse(next, textProse);
}

/** Right under what a picture shows. */
const belowPicture = (lines: readonly LineFeatures[], { at }: LineFeatures) =>
  lines[at - 1]?.credited === true;

/** One paragraph cut off from the next by other lines and with nothing in common with the three after it: a notice or another story. */
function strayProse(
  lines: readonly LineFeatures[],
  line: LineFeatures,
  next: readonly LineFeatures[],
): boolean {
  if (next.length < 2 || line.at > 25) return false;
  const between = lines
    .slice(line.at + 1, next[0]?.at)
    .filter((other) => !other.blank && !other.dateOnly && !other.credited && !isProse(other, textProse));
  if (between.length === 0) return false;
  const others = new Set(next.flatMap((other) => [...other.stems]));
  return kinship(line.stems, others) < 0.04 && line.stems.size >= 6;
}

function inNumberedRun(lines: readonly LineFeatures[], line: LineFeatures): boolean {
  return line.numbered && (lines[line.at - 1]?.numbered === true || lines[line.at + 1]?.numbered === true);
}

/** The role of every line: the head before the lead, the text, and the tail after it. */
export function rolesOf(lines: readonly LineFeatures[]): Role[] {
  const roles: Role[] = lines.map((line) => (line.blank ? 'blank' : 'menu'));
  const lead = leadOf(lines);
  if (lead < 0) return lonelyRoles(lines, roles);
  const last = lastParagraph(lines, lead);
  bodyAndTail(lines, roles, { lead, last });
  headRoles(lines, roles, lead);
  return roles;
}

/** No paragraph at all: the likeliest title is the headline, the rest by its cues. */
function lonelyRoles(lines: readonly LineFeatures[], roles: Role[]): Role[] {
  headRoles(lines, roles, lines.length);
  return roles;
}

/** The last paragraph of the text: after it only short lines, lists and sections follow. */
function lastParagraph(lines: readonly LineFeatures[], lead: number): number {
  let last = lead;
  let section = false;
  const stems = new Set<string>();
  for (const line of lines.slice(lead)) {
    if (line.blank) continue;
    if (opensSection(line)) section = true;
    if (commentsBegin(line) || anotherStory(lines, line, { lead, last })) break;
    if (isListedTitle(line)) continue;
    if (!isProse(line, section ? leadProse : textProse) && !(!section && isUnclosed(lines, line, stems)))
      continue;
    if (
      section &&
      !(
        line.blankBefore &&
        line.repeats === null &&
        lines[line.at + 1]?.key !== line.key &&
        !belowListed(lines, line) &&
        kinship(line.stems, stems) >= 0.12
      )
    )
      continue;
    if (strayEnd(lines, line, stems)) continue;
    section = false;
    last = line.at;
    for (const stem of line.stems) stems.add(stem);
  }
  return section ? last : cutEnd(lines, last);
}

/** Right under a title that is listed with its day. */
const belowListed = (lines: readonly LineFeatures[], { at }: LineFeatures) => {
  const above = lines[at - 1];
  return above !== undefined && isListedTitle(above);
};

/** A paragraph behind the text that opens with a dateline, a title right above it: the next story on the page. */
function anotherStory(
  lines: readonly LineFeatures[],
  line: LineFeatures,
  { lead, last }: { lead: number; last: number },
): boolean {
  const above = lines.slice(last + 1, line.at).findLast((other) => !other.blank);
  return last > lead && above !== undefined && !above.closed && above.words.length >= 4 && opensStory(line);
}

const opensStory = (line: LineFeatures | undefined) =>
  line !== undefined && line.words.length > 0 && datelineOf(line.folded) !== null;

/** A copy cut off in the middle of a sentence ends with one unclosed line right behind the text, at most a subheading between: still the text. */
function cutEnd(lines: readonly LineFeatures[], last: number): number {
  const after = lines.slice(last + 1).filter((line) => !line.blank);
  const [heading, end] = after.length === 2 ? after : [null, after[0]];
  if (
    !end ||
    after.length > 2 ||
    retells.test(end.folded) ||
    (heading &&
      (heading.words.length > 16 ||
        !end.blankBefore ||
        !isOwn(heading) ||
        /[@()]|:\s*\S/.test(heading.folded)))
  )
    return last;
  const words = end.folded.trim().split(/\s+/);
  const reads =
    words.length >= 5 ||
    (words.length >= 2 &&
      !mediaWord.test(end.folded) &&
      /^[«"“]?\p{Lu}/u.test(end.folded.trim()) &&
      /^\p{Ll}/u.test(words.at(-1) ?? ''));
  return !end.closed && reads && isOwn(end) ? end.at : last;
}

/** «"…": Новак рассказал о планах»: only a title says it so. */
const retells = /^\s*[«"][^«»"]{4,80}[»"]: \p{Lu}/u;

/** Nothing in the line says that it is not of the text. */
const isOwn = (line: LineFeatures) =>
  line.repeats === null &&
  !line.dateOnly &&
  !line.numbered &&
  !line.credited &&
  !line.address &&
  !line.columns &&
  !isListedTitle(line) &&
  (cueRole(line)?.score ?? 0) < 3 &&
  !mastheadOf(line) &&
  !appeals(line) &&
  ownNames(line, { head: false, foot: true }).length === 0;

/** A paragraph that ends without a full stop («… – AFP») but is set off, long enough and akin to the text. */
function isUnclosed(lines: readonly LineFeatures[], line: LineFeatures, stems: ReadonlySet<string>): boolean {
  return (
    line.blankBefore &&
    line.repeats === null &&
    !line.numbered &&
    line.words.length >= 14 &&
    cueRole(line) === null &&
    kinship(line.stems, stems) >= 0.2 &&
    !opensStory(lines.slice(line.at + 1).find((other) => !other.blank))
  );
}

/** A short paragraph that shares nothing with the text and stands right against a line that is no text: an appeal or a notice. */
function strayEnd(lines: readonly LineFeatures[], line: LineFeatures, stems: ReadonlySet<string>): boolean {
  if (line.words.length > 40 || line.stems.size < 2 || stems.size < 20 || !line.spaced || !line.blankBefore)
    return false;
  if (kinship(line.stems, stems) > (line.words.length <= 12 && !/\d|[«"]/.test(line.folded) ? 0.25 : 0.07))
    return false;
  return [lines[line.at - 1], lines[line.at + 1]].some(
    (other) => other !== undefined && !other.blank && !isProse(other, textProse),
  );
}

const opensSection = (line: LineFeatures) =>
  line.cues.some((cue) => cue.place === 'section' && cue.role !== 'tags') && line.words.length <= 8;
const commentsBegin = (line: LineFeatures) =>
  line.cues.some((cue) => cue.place === 'section' && cue.role === 'comment');

function bodyAndTail(
  lines: readonly LineFeatures[],
  roles: Role[],
  text: { lead: number; last: number },
): void {
  let section: LineRole | null = null;
  for (const line of lines.slice(text.lead)) {
    if (line.blank) continue;
    const inside = line.at <= text.last;
    const opened = line.cues.find((cue) => cue.place === 'section' && line.words.length <= 8);
    if (opened) section = opened.role;
    const prose =
      isProse(line, section ? leadProse : textProse) &&
      (!section || line.blankBefore) &&
      !isListedTitle(line) &&
      !captions(line, lines[line.at + 1]);
    if (inside && !opened && (prose || line.at === text.last)) {
      section = null;
      roles[line.at] = 'body';
      continue;
    }
    roles[line.at] =
      opened?.role ??
      otherRole(line, section, {
        inside,
        next: lines[line.at + 1],
        below: lines.slice(line.at + 1, line.at + 3).find((other) => !other.blank),
      });
    if (section === 'tags' && !opened) section = null;
  }
}

/** One short sentence set off by a blank line, right above the credit of a picture, says what the picture shows. */
const captions = (line: LineFeatures, next: LineFeatures | undefined) =>
  line.spaced &&
  line.blankBefore &&
  line.words.length <= 12 &&
  !line.several &&
  next !== undefined &&
  !next.blank &&
  next.words.length <= 10 &&
  next.credited &&
  !/[«"“„]/u.test(line.folded);

/** Right above the bare stamp of a picture: «– Sputnik, 1920, 04.05.2031». */
const aboveStamp = (line: LineFeatures, next: LineFeatures | undefined) =>
  !line.closed && next !== undefined && next.words.length <= 8 && isStamped(next.folded);

/** Where a line stands: `next` is right under it, `below` the next one that is not blank. */
interface Surroundings {
  inside: boolean;
  next: LineFeatures | undefined;
  below: LineFeatures | undefined;
}

/** The role of a line that is no paragraph: by its cues, else by the section it stands in, else by place. */
function otherRole(
  line: LineFeatures,
  section: LineRole | null,
  { inside, next, below }: Surroundings,
): Role {
  const cue = cueRole(line);
  if (cue && cue.score >= Math.max(3, proseScore(line)) && (inside || cue.role !== 'body')) return cue.role;
  if (section) return section;
  if (isListedTitle(line)) return 'trending';
  if (line.dateOnly) return 'dateline';
  if (!/\p{L}/u.test(line.folded)) return 'separator';
  if (inside && (captions(line, next) || aboveStamp(line, next))) return 'caption';
  if (inside && isCard(line, below)) return 'read-also';
  if (inside) return insideText(line);
  return afterText(line);
}

/** One word of the text's own, no section of a page: set off by blank lines («Деталі»), or with a colon ("Background:"). */
const isSubheading = (line: LineFeatures) =>
  line.blankBefore &&
  line.cues.length === 0 &&
  line.repeats === null &&
  (line.spaced ? /^\s*\p{Lu}\p{Ll}{4,}:?\s*$/u : /^\s*\p{Lu}\p{Ll}{4,}:\s*$/u).test(line.folded);

/** A short line between paragraphs is a subheading, unless it is an outlet's name. */
function insideText(line: LineFeatures): Role {
  if (line.words.length < 2) return isSubheading(line) ? 'body' : 'menu';
  if (!line.closed && line.words.length >= 4 && isNames(line.folded)) return 'caption';
  return !line.closed && mastheadOf(line) ? 'credit' : 'body';
}

function afterText(line: LineFeatures): Role {
  if (line.dates.length > 0 && line.words.length <= 8 && mastheadOf(line)) return 'dateline';
  if (proseScore(line) >= textProse && line.closed) return 'notice';
  return line.words.length <= 3 ? 'credit' : 'trending';
}

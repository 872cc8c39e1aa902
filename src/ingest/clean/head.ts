import type { LineFeatures, Role } from './features.ts';
import { kinship } from './features.ts';
import { echoes, isNames } from './line-shapes.ts';
import { isSlogan } from './own-names.ts';
import { cueRole, isProse, proseScore, textProse } from './prose.ts';
import { mastheadOf } from './site-signs.ts';

/** "From: Prime Minister's Office": who issues a statement. */
const fromLine = /^\s*(?:from|issued by|to|от|від|ад)\s*:/iu;
const datePrefix = /^\s*date\s+(\d{4})-\d{2}(-\d{2})?\s+/;

/** Folded offset at which the title starts behind a « date YYYY-MM-DD » or « date YYYY-MM » prefix; 0 without one. */
export function prefixEnd(folded: string): number {
  return datePrefix.exec(folded.slice(0, 60))?.[0].length ?? 0;
}

/** The year of a prefix that tells no day. */
export function prefixYear(folded: string): number | null {
  const match = datePrefix.exec(folded.slice(0, 60));
  return match && !match[2] ? Number(match[1]) : null;
}

/** Roles of the lines before the lead: at most one headline and two deck lines; everything else is set aside. */
export function headRoles(lines: readonly LineFeatures[], roles: Role[], lead: number): void {
  const head = lines.slice(0, lead).filter((line) => !line.blank);
  const text = stemsAfter(lines, lead);
  const behind = titlesBehind(head);
  const scores = head.map(
    (line, i) =>
      titleScore(line, { text, behind: behind[i] ?? 0 }) + signedBelow(head, i) - echoedBy(head, line),
  );
  const headline = pickHeadline(scores, head);
  head.forEach((line, i) => {
    if (i === headline) roles[line.at] = 'headline';
    else roles[line.at] = setAsideRole(line, head, headline);
  });
  if (headline >= 0) markDecks({ text, lines, head, roles, headline, lead });
}

function stemsAfter(lines: readonly LineFeatures[], lead: number): Set<string> {
  const stems = new Set<string>();
  for (const line of lines.slice(lead, lead + 12)) for (const stem of line.stems) stems.add(stem);
  return stems;
}

/** For each line, how many title-like lines stand between it and the text: a menu or list in between tells against it. A doubled title counts once. */
function titlesBehind(head: readonly LineFeatures[]): number[] {
  const counts: number[] = [];
  let sum = 0;
  for (let i = head.length - 1; i >= 0; i--) {
    counts[i] = sum;
    const line = head[i];
    if (
      line &&
      !line.dateOnly &&
      cueRole(line) === null &&
      line.words.length >= 4 &&
      line.key !== head[i - 1]?.key
    )
      sum++;
  }
  return counts;
}

function titleScore(line: LineFeatures, place: { text: ReadonlySet<string>; behind: number }): number {
  const prefixed = prefixEnd(line.folded) > 0;
  if (line.dateOnly && !prefixed) return -9;
  const count = line.words.length - (prefixed ? 4 : 0);
  const cue = cueRole(line);
  let score = count >= 4 && count <= 30 ? 2 : count === 3 ? 0.5 : -3;
  score += 4 * kinship(line.stems, place.text) * Math.min(1, line.stems.size / 4);
  score -= Math.min(place.behind, 6) * 0.5;
  if (line.repeats !== null) score -= 0.5;
  if (line.numbered) score -= 4;
  if ((/[|•>]/.test(line.folded) && !isSigned(line)) || line.columns) score -= 4;
  if (line.measure || line.address) score -= 4;
  if (!prefixed && (line.dateShare > 0.4 || (line.dates.length > 0 && clock.test(line.folded)))) score -= 5;
  if (mastheadOf(line)) score -= 6;
  if (isSlogan(line.folded) || fromLine.test(line.folded)) score -= 5;
  if (line.closed && line.words.length > 18) score -= 2;
  if (prefixed) score += kinship(line.stems, place.text) >= 0.25 || line.stems.size < 3 ? 3 : 1;
  if (cue) score -= cue.score * 1.2;
  if (/^\s*[\u0400-\u04ff]/u.test(line.folded) && isNames(line.folded)) score -= 2.5;
  return score;
}

/** A title stands above the day, the author or the picture of its article, a deck perhaps between. */
function signedBelow(head: readonly LineFeatures[], at: number): number {
  const line = head[at];
  if (!line || line.words.length < 4 || line.closed || prefixEnd(line.folded) > 0) return 0;
  for (let next = at + 1; next <= at + 3; next++) {
    const below = head[next];
    if (!below) return 0;
    const cue = cueRole(below)?.role;
    if (below.dateOnly || cue === 'credit' || (below.dates.length > 0 && below.words.length <= 10))
      return next === at + 1 ? 1.5 : 1.2;
    if (below.words.length < 5 && below.key !== line.key) return 0;
  }
  return 0;
}

/** A title that stands alone elsewhere in the head is the title; with a path or a name around it, it is the page's. */
const echoedBy = (head: readonly LineFeatures[], line: LineFeatures) =>
  head.some((other) => echoes(line.key, other.key)) ? 5 : 0;

/** The best-scored line; a line before it that is nearly as good is the headline, and the best one its deck. */
function pickHeadline(scores: readonly number[], head: readonly LineFeatures[]): number {
  let best = -1;
  scores.forEach((score, i) => {
    if (score >= 2.2 && (best < 0 || score > (scores[best] ?? 0))) best = i;
  });
  for (let i = best - 1; i >= Math.max(0, best - 6); i--) {
    // a title has no full stop, the deck under it may
    const slack = head[best]?.closed && !head[i]?.closed && i === best - 1 ? 4 : 2.2;
    if ((scores[i] ?? -9) >= Math.max(2.3, (scores[best] ?? 0) - slack)) best = i;
  }
  return best;
}

function setAsideRole(line: LineFeatures, head: readonly LineFeatures[], headline: number): Role {
  const cue = cueRole(line);
  if (line.dateOnly) return 'dateline';
  if (cue && cue.score >= 3) return cue.role;
  if (!/\p{L}/u.test(line.folded)) return 'separator';
  if (line.dates.length > 0 && line.words.length <= 14) return 'dateline';
  if (isNames(line.folded) && headline >= 0 && line.at > (head[headline]?.at ?? 0)) return 'caption';
  if (line.address) return 'share';
  if (line.measure || line.columns || mastheadOf(line)) return 'menu';
  if (line.numbered) return 'trending';
  const after = headline >= 0 && line.at > (head[headline]?.at ?? 0);
  if (after && line.words.length >= 6 && refersBack.test(line.folded)) return 'body';
  if (after && line.closed && line.folded.startsWith('– ')) return 'body';
  if (after && line.words.length <= 4) return 'credit';
  return line.words.length > 4 ? 'trending' : 'menu';
}

/** «Об этом сообщил министр»: only a text goes on so, with a full stop or without. */
const refersBack = /^\s*(?:об этом|про це|пра гэта)(?!\p{L})/iu;

const clock = /(?<!\d)\d{1,2}:\d{2}(?!\d)/;

/** A short line with a day is a stamp, unless the day takes little of it and the rest is akin to the text. */
const isStamp = (line: LineFeatures, text: ReadonlySet<string>) =>
  line.dates.length > 0 &&
  line.words.length <= 14 &&
  !(
    !clock.test(line.folded) &&
    ((line.words.length >= 8 && line.dateShare <= 0.25 && kinship(line.stems, text) >= 0.4) ||
      (line.words.length >= 6 && line.dateShare <= 0.4 && kinship(line.stems, text) >= 0.6))
  );

/** "Title of four words or more | Outlet": one mark, the title before it. */
function isSigned(line: LineFeatures): boolean {
  const [title = '', , ...more] = line.folded.split(/[|•>]/);
  return more.length === 0 && title.trim().split(' ').length >= 4;
}

interface HeadPlace {
  text: ReadonlySet<string>;
  lines: readonly LineFeatures[];
  head: readonly LineFeatures[];
  roles: Role[];
  headline: number;
  lead: number;
}

/** Title-like or one-sentence lines right after the headline; also the lead itself when the pictures and dates come after it. */
function markDecks({ text, lines, head, roles, headline, lead }: HeadPlace): void {
  const title = head[headline];
  if (!title) return;
  let decks = 0;
  for (const line of head.slice(headline + 1)) {
    if (
      line.key === title.key ||
      echoes(line.key, title.key) ||
      line.dateOnly ||
      cueRole(line) !== null ||
      line.numbered
    )
      continue;
    if (line.measure || line.address || line.columns || /[|>•→]/.test(line.folded) || mastheadOf(line))
      continue;
    const sentence =
      line.closed &&
      line.words.length >= 3 &&
      !line.credited &&
      line.dateShare < 0.6 &&
      (line.dates.length > 0 || !/\d/.test(line.folded));
    if (
      (line.words.length < 5 && !sentence) ||
      isNames(line.folded) ||
      showsPicture(lines, line) ||
      decks >= 2 ||
      (kinship(line.stems, text) < 0.12 && !line.closed) ||
      (isStamp(line, text) && !line.closed)
    )
      continue;
    roles[line.at] = 'deck';
    decks++;
  }
  const opening = lines[lead];
  if (!opening || decks > 0 || roles[lead] !== 'body') return;
  if (
    opening.words.length <= 20 &&
    !opening.several &&
    picturesFollow(lines, lead) &&
    proseScore(opening) < 6
  )
    roles[lead] = 'deck';
}

/** Set off, or under the title said again, and right above the credit of a picture: what the picture shows. */
function showsPicture(lines: readonly LineFeatures[], line: LineFeatures): boolean {
  const [above, below] = [lines[line.at - 1], lines[line.at + 1]];
  const setOff = above?.repeats != null || (line.spaced && line.blankBefore);
  return setOff && !line.closed && below?.credited === true && below.words.length <= 10;
}

/** Whether only captions, credits and dates stand between this line and the next paragraph, and at least one does. */
function picturesFollow(lines: readonly LineFeatures[], at: number): boolean {
  const next = lines.slice(at + 1, at + 5).find((line) => !line.blank);
  return (
    next !== undefined &&
    !isProse(next, textProse) &&
    (next.dateOnly || ['caption', 'credit'].includes(cueRole(next)?.role ?? ''))
  );
}

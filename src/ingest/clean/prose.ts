import type { LineRole } from '#domain/article.ts';
import type { LineFeatures } from './features.ts';
import { isLink, isMark, isNumberedPicture, isStamped, isTagRun } from './line-shapes.ts';

/** How much a line looks like a paragraph of text: sentence length, sentence end, several sentences, quotations; lists and dates count against it. */
export function proseScore(line: LineFeatures): number {
  if (line.blank) return 0;
  let score = Math.min(line.words.length, 40) / 8;
  if (line.closed) score += 2;
  if (line.several) score += 1;
  if (line.dateOnly) score -= 6;
  if (line.numbered && !line.closed) score -= 4;
  if (line.words.length < 4 && !(line.closed && line.words.length >= 2)) score -= 2;
  if (/[|>•]/.test(line.folded) && line.words.length < 20) score -= 2;
  return score;
}

/** A paragraph no doubt is possible about: it may open the text. */
export const leadProse = 4.5;

/** Inside the text a short closed sentence is a paragraph («Переговоры длились час.»). */
export const textProse = 2.2;

interface CueRole {
  role: LineRole;
  score: number;
}

/** Judged once a line: the roles ask again and again. */
const judged = new WeakMap<LineFeatures, CueRole | null>();

/** How strongly the cues of a line say a role other than text; null when none does. The best-scored role wins. */
export function cueRole(line: LineFeatures): CueRole | null {
  const known = judged.get(line);
  if (known !== undefined) return known;
  const role = judgeCues(line);
  judged.set(line, role);
  return role;
}

function judgeCues(line: LineFeatures): CueRole | null {
  let best: CueRole | null = null;
  const offer = (role: LineRole, score: number) => {
    if (!best || score > best.score) best = { role, score };
  };
  for (const cue of line.cues) offer(cue.role, cueScore(line, cue));
  if (line.words.length <= 25 && isStamped(line.folded)) offer('credit', 6);
  if (isMark(line.folded)) offer('credit', 8);
  if (isLink(line)) offer('origin', 8);
  if (isNumberedPicture(line.folded) && line.words.length <= 25) offer('caption', 6);
  if (isTagRun(line)) offer('tags', 6);
  if (line.credited && line.words.length <= 45)
    offer(captionOrCredit(line), line.words.length <= 25 ? 5.5 : 3.5);
  return best;
}

function captionOrCredit(line: LineFeatures): LineRole {
  if (/^\s*copyright/i.test(line.folded)) return 'notice';
  return line.words.length >= 5 ? 'caption' : 'credit';
}

const isNotice = (cue: LineFeatures['cues'][number]) => cue.role === 'notice' && cue.place !== 'open';

function cueScore(line: LineFeatures, cue: LineFeatures['cues'][number]): number {
  if (cue.place === 'whole' || cue.place === 'section') return 8;
  if (cue.role === 'notice' && cue.place === 'within')
    return line.cues.filter(isNotice).length >= 2 ? 10 : 7.5;
  if (cue.place === 'within') return cue.words.length >= 2 ? 6 : 4;
  const colon = hasColonAfter(line.folded, cue.words.length);
  if (cue.role === 'origin' && (line.words.length > 6 || (line.closed && !colon && line.words.length > 4)))
    return 1;
  const long = cue.words.length >= 2 ? 1.5 : 0;
  return 2.5 + long + (colon ? 3 : 0) + (line.words.length <= 8 ? 1.5 : 0) + (line.closed ? -1 : 0);
}

/** Whether a colon or bar follows the first `words` words of the line. */
function hasColonAfter(folded: string, words: number): boolean {
  const head = folded.slice(0, 80);
  const colon = head.search(/[:|]/);
  if (colon < 0) return false;
  return (head.slice(0, colon).match(/[\p{L}\p{N}][\p{L}\p{N}'+-]*/gu) ?? []).length <= words + 1;
}

/** Whether the line is text rather than what its cues say. */
export function isProse(line: LineFeatures, threshold: number): boolean {
  if (line.blank || line.dateOnly) return false;
  const score = proseScore(line);
  const cue = cueRole(line);
  return score >= threshold && (cue === null || score > cue.score);
}

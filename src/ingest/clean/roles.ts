import type { LineRole } from '#domain/article.ts';
import type { LineFeatures } from './features.ts';
import { kinship } from './features.ts';
import { headRoles } from './head.ts';
import { cueRole, isProse, leadProse, proseScore } from './prose.ts';

export type Role = LineRole | 'blank';

/** Which line opens the text: the first clear paragraph that no numbered list holds and that has kin among the paragraphs after it. -1 when none. */
export function leadOf(lines: readonly LineFeatures[]): number {
  const clear = lines.filter((line) => isProse(line, leadProse) && line.repeats === null && !inNumberedRun(lines, line));
  const first = clear.find((line, i) => i === clear.length - 1 || !strayProse(line, clear.slice(i + 1, i + 4)));
  if (first) return first.at;
  return lines.findIndex((line) => isProse(line, 2.5) && !line.numbered);
}

/** One paragraph with nothing in common with the three after it, while those have: a notice or another story. */
function strayProse(line: LineFeatures, next: readonly LineFeatures[]): boolean {
  if (next.length < 2) return false;
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
    if (commentsBegin(line)) break;
    if (!isProse(line, section ? leadProse : 2.4)) continue;
    if (section && !(line.blankBefore && line.repeats === null && lines[line.at + 1]?.key !== line.key && kinship(line.stems, stems) >= 0.12)) continue;
    section = false;
    last = line.at;
    for (const stem of line.stems) stems.add(stem);
  }
  return last;
}

const opensSection = (line: LineFeatures) => line.cues.some((cue) => cue.place === 'section' && cue.role !== 'tags') && line.words.length <= 8;
const commentsBegin = (line: LineFeatures) => line.cues.some((cue) => cue.place === 'section' && cue.role === 'comment');

function bodyAndTail(lines: readonly LineFeatures[], roles: Role[], text: { lead: number; last: number }): void {
  let section: LineRole | null = null;
  for (const line of lines.slice(text.lead)) {
    if (line.blank) continue;
    const inside = line.at <= text.last;
    const opened = line.cues.find((cue) => cue.place === 'section' && line.words.length <= 8);
    if (opened) section = opened.role;
    const prose = isProse(line, section ? leadProse : 2.4) && (!section || line.blankBefore);
    if (inside && prose && !opened) {
      section = null;
      roles[line.at] = 'body';
      continue;
    }
    roles[line.at] = opened?.role ?? otherRole(line, section, inside);
    if (section === 'tags' && !opened) section = null;
  }
}

/** The role of a line that is no paragraph: by its cues, else by the section it stands in, else by place. */
function otherRole(line: LineFeatures, section: LineRole | null, inside: boolean): Role {
  const cue = cueRole(line);
  if (cue && cue.score >= Math.max(3, proseScore(line))) return cue.role;
  if (section) return section;
  if (line.dateOnly) return 'dateline';
  if (!/\p{L}/u.test(line.folded)) return 'separator';
  if (inside) return line.words.length >= 2 ? 'body' : 'menu';
  return afterText(line);
}

function afterText(line: LineFeatures): Role {
  if (proseScore(line) >= 2.4 && line.closed) return 'body';
  return line.words.length <= 3 ? 'credit' : 'trending';
}

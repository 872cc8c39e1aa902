import type { Claim, Divergence, Mark } from '#domain/claim.ts';
import { dayNumber } from '#domain/time.ts';
import type { Accounts } from './accounts.ts';
import type { Similarity } from './similarity.ts';
import { explains, similarity } from './similarity.ts';

export interface Marked {
  mark: Mark;
  differsIn: Divergence['differsIn'];
  wordingVaries: boolean;
}

/** The values of a divergence that these claims take. */
function valuesTaken(divergence: Divergence, claims: readonly Claim[]): number {
  const ids = new Set(claims.map((claim) => claim.id));
  return divergence.values.filter((value) => value.claims.some((id) => ids.has(id))).length;
}

/** Whether two canonical values can both hold because one is only less exact: a month and a day in it, a city and the region told with it. */
export function compatible(a: string, b: string): boolean {
  if (a === b) return true;
  const [from, to] = interval(a);
  const [start, end] = interval(b);
  if ([from, to, start, end].some(Number.isNaN)) return false;
  return (from <= start && end <= to) || (start <= from && to <= end);
}

function interval(value: string): [number, number] {
  const [start = '', end = start] = value.split('/');
  return [dayNumber(start), dayNumber(end)];
}

/** Whether each cell has a claim whose sentence, or whose gist, is that of a claim in the first cell. */
function shareWords([first = [], ...others]: readonly (readonly Claim[])[], alike: Similarity): boolean {
  return others.every((cell) =>
    cell.some((claim) =>
      first.some(
        (mine) => alike(mine, claim) !== null || (mine.gist !== null && mine.gist.en === claim.gist?.en),
      ),
    ),
  );
}

/**
 * The mark of a row: `differs` only where the bundle records a divergence between what these cells say; `both` where at least two
 * columns say the same; `unaligned` where values differ and nothing tells whether they conflict; else `only-here`.
 */
export function markOf(cells: readonly (readonly Claim[])[], accounts: Accounts): Marked {
  const told = cells.filter((cell) => cell.length > 0);
  const claims = told.flat();
  if (told.length < 2) return { mark: 'only-here', differsIn: [], wordingVaries: false };
  const divergence = accounts.divergences.find((d) => valuesTaken(d, claims) > 1);
  if (divergence) return { mark: 'differs', differsIn: divergence.differsIn, wordingVaries: false };
  const alike = similarity(accounts);
  if (told.some((cell) => cell.some(explains)) && !shareWords(told, alike))
    return { mark: 'unaligned', differsIn: [], wordingVaries: false };
  const values = told.map((cell) => cell.flatMap((claim) => (claim.value === null ? [] : [claim.value])));
  const agree = values.every(
    (mine) =>
      mine.length === 0 ||
      values.every((theirs) => theirs.length === 0 || mine.some((a) => theirs.some((b) => compatible(a, b)))),
  );
  const [first = [], ...others] = told;
  const wordingVaries = !others.every((cell) =>
    cell.some((claim) => first.some((mine) => alike(mine, claim) === 'same')),
  );
  return { mark: agree ? 'both' : 'unaligned', differsIn: [], wordingVaries };
}

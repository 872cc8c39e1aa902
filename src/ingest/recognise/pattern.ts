import type { Lang } from '#domain/lang.ts';
import { keyOf } from '../key.ts';

/** One step of a pattern: a word out of `exact` or beginning with one of `prefixes`, a number, or a gap of up to `gap` words. */
interface Step {
  exact: ReadonlySet<string>;
  prefixes: readonly string[];
  number: boolean;
  optional: boolean;
  gap: number;
}

/** The steps of one pattern and what it stands for. */
export interface Pattern<T> {
  steps: Step[];
  payload: T;
}

export interface Match<T> {
  from: number;
  to: number;
  payload: T;
}

/**
 * Parses one pattern of the lexicon's mini-language: words parted by spaces; `стем*` a beginning, `a|b` alternatives, `word?` an optional word,
 * `#` a number, `..3` up to three words in between.
 */
function stepsOf(pattern: string, lang: Lang): Step[] {
  return pattern
    .split(/\s+/)
    .filter(Boolean)
    .map((written) => {
      const gap = /^\.\.(\d+)$/.exec(written);
      if (gap)
        return {
          exact: new Set<string>(),
          prefixes: [],
          number: false,
          optional: false,
          gap: Number(gap[1]),
        };
      const optional = written.length > 1 && written.endsWith('?');
      const choices = (optional ? written.slice(0, -1) : written).split('|').filter(Boolean);
      return {
        exact: new Set(choices.filter((c) => !c.endsWith('*') && c !== '#').map((c) => keyOf(c, lang))),
        prefixes: choices
          .filter((c) => c.endsWith('*'))
          .map((c) => keyOf(c.slice(0, -1).replaceAll('*', ''), lang)),
        number: choices.includes('#'),
        optional,
        gap: 0,
      };
    });
}

function stepFits(step: Step, key: string): boolean {
  if (step.exact.size > 0 && step.exact.has(key)) return true;
  if (step.number && /^\d/.test(key)) return true;
  for (const prefix of step.prefixes) if (key.startsWith(prefix)) return true;
  return false;
}

const headLength = 3;
const none: readonly never[] = [];

/** Many patterns at once, found by their first word: one look-up per token, so matching is linear in the text. */
export class PatternIndex<T> {
  private readonly exact = new Map<string, Pattern<T>[]>();
  private readonly heads = new Map<string, Pattern<T>[]>();
  private readonly numbers: Pattern<T>[] = [];
  private readonly lang: Lang;

  constructor(lang: Lang) {
    this.lang = lang;
  }

  /** Adds every pattern of a list parted by semicolons. */
  add(list: string, payload: T): void {
    for (const written of list.split(';')) {
      const steps = stepsOf(written.trim(), this.lang);
      this.file(steps, payload);
    }
  }

  private file(steps: Step[], payload: T): void {
    const first = steps[0];
    if (!first) return;
    if (first.optional) this.file(steps.slice(1), payload);
    const pattern = { steps: [{ ...first, optional: false }, ...steps.slice(1)], payload };
    for (const word of first.exact) push(this.exact, word, pattern);
    for (const prefix of new Set(first.prefixes.map((p) => p.slice(0, headLength))))
      push(this.heads, prefix, pattern);
    if (first.number) this.numbers.push(pattern);
  }

  /** The patterns whose first word a word is. */
  begunBy(key: string): readonly Pattern<T>[] {
    if (key === '') return none;
    const begun = [...(this.exact.get(key) ?? none)];
    for (let length = 1; length <= Math.min(headLength, key.length); length++)
      begun.push(...(this.heads.get(key.slice(0, length)) ?? none));
    if (/^\d/.test(key)) begun.push(...this.numbers);
    const fitting = begun.filter((pattern) => stepFits(pattern.steps[0] as Step, key));
    return fitting.length === 0 ? none : fitting;
  }
}

/**
 * All matches over a sentence, the longest at each start first, in order of start; the same payload may match in several lengths. `begun`: for each
 * word the patterns that begin with it.
 */
export function matchesIn<T>(keys: readonly string[], begun: readonly (readonly Pattern<T>[])[]): Match<T>[] {
  const found: Match<T>[] = [];
  for (const [at, patterns] of begun.entries()) {
    const first = found.length;
    for (const { steps, payload } of patterns) {
      const to = follow(steps, keys, 1, at + 1);
      if (to > 0) found.push({ from: at, to, payload });
    }
    if (found.length > first + 1) found.push(...found.splice(first).sort((a, b) => b.to - a.to));
  }
  return found;
}

/** End of the match of `steps[step…]` at `at`, or -1. Depth is bounded by the pattern, width by its gaps. */
function follow(steps: readonly Step[], keys: readonly string[], step: number, at: number): number {
  const next = steps[step];
  if (!next) return at;
  if (next.gap > 0) {
    for (let skip = 0; skip <= next.gap; skip++) {
      const to = follow(steps, keys, step + 1, at + skip);
      if (to > 0) return to;
      if (keys[at + skip] === '.' || keys[at + skip] === undefined) return -1;
    }
    return -1;
  }
  const key = keys[at];
  if (key !== undefined && key !== '' && stepFits(next, key)) {
    const to = follow(steps, keys, step + 1, at + 1);
    if (to > 0) return to;
  }
  return next.optional ? follow(steps, keys, step + 1, at) : -1;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) {
    if (list.at(-1) !== value) list.push(value);
  } else map.set(key, [value]);
}

/** Keeps the longest of overlapping matches, earlier start first on a tie. Matches come in order of start. */
export function longest<T extends { from: number; to: number }>(matches: readonly T[]): T[] {
  const kept: T[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (!last || match.from >= last.to) kept.push(match);
    else if (match.to - match.from > last.to - last.from) kept[kept.length - 1] = match;
  }
  return kept;
}

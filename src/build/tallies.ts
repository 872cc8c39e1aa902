/** Counts of right answers, and of sets compared, over many articles; what went wrong is kept as lines. */
export class Tally {
  readonly misses: string[] = [];
  private readonly shares = new Map<string, { ok: number; of: number }>();
  private readonly sums = new Map<string, { right: number; extra: number; missing: number }>();

  add(metric: string, ok: boolean): void {
    const share = this.shares.get(metric) ?? { ok: 0, of: 0 };
    this.shares.set(metric, { ok: share.ok + Number(ok), of: share.of + 1 });
  }

  count(metric: string, by: { right: number; extra: number; missing: number }): void {
    const sum = this.sums.get(metric) ?? { right: 0, extra: 0, missing: 0 };
    this.sums.set(metric, {
      right: sum.right + by.right,
      extra: sum.extra + by.extra,
      missing: sum.missing + by.missing,
    });
  }

  sets(metric: string, expected: ReadonlySet<string>, found: ReadonlySet<string>): void {
    const right = [...found].filter((one) => expected.has(one)).length;
    this.count(metric, { right, extra: found.size - right, missing: expected.size - right });
  }

  miss(file: string, what: string): void {
    this.misses.push(`${file}: ${what}`);
  }

  /** Percent of right answers, or F1, by metric. */
  scores(): Record<string, number> {
    const all: Record<string, number> = {};
    for (const [metric, { ok, of }] of this.shares) all[metric] = percent(ok / of);
    for (const [metric, sum] of this.sums) all[metric] = percent(f1(sum).f1);
    return all;
  }

  /** One line a metric, as a table. */
  lines(): string[] {
    const shares = [...this.shares].map(
      ([metric, { ok, of }]) =>
        `${metric.padEnd(24)}${percent(ok / of)
          .toFixed(1)
          .padStart(6)} %  (${ok}/${of})`,
    );
    const sums = [...this.sums].map(([metric, sum]) => {
      const { f1: score, precision, recall } = f1(sum);
      return `${metric.padEnd(24)}${percent(score).toFixed(1).padStart(6)} F1  precision ${percent(precision)}, recall ${percent(recall)} (${sum.right} right, ${sum.extra} extra, ${sum.missing} missing)`;
    });
    return [...shares, ...sums];
  }
}

const percent = (share: number) => Math.round(share * 1000) / 10;

function f1({ right, extra, missing }: { right: number; extra: number; missing: number }): {
  f1: number;
  precision: number;
  recall: number;
} {
  const precision = right / (right + extra || 1);
  const recall = right / (right + missing || 1);
  return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall };
}

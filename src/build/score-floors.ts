/** One line of the scorer's `--json` output: a share of right answers, or F1 with what it is made of. */
type Score = { percent: number } | { f1: number };

/** The least that the parser must reach on the hand-made gold of the five articles; percent or F1, by the scorer's names. */
const floors: Record<string, number> = {
  language: 100,
  published: 100,
  outlet: 100,
  'outlet-not-invented': 100,
  contacts: 95,
  'main contact found': 100,
  kind: 100,
  date: 100,
  place: 100,
  parties: 90,
  status: 90,
  'date-not-invented': 100,
  'place-not-invented': 100,
  'duration-not-invented': 100,
  boilerplate: 97,
  voices: 80,
  topics: 85,
};

/** What a score falls short of, a line each; a measure that the scorer did not print falls short too. */
export function shortfalls(scores: Record<string, Score | number>): string[] {
  return Object.entries(floors).flatMap(([measure, floor]) => {
    const score = scores[measure];
    const reached = typeof score !== 'object' ? undefined : 'f1' in score ? score.f1 : score.percent;
    return reached !== undefined && reached >= floor
      ? []
      : [`${measure}: ${reached ?? 'not measured'}, must be ${floor}`];
  });
}

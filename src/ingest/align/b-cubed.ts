/** B-cubed (Bagga and Baldwin 1998): how well a clustering matches the true one, item by item, 0–1. Items in only one of the two are ignored. */
export function bCubed(
  truth: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): { precision: number; recall: number; f1: number } {
  const items = [...truth.keys()].filter((item) => found.has(item));
  const mean = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    items.reduce((sum, item) => {
      const mates = items.filter((mate) => own.get(mate) === own.get(item));
      return sum + mates.filter((mate) => other.get(mate) === other.get(item)).length / mates.length;
    }, 0) / Math.max(1, items.length);
  const [precision, recall] = [mean(found, truth), mean(truth, found)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** All that `give` gives of each, in one list: `flatMap`, which V8 has file every single thing by its slowest way, at some twenty times the cost. */
export function fromEach<T, U>(list: readonly T[], give: (one: T, at: number) => readonly U[]): U[] {
  const found: U[] = [];
  for (let at = 0; at < list.length; at++) for (const one of give(list[at] as T, at)) found.push(one);
  return found;
}

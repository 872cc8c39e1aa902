/** `npm run bench NAME -- OPTIONS`: measures a part of Readout on an invented corpus and prints figures; `--json FILE` writes them too. */

/** Each bench exports `bench(words)`, which prints what it measures and gives the exit code. */
const benches: Readonly<Record<string, () => Promise<{ bench: (words: string[]) => Promise<number> }>>> = {
  index: () => import('./bench-index.ts'),
  ingest: () => import('./bench-ingest.ts'),
  timeline: () => import('./bench-timeline.ts'),
};

/** Runs the bench that the first word names. */
export async function runBench([name = '', ...words]: string[]): Promise<number> {
  const chosen = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (chosen) return (await chosen()).bench(words);
  console.error(`npm run bench ${Object.keys(benches).join('|')} -- OPTIONS`);
  return 2;
}

process.exitCode = await runBench(process.argv.slice(2));

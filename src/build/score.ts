import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArticle, toContract } from '#ingest/pipeline.ts';
import type { ArticleInput } from '#ingest/stages.ts';
import type { Merging, Parsed } from './score-merging.ts';
import { mergingOf } from './score-merging.ts';
import type { Gold } from './score-pairing.ts';
import { scoreArticle } from './scoring.ts';
import { Tally } from './tallies.ts';

// How well the parser does on hand-made gold: `npm run score [-- --misses] [--json]`. Development and blind fixtures are told apart;
// misses of the blind ones are never shown, so that no rule is made for them.
const flags = new Set(process.argv.slice(2));
const none = { outlet: null, published: null, url: null, headline: null, language: null };

/** Gold files (`NAME.gold.json` beside `NAME.txt`, or a folder apart) scored against the parse of their articles. */
function scoreFolder(texts: string, golds: string): { tally: Tally; merging: Merging } {
  const tally = new Tally();
  const parsed: Parsed[] = [];
  for (const file of readdirSync(golds)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(golds, file), 'utf8')) as Gold;
    const name = gold.file ?? file.replace(/\.(gold\.)?json$/, '.txt');
    const path = join(texts, name);
    if (!existsSync(path)) continue;
    const article = parseArticle(inputOf(path));
    scoreArticle(gold, toContract(article), tally);
    parsed.push({ gold, article });
  }
  return { tally, merging: mergingOf(parsed) };
}

/** What the set's articles become together. */
function mergingLine({ precision, recall, f1, items, pairs, divergences }: Merging): string {
  const [whole, exact, full] = [f1, precision, recall].map((share) => (share * 100).toFixed(1));
  return `merging B³ F1 ${whole} (P ${exact}, R ${full}) of ${items} contacts; ${pairs} sentence pairs, ${divergences} divergences`;
}

function inputOf(path: string): ArticleInput {
  const format = /\.html?$/i.test(path) ? 'html' : /\.md$/i.test(path) ? 'markdown' : 'text';
  return { file: basename(path), text: readFileSync(path, 'utf8'), format, markup: none };
}

const sets = [
  { name: 'development', texts: 'src/ingest/fixtures/dev', golds: 'src/ingest/fixtures/dev', open: true },
  { name: 'blind', texts: 'src/ingest/fixtures/blind', golds: 'src/ingest/fixtures/blind', open: false },
  { name: 'the five', texts: '../shared/articles', golds: '../shared/gold/simple', open: true },
];
const scores: Record<string, Record<string, number>> = {};
for (const { name, texts, golds, open } of sets) {
  if (!existsSync(golds) || !existsSync(texts)) continue;
  const { tally, merging } = scoreFolder(texts, golds);
  scores[name] = tally.scores();
  if (merging.items > 0) scores[name]['merging B³ F1'] = Math.round(merging.f1 * 1000) / 10;
  if (flags.has('--json')) continue;
  console.log(`\n${name}`);
  for (const line of tally.lines()) console.log(`  ${line}`);
  if (merging.items > 0) console.log(`  ${mergingLine(merging)}`);
  if (flags.has('--misses') && open)
    for (const miss of [...tally.misses, ...merging.mistakes]) console.log(`    - ${miss}`);
}
if (flags.has('--json')) console.log(JSON.stringify(scores));

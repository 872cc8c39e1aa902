import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArticle, toContract } from '#ingest/pipeline.ts';
import type { ArticleInput } from '#ingest/stages.ts';

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const none = { outlet: null, published: null, url: null, headline: null, language: null };
let failed = false;

function formatOf(name: string): ArticleInput['format'] {
  if (/\.html?$/i.test(name)) return 'html';
  return /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return Promise.resolve();
  return new Promise((resume) => process.stdout.once('drain', resume));
}

async function parse(input: ArticleInput): Promise<void> {
  const full = parseArticle(input);
  if (!flags.has('--full')) return print(JSON.stringify(toContract(full)));
  if (!flags.has('--text')) for (const sentence of full.facts.sentences) sentence.text = null;
  return print(JSON.stringify(full));
}

async function fail(file: string, error: string): Promise<void> {
  failed = true;
  await print(JSON.stringify({ file, error }));
}

for (const file of files) {
  try {
    const text = readFileSync(file, 'utf8');
    await parse({ file: basename(file), text, format: formatOf(file), markup: none });
  } catch (error) {
    await fail(basename(file), String(error instanceof Error ? error.stack : error));
  }
}
void createInterface;
if (failed) process.exitCode = 1;

/**
 * `npm run fixture -- NAME FILE [--blind]`: a new ingest fixture. Copies the text of FILE to `src/ingest/fixtures/dev/NAME.txt` and
 * writes what the parser reads of it to `NAME.gold.json`, for you to correct by hand: gold is what a person says, not what the parser said.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contactId, idPattern, whenOf } from '#domain/ids.ts';
import type { ContactFacts, FullArticle } from '#ingest/parsed.ts';
import { parseArticle } from '#ingest/pipeline.ts';
import { projectRoot } from './fresh.mjs';
import { inputsOf } from './parse-input.ts';

const usage =
  'npm run fixture -- NAME FILE [--blind]     NAME like uk-06-two-calls: language, number, what it is about';

async function makeFixture(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { blind: { type: 'boolean', default: false } },
  });
  const [name = '', path = ''] = positionals;
  if (!idPattern.test(name) || path === '') {
    console.error(usage);
    return 2;
  }
  const folder = join(projectRoot, 'src/ingest/fixtures', values.blind ? 'blind' : 'dev');
  const text = join(folder, `${name}.txt`);
  if (existsSync(text)) {
    console.error(`There is a fixture ${name} already.`);
    return 1;
  }
  const { value: read } = await inputsOf([path], process.stdin).next();
  if (!read?.ok) {
    console.error(read ? `${path}: ${read.error}` : usage);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(text, read.input.text);
  writeFileSync(
    join(folder, `${name}.gold.json`),
    `${JSON.stringify(draftOf(parseArticle({ ...read.input, file: `${name}.txt` })), null, 1)}\n`,
  );
  console.log(`${name}.txt and ${name}.gold.json are in ${folder}.`);
  console.log(
    'Now correct the gold by hand, line by line; delete "draft" when you have. The text must be in your own words: no sentence of a real article.',
  );
  return 0;
}

/** Gold as the scorer reads it, filled with the parser's reading; `draft` says that no person has looked yet. */
function draftOf(article: FullArticle) {
  return {
    draft: true,
    file: article.file,
    lang: article.language,
    outlet: article.outlet?.name ?? null,
    outlet_id: article.outlet?.id ?? null,
    published: article.published?.value ?? null,
    published_basis: article.published?.basis ?? null,
    published_alt: [],
    boilerplate_lines: article.boilerplateLines,
    contacts: article.facts.contacts.map((contact) => goldContact(contact, article.published?.value ?? null)),
    topics: article.topics,
    topics_optional: [],
    voices: article.voices,
    framing_terms: article.framingTerms,
  };
}

function goldContact(contact: ContactFacts, published: string | null) {
  const { kind, status, time, place, parties, main, durationMinutes } = contact;
  const names = parties.map((party) => party.name);
  return {
    id: contactId({ when: whenOf(time, published, status === 'held'), kind, names, city: place }),
    kind,
    status,
    status_alt: [],
    participants: names,
    date: {
      value: time ? (time.start === time.end ? time.start : `${time.start}/${time.end}`) : null,
      precision: time?.precision ?? 'unknown',
    },
    place,
    duration_min: durationMinutes,
    is_main: main,
    optional: false,
  };
}

process.exitCode = await makeFixture();

import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FullArticle, ParsedArticle } from '#ingest/parsed.ts';
import type { Ran } from '#testing/command.ts';
import { jsonLines, runCommand, startCommand } from '#testing/command.ts';
import { projectRoot } from './fresh.mjs';

type Line = ParsedArticle & { error?: string };

const text = `The Zenda Courier
5 March 2022

Ministers of Freedonia and Sylvania talk by phone

The foreign minister of Freedonia, Rufus Firefly, spoke by telephone with his colleague from Sylvania, the ministry said.
`;
const cyrillic = `Министры поговорили по телефону
5 марта 2022

Глава МИД Фредонии поговорил по телефону с коллегой из Сильвании, сообщили в ведомстве. Стороны обсудили паром между столицами.
`;

let folder = '';
const inFolder = (name: string) => join(folder, name);
const fixture = (name: string) => join(projectRoot, 'src/build/fixtures', name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-parse-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('files that are no articles', () => {
  let ran: Ran;
  let lines: Line[];
  const names =
    'good.txt empty.txt blank.txt zeros.txt long-line.txt picture.png huge.txt folder missing.txt last.txt'.split(
      ' ',
    );

  beforeAll(async () => {
    writeFileSync(inFolder('good.txt'), text);
    writeFileSync(inFolder('empty.txt'), '');
    writeFileSync(inFolder('blank.txt'), ' \n\n\t\n');
    writeFileSync(inFolder('zeros.txt'), new Uint8Array(5000));
    writeFileSync(inFolder('long-line.txt'), `Ministers talk. ${'and so on '.repeat(1_000_000)}`);
    writeFileSync(
      inFolder('picture.png'),
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    );
    writeFileSync(inFolder('huge.txt'), '');
    truncateSync(inFolder('huge.txt'), 50_000_000);
    mkdirSync(inFolder('folder'));
    writeFileSync(inFolder('last.txt'), text);
    ran = await runCommand('parse', names.map(inFolder));
    lines = jsonLines<Line>(ran.stdout);
  }, 60_000);

  test('are a line each that says why, in order, and the rest goes on', () => {
    expect(lines.map((line) => line.file)).toEqual(names);
    expect(lines.map((line) => line.error ?? 'parsed')).toEqual([
      'parsed',
      'the file is empty',
      'the file has no text',
      'the file is no text (binary content)',
      'one line has over 2 million characters; the file is no article',
      'the file is no text (binary content)',
      'the file has 50 MB; at most 20 MB are read',
      'is a folder; name the files in it',
      'there is no such file',
      'parsed',
    ]);
  });

  test('end the command with 1', () => expect(ran.code).toBe(1));
  test('nothing but JSON stands on stdout, nothing on stderr', () => expect(ran.stderr).toBe(''));
});

describe('encodings', () => {
  /** windows-1251 of Cyrillic text: only letters, spaces and marks of this test. */
  const in1251 = Uint8Array.from(
    [...cyrillic].map((letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0x0410 + 0xc0;
    }),
  );

  test('the same text in UTF-8, UTF-8 with a mark, windows-1251 and UTF-16 parses alike', async () => {
    const bytes: Record<string, Uint8Array> = {
      'utf8.txt': Buffer.from(cyrillic),
      'marked.txt': Buffer.from(`\ufeff${cyrillic}`),
      'windows.txt': in1251,
      'utf16.txt': Buffer.from(`\ufeff${cyrillic}`, 'utf16le'),
      'utf16-unmarked.txt': Buffer.from(cyrillic, 'utf16le'),
    };
    for (const [name, content] of Object.entries(bytes)) writeFileSync(inFolder(name), content);
    const ran = await runCommand('parse', Object.keys(bytes).map(inFolder));
    const [first, ...others] = jsonLines<Line>(ran.stdout).map(({ file: _, ...rest }) => rest);
    expect(first?.language).toBe('ru');
    expect(first?.headline).toBe('Министры поговорили по телефону');
    for (const other of others) expect(other).toEqual(first);
    expect(ran.code).toBe(0);
  }, 30_000);
});

describe('NDJSON on stdin', () => {
  const input = (lines: readonly (object | string)[]) =>
    `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`;

  test('one object a line in the same order; a bad line is told and the rest goes on', async () => {
    const ran = await runCommand(
      'parse',
      [],
      Buffer.concat([
        Buffer.from(
          input([
            { file: 'first.txt', text },
            '{"text": "cut off',
            { url: 'https://courier.example/a', text },
            '[1]',
            { outlet: 'Zenda' },
            '',
          ]),
        ),
        Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
        Buffer.from(JSON.stringify({ text, published: '2022-03-06', outlet: 'The Strelsau Mail' })),
      ]),
    );
    const lines = jsonLines<Line>(ran.stdout);
    expect(lines.map((line) => [line.file, line.error ?? 'parsed'])).toEqual([
      ['first.txt', 'parsed'],
      ['stdin:2', 'the line is no JSON object'],
      ['https://courier.example/a', 'parsed'],
      ['stdin:4', 'the line is no JSON object'],
      ['stdin:5', 'the object has neither "text" nor "html"'],
      ['stdin:7', 'the line is not UTF-8, as NDJSON must be'],
      ['stdin:8', 'parsed'],
    ]);
    expect(lines[6]?.outlet?.name).toBe('The Strelsau Mail');
    expect(lines[6]?.published).toMatchObject({ value: '2022-03-06', basis: 'markup' });
    expect(ran.code).toBe(1);
  }, 30_000);

  test('a line of 25 MB and an article of one endless line are told, and the rest goes on', async () => {
    const ran = await runCommand(
      'parse',
      [],
      input([{ text: 'and so on '.repeat(2_500_000) }, { text: 'and so on '.repeat(1_000_000) }, { text }]),
    );
    expect(jsonLines<Line>(ran.stdout).map((line) => line.error ?? 'parsed')).toEqual([
      'the line has more than 20 MB; no article is that long',
      'one line has over 2 million characters; the file is no article',
      'parsed',
    ]);
  }, 30_000);

  test('an empty stream gives nothing and ends with 0', async () => {
    expect(await runCommand('parse', [])).toEqual({ code: 0, stdout: '', stderr: '' });
  }, 30_000);

  test('a reader that waits makes the command wait: it takes in little more than it gave out', async () => {
    const child = startCommand('parse', ['--full']);
    child.stdout.pause();
    const line = `${JSON.stringify({ text: text.repeat(20) })}\n`;
    let taken = 0;
    for (let waiting = false; !waiting && taken < 40_000_000; ) {
      taken += line.length;
      if (child.stdin.write(line)) continue;
      waiting = await Promise.race([
        once(child.stdin, 'drain').then(() => false),
        pause(4000).then(() => true),
      ]);
    }
    child.kill();
    expect(taken).toBeLessThan(5_000_000);
  }, 60_000);

  test('a reader that goes away ends the command without a complaint', async () => {
    const child = startCommand('parse', []);
    let complaint = '';
    child.stderr.on('data', (chunk: Uint8Array) => {
      complaint += Buffer.from(chunk).toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ text })}\n`;
    const feeding = setInterval(() => child.stdin.write(line.repeat(20)), 20);
    await once(child, 'close');
    clearInterval(feeding);
    expect(complaint).toBe('');
  }, 30_000);
});

describe('web pages and Markdown', () => {
  let page: FullArticle;
  let graph: FullArticle;
  let notes: FullArticle;

  beforeAll(async () => {
    const ran = await runCommand('parse', [
      '--full',
      '--text',
      ...['page.html', 'open-graph.html', 'notes.md'].map(fixture),
    ]);
    [page, graph, notes] = jsonLines<FullArticle>(ran.stdout) as [FullArticle, FullArticle, FullArticle];
  }, 60_000);

  test('JSON-LD of a NewsArticle gives outlet, day, headline and language, with basis markup', () => {
    expect(page.outlet).toEqual({ id: 'the-zenda-courier', name: 'The Zenda Courier' });
    expect(page.published).toEqual({ value: '2022-03-05', precision: 'day', basis: 'markup' });
    expect(page.headline).toBe('Foreign ministers of Freedonia and Sylvania talk by phone');
    expect(page.facts.url).toBe('https://courier.example/2022/03/ministers-talk');
    expect(page.language).toBe('en');
  });

  test('the text of a page is its article, without menu and footer', () => {
    const told = page.facts.sentences.map((sentence) => sentence.text).join(' ');
    expect(told).toContain('forty minutes');
    expect(told).not.toContain('Weather');
    expect(told).not.toContain('All rights reserved');
  });

  test('Open Graph and <time> say the same where there is no JSON-LD', () => {
    expect(graph.outlet?.name).toBe('Ruritania Today');
    expect(graph.published).toEqual({ value: '2021-11-09', precision: 'day', basis: 'markup' });
    expect(graph.headline).toBe('Envoys of Ruritania and Freedonia meet on the lake');
    expect(graph.facts.url).toBe('https://today.example/lake');
  });

  test('Markdown keeps its line numbers and loses its marks', () => {
    expect(notes.headline).toBe('Foreign ministers of Freedonia and Sylvania talk by phone');
    expect(notes.published?.value).toBe('2022-03-05');
    const body = notes.facts.sentences.find((sentence) => sentence.line === 9);
    expect(body?.text).toContain('spoke by telephone with his colleague');
    expect(body?.text).toContain('The foreign minister of Freedonia, Rufus Firefly');
  });
});

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

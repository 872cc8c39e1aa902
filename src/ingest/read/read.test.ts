import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { foldLine } from './fold.ts';
import { htmlToText } from './html.ts';
import { markdownToText } from './markdown.ts';
import { isoDay, noMarkup } from './markup.ts';
import { readNdjson } from './ndjson.ts';
import { readArticle } from './read.ts';

const read = (text: string) => readArticle({ file: 'a.txt', text, format: 'text', markup: noMarkup });

test('a line without odd characters folds to itself and needs no map', () => {
  expect(foldLine('Министр сказал «да» – и уехал.')).toEqual({
    folded: 'Министр сказал «да» – и уехал.',
    map: null,
  });
});

test('spaces, apostrophes, quotes and dashes fold one to one, so no map is needed', () => {
  expect(foldLine('об’єкт\u00a0„Міст“ — так')).toEqual({ folded: "об'єкт «Міст» – так", map: null });
});

test('a hyphen between spaces is a dash, inside a word it stays', () => {
  expect(foldLine('- прем\u2019єр-міністр - сказав').folded).toBe("– прем'єр-міністр – сказав");
});

test('soft hyphens, zero-width marks and stress marks go, and the map leads back', () => {
  const { folded, map } = foldLine('по\u00adсо\u0301л \u200bи');
  expect(folded).toBe('посол и');
  expect([...(map ?? [])]).toEqual([0, 1, 3, 4, 6, 7, 9, 10]);
});

test('й, ї and ў written as two characters become one letter', () => {
  expect(foldLine('свои\u0306 і\u0308х у\u0306').folded).toBe('свой їх ў');
});

test('an offset of the folded line points at the same character of the raw line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { folded, map } = foldLine(text);
      expect(map === null ? folded.length : map.length - 1).toBe(
        folded.length === text.length && map === null ? text.length : folded.length,
      );
      if (map) expect(map[folded.length]).toBe(text.length);
      for (let i = 0; i < folded.length; i++) {
        const at = map ? (map[i] ?? -1) : i;
        expect(at).toBeGreaterThanOrEqual(i);
        if (/[a-zа-я]/.test(folded.charAt(i)) && !/[\u0300-\u036f]/.test(text))
          expect(text.charAt(at)).toBe(folded.charAt(i));
      }
    }),
  );
});

test('lines are counted alike for every line end, a byte order mark dropped', () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(read(`\ufeffone${end}${end}three`).lines.map((line) => [line.n, line.text])).toEqual([
      [1, 'one'],
      [2, ''],
      [3, 'three'],
    ]);
});

test('Markdown loses its marks and keeps its line numbers', () => {
  expect(
    markdownToText(
      '---\ntitle: x\n---\n# Talks in *Ruritania*\n\n> He [said](http://a.example/b) **no**.\n***\n* first\n2 * 3 * 4',
    ).split('\n'),
  ).toEqual(['', '', '', 'Talks in Ruritania', '', 'He said no.', '', 'first', '2 * 3 * 4']);
});

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body><nav><a>Home</a><a>World</a></nav><article><h1>Freedonia calls Sylvania</h1>${body}</article></body></html>`;
const paragraphs = [
  'The foreign ministers of Freedonia and Sylvania spoke by telephone on Monday, the Freedonian ministry said, and the exchange lasted about half an hour.',
  'Both capitals had been silent for months, officials noted, and neither of the ministers expected an agreement to come of a single conversation.',
  'They are to see each other in June in Ruritania, where a broader arrangement on river traffic, trade and visas could be signed.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

test('HTML gives its paragraphs as lines, and its JSON-LD as markup', () => {
  const linked = {
    '@graph': [
      { '@type': 'WebSite' },
      {
        '@type': ['NewsArticle'],
        headline: 'Freedonia calls Sylvania',
        datePublished: '2031-05-04T10:00:00+03:00',
        publisher: { name: 'Sylvan Herald' },
      },
    ],
  };
  const { text, markup } = htmlToText(
    page(`<script type="application/ld+json">${JSON.stringify(linked)}</script>`, paragraphs),
  );
  expect(text.split('\n').filter(Boolean)).toHaveLength(4);
  expect(text).not.toContain('Home');
  expect(markup).toMatchObject({
    outlet: 'Sylvan Herald',
    published: '2031-05-04',
    headline: 'Freedonia calls Sylvania',
  });
});

test('Open Graph and <time> speak where JSON-LD is absent or broken', () => {
  const { markup } = htmlToText(
    page(
      '<script type="application/ld+json">{broken</script><meta property="og:site_name" content="Ruritania Post">',
      `<time datetime="2031-05-06T01:00">6 May</time>${paragraphs}`,
    ),
  );
  expect(markup).toMatchObject({ outlet: 'Ruritania Post', published: '2031-05-06' });
});

test('a page that says nothing of itself gives no markup, and what the caller says goes first', () => {
  expect(htmlToText(page('', paragraphs)).markup).toMatchObject({ outlet: null, published: null, url: null });
  const raw = readArticle({
    file: 'p.html',
    text: page('<meta property="og:site_name" content="Other">', paragraphs),
    format: 'html',
    markup: { ...noMarkup, outlet: 'Sylvan Herald' },
  });
  expect(raw.markup.outlet).toBe('Sylvan Herald');
});

test('only real days are days', () => {
  expect(['2031-05-04T10:00Z', '20310504', '2031/5/4', '2031-02-30', 'May 4', null].map(isoDay)).toEqual([
    '2031-05-04',
    '2031-05-04',
    '2031-05-04',
    null,
    null,
    null,
  ]);
});

const encoded = (text: string, encoding: string) => {
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => letters.get(letter) ?? 63));
};

test('8-bit Cyrillic encodings are told apart by their letters', () => {
  const text = 'Министры двух стран обсудили подготовку встречи, которая пройдёт в июне.';
  for (const encoding of ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5'])
    expect(decode(encoded(text, encoding), 'f')).toEqual({ ok: true, text, encoding });
});

test('UTF-16 is known with and without a mark, a declared charset is believed', () => {
  const wide = Uint8Array.from(
    [...'Привет, мир, говорим тут'].flatMap((letter) => [
      letter.charCodeAt(0) & 255,
      letter.charCodeAt(0) >> 8,
    ]),
  );
  expect(decode(wide, 'f')).toMatchObject({ ok: true, encoding: 'utf-16le' });
  expect(decode(Uint8Array.of(0xff, 0xfe, ...wide), 'f')).toMatchObject({
    ok: true,
    text: 'Привет, мир, говорим тут',
  });
  expect(decode(encoded('<meta charset="windows-1251"><p>ё</p>', 'windows-1251'), 'f')).toMatchObject({
    ok: true,
    encoding: 'windows-1251',
  });
});

test('binary, empty, oversized and one-line files say why they are not read', () => {
  expect(decode(new Uint8Array(0), 'f')).toMatchObject({ ok: false, file: 'f', reason: 'empty' });
  expect(
    decode(
      Uint8Array.from({ length: 400 }, (_, i) => i % 256),
      'f',
    ),
  ).toMatchObject({ reason: 'binary' });
  expect(decode(new TextEncoder().encode('%PDF-1.7 text'), 'f')).toMatchObject({ reason: 'binary' });
  expect(decode(new Uint8Array(20_000_001).fill(97), 'f')).toMatchObject({ reason: 'too-large' });
  expect(decode(new Uint8Array(10_000_000).fill(97), 'f')).toMatchObject({ reason: 'line-too-long' });
});

test('an NDJSON line gives an input, a bad one its number and reason', () => {
  expect(readNdjson('{"text":"a b","file":"x.txt","published":"2031-05-04"}', 3)).toMatchObject({
    ok: true,
    input: { file: 'x.txt', format: 'text', markup: { published: '2031-05-04' } },
  });
  expect(readNdjson('{"html":"<p>a</p>","url":"https://a.example/1"}', 3)).toMatchObject({
    ok: true,
    input: { file: 'https://a.example/1', format: 'html' },
  });
  expect(readNdjson('{"file":"y"}', 3)).toMatchObject({ ok: false, file: 'y', reason: 'no-text' });
  expect(readNdjson('[1', 3)).toMatchObject({ ok: false, file: 'stdin:3', reason: 'not-json' });
});

test('no text, Markdown or HTML makes reading throw', () => {
  const bits = fc.constantFrom(
    '<p>',
    '</p>',
    '<',
    '>',
    '[',
    '](',
    ')',
    '---',
    '\n',
    '\r',
    '#',
    '*',
    '_',
    'a',
    ' ',
    '«',
    '<!--',
    '<script type="application/ld+json">',
    '{"@graph":',
    '&#x0;',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(bits, fc.string()), { maxLength: 40 }),
      fc.constantFrom('text', 'markdown', 'html'),
      (parts, format) => {
        const text = parts.join('');
        const raw = readArticle({ file: 'f', text, format: format as 'text', markup: noMarkup });
        if (format === 'markdown') expect(raw.lines).toHaveLength(text.split(/\r\n|\r|\n/).length);
      },
    ),
    { numRuns: 300 },
  );
});

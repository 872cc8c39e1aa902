import type { ArticleInput } from '../stages.ts';
import { checkedText } from './decode.ts';
import { isoDay, noMarkup } from './markup.ts';

export type NdjsonLine =
  | { ok: true; input: ArticleInput }
  | { ok: false; file: string; reason: string; detail: string };

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** One NDJSON line `{text|html, file?, url?, outlet?, published?}` as an article's input; `n` is its 1-based number, for a line that names no file. */
export function readNdjson(line: string, n: number): NdjsonLine {
  const fallback = `stdin:${n}`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { ok: false, file: fallback, reason: 'not-json', detail: 'the line is no JSON object' };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { ok: false, file: fallback, reason: 'not-json', detail: 'the line is no JSON object' };
  const record = parsed as Record<string, unknown>;
  const file = textOf(record.file) ?? textOf(record.url) ?? fallback;
  const html = textOf(record.html);
  const text = textOf(record.text) ?? html;
  if (text === null)
    return { ok: false, file, reason: 'no-text', detail: 'the object has neither "text" nor "html"' };
  const checked = checkedText(text, file);
  if (!checked.ok) return checked;
  const markup = {
    ...noMarkup,
    outlet: textOf(record.outlet),
    published: isoDay(textOf(record.published)),
    url: textOf(record.url),
  };
  return {
    ok: true,
    input: { file, text, format: textOf(record.text) === null ? 'html' : 'text', markup },
  };
}

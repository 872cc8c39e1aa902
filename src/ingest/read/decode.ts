/** A file's text, or why it has none. `detail` is a sentence for the person who runs the command. */
export type Decoded =
  | { ok: true; text: string; encoding: string }
  | {
      ok: false;
      file: string;
      reason: 'empty' | 'binary' | 'too-large' | 'line-too-long' | 'unknown-encoding';
      detail: string;
    };

/** Limits in bytes and in characters of one line: no article comes near them, and every stage stays within memory. */
export const largestFile = 20_000_000;
const longestLine = 2_000_000;

/**
 * Decodes a file: byte order mark, declared charset (HTML meta, XML), UTF-8, UTF-16 without a mark, then the Cyrillic 8-bit encoding whose letters
 * look most like text (WHATWG names). Binary, empty and oversized input is a value with its reason.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) return failed(file, 'empty', 'the file is empty');
  if (bytes.length > largestFile)
    return failed(
      file,
      'too-large',
      `the file has ${Math.round(bytes.length / 1e6)} MB; at most ${largestFile / 1e6} MB are read`,
    );
  const encoding = encodingOf(bytes);
  if (encoding === null) return failed(file, 'binary', 'the file is no text (binary content)');
  const text = decoded(bytes, encoding);
  if (text === null) return failed(file, 'unknown-encoding', `the file does not decode as ${encoding}`);
  return checkedText(text, file, encoding);
}

/** The same limits for text that came decoded (an NDJSON line, a dropped file). */
export function checkedText(text: string, file: string, encoding = 'utf-8'): Decoded {
  if (text.trim() === '') return failed(file, 'empty', 'the file has no text');
  if (text.length > largestFile)
    return failed(
      file,
      'too-large',
      `the text has ${Math.round(text.length / 1e6)} million characters; at most ${largestFile / 1e6} million are read`,
    );
  if (binaryText(text)) return failed(file, 'binary', 'the file is no text (control characters throughout)');
  if (hasLongLine(text))
    return failed(
      file,
      'line-too-long',
      `one line has over ${longestLine / 1e6} million characters; the file is no article`,
    );
  return { ok: true, text, encoding };
}

const failed = (file: string, reason: Exclude<Decoded, { ok: true }>['reason'], detail: string): Decoded => ({
  ok: false,
  file,
  reason,
  detail,
});

function hasLongLine(text: string): boolean {
  let start = 0;
  while (text.length - start > longestLine) {
    const window = text.slice(start, start + longestLine + 1);
    const end = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r'));
    if (end < 0) return true;
    start += end + 1;
  }
  return false;
}

function binaryText(text: string): boolean {
  const head = text.slice(0, 4000);
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) odd++;
  }
  return odd > head.length * 0.03;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' && !declared(bytes) }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding's WHATWG label, null for binary content. */
function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (hasMagic(bytes)) return null;
  const wide = utf16Without(bytes);
  if (wide) return wide;
  if (binaryBytes(bytes)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return declared(bytes) ?? likeliestLegacy(bytes);
}

const magics = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'GIF8',
  '\u001f\u008b',
  'Rar!',
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
];

function hasMagic(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return magics.some((magic) => head.startsWith(magic));
}

/** UTF-16 without a mark: nearly every other byte is 0 (Latin) or 4 (Cyrillic). */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  const pairs = Math.floor(head.length / 2);
  if (pairs < 8) return null;
  let odd = 0;
  let even = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0 || head[i] === 4) even++;
    if (head[i + 1] === 0 || head[i + 1] === 4) odd++;
  }
  if (odd > pairs * 0.85 && even < pairs * 0.3) return 'utf-16le';
  return even > pairs * 0.85 && odd < pairs * 0.3 ? 'utf-16be' : null;
}

function binaryBytes(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8000);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) odd++;
  }
  return odd > head.length * 0.02;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The charset that an HTML or XML head declares, as a label this platform decodes. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const label =
    /<meta[^<>]{0,200}charset=["']?\s*([\w-]{2,20})|<\?xml[^<>]{0,100}encoding=["']([\w-]{2,20})/i.exec(head);
  const name = (label?.[1] ?? label?.[2])?.toLowerCase();
  if (!name) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

const legacy = ['windows-1251', 'koi8-u', 'koi8-r', 'ibm866', 'iso-8859-5', 'windows-1252'];
const frequent = /[оеаинтсрвліыў]/g;

/** The 8-bit encoding in which the text has most frequent small Cyrillic letters and fewest odd ones. */
function likeliestLegacy(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 8000);
  let best = 'windows-1252';
  let top = Number.NEGATIVE_INFINITY;
  for (const name of legacy) {
    const text = new TextDecoder(name).decode(head);
    const odd = text.match(/[\u2500-\u259f\u0080-\u009f\ufffd¤¦¬]|\p{Ll}\p{Lu}/gu)?.length ?? 0;
    const score =
      (text.match(frequent)?.length ?? 0) -
      odd * 3 -
      (text.match(/[ÀÁÂÃÄÅÐÑÒÓÔÕÖØÙÚÛÜàáâãäåðñòóôõöøùúûü]/g)?.length ?? 0);
    if (score > top) {
      top = score;
      best = name;
    }
  }
  return best;
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';

/** Where a fact stands in an article: 1-based raw line, UTF-16 offsets [start, end) into it; with at most `longestExcerpt` consecutive words of it. */
export const evidenceSchema = v.object({
  line: v.number(),
  start: v.number(),
  end: v.number(),
  excerpt: v.string(),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/** The excerpts policy: at most 8 consecutive words, at most 15 % of an article's words in all. */
export const longestExcerpt = 8;
export const excerptShare = 0.15;

const utf8 = new TextEncoder();

/** First `length` hex digits of SHA-256. */
const hexOf = (text: string, length: number) =>
  bytesToHex(sha256(utf8.encode(text)).subarray(0, Math.ceil(length / 2))).slice(0, length);

const word = /[\p{L}\p{N}]+/gu;

/** The words of a text as the excerpts policy counts them: runs of letters and digits, NFKC, lower case. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(word) ?? [];
}

/** First 12 hex digits of SHA-256 over the sentence's words joined by one space: equal for copies that differ in spaces, dashes, quotes or case. */
export function sentenceHash(text: string): string {
  return hexOf(wordsOf(text).join(' '), 12);
}

/** SHA-256 (hex) of the whole raw text with line ends folded to LF and trailing white space of the file dropped: names an article's text. */
export function textHash(text: string): string {
  return hexOf(text.replace(/\r\n?/g, '\n').trimEnd(), 64);
}

/** First `length` hex digits of SHA-256 over the exact text: names a bundle file. */
export function contentHash(text: string, length = 10): string {
  return hexOf(text, length);
}

/**
 * The reader's text of a Markdown file, line for line (line 7 stays line 7): heading and list marks, emphasis, link targets and images go,
 * rules and front matter become blank lines.
 */
export function markdownToText(markdown: string): string {
  const lines = markdown.split(/\r\n|\r|\n/);
  const body = frontMatterEnd(lines);
  return lines.map((line, i) => (i < body ? '' : plainLine(line))).join('\n');
}

function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.slice(1, 60).findIndex((line) => line.trim() === '---');
  return end < 0 ? 0 : end + 2;
}

function plainLine(line: string): string {
  if (/^ {0,3}([-*_])(?: *\1){2,} *$/.test(line.slice(0, 200)) || /^ {0,3}(```|~~~)/.test(line)) return '';
  return withoutLinks(line.replace(/^ {0,3}(?:#{1,6}|>+) +/, '').replace(/^(\s*)[*+] +/, '$1'))
    .replace(/(\*\*|__|~~)/g, '')
    .replace(/(^|[\s(«"])[*_](?=\S)/g, '$1')
    .replace(/(\S)[*_](?=[\s.,;:!?)»"]|$)/g, '$1')
    .replace(/\\([[\]()*_#.!>~-])/g, '$1')
    .replace(/ #+ *$/, '');
}

/** `[text](address)` → `text`, `![alt](address)` → `alt`, by one scan: nested or unclosed brackets stay as they are. */
function withoutLinks(line: string): string {
  let out = '';
  let at = 0;
  while (at < line.length) {
    const open = line.indexOf('[', at);
    if (open < 0) break;
    const close = line.indexOf('](', open);
    if (close < 0) break;
    const end = line.indexOf(')', close);
    if (end < 0) break;
    const image = open > at && line[open - 1] === '!';
    const inner = line.lastIndexOf('[', close - 1);
    const start = Math.max(open, inner);
    out += line.slice(at, image && start === open ? open - 1 : start) + line.slice(start + 1, close);
    at = end + 1;
  }
  return out + line.slice(at);
}

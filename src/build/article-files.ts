import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const known = new Set(['.txt', '.html', '.htm', '.md', '.markdown', '.ndjson', '.jsonl']);

/** The article files among the given files and folders (searched to the bottom), in order of path; a file named outright counts whatever its ending. */
export function articleFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
    return inside
      .filter((name) => known.has(extname(name).toLowerCase()))
      .sort()
      .map((name) => join(path, name));
  });
}

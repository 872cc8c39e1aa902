/** `npm run demo-corpus -- N [NAME]`: writes an invented bundle of N contacts to public/bundle-NAME/; the page opens it with ?bundle=NAME. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoBundle } from './demo-bundle.ts';
import { projectRoot } from './fresh.mjs';

/** Writes the files of a demonstration bundle into a folder, emptied first. Returns how many bytes. */
export function writeDemo(folder: string, count: number): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const { name, text } of demoBundle(count)) {
    writeFileSync(join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function main([size = '', name = `demo-${size}`]: string[]): number {
  const count = Number(size);
  if (
    !Number.isInteger(count) ||
    count < 1 ||
    count > 1_000_000 ||
    !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)
  ) {
    console.error(
      'npm run demo-corpus -- N [NAME]   N contacts, 1 to 1000000; NAME of small letters, digits and hyphens',
    );
    return 2;
  }
  const bytes = writeDemo(join(projectRoot, 'public', `bundle-${name}`), count);
  console.log(
    `public/bundle-${name}: ${count} invented contacts, ${(bytes / 1e6).toFixed(1)} MB. Open the page with ?bundle=${name}`,
  );
  return 0;
}

if (process.argv[1]?.endsWith('demo-corpus.ts')) process.exitCode = main(process.argv.slice(2));

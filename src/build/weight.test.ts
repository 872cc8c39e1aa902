import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLoad } from './weight.mjs';

test('the weight of the first load is what the front page names, packed, each file once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-weight-'));
  mkdirSync(join(folder, 'assets'));
  const page =
    '<script src="./assets/a.js"></script><link rel="modulepreload" href="./assets/b.js"><link rel="modulepreload" href="./assets/b.js"><link rel="stylesheet" href="./assets/a.css"><a href="https://example.org/c.js">';
  writeFileSync(join(folder, 'index.html'), page);
  for (const name of ['a.js', 'b.js', 'lazy.js', 'a.css'])
    writeFileSync(join(folder, 'assets', name), 'x'.repeat(9000));
  const { js, css } = firstLoad(folder);
  rmSync(folder, { recursive: true });
  expect(js).toBe(2 * css);
  expect(css).toBeGreaterThan(0);
  expect(css).toBeLessThan(9000);
});

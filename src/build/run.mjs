// Runs src/build/NAME.ts: bundled once into node_modules/.cache and again whenever a source has changed.
// Usage: node src/build/run.mjs NAME ARGUMENTS…     Nothing of its own goes to stdout, so NAME's output can be piped.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, installIfNeeded, isProgram, projectRoot } from './fresh.mjs';

const CACHE = join(projectRoot, 'node_modules/.cache/readout');

/**
 * A bundled file has moved; what it says about its own place must not.
 * @returns {import('esbuild').Plugin}
 */
function keepOwnAddress() {
  return {
    name: 'keep-own-address',
    setup(build) {
      build.onLoad({ filter: /src[\\/].*\.(?:ts|tsx|mjs)$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes('import.meta.')) return null;
        const contents = text
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.filename', JSON.stringify(path));
        return { contents, loader: path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}

/**
 * Bundles one command with all it needs but the build tools themselves.
 * @param {string} entry absolute path of the command's source
 * @param {string} outfile
 */
async function bundle(entry, outfile) {
  const { build } = await import('esbuild');
  const unfinished = `${outfile}.${process.pid}.tmp.mjs`;
  await build({
    entryPoints: [entry],
    outfile: unfinished,
    absWorkingDir: projectRoot,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    charset: 'utf8',
    logLevel: 'error',
    external: ['vite', 'esbuild', 'canvas', '@playwright/test'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [keepOwnAddress()],
  });
  renameSync(unfinished, outfile);
}

/** Removes bundles of an hour ago or more; a younger one may be just about to start in another terminal. */
function sweep() {
  for (const file of readdirSync(CACHE).filter((name) => name.endsWith('.mjs'))) {
    const path = join(CACHE, file);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > 3_600_000) rmSync(path, { force: true });
  }
}

/**
 * The bundle of a command, made now if there is none of the present sources.
 * @param {string} name such as `parse`
 * @returns {Promise<string>} absolute path
 */
export async function commandBundle(name) {
  const entry = join(projectRoot, 'src/build', `${name}.ts`);
  const outfile = join(CACHE, `${name}-${fingerprint(['src', 'package-lock.json'])}.mjs`);
  if (existsSync(outfile)) return outfile;
  mkdirSync(CACHE, { recursive: true });
  await bundle(entry, outfile);
  sweep();
  return outfile;
}

async function main() {
  const [name = '', ...words] = process.argv.slice(2);
  if (!/^[a-z-]+$/u.test(name) || !existsSync(join(projectRoot, 'src/build', `${name}.ts`))) {
    console.error(`There is no command src/build/${name || 'NAME'}.ts.`);
    process.exitCode = 2;
    return;
  }
  installIfNeeded();
  const file = await commandBundle(name);
  process.argv = [process.execPath, join(projectRoot, 'src/build', `${name}.ts`), ...words];
  await import(pathToFileURL(file).href);
}

if (isProgram(import.meta.url)) await main();

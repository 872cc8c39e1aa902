// Is what was installed and built still what the sources say? Needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');

const STAMP = join(projectRoot, 'node_modules/.cache/readout/build-stamp');
const BUILT_FROM = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
];
const UNBUILT = /\.test\.tsx?$|\.md$/u;

/**
 * Whether a module is the program Node was started with, and not imported by another.
 * @param {string} url the module's own `import.meta.url`
 * @returns {boolean}
 */
export function isProgram(url) {
  const program = process.argv[1];
  return program !== undefined && existsSync(program) && realpathSync(program) === fileURLToPath(url);
}

/**
 * Changes when a file under one of the paths is added, removed or written.
 * @param {readonly string[]} paths files and folders, from the project's root
 * @returns {string} 16 hex digits
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      if (!UNBUILT.test(path)) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).sort()) add(join(path, name));
  };
  for (const path of paths) add(join(projectRoot, path));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The packages of a lock file that every machine must have, with their versions.
 * @param {string} path
 * @returns {Map<string, string>}
 */
function locked(path) {
  /** @type {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }> }} */
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const rows = Object.entries(lock.packages).filter(
    ([key, row]) => key !== '' && !row.optional && !row.devOptional && !row.link,
  );
  return new Map(rows.map(([key, row]) => [key, row.version ?? '']));
}

/**
 * Whether node_modules holds what the lock file names, version by version. (Times of files don't tell:
 * npm itself writes the lock after the packages.)
 * @returns {boolean}
 */
export function isInstalled() {
  const record = join(projectRoot, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = locked(record);
  return [...locked(join(projectRoot, 'package-lock.json'))].every(
    ([key, version]) => present.get(key) === version,
  );
}

/**
 * Runs a program of npm's with its messages on stderr, so that stdout stays the caller's.
 * @param {string[]} words
 * @returns {boolean} whether it ended well
 */
function npm(words) {
  const windows = process.platform === 'win32';
  return spawnSync('npm', words, { cwd: projectRoot, stdio: ['ignore', 2, 2], shell: windows }).status === 0;
}

/** Installs the locked packages unless they are there. Ends the run with a message when that fails. */
export function installIfNeeded() {
  if (isInstalled()) return;
  console.error('Installing the packages of package-lock.json (npm ci) …');
  const quiet = ['--include=dev', '--no-audit', '--no-fund'];
  if (npm(['ci', ...quiet])) return;
  console.error('npm ci failed; trying npm install, which keeps to the lock file less strictly …');
  if (npm(['install', '--no-save', ...quiet]) && isInstalled()) return;
  console.error(
    'The packages could not be installed. Is the network reachable, and is Node 20.19 or later in use?',
  );
  process.exit(1);
}

/** What the present build was made from, or would be: the sources and the settings that change the output. */
function buildState() {
  const settings = ['SITE_ORIGIN', 'PRERENDER_MAX'].map((name) => `${name}=${process.env[name] ?? ''}`);
  return [fingerprint(BUILT_FROM), ...settings].join('\n');
}

/**
 * Builds the page into dist.
 * @returns {boolean} whether the build ended well
 */
export function build() {
  const state = buildState();
  const run = spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: projectRoot,
      stdio: ['ignore', 2, 2],
    },
  );
  if (run.status !== 0) return false;
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, state);
  return true;
}

/**
 * Builds the page unless dist was built from the present sources.
 * @returns {boolean} false when a build was needed and failed
 */
export function buildIfNeeded() {
  const current = existsSync(join(projectRoot, 'dist/index.html')) && existsSync(STAMP);
  if (current && readFileSync(STAMP, 'utf8') === buildState()) return true;
  console.error('Building the page …');
  return build();
}

// Completes package-lock.json for machines unlike this one. Usage: node src/build/lock.mjs [--check]
//
// A tool with native code names one optional package for each system. Where a registry doesn't carry them all, npm leaves
// the absent ones out of the lock file and then, from npm 11.16 on, `npm ci` refuses that lock file (npm/cli issue 9846).
// So each named one gets its entry here: what system it is for is read off its name, and npm skips those of other systems.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, projectRoot } from './fresh.mjs';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Locked */
/** @typedef {{ packages: Record<string, Locked> }} Lock */

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
/** @type {Record<string, string>} how a name's last part tells the C library */
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/**
 * What a platform package is for, read off its name: `@swc/core-linux-arm64-musl` → linux, arm64, musl.
 * @param {string} name
 * @returns {Pick<Locked, 'os' | 'cpu' | 'libc'> | undefined} undefined when the name tells no processor
 */
export function platformOf(name) {
  const parts = name.toLowerCase().split(/[-/]/u);
  const os = parts.filter((part) => SYSTEMS.includes(part));
  const cpu = parts.filter((part) => PROCESSORS.includes(part));
  const libc = os.includes('linux') ? parts.flatMap((part) => LIBRARIES[part] ?? []) : [];
  if (cpu.length === 0) return undefined;
  return { ...(os.length > 0 ? { os } : {}), cpu, ...(libc.length > 0 ? { libc } : {}) };
}

/**
 * The platform packages that a lock file names but has no entry for.
 * @param {Lock} lock
 * @returns {[path: string, entry: Locked | undefined][]} where they belong, and what belongs there when the name tells
 */
export function missingEntries({ packages }) {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => !packages[`node_modules/${name}`] && /^\d/u.test(version))
      .map(([name, version]) => {
        const platform = platformOf(name);
        const entry = platform && { version, ...(dev ? { dev } : {}), optional: true, ...platform };
        return /** @type {[string, Locked | undefined]} */ ([`node_modules/${name}`, entry]);
      }),
  );
}

if (isProgram(import.meta.url)) {
  const file = join(projectRoot, 'package-lock.json');
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  const unknown = missing.filter(([, entry]) => !entry).map(([path]) => path);
  if (process.argv.includes('--check')) {
    for (const [path] of missing) console.error(`package-lock.json has no entry for ${path}`);
  } else if (missing.length > unknown.length) {
    for (const [path, entry] of missing) if (entry) lock.packages[path] = entry;
    const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en'));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
    console.log(`package-lock.json: ${missing.length - unknown.length} platform packages added`);
  }
  for (const path of unknown)
    console.error(`${path}: its name doesn't tell which system it is for; add its entry by hand.`);
  const left = process.argv.includes('--check') ? missing : unknown;
  process.exitCode = left.length > 0 ? 1 : 0;
}

// Checks that every room of src imports only what lies below it. Usage: node src/build/floors.mjs [ROOT] [--json]
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { forbidden, resolveOptions } from './floor-rules.mjs';
import { isProgram } from './fresh.mjs';

const CODE = /\.(?:ts|tsx|mjs)$/u;

/**
 * Every code file under a folder, as paths from `root` with forward slashes.
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function codeFiles(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Cruises `root` and judges it by the floor plan.
 *
 * The cruiser sees nothing, and says so to nobody, when the compiler it needs is missing; so what it saw is held
 * against the files on disk: each must have been read, and each with an import line must show an import.
 * @param {string} root folder that holds package.json, tsconfig.json and src
 * @returns {Promise<{ modules: number, imports: number, breaches: { rule: string, from: string, to: string, mend: string }[] }>}
 */
export async function judgeFloors(root) {
  process.chdir(root);
  const { output } = await cruise(
    ['src'],
    {
      ruleSet: { forbidden },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
    },
    resolveOptions,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text instead of a result');
  const { modules, summary } = output;
  const edges = new Map(modules.map((module) => [module.source, module.dependencies.length]));
  const mends = new Map(forbidden.map((rule) => [rule.name, rule.comment]));
  const breaches = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    mend: mends.get(rule.name) ?? '',
  }));
  for (const file of codeFiles(root, 'src')) {
    const importing = /^import\s[^;]*?from\s+['"]/mu.test(readFileSync(join(root, file), 'utf8'));
    if (edges.has(file) && !(importing && edges.get(file) === 0)) continue;
    breaches.push({
      rule: 'every-file-is-seen',
      from: file,
      to: edges.has(file) ? '(imports not seen)' : '(file not seen)',
      mend: 'The cruiser is blind: is @swc/core installed for this machine? Run npm ci.',
    });
  }
  const seen = modules.filter((module) => module.source.startsWith('src/'));
  return {
    modules: seen.length,
    imports: seen.reduce((sum, module) => sum + module.dependencies.length, 0),
    breaches,
  };
}

async function main() {
  const words = process.argv.slice(2);
  const root = resolve(words.find((word) => !word.startsWith('--')) ?? '.');
  const verdict = await judgeFloors(root);
  if (words.includes('--json')) console.log(JSON.stringify(verdict));
  else {
    for (const { rule, from, to, mend } of verdict.breaches)
      console.error(`${rule}: ${from} → ${to}\n  ${mend}`);
    console.log(
      `floors: ${verdict.modules} modules, ${verdict.imports} imports, ${verdict.breaches.length} breaches`,
    );
  }
  const implausible = verdict.modules === 0;
  if (implausible) console.error('No module was seen: this check would pass on anything.');
  process.exitCode = verdict.breaches.length > 0 || implausible ? 1 : 0;
}

if (isProgram(import.meta.url)) await main();

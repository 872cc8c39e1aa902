import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { runnerImport } from 'vite';

const defaultMax = 2000;

/** `PRERENDER_MAX`: how many static pages at most; 0 for none. */
function mostPages(): number {
  const wanted = Number(process.env.PRERENDER_MAX ?? defaultMax);
  return Number.isInteger(wanted) && wanted >= 0 ? wanted : defaultMax;
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Reads the built bundle and writes its pages; returns how many. Nothing to do without a bundle. */
async function writePages(folder: string): Promise<number> {
  const bundle = join(folder, 'bundle');
  if (!existsSync(join(bundle, 'manifest.json'))) return 0;
  const { module } = await runnerImport<typeof import('./prerender.ts')>(
    fileURLToPath(new URL('./prerender.ts', import.meta.url)),
    {
      root: process.cwd(),
      logLevel: 'error',
    },
  );
  const site = module.siteFrom({
    manifest: json(join(bundle, 'manifest.json')),
    shard: (file) => json(join(bundle, file)),
    template: readFileSync(join(folder, 'index.html'), 'utf8'),
    origin: process.env.SITE_ORIGIN ?? '',
  });
  let written = 0;
  for (const { file, html } of module.staticPages(site, mostPages())) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
    written += 1;
  }
  // last: it was the template of the others
  writeFileSync(join(folder, 'index.html'), module.rootPage(site));
  return written;
}

/** Writes a static page for each address of the committed bundle and each language; tells the dev server where its root is. */
export function withStaticPages(): Plugin {
  let folder = '';
  let serving = false;
  return {
    name: 'readout-static-pages',
    configResolved({ root, build, command }) {
      folder = resolve(root, build.outDir);
      serving = command === 'serve';
    },
    transformIndexHtml: (html) =>
      serving ? html.replace('name="app-root" content="./"', 'name="app-root" content="/"') : html,
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const written = await writePages(folder);
        this.info(`${written} static pages`);
      },
    },
  };
}

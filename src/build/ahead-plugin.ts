import type { Plugin, Rolldown } from 'vite';

const script = 'src/app/shell/ahead.ts';

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** Whether the small script runs this module before the page does. */
function isAhead(id: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const needed = (one: string): boolean => {
    if (one.endsWith(script)) return true;
    if (seen.has(one)) return false;
    seen.add(one);
    return graph.getModuleInfo(one)?.importers.some(needed) ?? false;
  };
  return needed(id);
}

/** What every page starts with, in two files: what asks ahead, and the rest. */
export function startChunk(id: string, graph: Graph): string {
  return isAhead(id, graph) ? 'first' : 'start';
}

/** Names the script that asks ahead for what a page needs first, before the page's own: it is small, and begins while the others come. */
export function withAhead(): Plugin {
  return {
    name: 'readout-ahead',
    config: ({ build }) => ({
      build: { ...build, rolldownOptions: { ...build?.rolldownOptions, input: ['index.html', script] } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, server }) {
        const chunk = Object.values(bundle ?? {}).find(
          (one) => one.type === 'chunk' && one.isEntry && one.facadeModuleId?.endsWith(script),
        );
        const src = server ? `/${script}` : chunk && `./${chunk.fileName}`;
        if (!src) throw new Error(`${script} was not built`);
        return [
          { tag: 'script', attrs: { type: 'module', crossorigin: true, src }, injectTo: 'head-prepend' },
        ];
      },
    },
  };
}

// The floor plan: which room may import which. floors.mjs holds the code to it.

/**
 * A room may import only what its line names; anything else is an error.
 * To let a room see more, edit its line in a commit of its own and say why there.
 * @type {Record<string, string[]>}
 */
const rooms = {
  domain: [],
  ingest: ['domain'],
  exports: ['domain'],
  worker: ['domain', 'ingest'],
  app: ['domain', 'exports', 'worker'],
  embed: ['domain', 'app'],
  build: ['domain', 'ingest', 'exports', 'app'],
};
const stages = 'read|clean|segment|recognise|resolve|align|bundle';
const views = 'timeline|contact|compare|article|filters|share';
const test = '[.]test[.]tsx?$|^src/testing/';
const packages = (/** @type {string} */ names) => `(^|/)node_modules/(${names})/`;
const nodeModules =
  '^(node:.*|fs|path|url|os|util|crypto|stream|child_process|worker_threads|process|http|zlib)$';

const floors = Object.entries(rooms).map(([room, below]) => ({
  name: `floor-${room}`,
  comment: `src/${room} may import only: ${below.join(', ') || 'nothing of ours'}. Move what both need to a lower floor.`,
  from: { path: `^src/${room}/`, pathNot: test },
  to: { path: '^src/', pathNot: [`^src/(${[room, ...below].join('|')})/`] },
}));

const doors = [
  {
    name: 'main-opens-the-app',
    comment: 'src/main.tsx starts the page and knows nothing but src/app.',
    from: { path: '^src/main[.]tsx$' },
    to: { path: '^src/', pathNot: '^src/app/' },
  },
  {
    name: 'worker-is-the-only-door',
    comment: 'The app talks to ingest through worker/client.ts; it may see protocol.ts, never the pipeline.',
    from: { path: '^src/app/' },
    to: { path: '^src/worker/', pathNot: '^src/worker/(client|protocol)[.]ts$' },
  },
  {
    name: 'client-never-loads-ingest',
    comment: 'A static import here would pull the parser into the main bundle.',
    from: { path: '^src/worker/(client|protocol)[.]ts$', pathNot: test },
    to: { path: '^src/ingest/' },
  },
  {
    name: 'stages-are-strangers',
    comment: 'A stage sees domain and the shared files of ingest; only pipeline.ts knows the order.',
    from: { path: `^src/ingest/(${stages})/`, pathNot: test },
    to: { path: `^src/ingest/((${stages})/|pipeline[.]ts$)`, pathNot: '^src/ingest/$1/' },
  },
  {
    name: 'views-are-strangers',
    comment: 'Views meet in the shell and share through ui/ and url/.',
    from: { path: `^src/app/(${views})/`, pathNot: test },
    to: { path: `^src/app/(${views}|shell)/`, pathNot: '^src/app/$1/' },
  },
  {
    name: 'one-door-to-vis',
    comment: 'vis-timeline is imperative; vis-chart.ts is the one file that knows it.',
    from: { path: '^src/', pathNot: '^src/app/timeline/vis-chart[.]ts$' },
    to: { path: packages('vis-timeline|vis-data') },
  },
];

const purity = [
  {
    name: 'pure-floors',
    comment: 'domain, ingest and exports run in Node, a worker and a test alike: no page, no machine.',
    from: { path: '^src/(domain|ingest|exports)/', pathNot: test },
    to: {
      path: `${packages('react|react-dom|vis-timeline|vis-data|i18next|react-i18next|moment|@tanstack')}|${nodeModules}`,
    },
  },
  {
    name: 'node-stays-in-build',
    comment: 'File system, paths and Vite belong to src/build and vite.config.ts.',
    from: { path: '^src/', pathNot: ['^src/build/', test] },
    to: { path: `${nodeModules}|${packages('vite|esbuild')}` },
  },
  {
    name: 'tests-stay-out',
    comment: 'Shipped code never imports a test or a test helper.',
    from: { path: '^src/', pathNot: test },
    to: { path: test },
  },
];

const order = [
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one file, or hide a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'rooms-by-name',
    comment: 'Across rooms write #room/file.ts; inside a room write ./file.ts.',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'no-self-alias',
    comment:
      'Inside a room write ./file.ts, not #room/file.ts: the room can then be renamed without touching it.',
    from: { path: '^src/([^/]+)/', pathNot: test },
    to: { path: '^src/$1/', dependencyTypes: ['aliased-subpath-import'] },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports this file and it imports nothing: use it or delete it.',
    from: { orphan: true, pathNot: ['[.]d[.]ts$', test, '^src/build/'] },
    to: {},
  },
  {
    name: 'must-resolve',
    comment: 'This import leads nowhere: a typing slip, or a package missing from package.json.',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** The rules as dependency-cruiser takes them; each comment says how to mend a breach. */
export const forbidden = [...floors, ...doors, ...purity, ...order].map((rule) => ({
  ...rule,
  severity: /** @type {const} */ ('error'),
}));

/** How imports are looked up: as Node and the bundler do, sources by their own extension. */
export const resolveOptions = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'types', 'default'],
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
};

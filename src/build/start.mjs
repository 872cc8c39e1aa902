// `npm start`: installs and builds what is missing or out of date, then serves the page until Ctrl-C. Needs nothing but Node.
import { join } from 'node:path';
import { buildIfNeeded, installIfNeeded, projectRoot } from './fresh.mjs';
import { listen, pageServer } from './serve.mjs';

const DEFAULT_PORT = 4173;

/** @returns {number | undefined} undefined when PORT is no port */
function wantedPort() {
  const text = process.env.PORT ?? '';
  if (text === '') return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65535 ? port : undefined;
}

/**
 * npm's shell may end on a signal without passing it on, and leave the server behind: an orphan ends itself.
 * @param {() => void} stop
 */
function endWithParent(stop) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 250).unref();
}

async function main() {
  const wanted = wantedPort();
  if (wanted === undefined) {
    console.error(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`);
    process.exit(2);
  }
  installIfNeeded();
  if (!buildIfNeeded()) {
    console.error('The build failed; its messages are above. `npm run check` says more.');
    process.exit(1);
  }
  const host = process.env.HOST || '127.0.0.1';
  const server = pageServer(join(projectRoot, 'dist'));
  const port = await listen(server, wanted, host);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  endWithParent(stop);
  if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is taken; using ${port}.`);
  console.log(
    `Readout is at http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${port}/  (Ctrl-C ends it)`,
  );
}

await main();

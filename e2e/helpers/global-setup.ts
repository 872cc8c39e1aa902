import { join } from 'node:path';
import { buildIfNeeded, projectRoot } from '../../src/build/fresh.mjs';
import { listen, pageServer } from '../../src/build/serve.mjs';

/** One server of the built page for all journeys, on a free port; every worker reads its address from the environment. */
export default async function serveBuiltPage(): Promise<() => void> {
  if (!buildIfNeeded()) throw new Error('The page could not be built.');
  const server = pageServer(join(projectRoot, 'dist'));
  const port = await listen(server, 0);
  process.env.READOUT_ORIGIN = `http://127.0.0.1:${port}/`;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

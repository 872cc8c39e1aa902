// A static server for the built page: what a good static host does, on Node's http alone. `npm start` and the e2e tests use it.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Reply */
/** @typedef {{ path: string, etag: string, status: number, depth: number }} Found */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Scripts, styles, fonts and requests only from this server; no frame-ancestors, for the page is made to be embedded.
 * Cross-origin reading is open: everything here is public, and a frame sandboxed without same-origin needs it.
 */
const POLICY = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const NAMED_BY_HASH = /\/assets\/|-[0-9a-f]{8,64}\.json$/u;
const PAGE_ROUTE = /^\/([a-z]{2})\/(?:about\/|timeline\/|(?:c|s|a)\/[^/]+\/(?:compare\/)?)?$/u;
const SLUG = /^[a-z0-9-]+$/u;

/** @param {string} path */
function fileState(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile()
    ? `W/"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`
    : undefined;
}

/**
 * A page made for the root, sent from a deeper address: its relative links climb back up.
 * @param {Buffer} page
 * @param {number} depth how many folders below the root the address lies
 */
function rebased(page, depth) {
  const up = '../'.repeat(depth) || './';
  return Buffer.from(page.toString('utf8').replace(/((?:href|src|content)=")\.\//gu, `$1${up}`));
}

/**
 * What lies at an address: a file, a folder's index, a page of another bundle (it has no file of its own), or nothing.
 * @param {string} root absolute path of the built page
 * @param {URL} url
 * @returns {Found | { status: 308, to: string } | { status: 400 }}
 */
function locate(root, url) {
  let pathname;
  try {
    pathname = decodeURIComponent(url.pathname);
  } catch {
    return { status: 400 };
  }
  const path = resolve(root, `.${pathname}`);
  if (pathname.includes('\0') || (path !== root && !path.startsWith(root + sep))) return { status: 400 };
  const depth = pathname.split('/').length - 2;
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  const etag = fileState(file);
  if (etag) return { path: file, etag, status: 200, depth: 0 };
  if (!pathname.endsWith('/') && fileState(join(path, 'index.html')))
    return { status: 308, to: `${url.pathname}/${url.search}` };
  return otherBundlePage(root, url, pathname, depth) ?? notFound(root, depth);
}

/**
 * `?bundle=NAME` opens another bundle, whose pages aren't prerendered: the language's front page finds its way from the link.
 * @param {string} root
 * @param {URL} url
 * @param {string} pathname
 * @param {number} depth
 * @returns {Found | undefined}
 */
function otherBundlePage(root, url, pathname, depth) {
  const language = PAGE_ROUTE.exec(pathname)?.[1];
  const name = url.searchParams.get('bundle') ?? '';
  if (!language || !SLUG.test(name) || !fileState(join(root, `bundle-${name}`, 'manifest.json')))
    return undefined;
  const path = join(root, 'index.html');
  const etag = fileState(path);
  return etag ? { path, etag, status: 200, depth } : undefined;
}

/**
 * @param {string} root
 * @param {number} depth
 * @returns {Found}
 */
function notFound(root, depth) {
  const path = join(root, '404.html');
  return { path, etag: fileState(path) ?? '', status: 404, depth };
}

const squeezed = {
  br: (/** @type {Buffer} */ body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (/** @type {Buffer} */ body) => promisify(gzip)(body),
};

/**
 * The smaller form that the browser takes, or none: pictures and fonts are packed already.
 * @param {string} type
 * @param {string} accepted the Accept-Encoding header
 * @returns {'br' | 'gzip' | undefined}
 */
function encodingFor(type, accepted) {
  if (!type.includes('charset')) return undefined;
  if (/\bbr\b/u.test(accepted)) return 'br';
  return /\bgzip\b/u.test(accepted) ? 'gzip' : undefined;
}

/** @param {string} text */
const plain = (text) => ({ 'Content-Type': 'text/plain; charset=utf-8', body: Buffer.from(`${text}\n`) });

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [extra]
 * @returns {Reply}
 */
function brief(status, text, extra = {}) {
  const { body, ...headers } = plain(text);
  return { status, headers: { ...headers, 'Cache-Control': 'no-cache', ...extra }, body };
}

/**
 * Answers one request from the files under `root`; squeezed forms are kept in `cache`.
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {Map<string, Buffer>} cache
 * @returns {Promise<Reply>}
 */
async function answer(root, request, cache) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return brief(405, 'GET or HEAD only.', { Allow: 'GET, HEAD' });
  const url = new URL(`http://readout.invalid${request.url?.startsWith('/') ? request.url : '/'}`);
  const found = locate(root, url);
  if (found.status === 400) return brief(400, 'That address is malformed.');
  if ('to' in found) return brief(308, 'The page is one slash further.', { Location: found.to });
  if (!('path' in found) || found.etag === '') return brief(404, 'There is no page at this address.');

  const type = TYPES[extname(found.path)] ?? 'application/octet-stream';
  const encoding = encodingFor(type, String(request.headers['accept-encoding'] ?? ''));
  const lasting = found.status === 200 && NAMED_BY_HASH.test(found.path.replaceAll(sep, '/'));
  const headers = {
    'Content-Type': type,
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: found.etag,
    Vary: 'Accept-Encoding',
  };
  if (found.status === 200 && request.headers['if-none-match'] === found.etag)
    return { status: 304, headers, body: Buffer.alloc(0) };
  const body = readFileSync(found.path);
  const page = found.depth > 0 ? rebased(body, found.depth) : body;
  if (!encoding || page.length < 1024) return { status: found.status, headers, body: page };
  const key = `${encoding} ${found.depth} ${found.etag} ${found.path}`;
  const small = cache.get(key) ?? (await squeezed[encoding](page));
  cache.set(key, small);
  return { status: found.status, headers: { ...headers, 'Content-Encoding': encoding }, body: small };
}

/**
 * A server, not yet listening, for the built page under `root`.
 * @param {string} root the folder that `vite build` wrote
 * @returns {import('node:http').Server}
 */
export function pageServer(root) {
  const folder = resolve(root);
  /** @type {Map<string, Buffer>} */
  const cache = new Map();
  return createServer((request, response) => {
    answer(folder, request, cache)
      .catch((/** @type {Error} */ error) => brief(500, `The server failed: ${error.message}`))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...POLICY, ...headers, 'Content-Length': String(body.length) });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
}

/**
 * Listens on the wanted port, or on a free one when that is taken.
 * @param {import('node:http').Server} server
 * @param {number} port 0 takes any free one
 * @param {string} host
 * @returns {Promise<number>} the port it got
 */
export function listen(server, port, host = '127.0.0.1') {
  return new Promise((done, fail) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (taken && port !== 0) listen(server, 0, host).then(done, fail);
      else fail(error);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      done(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

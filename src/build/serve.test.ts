import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, pageServer } from './serve.mjs';

const script = `console.log('${'x'.repeat(2000)}')`;
const front = '<meta name="app-root" content="./"><script src="./assets/a.js"></script>';
const site = {
  'index.html': front,
  '404.html': `<h1>Nothing here</h1>${front}`,
  'assets/a.js': script,
  'assets/a.woff2': 'w'.repeat(2000),
  'en/index.html': 'front page',
  'en/c/one/index.html': 'contact one',
  'bundle/manifest.json': '{}',
  'bundle/index-0123456789abcdef.json': '{}',
  'bundle-demo/manifest.json': '{}',
};

let root = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'readout-serve-'));
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(root, 'dist', path)), { recursive: true });
    writeFileSync(join(root, 'dist', path), text);
  }
  writeFileSync(join(root, 'secret.txt'), 'secret');
  server = pageServer(join(root, 'dist'));
  port = await listen(server, 0);
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

type Reply = { status: number; headers: IncomingHttpHeaders; text: string };

/** Asks for a path exactly as written: unlike fetch, nothing is tidied on the way. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    }).on('error', fail);
  });
}

describe('the page server', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/en/', 200, 'text/html; charset=utf-8'],
    ['/en/c/one/?by=voice', 200, 'text/html; charset=utf-8'],
    ['/assets/a.js', 200, 'text/javascript; charset=utf-8'],
    ['/assets/a.woff2', 200, 'font/woff2'],
    ['/bundle/manifest.json', 200, 'application/json; charset=utf-8'],
    ['/en/c/unknown/', 404, 'text/html; charset=utf-8'],
    ['/en/c/one/unknown.js', 404, 'text/html; charset=utf-8'],
  ])('answers %s with %i as %s', async (path, status, type) => {
    const reply = await ask(path);
    expect([reply.status, reply.headers['content-type']]).toEqual([status, type]);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/en/..%2f..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ])('gives nothing away at %s', async (path) => {
    const reply = await ask(path);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.text).not.toContain('secret');
  });

  test('sends a folder without its slash one slash further and keeps the query', async () => {
    const reply = await ask('/en/c/one?by=voice');
    expect([reply.status, reply.headers.location]).toEqual([308, '/en/c/one/?by=voice']);
  });

  test("makes the helpful page's links climb from any depth", async () => {
    const reply = await ask('/en/c/unknown/compare/');
    expect(reply.text).toContain('content="../../../../"');
    expect(reply.text).toContain('src="../../../../assets/a.js"');
  });

  test("opens another bundle's contact from the front page, as nothing is prerendered for it", async () => {
    expect((await ask('/en/c/any/?bundle=demo')).status).toBe(200);
    expect((await ask('/en/c/any/?bundle=demo')).text).toContain('content="../../../"');
    expect((await ask('/en/c/any/?bundle=absent')).status).toBe(404);
    expect((await ask('/en/c/any/?bundle=../bundle')).status).toBe(404);
    expect((await ask('/en/x/any/?bundle=demo')).status).toBe(404);
  });

  test('lets a browser keep for ever only what is named by its hash', async () => {
    const kept = async (path: string) => (await ask(path)).headers['cache-control'];
    expect(await kept('/assets/a.js')).toContain('immutable');
    expect(await kept('/bundle/index-0123456789abcdef.json')).toContain('immutable');
    expect(await kept('/bundle/manifest.json')).toBe('no-cache');
    expect(await kept('/en/')).toBe('no-cache');
    expect(await kept('/assets/gone.js')).toBe('no-cache');
  });

  test('answers 304 to a browser that has the file already', async () => {
    const { headers } = await ask('/en/');
    expect((await ask('/en/', { 'If-None-Match': String(headers.etag) })).status).toBe(304);
  });

  test('squeezes long text, neither fonts nor short text', async () => {
    const encoding = async (path: string) =>
      (await ask(path, { 'Accept-Encoding': 'gzip, deflate, br' })).headers['content-encoding'];
    expect(await encoding('/assets/a.js')).toBe('br');
    expect(await encoding('/assets/a.woff2')).toBeUndefined();
    expect(await encoding('/en/')).toBeUndefined();
  });

  test('allows scripts and styles of its own only, and any host to frame it', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|frame-ancestors/u);
  });

  test('takes a free port when the wanted one is taken', async () => {
    const second = pageServer(join(root, 'dist'));
    const other = await listen(second, port);
    second.close();
    expect(other).not.toBe(port);
  });
});

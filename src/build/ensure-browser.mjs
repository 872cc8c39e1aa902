// Finds a Chromium that really starts, or gets one: the e2e tests need it, and a fresh machine may have none.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, projectRoot } from './fresh.mjs';

/** @typedef {{ executablePath?: string }} Browser no path: the one Playwright downloads for itself */

const NOTE = join(projectRoot, 'node_modules/.cache/readout/browser.json');
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** A Chromium inside an npm package, for Linux on x64: the last line that runs on Node 20. */
const PACKED = '@sparticuz/chromium@147.0.0';

/** How the tests start it: nothing that calls home, and no GPU. Playwright itself adds --no-sandbox. */
export const BROWSER_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Whether the browser opens a page.
 * @param {Browser} browser
 * @returns {Promise<boolean>}
 */
async function starts(browser) {
  const { chromium } = await import('@playwright/test');
  try {
    const running = await chromium.launch({ ...browser, args: BROWSER_ARGUMENTS, timeout: 60_000 });
    const page = await running.newPage();
    await page.setContent('<p>ready</p>');
    await running.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {number} minutes after which it is given up
 * @returns {boolean}
 */
function runs(command, words, minutes) {
  const run = spawnSync(command, words, {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    timeout: minutes * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  runs('apt-get', ['update', '-qq'], 3);
  const wanted = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  return runs('apt-get', wanted, 6) ? [{ executablePath: '/usr/bin/chromium' }] : [];
}

function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  if (!runs('npm', ['install', '--no-save', '--no-audit', '--no-fund', PACKED], 5)) return [];
  const folder = join(projectRoot, 'node_modules/.cache/readout/chromium');
  mkdirSync(folder, { recursive: true }); // it unpacks to a fixed name under TMPDIR
  const script =
    "import('@sparticuz/chromium').then(async (m) => process.stdout.write(await m.default.executablePath()))";
  const env = { ...process.env, TMPDIR: folder };
  return [
    {
      executablePath: execFileSync(process.execPath, ['-e', script], {
        cwd: projectRoot,
        env,
        encoding: 'utf8',
      }),
    },
  ];
}

/** @type {[way: string, find: () => Browser[]][]} each way gives the browsers to try */
const WAYS = [
  ['CHROMIUM_PATH', () => (process.env.CHROMIUM_PATH ? [{ executablePath: process.env.CHROMIUM_PATH }] : [])],
  ['the last run', () => (existsSync(NOTE) ? [readBrowser()] : [])],
  ["Playwright's own", () => [{}]],
  [
    'this system',
    () => PLACES.filter((path) => existsSync(path)).map((executablePath) => ({ executablePath })),
  ],
  ['apt-get install chromium', fromDebian],
  ['playwright install chromium', () => (runs('npx', ['playwright', 'install', 'chromium'], 4) ? [{}] : [])],
  [PACKED, fromNpm],
];

/**
 * The browser that an earlier `ensureBrowser` settled on; Playwright's own when there was none.
 * @returns {Browser}
 */
export function readBrowser() {
  return existsSync(NOTE) ? JSON.parse(readFileSync(NOTE, 'utf8')) : {};
}

/**
 * Finds a browser that starts, or installs one, and notes it for the tests.
 * @returns {Promise<boolean>} false when every way failed
 */
export async function ensureBrowser() {
  const unwanted = new Set((process.env.BROWSER_SKIP ?? '').split(',')); // to try the later ways by hand
  for (const [way, find] of WAYS) {
    if (unwanted.has(way)) continue;
    for (const browser of find()) {
      if (!(await starts(browser))) continue;
      mkdirSync(join(NOTE, '..'), { recursive: true });
      writeFileSync(NOTE, JSON.stringify(browser));
      console.log(`browser: ${browser.executablePath ?? "Playwright's own"} (${way})`);
      return true;
    }
  }
  console.error('No Chromium could be found or installed. Install Chrome or Chromium, or set CHROMIUM_PATH.');
  return false;
}

if (isProgram(import.meta.url)) process.exitCode = (await ensureBrowser()) ? 0 : 1;

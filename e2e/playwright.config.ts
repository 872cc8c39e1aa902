import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGUMENTS, readBrowser } from '../src/build/ensure-browser.mjs';

const { executablePath } = readBrowser();
const report = process.env.READOUT_E2E_REPORT;
const scratch = join(import.meta.dirname, '../node_modules/.cache/readout/e2e');

export default defineConfig({
  testDir: '.',
  outputDir: scratch,
  globalSetup: './helpers/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  // long enough for a busy machine: no journey fails on a clock
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: report ? [['line'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: process.env.READOUT_ORIGIN,
    locale: 'en-GB',
    timezoneId: 'Europe/Warsaw',
    trace: 'off',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: BROWSER_ARGUMENTS },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // a mouse, a wheel, what a phone's page doesn't show
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { withNotFoundPage } from './src/build/not-found-page.ts';
import { withStaticPages } from './src/build/prerender-plugin.ts';

export default defineConfig({
  base: './',
  plugins: [react(), withNotFoundPage(), withStaticPages()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // what every page needs of others is one file: packs better, and is asked for once
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|@tanstack[\\/](?:query-core|react-query)|valibot|use-sync-external-store)[\\/]/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    // a busy machine is no failure; what hangs is still found
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'pure', environment: 'node', include: ['src/!(app|embed)/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'page', environment: 'happy-dom', include: ['src/{app,embed}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});

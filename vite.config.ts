import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { startChunk, withAhead } from './src/build/ahead-plugin.ts';
import { withNotFoundPage } from './src/build/not-found-page.ts';
import { withStaticPages } from './src/build/prerender-plugin.ts';

export default defineConfig({
  base: './',
  plugins: [react(), withAhead(), withNotFoundPage(), withStaticPages()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // what every page starts with is one file of others and one of ours, what reads a bundle one more: they pack better so
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules/, tags: ['$initial'] },
            { name: startChunk, tags: ['$initial'] },
            { name: 'hash', test: /@noble/ },
            { name: 'reading', test: /valibot|[\\/]domain[\\/]/ },
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

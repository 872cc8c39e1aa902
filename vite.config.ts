import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    projects: [
      {
        extends: true,
        test: { name: 'pure', environment: 'node', exclude: ['src/app/**', 'src/embed/**'] },
      },
      {
        extends: true,
        test: { name: 'page', environment: 'happy-dom', include: ['src/{app,embed}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});

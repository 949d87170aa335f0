import { defineConfig } from 'vitest/config';

/** The browser suite: real Chromium from the system, the product as `npm start` runs it. */
export default defineConfig({
  test: {
    globalSetup: ['scripts/check-worker.mjs'],
    include: ['tests/src/browser/**/*.browser.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
});

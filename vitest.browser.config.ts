import { defineConfig } from 'vitest/config';

/** The browser suite: real Chromium from the system, the product as `npm start` runs it. */
export default defineConfig({
  test: {
    globalSetup: ['scripts/check-worker.mjs'],
    include: ['tests/src/browser/**/*.browser.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One browser each. They share the modules that they load: loading them anew for each file took a tenth of the time.
    maxWorkers: 2,
    pool: 'forks',
    isolate: false,
  },
});

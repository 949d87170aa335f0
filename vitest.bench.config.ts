import { defineConfig } from 'vitest/config';

/** Measurements with a limit of their own, run by `npm run bench -- NAME`. */
export default defineConfig({
  test: {
    globalSetup: ['scripts/check-worker.mjs'],
    include: ['bench/**/*.measure.ts'],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});

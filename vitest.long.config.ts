import { defineConfig } from 'vitest/config';

/** Tests that take too long for every day; the project's own check runs them. */
export default defineConfig({
  test: {
    globalSetup: ['scripts/check-worker.mjs', 'scripts/check-emulator.mjs'],
    include: ['{functions,server,tests}/src/**/*.long.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Many of them wait for programs and for times to pass: two keep two processors at work.
    maxWorkers: 2,
    // As in the quick tests: loading the modules anew for each file takes more than some of the files.
    pool: 'forks',
    isolate: false,
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
  },
});

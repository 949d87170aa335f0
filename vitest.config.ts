import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,functions,liff-app,simulator,server,tests,scripts}/**/*.test.{ts,tsx}'],
    exclude: [
      '**/node_modules/**',
      '**/dist/**',
      '**/*.browser.test.ts',
      '**/*.cloud.test.ts',
      '**/*.long.test.ts',
    ],
    // A busy machine is no fault: what hangs is ended, what is slow is not.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Test files share a process and its modules: loading them anew for each took most of the time.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
  },
});

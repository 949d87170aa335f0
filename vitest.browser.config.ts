import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Where the suite keeps its folders, removed with whatever it leaves. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The browser suite: real Chromium from the system, the product as `npm start` runs it. */
export default defineConfig({
  test: {
    globalSetup: ['scripts/check-worker.mjs'],
    setupFiles: ['tests/src/browser/own-temporary-folder.ts'],
    include: ['tests/src/browser/**/*.browser.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One browser each. They share the modules that they load: loading them anew for each file took a tenth of the time.
    maxWorkers: 2,
    pool: 'forks',
    isolate: false,
    env: { TMPDIR: temporaryFolder() },
  },
});

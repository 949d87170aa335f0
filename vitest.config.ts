import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Screens last. A process serves files of one environment: where screens stand between the others, a process ends at
 * each change and the next one loads every module anew.
 */
class ScreensLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isScreen = (file: TestSpecification) =>
      file.moduleId.includes('/liff-app/') && file.moduleId.endsWith('.tsx');
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isScreen(file)), ...sorted.filter(isScreen)];
  }
}

/**
 * Where tests keep their folders, removed with whatever they leave: in memory, where the machine has a file system there
 * (Linux has) and room in it. Every commit waits for the disk otherwise. What must outlast a killed process is on the disk.
 */
function temporaryFolder(): string {
  const memory = '/dev/shm';
  const { bavail, bsize } = existsSync(memory) ? statfsSync(memory) : { bavail: 0, bsize: 0 };
  const folder = mkdtempSync(join(bavail * bsize > 1_000_000_000 ? memory : tmpdir(), 'prakat-tests-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export default defineConfig({
  test: {
    globalSetup: ['scripts/check-worker.mjs', 'scripts/check-emulator.mjs'],
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
    // What a file is translated to is kept until it changes: translating and handing over took a seventeenth of the processor's time.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    // One for each processor: each more loads all modules for itself, which takes more than is gained while some wait.
    maxWorkers: Math.max(2, availableParallelism()),
    // Much is made and thrown away by each test; collecting it less often takes less of the processor.
    execArgv: ['--max-semi-space-size=64'],
    env: { TMPDIR: temporaryFolder() },
    sequence: { sequencer: ScreensLast },
  },
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { ConfigError } from '@prakat/functions/config/config';
import { OfficeProfilesError } from '@prakat/functions/config/load-profiles';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { OperatorError } from './operator-error.ts';

/** Reads `.env` of the project, if there is one; variables already set win. */
export function loadEnvironmentFile(): void {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Runs a program to its end: what the operator can mend is said in its one sentence, anything else with its
 * stack; either way the exit code is not zero.
 */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    loadEnvironmentFile();
    await main();
  } catch (error) {
    const forOperator =
      error instanceof OperatorError ||
      error instanceof ConfigError ||
      error instanceof OfficeProfilesError ||
      error instanceof BackupError;
    console.error(forOperator ? error.message : error);
    process.exitCode = 1;
    // A server half started may hold the process open.
    setTimeout(() => process.exit(1), 500).unref();
  }
}

/** Calls `close` once on Ctrl-C or a stop by the system, then ends the process; a second signal ends it at once. */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 1900).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

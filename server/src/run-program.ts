import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { sentenceOf } from './sentence-of.ts';

/** Reads `.env` of the project, if there is one; variables already set win. */
export function loadEnvironmentFile(): void {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Runs a program to its end: what the operator can mend is said in its one sentence, a fault of the program with its
 * stack; either way the exit code is not zero.
 */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  // Whoever read what is printed has gone, as `| head` does: the work goes on, and nobody is left to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    loadEnvironmentFile();
    await main();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null)
      console.error('โปรแกรมหยุดเพราะข้อผิดพลาดที่ไม่คาดคิด กรุณาส่งข้อความต่อไปนี้ให้ผู้ดูแลโปรแกรม', error);
    else console.error(sentence);
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

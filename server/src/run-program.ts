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

/** Whoever stops a program waits two seconds before they use force. */
const STOP_MS = 1_800;

/**
 * Calls `close` once on Ctrl-C or a stop by the system, then ends the process. What takes too long to end is left where it
 * is, as a kill would: everything that counts is durable, and goes on at the next start. Then `letGo` is called, which must
 * not wait for anything. A second signal ends the process at once.
 */
export function stopOnSignal(close: () => Promise<void>, letGo: () => void = () => {}): void {
  let stopping = false;
  const end = (code: number) => {
    letGo();
    process.exit(code);
  };
  const stop = () => {
    if (stopping) return end(1);
    stopping = true;
    setTimeout(() => end(0), STOP_MS);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        end(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

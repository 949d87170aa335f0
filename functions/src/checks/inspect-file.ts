import { Worker } from 'node:worker_threads';
import type { FileReport } from '@prakat/shared/checks/file-report';
import type { FileExtension } from '@prakat/shared/files/file-types';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { FileToInspect } from './inspect.ts';
import { Lanes } from './lanes.ts';
import { programFile } from './program-file.ts';
import type { WorkerAnswer } from './worker.ts';

export type CheckedFile = {
  ok: true;
  name: string;
  extension: FileExtension;
  /** The bytes to keep: stripped, turned upright, converted; the very object that was given when nothing had to change. */
  content: Uint8Array;
  report: FileReport;
};

/**
 * What one check may use. The heap is bounded by V8; what lies outside of it (a PDF of a megabyte unpacks to a thousand)
 * by how far the process may grow meanwhile. The largest files of offices take some 200 MB, and two are examined at once.
 */
export type Limits = { milliseconds: number; heapMegabytes: number; growthMegabytes: number };
const usual: Limits = { milliseconds: 15_000, heapMegabytes: 256, growthMegabytes: 600 };

const LOOK_MS = 50;

/** Two files at once, and as many as wait without anybody's patience ending. */
const lanes = new Lanes({ atOnce: 2, waiting: 16 });

/**
 * Examines one file in a worker of its own, beside the process's own work. A file that makes the worker run out of time
 * or memory, or break down, is refused like any other; when too many wait, so is the next (`file_checks_busy`). Throws
 * only when the worker's program is not there.
 */
export async function inspectFile(
  file: FileToInspect,
  limits: Limits = usual,
): Promise<CheckedFile | Refused> {
  const answer = await lanes.run(() => inWorker(file, limits));
  if (answer === null) return refuse('file_checks_busy');
  if (!answer.ok) return answer;
  const { changed, ...rest } = answer;
  return { ...rest, content: changed ?? file.content };
}

async function inWorker(file: FileToInspect, limits: Limits): Promise<WorkerAnswer> {
  // Its shared libraries must be loaded by the main thread, or the end of a worker takes them from the next.
  await import('sharp');
  const { heapMegabytes, milliseconds, growthMegabytes } = limits;
  const mostBytes = process.memoryUsage.rss() + growthMegabytes * 1024 * 1024;
  const worker = new Worker(programFile('check-worker'), {
    // A copy of exactly these bytes: a slice of Node's pool would be sent with all its neighbours.
    workerData: { ...file, content: Uint8Array.from(file.content) },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32 },
    // Nothing of the product's secrets, and no word of a library in the product's log.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(answer);
      void worker.terminate();
    };
    const giveUp = () => settle(refuse('file_unreadable_in_time', { name: file.name }));
    const timer = setTimeout(giveUp, milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > mostBytes) giveUp();
    }, LOOK_MS);
    worker.once('message', settle);
    worker.once('error', giveUp);
    worker.once('exit', giveUp);
  });
}

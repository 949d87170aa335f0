import { parentPort, workerData } from 'node:worker_threads';
import type { Refused } from '@prakat/shared/refusals';
import { type FileToInspect, type InspectedFile, inspectContent } from './inspect.ts';

/** What a worker answers: the content only where it was changed. */
export type WorkerAnswer = (Omit<InspectedFile, 'content'> & { changed: Uint8Array | null }) | Refused;

// One file, then the worker ends: nothing of a file is left for the next.
const file = workerData as FileToInspect;
const inspected = await inspectContent(file);
const answer = (): WorkerAnswer => {
  if (!inspected.ok) return inspected;
  const { content, ...rest } = inspected;
  return { ...rest, changed: content === file.content ? null : content };
};
parentPort?.postMessage(answer());

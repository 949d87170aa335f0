import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Lanes } from '../checks/lanes.ts';
import { programFile } from '../checks/program-file.ts';
import { PREVIEW } from './preview-size.ts';

const run = promisify(execFile);

/** What one page may take. An ordinary one takes 130 MB and a second, a scan in colour some 400 MB. */
export type PageLimits = { milliseconds: number; megabytes: number };
const usual: PageLimits = { milliseconds: 10_000, megabytes: 500 };

/** One at a time: whoever opens a request asks for several, and the processor is the product's. */
const lanes = new Lanes({ atOnce: 1, waiting: 16 });

/** A JPEG; or why there is none: it is no page that can be drawn, the drawing broke down, or too many wait already. */
export type DrawnPage = { jpeg: Buffer } | { jpeg: null; why: 'unreadable' | 'broken_down' | 'busy' };

/**
 * Draws the first page of a PDF in little, in a process of its own: native code reads there what a stranger made. A PDF that makes
 * it run out of time or memory, or break down, has no picture. Throws only when the program is not there.
 */
export async function drawFirstPage(
  pdf: Uint8Array,
  limits: PageLimits = usual,
  program: URL = programFile('first-page'),
): Promise<DrawnPage> {
  const drawn = await lanes.run(() => inProcess(pdf, limits, program));
  return drawn ?? { jpeg: null, why: 'busy' };
}

async function inProcess(
  pdf: Uint8Array,
  { milliseconds, megabytes }: PageLimits,
  program: URL,
): Promise<DrawnPage> {
  const bounds = [String(megabytes), String(milliseconds)];
  const running = run(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, fileURLToPath(program), ...bounds],
    {
      // Nothing of the product's secrets, and no word of a library in the product's log.
      env: {},
      encoding: 'buffer',
      timeout: milliseconds,
      killSignal: 'SIGKILL',
      maxBuffer: PREVIEW.mostBytes,
    },
  );
  // It may be gone before it has read everything.
  running.child.stdin?.on('error', () => {}).end(pdf);
  try {
    const { stdout } = await running;
    return isJpeg(stdout) ? { jpeg: stdout } : { jpeg: null, why: 'unreadable' };
  } catch {
    return { jpeg: null, why: 'broken_down' };
  }
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const isJpeg = (content: Buffer): boolean => content.subarray(0, JPEG.length).equals(JPEG);

import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

// A temporary folder for each process of the suite: what is left behind in it was left by this one's own browsers. Set before
// Playwright is loaded, which asks once; the suite removes them all with the folder that they are in.
const own = `process-${process.pid}`;
if (basename(tmpdir()) !== own) {
  const folder = join(tmpdir(), own);
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
}

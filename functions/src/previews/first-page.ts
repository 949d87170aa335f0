import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { smallJpeg } from '../files/small-jpeg.ts';
import { PREVIEW } from './preview-size.ts';
import { pageAsSvg } from './typeset-page.ts';

// One PDF comes in, a JPEG or nothing goes out, then the process ends. Whatever a hostile PDF does to the libraries that
// read it, it does to this process alone.

const [megabytes = 0, milliseconds = 0] = process.argv.slice(2).map(Number);

/** A thread of its own, since the drawing holds this one; it ends the process even where nobody is left who would. */
const guard = `
const { workerData: { mostBytes, until } } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes || Date.now() > until) process.kill(process.pid, 'SIGKILL');
}, 20);`;
const workerData = { mostBytes: megabytes * 1024 * 1024, until: Date.now() + milliseconds };
new Worker(guard, { eval: true, workerData }).unref();

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
try {
  // Where memory runs out, this process goes before the product (Linux).
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {}

const pdf = await buffer(process.stdin);
const { default: sharp } = await import('sharp');
sharp.concurrency(1);
sharp.cache(false);
const svg = await pageAsSvg(pdf, PREVIEW);
const jpeg = svg && (await smallJpeg(sharp(svg, { unlimited: true }), PREVIEW.mostBytes));
if (jpeg) process.stdout.write(jpeg);

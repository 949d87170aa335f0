import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ChainedFile } from './chained-file.ts';
import { NOTHING_BEFORE } from './chained-line.ts';
import { dayFileName, newestFile } from './day-files.ts';
import { endOfFile } from './end-of-file.ts';

/**
 * Today's file: the one that was begun last, where it is of today; else a new one that follows it. A file that was left
 * is never gone back to, so a day that comes again, after the clock was set back, has a second file. `left` is the file
 * that this process has just left: what it wrote last is known, whatever stands on the disk by now.
 */
export function openDay(folder: string, day: string, time: string, left: ChainedFile | null): ChainedFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const newest = newestFile(folder);
  const path = newest && join(folder, newest.file);
  if (path && newest.day === day) return ChainedFile.goOn(path, time);
  let nth = 1;
  while (existsSync(join(folder, dayFileName(day, nth)))) nth += 1;
  const file = dayFileName(day, nth);
  return ChainedFile.begin(join(folder, file), {
    kind: 'file',
    format: 'prakat-traffic',
    version: 1,
    time,
    day,
    file,
    serial: (newest?.serial ?? 0) + 1,
    previousFile: newest?.file ?? null,
    previousHash: path ? (path === left?.path ? left.link.hash : endOf(path, time)) : NOTHING_BEFORE,
  });
}

/** The hash of a file's last line, once what is cut off at its end is accounted for. */
function endOf(path: string, time: string): string {
  const end = endOfFile(path);
  if (!end) return NOTHING_BEFORE;
  if (end.torn.length === 0) return end.link.hash;
  chmodSync(path, 0o600);
  const left = ChainedFile.goOn(path, time);
  left.close();
  return left.link.hash;
}

import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@prakat/shared/time/clock';
import { daysBetween } from '@prakat/shared/time/thai-date';
import type { Logger } from 'pino';
import { addToCustody, heldDays, readCustody } from './custody.ts';
import { dayFileNames, headerOf } from './day-files.ts';
import { endOfFile } from './end-of-file.ts';

/**
 * A clock that has just moved on by more than this may be wrong, or the machine stood still: nothing is deleted before it
 * has gone on to another day.
 */
const STEADY_DAYS = 7;

/**
 * Enters files that were begun, makes those read-only whose day is over, and deletes those that are older than `days` and not held. Each is entered in
 * the record of custody first; what was entered and not done is done by the next run. `open` is the file that is written to.
 */
export async function keepHouse(
  folder: string,
  {
    today,
    open,
    days,
    clock,
    logger,
  }: { today: string; open: string; days: number; clock: Clock; logger: Pick<Logger, 'info'> },
): Promise<void> {
  const all = dayFileNames(folder)
    .flatMap((name) => headerOf(join(folder, name)) ?? [])
    .sort((a, b) => a.serial - b.serial);
  const files = all.filter(({ file }) => join(folder, file) !== open);
  const entered = readCustody(folder);
  const isBegun = new Set(entered.flatMap((entry) => (entry.kind === 'begin' ? [entry.first] : [])));
  const begun = all.filter(({ hash }) => !isBegun.has(hash));
  if (begun.length > 0)
    addToCustody(folder, clock, () =>
      begun.map(({ file, day, hash }) => ({ kind: 'begin', file, day, first: hash })),
    );
  const isClosed = new Set(entered.flatMap((entry) => (entry.kind === 'close' ? [entry.file] : [])));
  for (const { file, day } of files) {
    if (isClosed.has(file)) continue;
    const path = join(folder, file);
    chmodSync(path, 0o440);
    const { bytes, sha256 } = await digestOf(path);
    const last = endOfFile(path)?.link.hash ?? '';
    addToCustody(folder, clock, () => [{ kind: 'close', file, day, bytes, sha256, last }]);
    // A line outside the folder that says what the day was: whoever writes the folder anew cannot take it back.
    logger.info({ file, sha256, last }, 'traffic log closed');
  }
  const before = files.at(-1);
  if (!before || Math.abs(daysBetween(before.day, today)) > STEADY_DAYS) return;
  const old = files.filter(({ day }) => daysBetween(day, today) > days);
  if (old.length === 0) return;
  let expired: string[] = [];
  addToCustody(folder, clock, (entries) => {
    const held = heldDays(entries);
    const closed = new Map(
      entries.flatMap((entry) => (entry.kind === 'close' ? [[entry.file, entry.last]] : [])),
    );
    const isExpired = new Set(entries.flatMap((entry) => (entry.kind === 'expire' ? [entry.file] : [])));
    const due = old.flatMap(({ file, day }) => {
      const last = closed.get(file);
      return last && !held.has(day) ? [{ kind: 'expire' as const, file, day, last }] : [];
    });
    expired = due.map(({ file }) => file);
    // One that was entered and is still there was not deleted then: the process was ended in between.
    return due.filter(({ file }) => !isExpired.has(file));
  });
  for (const file of expired) rmSync(join(folder, file), { force: true });
}

/** Size and SHA-256 of a file, without holding it. */
async function digestOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

import { createHash } from 'node:crypto';
import { NEVER } from '../store/proof-record.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Between looks while something is not as it should be: pages are kept by caches for minutes, and people are slow. */
const PATIENCE_MS = [1, 2, 4, 8, 15].map((minutes) => minutes * MINUTE_MS);

/** Looks after which what is wrong is said: about half an hour after the first. */
export const PATIENCE = PATIENCE_MS.length;

/** Then each hour for a day, because the groups wait for it, and each day. */
const HOURLY = PATIENCE + 24;

/** Somewhere in [0, 1), the same for the same text. */
const chance = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;

/**
 * When to look next after a look at `at` (ms): weekly at what is as it should be, half a day earlier or later so that what
 * went up together is not looked at together; never again at what has gone; sooner at what is wrong. `tries` counts looks
 * that found something wrong, this one among them.
 */
export function nextLook(
  at: number,
  { id, is, tries }: { id: string; is: 'right' | 'gone' | 'wrong'; tries: number },
): string {
  if (is === 'gone') return NEVER;
  const wait =
    is === 'right'
      ? 6.5 * DAY_MS + chance(`${id} ${at}`) * DAY_MS
      : (PATIENCE_MS[tries - 1] ?? (tries <= HOURLY ? HOUR_MS : DAY_MS));
  return new Date(at + Math.round(wait)).toISOString();
}

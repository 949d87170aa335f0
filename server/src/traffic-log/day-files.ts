import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { buddhistYear } from '@prakat/shared/time/thai-date';
import { z } from 'zod';
import { readHeader } from './chained-line.ts';

/** The folder of the traffic log in the data folder. */
export const trafficFolder = (dataDir: string): string => join(dataDir, 'traffic');

/** The first line of the file of a day. */
export const headerSchema = z.object({
  kind: z.literal('file'),
  format: z.literal('prakat-traffic'),
  version: z.literal(1),
  time: z.string(),
  /** The day in Bangkok, CE. */
  day: z.iso.date(),
  file: z.string(),
  /** 1, 2, 3, … in the order in which files were begun. */
  serial: z.int().min(1),
  previousFile: z.string().nullable(),
  previousHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type DayHeader = z.infer<typeof headerSchema>;

const NAME = /^(2[4-9]\d\d)-(\d\d-\d\d)(?:\.(\d+))?\.log$/;

/**
 * The name of a day's file: `2569-11-29.log`, the year in the Buddhist Era. A day that comes a second time, because the
 * clock was set back, has `2569-11-29.2.log`.
 */
export function dayFileName(day: string, nth = 1): string {
  const written = `${buddhistYear(Number(day.slice(0, 4)))}${day.slice(4, 10)}`;
  return nth === 1 ? `${written}.log` : `${written}.${nth}.log`;
}

/** A day as people type it, `2569-11-29` or `2026-11-29`, as CE; null for what is no day. */
export function readDay(text: string): string | null {
  const [, year, rest] = /^(\d{4})(-\d\d-\d\d)$/.exec(text) ?? [];
  const written = Number(year);
  const day = `${written >= 2400 ? written - 543 : written}${rest}`;
  return z.iso.date().safeParse(day).success ? day : null;
}

/** Names of the files of days in a folder, in no order. */
export const dayFileNames = (folder: string): string[] =>
  readdirSync(folder).filter((name) => NAME.test(name));

/** The first line of a file and its hash; null where it cannot be read as one. */
export function headerOf(file: string): (DayHeader & { hash: string }) | null {
  const handle = openSync(file, 'r');
  try {
    const block = Buffer.alloc(4096);
    const length = readSync(handle, block, 0, block.length, 0);
    const end = block.subarray(0, length).indexOf(0x0a);
    const line = block.subarray(0, Math.max(0, end));
    const read = readHeader(line);
    const { data } = headerSchema.safeParse(read?.fields);
    return read && data ? { ...data, hash: read.link.hash } : null;
  } finally {
    closeSync(handle);
  }
}

/** The file that was begun last; null where there is none. */
export function newestFile(folder: string): DayHeader | null {
  const headers = dayFileNames(folder).map((name) => headerOf(join(folder, name)));
  return headers.reduce<DayHeader | null>(
    (newest, header) => (header && header.serial > (newest?.serial ?? 0) ? header : newest),
    null,
  );
}

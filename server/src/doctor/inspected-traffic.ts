import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrafficState } from '@prakat/functions/doctor/context';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { isWritable } from '../is-writable.ts';
import { trafficFolder } from '../traffic-log/day-files.ts';
import { daysWithoutFile, inspectTraffic } from '../traffic-log/inspect-traffic.ts';

/** A day that is younger than this may have no file yet. */
const NEW_DAY_MS = 10 * 60_000;

/** The traffic log of a data folder as the doctor tells of it. A product that runs now must write a file of today. */
export async function inspectedTraffic(
  dataDir: string,
  ranOn: readonly string[],
  { now, days }: { now: number; days: number },
): Promise<TrafficState> {
  const folder = trafficFolder(dataDir);
  const found = await inspectTraffic(folder);
  const { began, files } = found;
  const isAtWork = isServed(dataDir);
  const today = calendarDate(now);
  const isNewDay = calendarDate(now - NEW_DAY_MS) !== today;
  const ran = isAtWork && !isNewDay ? [...ranOn, today] : ranOn;
  const faults = [...found.faults];
  if (isAtWork && began === null) faults.push('ระบบทำงานอยู่แต่ไม่มีการเก็บข้อมูล');
  if (existsSync(folder) && !isWritable(folder)) faults.push(`เขียนข้อมูลลงโฟลเดอร์ ${folder} ไม่ได้`);
  const lost = files.reduce((sum, file) => sum + file.lost, 0);
  return {
    began,
    files: files.length,
    faults,
    missingDays: daysWithoutFile(found, ran, { now, days }),
    lost,
  };
}

/** Whether a process serves from the folder now. */
function isServed(dataDir: string): boolean {
  const note = join(dataDir, 'server.pid');
  if (!existsSync(note)) return false;
  try {
    process.kill(Number(readFileSync(note, 'utf8')), 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

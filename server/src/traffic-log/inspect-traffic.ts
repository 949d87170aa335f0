import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { LEAST_TRAFFIC_DAYS } from '@prakat/shared/office/traffic-log';
import { calendarDate, daysBetween } from '@prakat/shared/time/thai-date';
import { ChainWalk } from './chain-walk.ts';
import { type CustodyEntry, CustodyError, heldDays, readCustody } from './custody.ts';
import { type DayHeader, dayFileNames, headerOf } from './day-files.ts';

/** What one file of the traffic log holds. */
export type InspectedFile = {
  file: string;
  /** The hash of its first line. */
  first: string;
  /** CE. */
  day: string;
  serial: number;
  lines: number;
  requests: number;
  /** Requests that could not be written when they came. */
  lost: number;
  tornBytes: number;
  /** The hash of its last line. */
  last: string;
  bytes: number;
  /** Bytes at its end of a line that is being written, or whose writer was ended and has not been started again. */
  loose: number;
  sha256: string;
  fault: string | null;
};

/** The traffic log of a folder, as it is found. */
export type InspectedTraffic = {
  /** In the order in which they were begun. */
  files: InspectedFile[];
  /** In Thai, each naming its file. */
  faults: string[];
  /** Days whose files are not deleted, CE. */
  held: string[];
  /** The first day that was ever written, CE; null before the first start. */
  began: string | null;
};

/**
 * Recomputes every chain, compares the files with each other and with the record of custody, and says what is wrong. May
 * run while the product writes.
 */
export async function inspectTraffic(folder: string): Promise<InspectedTraffic> {
  const found: InspectedTraffic = { files: [], faults: [], held: [], began: null };
  if (!existsSync(folder)) return found;
  const headers: Header[] = [];
  for (const name of dayFileNames(folder)) {
    const header = headerOf(join(folder, name));
    if (header?.file === name) headers.push(header);
    else found.faults.push(`${name}: บรรทัดแรกถูกแก้ไขหรือเสียหาย`);
  }
  headers.sort((a, b) => a.serial - b.serial);
  let custody: CustodyEntry[] = [];
  try {
    custody = readCustody(folder);
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error;
    found.faults.push(error.message);
  }
  for (const header of headers) found.files.push(await inspectFile(folder, header));
  found.held = [...heldDays(custody)].sort();
  found.began = beganOn(headers, custody);
  for (const { file, fault } of found.files) if (fault) found.faults.push(`${file}: ${fault}`);
  found.faults.push(...brokenLinks(headers, found.files, custody), ...otherThanEntered(found.files, custody));
  found.faults = [...new Set(found.faults)];
  return found;
}

async function inspectFile(folder: string, { file, day, serial, hash }: Header): Promise<InspectedFile> {
  const counted = { lines: 0, requests: 0, lost: 0 };
  const walk = new ChainWalk(({ fields }) => {
    counted.lines += 1;
    if (fields.kind === 'request') counted.requests += 1;
    if (fields.kind === 'lost') counted.lost += Number(fields.count);
  });
  const content = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(folder, file))) {
    walk.push(chunk as Buffer);
    content.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  const loose = walk.end();
  const { last, tornBytes, fault } = walk;
  const sha256 = content.digest('hex');
  return {
    file,
    first: hash,
    day,
    serial,
    ...counted,
    tornBytes,
    last: last?.hash ?? '',
    bytes,
    loose,
    sha256,
    fault,
  };
}

type Header = DayHeader & { hash: string };

const gone = (file: string): string => `${file}: ไฟล์หายไป โดยไม่มีบันทึกการลบตามกำหนด`;

/** Files that do not follow the one before, where that one is there, or was deleted in order. */
function brokenLinks(
  headers: readonly DayHeader[],
  files: readonly InspectedFile[],
  custody: readonly CustodyEntry[],
): string[] {
  const ends = new Map(files.map(({ file, last }) => [file, last]));
  const expired = new Map(
    custody.flatMap((entry) => (entry.kind === 'expire' ? [[entry.file, entry.last]] : [])),
  );
  return headers.flatMap(({ file, serial, previousFile, previousHash }) => {
    if (previousFile === null) return serial === 1 ? [] : [`${file}: ไม่ต่อจากไฟล์ใด ทั้งที่ไม่ใช่ไฟล์แรก`];
    const end = ends.get(previousFile) ?? expired.get(previousFile);
    if (end === undefined) return [gone(previousFile)];
    return end === previousHash ? [] : [`${file}: ไม่ต่อจาก ${previousFile} ซึ่งถูกแก้ไขหรือตัดท้าย`];
  });
}

/** Files that differ from what they were when they were closed, that are gone, or were deleted too early. */
function otherThanEntered(files: readonly InspectedFile[], custody: readonly CustodyEntry[]): string[] {
  const byName = new Map(files.map((file) => [file.file, file]));
  const expired = new Set(custody.flatMap((entry) => (entry.kind === 'expire' ? [entry.file] : [])));
  return custody.flatMap((entry) => {
    if (entry.kind === 'expire') {
      const kept = daysBetween(entry.day, entry.time.slice(0, 10));
      return kept > LEAST_TRAFFIC_DAYS ? [] : [`${entry.file}: ถูกลบก่อนครบ ${LEAST_TRAFFIC_DAYS} วัน`];
    }
    if ((entry.kind !== 'close' && entry.kind !== 'begin') || expired.has(entry.file)) return [];
    const file = byName.get(entry.file);
    if (!file) return [gone(entry.file)];
    if (entry.kind === 'begin') return file.first === entry.first ? [] : [`${entry.file}: ไม่ใช่ไฟล์ที่เริ่มไว้`];
    return file.sha256 === entry.sha256 ? [] : [`${entry.file}: ไม่ตรงกับที่เป็นเมื่อปิดไฟล์`];
  });
}

function beganOn(headers: readonly DayHeader[], custody: readonly CustodyEntry[]): string | null {
  const begun = custody.flatMap((entry) => (entry.kind === 'begin' ? [entry.day] : []));
  const days = [...headers.map(({ day }) => day), ...begun];
  return days.sort()[0] ?? null;
}

/** Days, CE, of `ranOn` that have no file though they are among the last `days`, and not before the log began. */
export function daysWithoutFile(
  { files, began }: InspectedTraffic,
  ranOn: Iterable<string>,
  { now, days }: { now: number; days: number },
): string[] {
  const today = calendarDate(now);
  const has = new Set(files.map(({ day }) => day));
  const isMissing = (day: string) =>
    began !== null && day >= began && day <= today && daysBetween(day, today) <= days && !has.has(day);
  return [...new Set(ranOn)].filter(isMissing).sort();
}

import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '@prakat/shared/time/clock';
import { localSecond } from '@prakat/shared/time/thai-date';
import { OperatorError } from '../operator-error.ts';
import { addToCustody } from './custody.ts';
import { type InspectedFile, inspectTraffic } from './inspect-traffic.ts';

export type ExportOrder = {
  folder: string;
  /** First and last day, CE. */
  from: string;
  to: string;
  /** The file that is written; one that is there is never replaced. */
  out: string;
  /** The account of the operating system, and the machine. */
  by: string;
  host: string;
  clock: Clock;
};

export type Exported = {
  files: InspectedFile[];
  requests: number;
  bytes: number;
  /** Of the whole file that was written. */
  sha256: string;
  /** What is wrong with the log, in Thai; also said in the file itself. */
  faults: string[];
};

/**
 * Writes the days that an officer asks for into one file: a head, each day's file byte for byte, and an end that hashes
 * all before it (`docs/traffic-log.md`). A log with faults is exported, too, and says so. That it was done is entered in
 * the record of custody; where that cannot be, nothing is left behind.
 */
export async function exportTraffic(order: ExportOrder): Promise<Exported> {
  const { folder, from, to, by, host, clock } = order;
  const { files: all, faults } = await inspectTraffic(folder);
  const files = all.filter(({ day }) => day >= from && day <= to);
  if (files.length === 0) throw new OperatorError(`ไม่มีข้อมูลจราจรทางคอมพิวเตอร์ของวันที่ ${from} ถึง ${to}`);
  const out = resolve(order.out);
  const writer = newFile(out);
  try {
    const time = localSecond(clock());
    const head = {
      format: 'prakat-traffic-export',
      version: 1,
      time,
      by,
      host,
      from,
      to,
      files: files.length,
    };
    writer.line({ ...head, faults });
    for (const file of files) await copyFile(folder, file, writer);
    writer.line({ end: files.length, sha256: writer.soFar() });
    writer.close();
    const sha256 = writer.soFar();
    const lines = files.reduce((sum, file) => sum + file.lines, 0);
    const entry = { kind: 'export' as const, from, to, by, host, out, files: files.length, lines, sha256 };
    addToCustody(folder, clock, () => [entry]);
    const requests = files.reduce((sum, file) => sum + file.requests, 0);
    return { files, requests, bytes: writer.bytes(), sha256, faults };
  } catch (error) {
    writer.close();
    rmSync(out, { force: true });
    throw error;
  }
}

/** A file's own line, and as much of it as was looked through: the day that runs may have grown since. */
async function copyFile(folder: string, file: InspectedFile, writer: Writer): Promise<void> {
  const bytes = file.bytes - file.loose;
  writer.line({ file: file.file, bytes, lines: file.lines, requests: file.requests, lost: file.lost });
  for await (const chunk of createReadStream(join(folder, file.file), { end: bytes - 1 }))
    writer.write(chunk as Buffer);
}

type Writer = ReturnType<typeof newFile>;

function newFile(path: string) {
  let handle: number | null;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' ? 'มีไฟล์นี้อยู่แล้ว กรุณาใช้ชื่ออื่น' : `เขียนไม่ได้ (${code ?? 'error'})`;
    throw new OperatorError(`${path}: ${why}`);
  }
  const hash = createHash('sha256');
  let size = 0;
  const write = (bytes: Buffer) => {
    let written = 0;
    while (handle !== null && written < bytes.length) written += writeSync(handle, bytes, written);
    hash.update(bytes);
    size += bytes.length;
  };
  return {
    write,
    line: (value: object) => write(Buffer.from(`${JSON.stringify(value)}\n`, 'utf8')),
    soFar: () => hash.copy().digest('hex'),
    bytes: () => size,
    close() {
      if (handle === null) return;
      fsyncSync(handle);
      closeSync(handle);
      handle = null;
    },
  };
}

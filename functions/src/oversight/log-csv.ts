import type { LogLine } from '@prakat/shared/api/log';
import { localDateTime, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { csvOf } from '../papers/record-sheet.ts';
import { MOST_EXPORTED } from './read-log.ts';

const HEADER = ['วันและเวลา', 'วันและเวลา (ค.ศ.)', 'เลขที่คำขอ', 'เรื่อง', 'การดำเนินการ', 'ผู้ดำเนินการ', 'หมายเหตุ'];

/** Lines of the log as CSV for a spreadsheet; the second column sorts. The last line says so where the list was broken off. */
export const logCsv = (lines: readonly LogLine[], isBrokenOff: boolean): Uint8Array =>
  csvOf([
    HEADER,
    ...lines.map(({ at, title, by, note, about }) => [
      thaiShortDateTime(at),
      localDateTime(at),
      about.number ?? '',
      about.title,
      title,
      by,
      note ?? '',
    ]),
    ...(isBrokenOff
      ? [[`มีรายการมากกว่า ${MOST_EXPORTED.toLocaleString('en')} รายการ กรุณาเลือกช่วงวันที่ให้สั้นลง`]]
      : []),
  ]);

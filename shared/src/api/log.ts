/**
 * The log of an office as a list, in the manner of `api.ts`; for administrators, and whoever decides. What residents brought before
 * the office has a log of its own, which only its circle sees.
 *
 * | call | query | answer |
 * |---|---|---|
 * | GET  /api/{office}/log | `number`, `act`, `person` (member id), `from`, `to`, `after`, each may be empty | `LogPage`: newest first; a page may be short and still have a `next` |
 * | GET  /api/{office}/log.csv | the same, in a signed link | the whole list, at most 5,000 lines, as CSV |
 */
import { z } from 'zod';
import { actKindIds } from '../oversight/act-kinds.ts';
import { isCalendarDate } from '../time/calendar-date.ts';

const choice = (isKnown: (value: string) => boolean, message: string) =>
  z
    .string(message)
    .refine((value) => value === '' || isKnown(value), message)
    .default('');

/** The log asked for; empty text leaves it open. */
export const logQuerySchema = z
  .strictObject({
    /** Of a request, as people write it: 2565-0001. */
    number: choice((value) => value.trim().length <= 20, 'ไม่มีเลขที่คำขอนี้ กรุณาตรวจสอบอีกครั้ง'),
    act: choice((value) => actKindIds.some((id) => id === value), 'ไม่มีประเภทนี้ กรุณาเลือกใหม่'),
    person: choice((value) => value.length <= 128, 'ไม่พบเจ้าหน้าที่ที่เลือก กรุณาเลือกใหม่'),
    from: choice(isCalendarDate, 'วันที่เริ่มต้นไม่ถูกต้อง กรุณาเลือกใหม่'),
    to: choice(isCalendarDate, 'วันที่สิ้นสุดไม่ถูกต้อง กรุณาเลือกใหม่'),
  })
  .refine(({ from, to }) => from === '' || to === '' || from <= to, {
    path: ['to'],
    message: 'วันที่สิ้นสุดต้องไม่อยู่ก่อนวันที่เริ่มต้น',
  });
export type LogQuery = z.infer<typeof logQuerySchema>;

export type LogLine = {
  id: string;
  at: string;
  /** What was done, in words. */
  title: string;
  by: string;
  note: string | null;
  /** What it was done to: a request, a person or group, a paper; `number` and `submissionId` of a request. */
  about: { number: string | null; title: string; submissionId: string | null };
};

export type LogPage = {
  lines: LogLine[];
  next: string | null;
  /** The same list as CSV, good for a quarter of an hour. */
  csv: string;
};

import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';

/** A day without time or zone, Gregorian as stored: 2021-12-24. */
export const calendarDateSchema = z.string().refine(isCalendarDate, { message: 'วันที่ไม่ถูกต้อง' });

/** An instant in UTC: 2021-12-24T03:00:00.000Z. */
export const instantSchema = z.iso.datetime();

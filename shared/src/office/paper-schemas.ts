import { z } from 'zod';
import { calendarDateSchema } from '../time/date-schemas.ts';
import { textSchema, webAddressOrEmptySchema } from './text-schemas.ts';

/** Words that the office may not have given. */
const orEmpty = z.string().trim().max(500);

/** How the office is reached, as its website must show (category 1 of the standard); empty text where it has not said. */
export const contactSchema = z.strictObject({
  address: orEmpty,
  phone: orEmpty,
  fax: orEmpty,
  email: orEmpty,
  /** Address of a map of where it is. */
  mapUrl: webAddressOrEmptySchema,
  openingHours: orEmpty,
  websiteUrl: webAddressOrEmptySchema,
});
export type Contact = z.infer<typeof contactSchema>;

/** The announcement to which the request form belongs (001 ๒.๒, 002, 003 form, 004 1.1). */
export const announcementSchema = z.strictObject({
  /** With its year, as it is cited: แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. 2565. */
  title: textSchema,
  issuer: textSchema,
  /** Calendar day on which it was issued, CE; null where the document gives only the year. */
  date: calendarDateSchema.nullable(),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** Titles of the office's papers in its own words. */
export const formSchema = z.strictObject({
  /** Head of the request form. */
  title: textSchema,
  /** The title that stands in the form's table once more (003); null where there is none. */
  tableTitle: textSchema.nullable(),
  /** For whom it is, the last line of its head: สำหรับหน่วยงานใน…; left out where it has no such line. */
  audience: textSchema.optional(),
});

/** Subject lines (เรื่อง) of the office's memos, without the fiscal year; null where its documents have no such memo. */
export const memosSchema = z.strictObject({
  /** Report on the website (003, memo 877). */
  websiteReport: textSchema.nullable(),
  /** Request to permit the framework and its publication (003, memo 878). */
  permission: textSchema.nullable(),
  /** Follow-up with problems and obstacles (003, memo 674; 000). */
  followUp: textSchema.nullable(),
});

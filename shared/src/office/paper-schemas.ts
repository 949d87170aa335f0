import { z } from 'zod';
import { calendarDateSchema } from '../time/date-schemas.ts';
import { LINE_ID } from './line-account.ts';
import { seatSchema } from './seat.ts';
import { idSchema, textSchema, webAddressOrEmptySchema } from './text-schemas.ts';

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
  /** Basic id of its LINE official account (@012abcde), for the link and the QR code that add it as a friend; left out for none. */
  lineId: z.string().regex(LINE_ID, 'ต้องเป็นรหัสบัญชี LINE ของหน่วยงาน เช่น @012abcde').optional(),
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

/** What the head of the office's memos, announcements and orders needs; empty text where the office has not said. */
export const papersSchema = z.strictObject({
  /** Code of the office in the numbers of its papers, in Arabic numerals: นภ 0332. */
  officeCode: orEmpty,
  /** อ. ศรีบุญเรือง จ. หนองบัวลำภู, as it stands behind the office's name in a memo. */
  addressLine: orEmpty,
  /** The body that the office belongs to: สำนักงานปลัดกระทรวงสาธารณสุข. */
  parent: orEmpty,
  /** The unit that looks after the website and writes the memos: งานข้อมูลและสารสนเทศ. */
  unit: orEmpty,
  /** Who signs for the office; a memo is addressed to them by their post. */
  signatory: seatSchema.nullable(),
  /** Name of the measure in memos: มาตรการ กลไก/การวางระบบในการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน. */
  measure: orEmpty,
  /** Posts as they stand under a name, in up to three lines, by position. */
  posts: z.record(idSchema, z.array(textSchema).min(1).max(3)),
});
export type PapersOfOffice = z.infer<typeof papersSchema>;

/** An office that has said nothing of it. */
export const nothingOfPapers: PapersOfOffice = {
  officeCode: '',
  addressLine: '',
  parent: '',
  unit: '',
  signatory: null,
  measure: '',
  posts: {},
};

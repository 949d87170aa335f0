/**
 * What a resident can write to the office about (000 ๓.๑, 003: กล่องรับความคิดเห็น/เรื่องราวร้องทุกข์), and how people read it. What
 * is wrong or out of date on the website is reported at its item (`shared/reports`) and counted beside these.
 */
export const complaintKinds = {
  suggestion: 'ข้อเสนอแนะ',
  conduct: 'ร้องเรียนการปฏิบัติงานของเจ้าหน้าที่',
  corruption: 'ร้องเรียนการทุจริตและประพฤติมิชอบ',
  service: 'ร้องทุกข์หรือร้องเรียนการให้บริการ',
} as const;
export type ComplaintKind = keyof typeof complaintKinds;
export const complaintKindIds = Object.keys(complaintKinds) as ComplaintKind[];

/** The fifth row of every count: reports about items of the website. */
export const WEBSITE_KIND = 'แจ้งข้อมูลบนเว็บไซต์ผิดหรือล้าสมัย';

/** Letters of what a resident writes, of the person complained about, of a way to call back, and of what staff write. */
export const LONGEST_STORY = 4_000;
export const LONGEST_ABOUT = 300;
export const LONGEST_CALL_BACK = 200;
export const LONGEST_REMARK = 2_000;
/** Of the name of an agency that it is forwarded to. */
export const LONGEST_AGENCY = 200;

export const MOST_PHOTOS = 3;
/** Of one photo: phones take 3 to 8 MB. */
export const PHOTO_BYTES = 10 * 1024 * 1024;
/** Texts that one complaint gathers: its record has to fit a document of Firestore (1 MiB). */
export const MOST_REMARKS = 60;

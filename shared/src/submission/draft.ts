import type { Requires } from '../office/topic.ts';
import type { FieldProblem } from '../refusals.ts';
import { holdsMarkup } from '../text/markup.ts';
import { isWebAddress } from '../text/web-address.ts';
import { isCalendarDate, isLocalDateTime } from '../time/calendar-date.ts';

/** The form as a person fills it: strings as typed, files by the ids their upload was given. */
export type Draft = {
  requestDate: string;
  title: string;
  details: string;
  externalLink: string;
  remarks: string;
  categoryId: string;
  subtopicId: string;
  source: string;
  coversFrom: string;
  coversTo: string;
  /** Day and time in Bangkok: `2021-12-24T10:05`. */
  datedAt: string;
  publishOn: string;
  displayUntil: string;
  urgency: 'normal' | 'urgent';
  urgentReason: string;
  ownerName: string;
  ownerPosition: string;
  fileIds: string[];
  /** A sheet of it goes on the notice board, too; of no account in an office without one. */
  noticeBoard: boolean;
};

export const fieldLimits = {
  title: 300,
  details: 5000,
  externalLink: 1000,
  remarks: 1000,
  source: 300,
  urgentReason: 500,
  ownerName: 200,
  ownerPosition: 200,
} as const;

/** What the form needs to know of the office to check itself. */
export type DraftRules = {
  /** Today in Bangkok. */
  today: string;
  /** A subtopic may require otherwise than its category. */
  categories: {
    id: string;
    requires: Requires;
    subtopics: { id: string; requires?: Requires | undefined }[];
  }[];
  maxFiles: number;
};

const NOTHING: Requires = { source: false, coversRange: false, dateTime: false };

/** What a form insists on by its category and subtopic; nothing while no category is chosen. */
export function requiredFacts(
  { categories }: Pick<DraftRules, 'categories'>,
  { categoryId, subtopicId }: Pick<Draft, 'categoryId' | 'subtopicId'>,
): Requires {
  const category = categories.find(({ id }) => id === categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === subtopicId);
  return subtopic?.requires ?? category?.requires ?? NOTHING;
}

/** The fields that people write, as they are called. */
export const fieldNames: Record<keyof typeof fieldLimits, string> = {
  title: 'หัวข้อ',
  details: 'รายละเอียดข้อมูล',
  externalLink: 'ลิงก์ภายนอก',
  remarks: 'หมายเหตุ',
  source: 'แหล่งที่มาหรือเจ้าของข้อมูล',
  urgentReason: 'เหตุผลความเร่งด่วน',
  ownerName: 'ชื่อผู้รับผิดชอบการให้ข้อมูล',
  ownerPosition: 'ตำแหน่งผู้รับผิดชอบการให้ข้อมูล',
};

/**
 * Every problem of a filled form, one Thai sentence a field. The form shows them while typing and the server
 * checks them again: one rule for both. Takes normalised text (`normaliseText`). Imports nothing heavy, because
 * it is part of the form's first load.
 */
export function draftProblems(draft: Draft, rules: DraftRules): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const problem = (field: keyof Draft, message: string) => {
    if (!problems.some((earlier) => earlier.field === field)) problems.push({ field, message });
  };

  for (const field of Object.keys(fieldLimits) as (keyof typeof fieldLimits)[]) {
    const limit = fieldLimits[field];
    if (draft[field].length > limit) {
      problem(field, `${fieldNames[field]}ยาวเกิน ${limit.toLocaleString('en')} ตัวอักษร กรุณาย่อให้สั้นลง`);
    } else if (holdsMarkup(draft[field])) {
      problem(field, `${fieldNames[field]}รับเฉพาะข้อความ กรุณาลบโค้ดหรือแท็ก HTML ออก`);
    }
  }
  const required: [keyof Draft, string][] = [
    ['title', 'กรุณากรอกหัวข้อ'],
    ['details', 'กรุณากรอกรายละเอียดข้อมูล หากอยู่ในไฟล์แนบให้เขียนว่า “ตามเอกสารแนบ”'],
    ['ownerName', 'กรุณากรอกชื่อผู้รับผิดชอบการให้ข้อมูล'],
    ['ownerPosition', 'กรุณากรอกตำแหน่งผู้รับผิดชอบการให้ข้อมูล'],
  ];
  for (const [field, message] of required) if (!draft[field]) problem(field, message);

  const category = rules.categories.find(({ id }) => id === draft.categoryId);
  if (!category) problem('categoryId', 'กรุณาเลือกหมวดหมู่');
  else if (draft.subtopicId && !category.subtopics.some(({ id }) => id === draft.subtopicId)) {
    problem('subtopicId', 'กรุณาเลือกหัวข้อย่อยที่อยู่ในหมวดหมู่นี้');
  }
  const requires = requiredFacts(rules, draft);
  if (!draft.source && requires.source) problem('source', 'หมวดหมู่นี้ต้องระบุแหล่งที่มาหรือเจ้าของข้อมูล');
  if (!draft.coversFrom && requires.coversRange) {
    problem('coversFrom', 'หมวดหมู่นี้ต้องระบุช่วงวันที่ของข้อมูล กรุณาเลือกวันที่เริ่มต้น');
  }
  if (!draft.datedAt && requires.dateTime) {
    problem('datedAt', 'หมวดหมู่นี้ต้องมีวันและเวลากำกับข้อมูล เพื่อให้นำข้อมูลไปใช้ต่อได้');
  }
  if (draft.externalLink && !isWebAddress(draft.externalLink)) {
    problem('externalLink', 'ลิงก์ต้องเป็นที่อยู่เว็บที่ถูกต้องเพียงที่อยู่เดียว ขึ้นต้นด้วย http:// หรือ https://');
  }
  if (!isCalendarDate(draft.requestDate)) problem('requestDate', 'กรุณาระบุวันที่ยื่นคำขอ');
  for (const field of ['coversFrom', 'coversTo', 'publishOn', 'displayUntil'] as const) {
    if (draft[field] && !isCalendarDate(draft[field])) problem(field, 'วันที่ไม่ถูกต้อง กรุณาเลือกวันที่ใหม่');
  }
  if (draft.datedAt && !isLocalDateTime(draft.datedAt)) {
    problem('datedAt', 'วันที่หรือเวลาไม่ถูกต้อง กรุณาเลือกใหม่');
  }
  if (
    isCalendarDate(draft.coversFrom) &&
    isCalendarDate(draft.coversTo) &&
    draft.coversFrom > draft.coversTo
  ) {
    problem('coversTo', 'วันที่สิ้นสุดของข้อมูลต้องไม่อยู่ก่อนวันที่เริ่มต้น');
  }
  if (isCalendarDate(draft.displayUntil) && draft.displayUntil < rules.today) {
    problem('displayUntil', 'วันที่สิ้นสุดการเผยแพร่ต้องไม่อยู่ในอดีต');
  }
  if (isCalendarDate(draft.publishOn) && draft.publishOn < rules.today) {
    problem('publishOn', 'วันที่เริ่มเผยแพร่ต้องไม่อยู่ในอดีต หากต้องการเผยแพร่ทันทีให้เว้นว่าง');
  }
  if (
    isCalendarDate(draft.publishOn) &&
    isCalendarDate(draft.displayUntil) &&
    draft.publishOn > draft.displayUntil
  ) {
    problem('displayUntil', 'วันที่สิ้นสุดการเผยแพร่ต้องไม่อยู่ก่อนวันที่เริ่มเผยแพร่');
  }
  if (draft.urgency === 'urgent' && !draft.urgentReason) {
    problem('urgentReason', 'กรุณาระบุเหตุผลความเร่งด่วน');
  }
  if (draft.fileIds.length > rules.maxFiles) problem('fileIds', `แนบไฟล์ได้ไม่เกิน ${rules.maxFiles} ไฟล์`);
  return problems;
}

import type { ActionBody, Me, Person, SubmissionView } from '@prakat/shared/api/api';
import { normaliseText } from '@prakat/shared/text/normalise';
import { isCalendarDate } from '@prakat/shared/time/calendar-date';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { photoIn } from './use-photo.ts';

/** What is written down about permission given by word of mouth, as typed. */
export type VerbalFields = {
  /** Member id. */
  givenBy: string;
  givenTo: string;
  /** Day and time in Bangkok: `2021-12-24`, `10:05`. */
  date: string;
  time: string;
  means: string;
  whyUrgent: string;
  note: string;
  /** The uploaded picture as `keptPhoto` writes it; empty for none. */
  photo: string;
};

export const verbalLimits = { givenTo: 200, whyUrgent: 500, note: 1000 } as const;

const BANGKOK_MS = 7 * 3600_000;
const MINUTE_MS = 60_000;

/** The form as it opens: now, to the one who records it, for the reason that the request gives. */
export function emptyVerbal(me: Me, view: SubmissionView, now: number): VerbalFields {
  return {
    givenBy: '',
    givenTo: me.member.name,
    date: calendarDate(now),
    time: new Date(now + BANGKOK_MS).toISOString().slice(11, 16),
    means: '',
    whyUrgent: view.content.urgentReason ?? '',
    note: '',
    photo: '',
  };
}

/**
 * When it was given, as the server takes it; null while day or time is incomplete. The form knows minutes only: in
 * the minute of filing, the moment of filing stands for it.
 */
export function givenAtOf(
  { date, time }: Pick<VerbalFields, 'date' | 'time'>,
  filedAt: string,
): number | null {
  if (!isCalendarDate(date) || !/^\d\d:\d\d$/.test(time)) return null;
  const given = Date.parse(`${date}T${time}:00+07:00`);
  const filed = Date.parse(filedAt);
  return given < filed && filed - given < MINUTE_MS ? filed : given;
}

export type VerbalProblems = Partial<Record<keyof VerbalFields, string>>;

/** What keeps it from being recorded, one Thai sentence a field, in screen order. */
export function verbalProblems(
  fields: VerbalFields,
  { people, filedAt, now }: { people: readonly Pick<Person, 'id'>[]; filedAt: string; now: number },
): VerbalProblems {
  const problems: VerbalProblems = {};
  if (!people.some(({ id }) => id === fields.givenBy)) problems.givenBy = 'กรุณาเลือกผู้ที่ให้อนุมัติทางวาจา';
  const givenTo = normaliseText(fields.givenTo);
  if (!givenTo) problems.givenTo = 'กรุณาระบุผู้รับคำอนุมัติ';
  else if (givenTo.length > verbalLimits.givenTo) problems.givenTo = tooLong('ชื่อผู้รับคำอนุมัติ', 'givenTo');

  const givenAt = givenAtOf(fields, filedAt);
  if (!isCalendarDate(fields.date)) problems.date = 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ';
  else if (givenAt === null) problems.time = 'กรุณาเลือกเวลาให้ครบทั้งนาฬิกาและนาที';
  else if (givenAt > now) problems.time = 'เวลาที่อนุมัติทางวาจาต้องไม่อยู่ในอนาคต';
  else if (givenAt < Date.parse(filedAt)) problems.time = 'เวลาที่อนุมัติทางวาจาต้องไม่อยู่ก่อนเวลายื่นคำขอ';

  if (!isMeans(fields.means)) problems.means = 'กรุณาเลือกว่าอนุมัติด้วยวิธีใด';
  const why = normaliseText(fields.whyUrgent);
  if (!why) problems.whyUrgent = 'กรุณาระบุเหตุผลความเร่งด่วน';
  else if (why.length > verbalLimits.whyUrgent) problems.whyUrgent = tooLong('เหตุผลความเร่งด่วน', 'whyUrgent');
  if (normaliseText(fields.note).length > verbalLimits.note) problems.note = tooLong('หมายเหตุ', 'note');
  return problems;
}

type VerbalBody = Extract<ActionBody, { action: 'record_verbal_approval' }>;

const isMeans = (means: string): means is VerbalBody['means'] =>
  means === 'in_person' || means === 'telephone' || means === 'line_call';

const tooLong = (name: string, field: keyof typeof verbalLimits) =>
  `${name}ยาวเกิน ${verbalLimits[field].toLocaleString('en')} ตัวอักษร กรุณาย่อให้สั้นลง`;

/** What is sent, for exactly the content that was on the screen; null for a form that still has problems. */
export function verbalBody(
  fields: VerbalFields,
  view: Pick<SubmissionView, 'filedAt' | 'revision' | 'contentHash'>,
): VerbalBody | null {
  const givenAt = givenAtOf(fields, view.filedAt);
  if (givenAt === null || !isMeans(fields.means)) return null;
  return {
    action: 'record_verbal_approval',
    seen: { revision: view.revision, contentHash: view.contentHash },
    givenBy: fields.givenBy,
    givenTo: normaliseText(fields.givenTo),
    givenAt: new Date(givenAt).toISOString(),
    means: fields.means,
    whyUrgent: normaliseText(fields.whyUrgent),
    note: normaliseText(fields.note) || null,
    photo: photoIn(fields.photo)?.id ?? null,
  };
}

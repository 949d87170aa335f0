import type { ActionBody, Me, Person, SubmissionView } from '@prakat/shared/api/api';
import { normaliseText } from '@prakat/shared/text/normalise';
import { isCalendarDate, isLocalDateTime } from '@prakat/shared/time/calendar-date';
import { calendarDate, instantOf, localDateTime } from '@prakat/shared/time/thai-date';
import { fileIn } from '../request-form/use-one-file.ts';
import { asksClearance, clearanceProblem } from '../submission/clearance-field.tsx';
import type { PeriodChoice } from '../submission/display-period.ts';
import { isEndOver, newEndRules } from '../submission/new-end.ts';
import { chosenEnd, type Period } from '../submission/period-fields.tsx';

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
  /** The uploaded picture as `keptFile` writes it; empty for none. */
  photo: string;
  /** The end of display, asked for where the one of the request has passed: a choice, and a day of one's own. */
  end: string;
  endDate: string;
  /** Why it may be published although personal data was found for sure, as who gave permission said. */
  clearance: string;
};

export const verbalLimits = { givenTo: 200, whyUrgent: 500, note: 1000, clearance: 500 } as const;

const MINUTE_MS = 60_000;

/** The form as it opens: now, to the one who records it, for the reason that the request gives. */
export function emptyVerbal(me: Me, view: SubmissionView, now: number): VerbalFields {
  return {
    givenBy: '',
    givenTo: me.member.name,
    date: calendarDate(now),
    time: localDateTime(now).slice(11),
    means: '',
    whyUrgent: view.content.urgentReason ?? '',
    note: '',
    photo: '',
    end: '',
    endDate: '',
    clearance: '',
  };
}

/** What of the request decides on the form. */
type Asked = Pick<SubmissionView, 'content' | 'lastRefusal' | 'checks'>;

/**
 * When it was given, as the server takes it; null while day or time is incomplete. Often before the form was filed,
 * never before it was sent back. The form knows minutes only: in the minute of that, its moment stands for it.
 */
export function givenAtOf(
  { date, time }: Pick<VerbalFields, 'date' | 'time'>,
  { lastRefusal }: Pick<Asked, 'lastRefusal'>,
): number | null {
  const local = `${date}T${time}`;
  if (!isLocalDateTime(local)) return null;
  const given = Date.parse(instantOf(local));
  const refused = lastRefusal ? Date.parse(lastRefusal.at) : given;
  return given < refused && refused - given < MINUTE_MS ? refused : given;
}

/** The end of display as it is chosen; see `PeriodFields`. */
export const periodOf = ({ end, endDate }: Pick<VerbalFields, 'end' | 'endDate'>): Period => ({
  choice: end as PeriodChoice | '',
  date: endDate,
});

export type VerbalProblems = Partial<Record<keyof VerbalFields, string>>;

/** What keeps it from being recorded, one Thai sentence a field, in screen order. */
export function verbalProblems(
  fields: VerbalFields,
  { people, asked, now }: { people: readonly Pick<Person, 'id'>[]; asked: Asked; now: number },
): VerbalProblems {
  const problems: VerbalProblems = {};
  if (!people.some(({ id }) => id === fields.givenBy)) problems.givenBy = 'กรุณาเลือกผู้ที่ให้อนุมัติทางวาจา';
  const givenTo = normaliseText(fields.givenTo);
  if (!givenTo) problems.givenTo = 'กรุณาระบุผู้รับคำอนุมัติ';
  else if (givenTo.length > verbalLimits.givenTo) problems.givenTo = tooLong('ชื่อผู้รับคำอนุมัติ', 'givenTo');

  const givenAt = givenAtOf(fields, asked);
  if (!isCalendarDate(fields.date)) problems.date = 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ';
  else if (givenAt === null) problems.time = 'กรุณาเลือกเวลาให้ครบทั้งนาฬิกาและนาที';
  else if (givenAt > now) problems.time = 'เวลาที่อนุมัติทางวาจาต้องไม่อยู่ในอนาคต';
  else if (asked.lastRefusal && givenAt < Date.parse(asked.lastRefusal.at))
    problems.time = 'คำอนุมัติที่ให้ไว้ก่อนคำขอถูกส่งกลับ ใช้กับฉบับที่แก้ไขแล้วไม่ได้ กรุณาขออนุมัติใหม่';

  if (!isMeans(fields.means)) problems.means = 'กรุณาเลือกว่าอนุมัติด้วยวิธีใด';
  const why = normaliseText(fields.whyUrgent);
  if (!why) problems.whyUrgent = 'กรุณาระบุเหตุผลความเร่งด่วน';
  else if (why.length > verbalLimits.whyUrgent) problems.whyUrgent = tooLong('เหตุผลความเร่งด่วน', 'whyUrgent');
  if (normaliseText(fields.note).length > verbalLimits.note) problems.note = tooLong('หมายเหตุ', 'note');
  const today = calendarDate(now);
  const { problem } = chosenEnd(periodOf(fields), newEndRules(today), today);
  if (isEndOver(asked, today) && problem) problems.end = problem;
  const word = asksClearance(asked) ? clearanceProblem(fields.clearance) : null;
  if (word) problems.clearance = word;
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
  view: Asked & Pick<SubmissionView, 'revision' | 'contentHash'>,
  now: number,
): VerbalBody | null {
  const givenAt = givenAtOf(fields, view);
  const today = calendarDate(now);
  const asksEnd = isEndOver(view, today);
  const { lastDay } = chosenEnd(periodOf(fields), newEndRules(today), today);
  if (givenAt === null || !isMeans(fields.means) || (asksEnd && lastDay === undefined)) return null;
  return {
    action: 'record_verbal_approval',
    seen: { revision: view.revision, contentHash: view.contentHash },
    givenBy: fields.givenBy,
    givenTo: normaliseText(fields.givenTo),
    givenAt: new Date(givenAt).toISOString(),
    means: fields.means,
    whyUrgent: normaliseText(fields.whyUrgent),
    note: normaliseText(fields.note) || null,
    photo: fileIn(fields.photo)?.id ?? null,
    newEnd: asksEnd && lastDay !== undefined ? { until: lastDay } : null,
    clearance: asksClearance(view) ? normaliseText(fields.clearance) : null,
  };
}

import { z } from 'zod';
import type { OfficeProfile } from '../office/profile.ts';
import { type Refused, refuse, refuseInput } from '../refusals.ts';
import { normaliseText } from '../text/normalise.ts';
import { instantOf } from '../time/thai-date.ts';
import { type Draft, draftProblems } from './draft.ts';
import type { AttachedFile, Content } from './schema.ts';

const text = z
  .string({ message: 'กรุณากรอกเป็นข้อความ' })
  .max(20_000, 'ข้อความยาวเกินไป')
  .transform(normaliseText);

/** The form as the API takes it. Lengths and meanings are checked by `draftProblems`, the same as in the form. */
export const draftSchema = z.strictObject({
  requestDate: text,
  title: text,
  details: text,
  externalLink: text,
  remarks: text,
  categoryId: text,
  subtopicId: text,
  source: text,
  coversFrom: text,
  coversTo: text,
  datedAt: text,
  publishOn: text,
  displayUntil: text,
  urgency: z.enum(['normal', 'urgent'], { message: 'กรุณาเลือกความเร่งด่วน' }),
  urgentReason: text,
  ownerName: text,
  ownerPosition: text,
  fileIds: z.array(z.string().max(64)).max(50, 'แนบไฟล์มากเกินไป'),
  // A form that was open, or kept on a phone, before there was a tick.
  noticeBoard: z.boolean({ message: 'กรุณาเลือกว่าจะติดบอร์ดประชาสัมพันธ์หรือไม่' }).default(false),
}) satisfies z.ZodType<Draft>;

/** The draft of an untrusted body, or which fields are wrong. */
export function readDraft(
  body: unknown,
  profile: OfficeProfile,
  today: string,
): { ok: true; draft: Draft } | Refused {
  const parsed = draftSchema.safeParse(body);
  if (!parsed.success) return refuseInput(parsed.error);
  const problems = draftProblems(parsed.data, {
    today,
    categories: profile.categories,
    maxFiles: profile.files.maxFiles,
  });
  return problems.length > 0 ? refuse('invalid_input', {}, problems) : { ok: true, draft: parsed.data };
}

const orNull = (value: string) => value || null;

/** The content of a checked draft; without a named source, the office itself is the owner of the information. */
export function contentOf(draft: Draft, files: AttachedFile[], profile: OfficeProfile): Content {
  return {
    requestDate: draft.requestDate,
    title: draft.title.replace(/\s+/g, ' '),
    details: draft.details,
    externalLink: orNull(draft.externalLink),
    remarks: orNull(draft.remarks),
    categoryId: draft.categoryId,
    subtopicId: orNull(draft.subtopicId),
    source: draft.source || profile.name.full,
    coversFrom: orNull(draft.coversFrom),
    coversTo: orNull(draft.coversTo),
    datedAt: draft.datedAt ? instantOf(draft.datedAt) : null,
    publishOn: orNull(draft.publishOn),
    displayUntil: orNull(draft.displayUntil),
    urgency: draft.urgency,
    urgentReason: draft.urgency === 'urgent' ? draft.urgentReason : null,
    informationOwner: { name: draft.ownerName, positionTitle: draft.ownerPosition },
    files,
    ...(draft.noticeBoard && profile.destinations.noticeBoard ? { noticeBoard: true } : {}),
  };
}

import type { FieldProblem } from '@prakat/shared/refusals';
import { type Draft, type DraftRules, draftProblems } from '@prakat/shared/submission/draft';
import { isComplete } from '../../components/date-parts.ts';
import type { Attachment } from './attachment-queue.ts';

/** The order of the fields on the screen, which is the order of the problems in the summary. */
const screenOrder: (keyof Draft)[] = [
  'requestDate',
  'categoryId',
  'subtopicId',
  'title',
  'details',
  'fileIds',
  'externalLink',
  'remarks',
  'source',
  'coversFrom',
  'coversTo',
  'datedAt',
  'publishOn',
  'displayUntil',
  'urgency',
  'urgentReason',
  'ownerName',
  'ownerPosition',
];

/** Everything that keeps the form from being sent, in screen order: the shared rules, and what only a screen knows. */
export function formProblems(draft: Draft, rules: DraftRules, items: readonly Attachment[]): FieldProblem[] {
  const problems = draftProblems(draft, rules).map((problem) => ({
    ...problem,
    message: halfPicked(draft, problem.field) ?? problem.message,
  }));
  if (items.some(({ status }) => ['waiting', 'sending', 'checking'].includes(status))) {
    problems.push({ field: 'fileIds', message: 'กำลังแนบไฟล์ กรุณารอให้เสร็จก่อนส่ง' });
  } else if (items.some(({ status }) => status === 'failed')) {
    problems.push({ field: 'fileIds', message: 'มีไฟล์ที่ยังแนบไม่สำเร็จ กรุณาลองใหม่หรือนำไฟล์นั้นออก' });
  }
  return inScreenOrder(problems);
}

/** The server names fields by their path; the form knows them by their first part within the draft. */
export function serverProblems(fields: readonly FieldProblem[]): FieldProblem[] {
  return inScreenOrder(
    fields.map(({ field, message }) => ({
      field: field.replace(/^draft\./, '').split('.')[0] ?? '',
      message,
    })),
  );
}

/** The first problem of each field: one sentence at a time is enough to act on. */
export function problemByField(problems: readonly FieldProblem[]): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { field, message } of problems) byField[field] ??= message;
  return byField;
}

const place = (field: string) => {
  const index = (screenOrder as string[]).indexOf(field);
  return index < 0 ? screenOrder.length : index;
};

const inScreenOrder = (problems: FieldProblem[]): FieldProblem[] =>
  [...problems].sort((a, b) => place(a.field) - place(b.field));

const dateFields = ['requestDate', 'coversFrom', 'coversTo', 'publishOn', 'displayUntil'] as const;

/** What to say of a day, or a day with its time, that was begun and not finished; null for anything else. */
function halfPicked(draft: Draft, field: string): string | null {
  const date = dateFields.find((each) => each === field);
  if (date) return draft[date] && !isComplete(draft[date]) ? 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ' : null;
  if (field !== 'datedAt' || !draft.datedAt) return null;
  const [day = '', time = ''] = draft.datedAt.split('T');
  return isComplete(day) && /^\d\d:\d\d$/.test(time) ? null : 'กรุณาเลือกวัน เดือน ปี พ.ศ. และเวลาให้ครบ';
}

import { periodChoices } from '@prakat/shared/papers/record-period';
import {
  AHEAD_MONTHS,
  isPreparedAhead,
  type PaperAbout,
  type PaperKind,
} from '@prakat/shared/papers/register/paper-kinds';
import { addMonths } from '@prakat/shared/time/thai-date';

export type SubjectChoice = { value: string; text: string };

const patterns: Record<Exclude<PaperAbout, 'request'>, RegExp> = {
  period: /./,
  quarter: /-Q[1-4]$/,
  year: /^\d{4}$/,
};

/** The periods that a kind of paper can be about, the nearest first; none for a kind that is about a request. */
export function subjectsOf(
  { kind, about }: { kind: PaperKind; about: PaperAbout },
  today: string,
): SubjectChoice[] {
  if (about === 'request') return [];
  const day = isPreparedAhead(kind) ? addMonths(today, AHEAD_MONTHS) : today;
  return periodChoices(day)
    .filter(({ id }) => patterns[about].test(id))
    .map(({ id, name }) => ({ value: id, text: name }));
}

export const subjectLabels: Record<PaperAbout, string> = {
  request: 'คำขอ',
  period: 'ช่วงเวลา',
  quarter: 'ไตรมาส',
  year: 'ปีงบประมาณ',
};

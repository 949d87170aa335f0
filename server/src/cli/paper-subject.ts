import type { Store } from '@prakat/functions/store/store';
import { type PaperKind, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { OperatorError } from '../operator-error.ts';

/** What a paper is asked for on the command line; null for what was left out. */
export type AskedPaper = {
  request: string | null;
  period: string | null;
  year: string | null;
  category: string | null;
};

/** The subject of a paper by what was asked for; null where that is too little, or too much for its kind. */
export async function subjectOf(
  store: Store,
  officeId: string,
  kind: PaperKind,
  asked: AskedPaper,
): Promise<string | null> {
  const { about } = paperKinds[kind];
  const given = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [name]));
  const wanted = about === 'request' ? 'request' : about === 'year' ? 'year' : 'period';
  const allowed = kind === 'record' ? [wanted, 'category'] : [wanted];
  const value = asked[wanted];
  if (value === null || given.some((name) => !allowed.includes(name))) return null;
  if (wanted !== 'request') return asked.category === null ? value : `${value}:${asked.category}`;
  const equals = { officeId, number: value };
  const [submission] = (await store.find('submissions', 'byNumber', { equals, limit: 1 })).items;
  if (!submission) throw new OperatorError(`ไม่พบคำขอเลขที่ ${value} ของหน่วยงาน ${officeId}`);
  return submission.id;
}

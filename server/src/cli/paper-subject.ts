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

/** What a kind is about, as it is asked for. */
const wantedFor = (kind: PaperKind): 'request' | 'year' | 'period' => {
  const { about } = paperKinds[kind];
  return about === 'quarter' ? 'period' : about;
};

/** True when what was asked for is what the kind needs, and nothing besides. */
export function isAskedFor(kind: PaperKind, asked: AskedPaper): boolean {
  const wanted = wantedFor(kind);
  const allowed: string[] = kind === 'record' ? [wanted, 'category'] : [wanted];
  return (
    asked[wanted] !== null &&
    Object.entries(asked).every(([name, value]) => value === null || allowed.includes(name))
  );
}

/** The subject of a paper that was asked for rightly. Throws `OperatorError` for a request that the office does not have. */
export async function subjectOf(
  store: Store,
  officeId: string,
  kind: PaperKind,
  asked: AskedPaper,
): Promise<string> {
  const wanted = wantedFor(kind);
  const value = asked[wanted] ?? '';
  if (wanted !== 'request') return asked.category === null ? value : `${value}:${asked.category}`;
  const equals = { officeId, number: value };
  const [submission] = (await store.find('submissions', 'byNumber', { equals, limit: 1 })).items;
  if (!submission) throw new OperatorError(`ไม่พบคำขอเลขที่ ${value} ของหน่วยงาน ${officeId}`);
  return submission.id;
}

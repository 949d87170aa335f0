import type { DraftRecord } from '@prakat/shared/drafts/draft-record';
import type { Member } from '@prakat/shared/people/member';
import { type Context, isoNow } from '../context.ts';
import { markSeen } from '../store/once.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { draftsOf } from './own-drafts.ts';

/** What became of a message with a file: which upload it is, or that it was taken back before it was one. */
const markOf = (officeId: string, messageId: string): string => `sent-file:${officeId}:${messageId}`;

/** Whoever sent it has taken it back, and it is not to be fetched any more. */
export const wasTakenBack = async (
  reader: StoreReader,
  officeId: string,
  messageId: string,
): Promise<boolean> => (await reader.get('seenEvents', markOf(officeId, messageId)))?.result === null;

/** Remembers, in the transaction that puts it into a draft, which upload a message is. */
export const markTaken = (
  context: Pick<Context, 'clock' | 'answering'>,
  tx: StoreTransaction,
  { officeId, messageId, fileId }: { officeId: string; messageId: string; fileId: string },
): void => markSeen(context, tx, markOf(officeId, messageId), fileId);

/**
 * Somebody took back a message: its file leaves their drafts, or is not taken where it is still on its way. What was filed stays.
 * Gives what writes that, and the upload that no draft names then, to be discarded.
 */
export async function takeBack(
  context: Pick<Context, 'clock' | 'answering'>,
  tx: StoreTransaction,
  member: Member,
  messageId: string,
): Promise<{ write: () => void; fileId: string | null }> {
  const mark = markOf(member.officeId, messageId);
  const seen = await tx.get('seenEvents', mark);
  if (!seen) return { write: () => markSeen(context, tx, mark), fileId: null };
  const fileId = seen.result;
  // It was taken back before.
  if (fileId === null) return { write: () => {}, fileId };
  const naming = (await draftsOf(tx, member)).filter(({ fileIds }) => fileIds.includes(fileId));
  const write = () => {
    for (const draft of naming) takeOut(context, tx, draft, fileId);
  };
  return { write, fileId };
}

/** A draft that had nothing but that file goes with it. */
function takeOut(
  context: Pick<Context, 'clock'>,
  tx: StoreTransaction,
  draft: DraftRecord,
  fileId: string,
): void {
  const fileIds = draft.fileIds.filter((id) => id !== fileId);
  if (fileIds.length === 0 && isUntouched(draft)) tx.delete('drafts', draft.id);
  else tx.put('drafts', { ...draft, fileIds, revision: draft.revision + 1, updatedAt: isoNow(context) });
}

/** Nothing was written into its form. */
const isUntouched = ({ fields, unfinished, about }: DraftRecord): boolean =>
  about === null &&
  unfinished.length === 0 &&
  [fields.title, fields.details, fields.categoryId, fields.source, fields.remarks, fields.externalLink].every(
    (said) => said === '',
  );

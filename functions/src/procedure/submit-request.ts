import { type Refused, refuse } from '@prakat/shared/refusals';
import { decide } from '@prakat/shared/submission/decide';
import type { Draft } from '@prakat/shared/submission/draft';
import { contentOf, readDraft } from '@prakat/shared/submission/read-draft';
import type { Content, Submission } from '@prakat/shared/submission/schema';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import { findMember } from '../actors/find-member.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { markSeen } from '../store/once.ts';
import type { StoredFile } from '../store/records.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { type Performed, performAction } from './perform-action.ts';
import { prepareWrites } from './prepare-writes.ts';
import { attachedFile, takeFiles } from './take-files.ts';

/**
 * Files the request form. The same `filingKey` of the same person files once and answers with the same request,
 * however often the button was pressed or the answer was lost.
 */
export async function submitRequest(
  context: Context,
  office: Office,
  { lineUserId, filingKey, draft: body }: { lineUserId: string; filingKey: string; draft: unknown },
): Promise<{ ok: true; submission: Submission; again: boolean } | Refused> {
  const officeId = office.profile.id;
  const submitted = await context.store.transact(async (tx) => {
    const member = await findMember(tx, officeId, lineUserId);
    if (!member) return refuse('not_a_member');
    const once = `filing:${member.id}:${filingKey}`;
    const seen = await tx.get('seenEvents', once);
    if (seen?.result) {
      const submission = await tx.get('submissions', seen.result);
      if (submission) return { ok: true as const, submission, again: true };
    }
    const read = readDraft(body, office.profile, calendarDate(context.clock()));
    if (!read.ok) return read;
    const taken = await takeContent(tx, read.draft, office, member.id, null);
    if (!taken.ok) return taken;

    const at = isoNow(context);
    const counter = await nextNumber(tx, officeId, at);
    const decided = decide({
      action: 'submit',
      input: { id: context.newId(), number: counter.number, content: taken.content },
      submission: null,
      actor: { kind: 'member', member },
      profile: office.profile,
      at,
    });
    if (!decided.ok) return decided;
    const { submission, write } = await prepareWrites(context, office, tx, decided);
    write();
    tx.put('counters', counter.record);
    for (const file of taken.files) tx.put('files', { ...file, submissionId: submission.id });
    markSeen(context, tx, once, submission.id);
    return { ok: true as const, submission, again: false };
  });
  if (submitted.ok) context.nudgeOutbox();
  else context.logger.info({ officeId, refusal: submitted.refusal.code }, 'filing refused');
  return submitted;
}

/** The owner files the form again: mended after it was sent back, or as a correction of what is published. */
export function fileAgain(
  context: Context,
  officeId: string,
  {
    lineUserId,
    submissionId,
    action,
    draft: body,
  }: { lineUserId: string; submissionId: string; action: 'resubmit' | 'correct'; draft: unknown },
): Promise<Performed> {
  return performAction(context, {
    officeId,
    submissionId,
    action,
    actor: { lineUserId },
    input: async ({ tx, office, actor }) => {
      const read = readDraft(body, office.profile, calendarDate(context.clock()));
      if (!read.ok) return read;
      if (actor.kind !== 'member') return refuse('not_a_member');
      const taken = await takeContent(tx, read.draft, office, actor.member.id, submissionId);
      if (!taken.ok) return taken;
      const writes = () => {
        for (const file of taken.files) tx.put('files', { ...file, submissionId });
      };
      return { ok: true, input: { content: taken.content }, writes };
    },
  });
}

/** The form's content with the files it names, to be taken by its request. */
async function takeContent(
  reader: StoreReader,
  draft: Draft,
  office: Office,
  memberId: string,
  submissionId: string | null,
): Promise<{ ok: true; content: Content; files: StoredFile[] } | Refused> {
  const taker = { officeId: office.profile.id, memberId, submissionId, field: 'fileIds' };
  const taken = await takeFiles(reader, draft.fileIds, taker);
  if (!taken.ok) return taken;
  return { ...taken, content: contentOf(draft, taken.files.map(attachedFile), office.profile) };
}

/** The office's next tracking number of the fiscal year, without gaps: the counter moves only with the filing. */
async function nextNumber(tx: StoreTransaction, officeId: string, at: string) {
  const year = fiscalYear(at);
  const id = `${officeId}:${year}`;
  const value = ((await tx.get('counters', id))?.value ?? 0) + 1;
  return { number: `${year}-${String(value).padStart(4, '0')}`, record: { id, value } };
}

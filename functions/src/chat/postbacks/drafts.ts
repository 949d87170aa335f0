import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import { type DraftRecord, draftTitle } from '@prakat/shared/drafts/draft-record';
import { draftSaidBubble, dropDraftBubble } from '../../cards/flex/draft-bubbles.ts';
import { ownDraft } from '../../drafts/own-drafts.ts';
import type { StoreTransaction } from '../../store/store.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, MemberScope } from '../scope.ts';

/** What is sent from now on begins another draft; this one stays. */
export const newDraft = (scope: MemberScope, { d: id }: PostbackOf<'new_draft'>): Promise<Answer> =>
  change(scope, id, 'เริ่มแบบร่างใหม่', (tx, draft) => {
    if (draft?.gathersUntil) tx.put('drafts', { ...draft, gathersUntil: null });
    return 'ไฟล์ที่ส่งต่อจากนี้จะอยู่ในแบบร่างใหม่ แบบร่างเดิมยังอยู่ในคำขอของท่าน';
  });

/**
 * Throws a draft away, once that was confirmed. Its files are named by nothing any more and go with the sweep: an answer that is
 * looked for anew must not delete them by looking.
 */
export async function dropDraft(
  scope: MemberScope,
  { d: id, y: isConfirmed }: PostbackOf<'drop_draft'>,
): Promise<Answer> {
  const { context, office, member, eventId } = scope;
  if (isConfirmed)
    return change(scope, id, 'ลบแบบร่างแล้ว', (tx, draft) => {
      if (draft) tx.delete('drafts', draft.id);
      return draft ? `ลบแบบร่าง “${draftTitle(draft)}” แล้ว` : 'แบบร่างนี้ลบหรือยื่นเป็นคำขอไปแล้ว';
    });
  if (!(await claimEvent(context, eventId))) return [];
  const draft = await ownDraft(context.store, member, id);
  if (!draft) return [draftSaidBubble(office, 'ไม่พบแบบร่าง', 'แบบร่างนี้ลบหรือยื่นเป็นคำขอไปแล้ว')];
  const { fileIds } = draft;
  return [dropDraftBubble(office, { id, title: draftTitle(draft), files: fileIds.length })];
}

async function change(
  { context, office, member, eventId }: MemberScope,
  id: string,
  kind: string,
  write: (tx: StoreTransaction, draft: DraftRecord | null) => string,
): Promise<Answer> {
  let words = '';
  const first = await claimEvent(context, eventId, async (tx) => {
    const draft = await ownDraft(tx, member, id);
    return () => {
      words = write(tx, draft);
    };
  });
  return first ? [draftSaidBubble(office, kind, words)] : [];
}

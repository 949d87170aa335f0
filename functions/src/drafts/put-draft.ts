import type { PutDraftBody } from '@prakat/shared/api/drafts';
import { type DraftRecord, draftContentSchema, MOST_DRAFTS } from '@prakat/shared/drafts/draft-record';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { type Context, isoNow } from '../context.ts';
import { draftsOf } from './own-drafts.ts';

/**
 * Keeps a draft as a device has it. It says which revision it changed: where that is not the last, another device was
 * faster and nothing is overwritten (`draft_changed`). What was filed or thrown away meanwhile does not come back
 * (`draft_gone`). The same content again, where the answer was lost, changes nothing.
 */
export function putDraft(
  context: Context,
  member: Member,
  id: string,
  { revision, ...content }: PutDraftBody,
): Promise<{ ok: true; draft: DraftRecord } | Refused> {
  const { id: memberId, officeId } = member;
  return context.store.transact(async (tx) => {
    const before = await tx.get('drafts', id);
    const now = isoNow(context);
    if (before) {
      if (before.memberId !== memberId || before.officeId !== officeId) return refuse('not_found');
      if (isSame(before, content)) return { ok: true, draft: before };
      if (before.revision !== revision) return refuse('draft_changed');
      const draft = { ...before, ...content, revision: revision + 1, updatedAt: now };
      tx.put('drafts', draft);
      return { ok: true, draft };
    }
    const isFiled = await tx.get('seenEvents', `filing:${memberId}:${id}`);
    if (revision > 0 || isFiled) return refuse('draft_gone');
    if ((await draftsOf(tx, member)).length >= MOST_DRAFTS)
      return refuse('too_many_drafts', { most: MOST_DRAFTS });
    const draft: DraftRecord = {
      id,
      officeId,
      memberId,
      revision: 1,
      ...content,
      gathersUntil: null,
      computer: null,
      createdAt: now,
      updatedAt: now,
    };
    tx.create('drafts', draft);
    return { ok: true, draft };
  });
}

/** In the order of the schema, whatever order a device or a store has. */
const isSame = (before: DraftRecord, content: Omit<PutDraftBody, 'revision'>): boolean => {
  const { fields, fileIds, unfinished, about } = before;
  const inOrder = (one: object) => JSON.stringify(draftContentSchema.parse(one));
  return inOrder({ fields, fileIds, unfinished, about }) === inOrder(content);
};

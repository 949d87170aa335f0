import type { KeptView } from '@prakat/shared/api/kept';
import { draftTitle } from '@prakat/shared/drafts/draft-record';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { isForgotten } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import { keptView } from '@prakat/shared/privacy/kept-view';
import { type Context, isoNow } from '../context.ts';
import type { Find } from '../store/store.ts';

/** Of each kind so many are looked up: what a person sees tells them that there is more. */
const SHOWN = 20;

/** What is kept of a person, as they are shown it: some reads of lists, however much there is. */
export async function keptOf(
  context: Pick<Context, 'store' | 'clock'>,
  profile: OfficeProfile,
  member: Member,
): Promise<KeptView> {
  const { store } = context;
  const { id, officeId, lineUserId } = member;
  const now = isoNow(context);
  const some = (equals: Find['equals']): Find => ({ equals, limit: SHOWN });
  const [requests, sent, files, drafts, chat] = await Promise.all([
    store.find('submissions', 'byOwner', some({ officeId, ownerId: id })),
    store.find('outbox', 'byLane', some({ lane: `line:${lineUserId}`, status: 'delivered' })),
    store.find('files', 'byUploader', some({ officeId, uploadedBy: id })),
    store.find('drafts', 'byMember', some({ officeId, memberId: id })),
    store.get('conversations', `${officeId}:${lineUserId}`),
  ]);
  const inDrafts = new Set(drafts.items.flatMap(({ fileIds }) => fileIds));
  // What was said together with others is counted by itself.
  const kept = sent.items.filter(
    (entry) =>
      entry.officeId === officeId && entry.task.kind === 'message' && !entry.carries && !isForgotten(entry),
  );
  return keptView(
    {
      member,
      requests: { numbers: requests.items.map(({ number }) => number), more: requests.next !== null },
      messages: {
        endedAt: kept.map(({ finishedAt, createdAt }) => finishedAt ?? createdAt),
        more: sent.next !== null && kept.length === SHOWN,
      },
      drafts: drafts.items.map((draft) => ({ title: draftTitle(draft), updatedAt: draft.updatedAt })),
      uploads: files.items.filter((file) => file.submissionId === null && !inDrafts.has(file.id)),
      reason:
        chat?.typedReason && chat.expiresAt > now
          ? { text: chat.typedReason, expiresAt: chat.expiresAt }
          : null,
    },
    profile,
    now,
  );
}

import { isoNow } from '../../context.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, Scope } from '../scope.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/** The account was removed from a group: pushes to it would be refused from now on. */
export async function leave(scope: Scope, { source }: WebhookEventOf<'leave'>): Promise<Answer> {
  if (source.type !== 'group') return [];
  const { context, officeId, eventId } = scope;
  await claimEvent(context, eventId, async (tx) => {
    const group = await tx.get('groups', source.groupId);
    return () => {
      if (group?.officeId === officeId)
        tx.put('groups', { ...group, status: 'left', updatedAt: isoNow(context) });
    };
  });
  return [];
}

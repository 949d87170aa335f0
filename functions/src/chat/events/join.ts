import { roleSeat } from '@prakat/shared/office/seat';
import type { Group } from '@prakat/shared/people/member';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { membersOnSeats } from '../../actors/members-on-seats.ts';
import { acceptGroupBubble, groupGreetingBubble } from '../../cards/flex/group-bubbles.ts';
import { isoNow } from '../../context.ts';
import { messagesTo } from '../../queue/new-entry.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, Scope } from '../scope.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/**
 * The account was invited to a group. Anybody can invite it anywhere, so the group gets nothing until an
 * administrator accepts it on a card sent to each of them.
 */
export async function join(scope: Scope, { source }: WebhookEventOf<'join'>): Promise<Answer> {
  if (source.type !== 'group') return [];
  const { context, office, officeId, eventId } = scope;
  const { groupId } = source;
  const name = (await office.line.groupName(groupId)) ?? 'กลุ่ม LINE (ไม่ทราบชื่อ)';
  const first = await claimEvent(context, eventId, async (tx) => {
    const known = await tx.get('groups', groupId);
    const isActive = known?.status === 'active' && known.officeId === officeId;
    const now = isoNow(context);
    const group: Group = {
      id: groupId,
      officeId,
      name,
      status: isActive ? 'active' : 'pending',
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    };
    const administrators = isActive
      ? []
      : await membersOnSeats(tx, officeId, [roleSeat('administrator')], calendarDate(context.clock()));
    const messages = [acceptGroupBubble(office.profile, group)];
    const message = { officeId, about: null, notice: 'group_joined', messages };
    const entries = messagesTo(context, administrators, message);
    return () => {
      tx.put('groups', group);
      for (const entry of entries) tx.create('outbox', entry);
    };
  });
  if (!first) return [];
  context.nudgeOutbox();
  return [groupGreetingBubble(office.profile)];
}

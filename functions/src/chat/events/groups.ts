import { groupGreetingBubble } from '../../cards/flex/group-bubbles.ts';
import { type GroupRequest, prepareGroup } from '../../people/groups.ts';
import { claimEvent } from '../claim-event.ts';
import type { Answer, Scope } from '../scope.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/** Who says so where LINE tells us what happened to a group. */
const BY_LINE = { system: 'line' };

/**
 * The account was invited to a group. Anybody can invite it anywhere, so the group gets nothing until an
 * administrator accepts it on a card sent to each of them.
 */
export async function join(scope: Scope, { source }: WebhookEventOf<'join'>): Promise<Answer> {
  if (source.type !== 'group') return [];
  const { office } = scope;
  const found = await office.line.findGroup(source.groupId);
  const name = typeof found === 'string' ? 'กลุ่ม LINE (ไม่ทราบชื่อ)' : found.name;
  const request = { action: 'group_join' as const, groupId: source.groupId, name, by: BY_LINE };
  return (await changeOnce(scope, request)) ? [groupGreetingBubble(office.profile)] : [];
}

/** The account was removed from a group: pushes to it would be refused, and the administrators hear where it counted. */
export async function leave(scope: Scope, { source }: WebhookEventOf<'leave'>): Promise<Answer> {
  if (source.type !== 'group') return [];
  await changeOnce(scope, { action: 'group_leave', groupId: source.groupId, by: BY_LINE });
  return [];
}

/** False when the event has had its effect before. What a group does not take changes nothing. */
async function changeOnce(
  { context, office, officeId, eventId }: Scope,
  request: GroupRequest,
): Promise<boolean> {
  const first = await claimEvent(context, eventId, async (tx) => {
    const prepared = await prepareGroup(context, office, tx, request);
    return () => {
      if (prepared.ok) prepared.write();
    };
  });
  if (!first) return false;
  context.logger.info({ officeId, eventId, action: request.action }, 'group changed');
  context.nudgeOutbox();
  return true;
}

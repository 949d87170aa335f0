import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import type { GroupAction } from '@prakat/shared/people/groups';
import type { Group } from '@prakat/shared/people/member';
import type { Refused } from '@prakat/shared/refusals';
import { clipLine } from '../../cards/flex/clip.ts';
import { say } from '../../cards/flex/parts.ts';
import { prepareGroup } from '../../people/groups.ts';
import { claimEvent } from '../claim-event.ts';
import { groupsMessage } from '../groups-message.ts';
import type { Answer, MemberScope } from '../scope.ts';

/** The LINE groups of the office, each with what can be done about it. */
export async function groups(scope: MemberScope): Promise<Answer> {
  return (await claimEvent(scope.context, scope.eventId)) ? [await groupsMessage(scope)] : [];
}

type Decided = { ok: true; group: Group } | Refused;

/** An administrator says whether what is published is announced in a group. */
async function decideOn(
  scope: MemberScope,
  action: GroupAction,
  groupId: string,
  said: (name: string) => string,
): Promise<Answer> {
  const { context, office, officeId, lineUserId, eventId } = scope;
  let decided: Decided | null = null;
  const first = await claimEvent(context, eventId, async (tx) => {
    const prepared = await prepareGroup(context, office, tx, { action, groupId, by: { lineUserId } });
    decided = prepared;
    return () => {
      if (prepared.ok) prepared.write();
    };
  });
  const outcome = decided as Decided | null;
  if (!first || !outcome) return [];
  if (!outcome.ok) return [say(outcome.refusal.message)];
  context.logger.info({ officeId, eventId, action }, 'group changed');
  return [say(said(clipLine(outcome.group.name, 60)))];
}

export const acceptGroup = (scope: MemberScope, { g }: PostbackOf<'accept_group'>): Promise<Answer> =>
  decideOn(
    scope,
    'group_accept',
    g,
    (name) => `กลุ่ม “${name}” จะได้รับประกาศที่เผยแพร่ตั้งแต่นี้ไป หากต้องการหยุด พิมพ์ “กลุ่ม” แล้วกดหยุดส่งประกาศ`,
  );

export const endGroup = (scope: MemberScope, { g }: PostbackOf<'end_group'>): Promise<Answer> =>
  decideOn(
    scope,
    'group_end',
    g,
    (name) => `หยุดส่งประกาศในกลุ่ม “${name}” แล้ว หากต้องการส่งอีกครั้ง พิมพ์ “กลุ่ม” แล้วกดใช้กลุ่มนี้รับประกาศ`,
  );

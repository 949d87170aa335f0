import { refuse } from '@prakat/shared/refusals';
import { groupsBubble } from '../cards/flex/group-bubbles.ts';
import type { LineMessage } from '../line/line-client.ts';
import { groupsOf } from '../people/groups.ts';
import type { MemberScope } from './scope.ts';
import { withDutyButtons } from './sentences.ts';

/** The groups that the account is in, for an administrator; whoever else asks is told whose business they are. */
export async function groupsMessage(scope: MemberScope): Promise<LineMessage> {
  const { context, office, officeId, member } = scope;
  if (!member.roles.includes('administrator'))
    return withDutyButtons(scope, {
      kind: 'เป็นหน้าที่ของผู้ดูแลระบบ',
      words: [refuse('not_administrator').refusal.message],
    });
  const groups = await groupsOf(context.store, officeId, ['pending', 'active', 'off']);
  return groupsBubble(office.profile, office.liffId, groups);
}

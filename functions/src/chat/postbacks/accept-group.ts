import type { Group } from '@prakat/shared/people/member';
import { refuse } from '@prakat/shared/refusals';
import { clipLine } from '../../cards/flex/clip.ts';
import { say } from '../../cards/flex/parts.ts';
import { isoNow } from '../../context.ts';
import { claimEvent } from '../claim-event.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** An administrator accepts a group that the account was invited to: announcements go there from now on. */
export const acceptGroup: PostbackHandler<'accept_group'> = {
  verb: 'accept_group',
  async handle({ context, officeId, eventId, member }, { g: groupId }) {
    const entitled = member.roles.includes('administrator');
    let before: Group | null = null;
    const first = await claimEvent(context, eventId, async (tx) => {
      const group = await tx.get('groups', groupId);
      before = group?.officeId === officeId ? group : null;
      return () => {
        if (entitled && group?.officeId === officeId && group.status === 'pending')
          tx.put('groups', { ...group, status: 'active', updatedAt: isoNow(context) });
      };
    });
    if (!first) return [];
    const answer = (text: string) => [say(text)];
    if (!entitled) return answer(refuse('not_entitled', { step: 'ยืนยันกลุ่ม LINE' }).refusal.message);
    const group = before as Group | null;
    if (!group) return answer('ไม่พบกลุ่มนี้ในระบบของหน่วยงาน');
    const name = clipLine(group.name, 60);
    if (group.status === 'left') return answer(`บัญชีทางการไม่ได้อยู่ในกลุ่ม “${name}” แล้ว จึงส่งประกาศไม่ได้`);
    context.logger.info({ officeId, eventId }, 'group accepted');
    return answer(`กลุ่ม “${name}” จะได้รับประกาศที่เผยแพร่ตั้งแต่นี้ไป`);
  },
};

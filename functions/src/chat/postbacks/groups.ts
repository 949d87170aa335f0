import { groupsPath } from '@prakat/shared/addresses/mini-app';
import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import type { GroupAction } from '@prakat/shared/people/groups';
import type { Group, GroupReceives } from '@prakat/shared/people/member';
import type { Refused } from '@prakat/shared/refusals';
import { liffLink, openButton, postback, quietButton } from '../../cards/flex/buttons.ts';
import { clipLine } from '../../cards/flex/clip.ts';
import { shortBubble } from '../../cards/flex/short-bubble.ts';
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
  said: (name: string) => Said,
  receives?: GroupReceives,
): Promise<Answer> {
  const { context, office, officeId, lineUserId, eventId } = scope;
  let decided: Decided | null = null;
  const first = await claimEvent(context, eventId, async (tx) => {
    const prepared = await prepareGroup(context, office, tx, {
      action,
      groupId,
      ...(receives ? { receives } : {}),
      by: { lineUserId },
    });
    decided = prepared;
    return () => {
      if (prepared.ok) prepared.write();
    };
  });
  const outcome = decided as Decided | null;
  if (!first || !outcome) return [];
  const told = (words: Said) => [
    shortBubble(office.profile, {
      ...words,
      buttons: [
        openButton(postback('ดูกลุ่มทั้งหมด', { a: 'groups' })),
        quietButton(liffLink('เปิดหน้ากลุ่ม LINE', office.liffId, groupsPath)),
      ],
    }),
  ];
  if (!outcome.ok) return told({ kind: 'ยังไม่ได้ทำรายการ', words: [outcome.refusal.message] });
  context.logger.info({ officeId, eventId, action }, 'group changed');
  context.nudgeOutbox();
  return told(said(clipLine(outcome.group.name, 60)));
}

type Said = { kind: string; words: string[] };

export const acceptGroup = (scope: MemberScope, { g, k }: PostbackOf<'accept_group'>): Promise<Answer> =>
  decideOn(
    scope,
    'group_accept',
    g,
    (name) => ({
      kind: k === 'waiting' ? 'ใช้เป็นกลุ่มเจ้าหน้าที่แล้ว' : 'ใช้รับประกาศแล้ว',
      words: [
        k === 'waiting'
          ? `สมาชิกกลุ่ม “${name}” พิมพ์ “รอดำเนินการ” เพื่อถามจำนวนและเลขที่คำขอที่รอดำเนินการได้ตั้งแต่นี้ไป โดยไม่แสดงชื่อผู้ใด และกลุ่มนี้ไม่ได้รับประกาศ`
          : `กลุ่ม “${name}” จะได้รับประกาศที่เผยแพร่ตั้งแต่นี้ไป`,
      ],
    }),
    k ?? 'published',
  );

export const endGroup = (scope: MemberScope, { g }: PostbackOf<'end_group'>): Promise<Answer> =>
  decideOn(scope, 'group_end', g, (name) => ({
    kind: 'หยุดใช้กลุ่มแล้ว',
    words: [`ระบบจะไม่ส่งข้อความใดในกลุ่ม “${name}” ตั้งแต่นี้ไป บัญชีทางการยังอยู่ในกลุ่ม และใช้อีกครั้งได้จากรายการกลุ่ม`],
  }));

import { registerPath } from '@prakat/shared/addresses/mini-app';
import type { Member } from '@prakat/shared/people/member';
import { refusalSentences } from '@prakat/shared/refusals';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { liffLink, openButton } from '../cards/flex/buttons.ts';
import { say } from '../cards/flex/parts.ts';
import { registerInviteBubble } from '../cards/flex/registration-bubble.ts';
import { type Short, shortBubble } from '../cards/flex/short-bubble.ts';
import { reasonOfRefusal } from '../people/register.ts';
import { standingOf } from '../people/standing-of.ts';
import type { Answer, PersonScope } from './scope.ts';

type Told = Omit<Short, 'buttons'> & { label: string };

/**
 * To somebody who is no active member of the office: exactly what they are, since when, and what they can do about it. Null
 * for a stranger, of whom the office knows nothing.
 */
export async function standingAnswer(scope: PersonScope): Promise<Answer | null> {
  const { context, office, officeId, lineUserId } = scope;
  const person = await standingOf(context.store, officeId, lineUserId);
  if (!person) return null;
  const { label, ...told } = await wordsFor(scope, person);
  const { profile, liffId } = office;
  return [shortBubble(profile, { ...told, buttons: [openButton(liffLink(label, liffId, registerPath))] })];
}

/** The same where a stranger is told how to be registered. */
export const notAMember = async (scope: PersonScope): Promise<Answer> =>
  (await standingAnswer(scope)) ?? [say(refusalSentences.not_a_member), registerInviteBubble(scope.office)];

async function wordsFor({ context, office, officeId }: PersonScope, person: Member): Promise<Told> {
  const { name } = office.profile;
  const since = thaiShortDateTime(person.updatedAt);
  switch (person.status) {
    case 'pending':
      return {
        tone: 'task',
        kind: 'รอรับลงทะเบียน',
        words: [
          `ท่านส่งแบบลงทะเบียนแล้วเมื่อ ${since} ขณะนี้รอผู้ดูแลระบบของ${name.full}รับลงทะเบียน`,
          'ระบบจะแจ้งผลในแชตนี้ หากต้องใช้งานโดยเร็ว กรุณาแจ้งผู้ดูแลระบบของหน่วยงาน',
        ],
        label: 'ดูหรือแก้ไขข้อมูลที่ส่ง',
      };
    case 'refused': {
      const reason = await reasonOfRefusal(context.store, officeId, person.id);
      return {
        tone: 'changes',
        kind: 'ไม่ได้รับลงทะเบียน',
        words: [
          `ผู้ดูแลระบบของ${name.full}ไม่รับลงทะเบียนของท่านเมื่อ ${since}`,
          ...(reason ? [`เหตุผล: ${reason}`] : []),
        ],
        next: 'หากท่านเป็นเจ้าหน้าที่ของหน่วยงาน กรุณาแก้ไขข้อมูลตามเหตุผลแล้วส่งอีกครั้ง หรือติดต่อผู้ดูแลระบบของหน่วยงาน',
        label: 'แก้ไขและส่งอีกครั้ง',
      };
    }
    default:
      return {
        kind: 'พ้นหน้าที่แล้ว',
        words: [
          `ระบบบันทึกว่าท่านพ้นหน้าที่จาก${name.full}แล้วตั้งแต่ ${since} จึงทำรายการของเจ้าหน้าที่ไม่ได้`,
          'คำขอที่ท่านรับผิดชอบอยู่ (ถ้ามี) มีผู้รับช่วงต่อแล้ว',
        ],
        next: 'หากท่านกลับมาปฏิบัติหน้าที่ หรือข้อมูลนี้ไม่ถูกต้อง กรุณาลงทะเบียนใหม่ แล้วแจ้งผู้ดูแลระบบของหน่วยงาน',
        label: 'ลงทะเบียนใหม่',
      };
  }
}

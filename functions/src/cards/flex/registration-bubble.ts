import { personPath, registerPath } from '@prakat/shared/addresses/mini-app';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { unitName } from '@prakat/shared/office/unit-name';
import type { Member } from '@prakat/shared/people/member';
import { joinTitle } from '@prakat/shared/text/join-title';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, openButton } from './buttons.ts';
import { band, bubble, card, closing, heading, panel, rows, text } from './parts.ts';

export type PeopleCardData = { profile: OfficeProfile; liffId: string };

/** To the administrators: somebody waits to be admitted, or to get their record back on a new LINE account. */
export function registrationBubble({ profile, liffId }: PeopleCardData, person: Member): LineMessage {
  const rebind = person.replacesMemberId !== null;
  const kind = rebind ? 'ขอเปลี่ยนบัญชี LINE' : 'ลงทะเบียนใหม่รอพิจารณา';
  const contents = bubble({
    header: band('task', profile.name.short, kind),
    body: [
      heading(person.name),
      ...rows(
        ['ตำแหน่ง', joinTitle(person.positionTitle)],
        ['กลุ่มงาน', unitName(profile, person.unitId)],
        ['ติดต่อกลับ', person.contact],
      ),
      ...(rebind
        ? [
            panel(
              'ก่อนยืนยัน',
              'ผู้นี้แจ้งว่าเป็นเจ้าหน้าที่ที่ลงทะเบียนไว้แล้ว กรุณาโทรตรวจสอบกับเจ้าตัวตามเบอร์ที่ลงทะเบียนไว้เดิม เมื่อยืนยันแล้วบัญชีเดิมจะใช้งานไม่ได้ทันที',
              'changes',
            ),
          ]
        : [closing('กรุณาตรวจสอบว่าเป็นเจ้าหน้าที่ของหน่วยงานจริงก่อนรับเข้า')]),
    ],
    footer: [openButton(liffLink('ตรวจสอบและพิจารณา', liffId, personPath(person.id)))],
  });
  return card(`${kind}: ${person.name}`, contents);
}

/** To somebody who is not registered: where they do it. */
export function registerInviteBubble({ profile, liffId }: PeopleCardData): LineMessage {
  const contents = bubble({
    header: band('plain', profile.name.short, 'ยังไม่ได้ลงทะเบียนเป็นเจ้าหน้าที่'),
    body: [
      text(
        `บัญชีนี้ใช้สำหรับเจ้าหน้าที่ของ${profile.name.full} หากท่านเป็นเจ้าหน้าที่ กรุณากดปุ่มด้านล่างเพื่อกรอกชื่อ ตำแหน่ง กลุ่มงาน และช่องทางติดต่อกลับ แล้วรอผู้ดูแลระบบรับลงทะเบียน`,
      ),
      closing('หากเปลี่ยนโทรศัพท์หรือบัญชี LINE ให้ลงทะเบียนใหม่แล้วเลือก “เคยลงทะเบียนแล้ว” งานและประวัติเดิมจะยังอยู่'),
    ],
    footer: [openButton(liffLink('ลงทะเบียนเจ้าหน้าที่', liffId, registerPath))],
  });
  return card(`ลงทะเบียนเจ้าหน้าที่ ${profile.name.short}`, contents);
}

import { miniAppAddress, newRequestPath } from '@prakat/shared/addresses/mini-app';
import { refusalSentences } from '@prakat/shared/refusals';
import { say } from '../cards/flex/parts.ts';
import { registerInviteBubble } from '../cards/flex/registration-bubble.ts';
import type { Office } from '../context.ts';
import type { Answer, PersonScope } from './scope.ts';

/** To somebody who is no active member of the office: what they are not, and how they become it. */
export const notAMember = ({ office }: Pick<PersonScope, 'office'>): Answer => [
  say(refusalSentences.not_a_member),
  registerInviteBubble(office),
];

/** To a stranger who adds the account: what it is for, and what is kept of them (PDPA). */
export const strangerGreeting = (office: Office): Answer => [
  say(
    `บัญชีทางการของ${office.profile.name.full} ใช้สำหรับเจ้าหน้าที่ขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน และส่งประกาศที่ได้รับอนุมัติแล้ว\n\nประชาชนประเมินความพึงพอใจต่อเว็บไซต์ของหน่วยงานได้โดยพิมพ์ “ประเมินความพึงพอใจ”\n\nหากท่านเป็นเจ้าหน้าที่ กรุณาลงทะเบียนด้วยปุ่มด้านล่าง`,
  ),
  registerInviteBubble(office),
  say(
    'การคุ้มครองข้อมูลส่วนบุคคล: ระบบไม่เก็บชื่อ รูปโปรไฟล์ หรือข้อความของผู้ที่ไม่ได้ลงทะเบียน เมื่อลงทะเบียนแล้วจะเก็บรหัส LINE ชื่อ ตำแหน่ง หน่วยงาน และเบอร์ติดต่อ เพื่อดำเนินการตามคำขอและบันทึกผู้พิจารณาเท่านั้น',
  ),
];

export const useFormForFiles = (office: Office): Answer => [
  say(
    `ระบบรับไฟล์เอกสารทางแบบฟอร์มเท่านั้น ไฟล์ที่ส่งในแชตจะไม่ถูกเก็บ กรุณาแนบไฟล์ในแบบฟอร์มขอเผยแพร่ข้อมูล\n${miniAppAddress(office, newRequestPath)}`,
  ),
];

export const onlyInPrivateChat = (office: Office, path: string): Answer => [
  say(
    `การพิจารณาและการดูคำขอทำได้ในแชตส่วนตัวกับบัญชีทางการเท่านั้น คำขอยังคงอยู่เหมือนเดิม กรุณาเปิดจากลิงก์นี้\n${miniAppAddress(office, path)}`,
  ),
];

export const shortHelp: Answer = [
  say(
    'ระบบไม่เข้าใจข้อความนี้ กรุณาพิมพ์ “ช่วยเหลือ” เพื่อดูวิธีใช้งาน “คำขอของฉัน” เพื่อดูคำขอที่ยื่น หรือ “รอฉัน” เพื่อดูคำขอที่รอพิจารณา',
  ),
];

export const CANCELLED = 'ยกเลิกแล้ว ยังไม่มีการบันทึกผล คำขอยังคงอยู่เหมือนเดิม';

import { groupOf } from '../publication/placements.ts';
import { isOrder, isToFollowers, type OutboxEntry } from './entry.ts';

/** Why something was given up, and what to do about it, as people read it. */
export type GivenUp = { why: string; todo: string };

type Rule = GivenUp & { of: RegExp };

const AGAIN = 'กดส่งใหม่ได้ หากยังไม่สำเร็จกรุณาแจ้งผู้ดูแลเครื่อง';

/** What LINE answered to a message for a person. */
const toPerson: Rule[] = [
  {
    of: /LINE ตอบว่า 400: Failed to send/,
    why: 'ผู้รับปิดกั้นบัญชี LINE ของหน่วยงาน หรือไม่ได้เป็นเพื่อนกับบัญชีแล้ว',
    todo: 'ขอให้ผู้รับเพิ่มเพื่อนหรือเลิกปิดกั้น แล้วกดส่งใหม่',
  },
  {
    of: /LINE ตอบว่า 40[34]/,
    why: 'LINE ไม่ให้ส่งถึงผู้รับนี้ อาจเปลี่ยนหรือเลิกใช้บัญชี LINE แล้ว',
    todo: 'สอบถามผู้รับ และให้ลงทะเบียนใหม่หากเปลี่ยนบัญชี',
  },
];

/** The same of an announcement in a group. */
const toGroup: Rule[] = [
  {
    of: /LINE ตอบว่า 40[034]/,
    why: 'ส่งในกลุ่มนี้ไม่ได้ บัญชีทางการอาจถูกนำออกจากกลุ่ม',
    todo: 'ตรวจที่หน้ากลุ่ม LINE เชิญบัญชีกลับเข้ากลุ่ม แล้วกดส่งใหม่',
  },
];

const anywhere: Rule[] = [
  {
    of: /LINE ตอบว่า 401/,
    why: 'LINE ไม่รับรหัสเชื่อมต่อของหน่วยงาน',
    todo: 'ให้ผู้ดูแลเครื่องตรวจการเชื่อมต่อกับ LINE แล้วกดส่งใหม่',
  },
  {
    of: /ข้อความของเดือนนี้หมดแล้ว/,
    why: 'บัญชี LINE ทางการใช้ข้อความของเดือนนี้หมดแล้ว',
    todo: 'กดส่งใหม่เมื่อขึ้นเดือนใหม่ หรือเมื่อเพิ่มแพ็กเกจแล้ว',
  },
  { of: /ติดต่อ LINE ไม่ได้|LINE ตอบว่า (5\d\d|429)/, why: 'ติดต่อ LINE ไม่ได้เป็นเวลานาน', todo: AGAIN },
  {
    of: /LINE ตอบว่า 4\d\d/,
    why: 'LINE ไม่รับข้อความนี้',
    todo: 'แจ้งผู้ดูแลเครื่อง และแจ้งผู้รับด้วยวิธีอื่น',
  },
];

/** Why an entry was given up. An answer that is a Thai sentence already stands as it is. */
export function whyGivenUp({ task, lastError }: Pick<OutboxEntry, 'task' | 'lastError'>): GivenUp {
  const said = lastError ?? '';
  const toGroupOrNone = isOrder(task) && groupOf(task.placement) !== null ? toGroup : [];
  const toWhom = isOrder(task) || isToFollowers(task) ? toGroupOrNone : toPerson;
  const rule = [...toWhom, ...anywhere].find(({ of }) => of.test(said));
  if (rule) return { why: rule.why, todo: rule.todo };
  return { why: said || 'ระบบทำรายการนี้ไม่สำเร็จ และไม่ทราบสาเหตุ', todo: AGAIN };
}

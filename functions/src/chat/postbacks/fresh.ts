import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import { clipLine } from '../../cards/flex/clip.ts';
import { say } from '../../cards/flex/parts.ts';
import { recordCheck } from '../../freshness/record-check.ts';
import { notAMember } from '../sentences.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** 'Looked at it, nothing has changed', pressed on a digest. */
export const fresh: PostbackHandler<'fresh'> = {
  verb: 'fresh',
  async handle(scope, { c: categoryId, t: subtopicId = null, p: period }) {
    const { context, officeId, lineUserId, eventId } = scope;
    const request = { officeId, lineUserId, categoryId, subtopicId, period, once: eventId };
    const checked = await recordCheck(context, request);
    if (!checked.ok) {
      if (!('refusal' in checked)) return [];
      return checked.refusal.code === 'not_a_member' ? notAMember(scope) : [say(checked.refusal.message)];
    }
    const { check, item, again } = checked;
    const name = clipLine(item.name, 200);
    if (!again) return [say(`บันทึกแล้วว่าท่านตรวจ “${name}” และไม่มีการเปลี่ยนแปลง`)];
    const who = check.by?.name ?? 'ระบบ';
    const what = check.result === 'updated' ? 'มีการเผยแพร่ข้อมูลใหม่' : `${who} ตรวจแล้ว`;
    return [say(`“${name}” ${what}เมื่อวันที่ ${thaiDate(calendarDate(check.at))} รอบนี้ไม่ต้องตรวจอีก`)];
  },
};

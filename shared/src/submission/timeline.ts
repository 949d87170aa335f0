import type { LogEvent } from '../machine/event.ts';
import { actingFor } from '../people/names.ts';
import type { ActionName } from './transitions.ts';

export type TimelineEntry = { at: string; title: string; by: string; note: string | null };

const titles: Record<ActionName, string> = {
  submit: 'ยื่นคำขอเผยแพร่',
  propose: 'พิจารณาเห็นชอบ เสนอผู้อนุมัติ',
  approve: 'อนุมัติให้เผยแพร่',
  send_back: 'ส่งกลับให้แก้ไข',
  reject: 'ไม่อนุมัติ',
  resubmit: 'แก้ไขและส่งอีกครั้ง',
  record_published: 'เผยแพร่ขึ้นเว็บไซต์แล้ว',
  record_publish_failed: 'เผยแพร่อัตโนมัติไม่สำเร็จ มอบให้ผู้ดูแลเว็บไซต์ดำเนินการ',
  publish_by_hand: 'ผู้ดูแลเว็บไซต์นำขึ้นเผยแพร่แล้ว',
  confirm_publication: 'ผู้ดูแลเว็บไซต์ยืนยันการเผยแพร่',
  withdraw: 'ถอนคำขอ',
  record_verbal_approval: 'บันทึกการอนุมัติทางวาจา',
  confirm_verbal: 'ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษร',
  deny_verbal: 'ปฏิเสธว่าไม่ได้อนุมัติทางวาจา',
  claim_task: 'ผู้ดูแลเว็บไซต์รับงาน',
  release_task: 'ผู้ดูแลระบบคืนงานให้ผู้ดูแลเว็บไซต์ทุกคน',
  hand_over_task: 'ส่งต่องานของผู้ดูแลเว็บไซต์',
  report_publish_failure: 'แจ้งว่านำขึ้นเว็บไซต์ไม่ได้',
  correct: 'ขอแก้ไขข้อมูลที่เผยแพร่',
  renew: 'ต่ออายุการเผยแพร่',
  take_down: 'นำลงจากเว็บไซต์',
  expire: 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์',
  restore: 'นำกลับขึ้นเว็บไซต์',
  remind: 'แจ้งเตือน',
  escalate: 'พ้นเวลาที่กำหนด แจ้งผู้ปฏิบัติหน้าที่แทนและผู้ดูแลระบบ',
  transfer_owner: 'มอบเรื่องให้ผู้รับผิดชอบคนใหม่',
  record_delivery: 'ส่งข้อความแจ้งใน LINE ไม่สำเร็จ',
};

/** A log event as people read it; null for one that only machines need (a message that arrived). */
export function timelineEntry(event: LogEvent): TimelineEntry | null {
  if (event.action === 'record_delivery' && event.details.result !== 'dead') return null;
  const { reason, url } = event.details;
  return {
    at: event.at,
    title: titleOf(event),
    by: byline(event.actor),
    note: typeof reason === 'string' ? reason : typeof url === 'string' ? url : null,
  };
}

/** The log as people read it; `older` says that it began before these events. */
export function timelineOf(events: readonly LogEvent[], older: boolean): TimelineEntry[] {
  const entries = events.flatMap((event) => timelineEntry(event) ?? []);
  const at = events[0]?.at;
  if (!older || !at) return entries;
  return [{ at, title: 'รายการก่อนหน้านี้ไม่ได้แสดงไว้ในหน้านี้', by: 'ระบบ', note: null }, ...entries];
}

const titleOf = ({ action, details }: LogEvent): string =>
  action === 'escalate' && details.of === 'nobody'
    ? 'ผู้มีสิทธิ์ของขั้นตอนนี้พิจารณาไม่ได้ เสนอผู้ปฏิบัติหน้าที่แทน'
    : (titles[action as ActionName] ?? action);

/** Who did it, and for whom: รักษาราชการแทน and ปฏิบัติราชการแทน are part of the name, as on paper. */
function byline(actor: LogEvent['actor']): string {
  if (actor.kind === 'system') return 'ระบบ';
  const person = `${actor.name} (${actor.positionTitle})`;
  return actor.onBehalfOf ? `${person} ${actingFor(actor.onBehalfOf)}` : person;
}

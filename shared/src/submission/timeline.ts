import type { LogEvent } from '../log/event.ts';
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
  record_delivery: 'ส่งข้อความแจ้งใน LINE ไม่สำเร็จ',
};

/** A log event as people read it; null for one that only machines need (a message that arrived). */
export function timelineEntry(event: LogEvent): TimelineEntry | null {
  if (event.action === 'record_delivery' && event.details.result !== 'dead') return null;
  const { reason, url } = event.details;
  return {
    at: event.at,
    title: titles[event.action as ActionName] ?? event.action,
    by: event.actor.kind === 'member' ? `${event.actor.name} (${event.actor.positionTitle})` : 'ระบบ',
    note: typeof reason === 'string' ? reason : typeof url === 'string' ? url : null,
  };
}

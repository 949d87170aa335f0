import type { DestinationKind, Placement, Proof, PublicationState } from './schema.ts';
import type { Task } from './standing.ts';

/** States as people read them. */
export const publicationStateNames: Record<PublicationState, string> = {
  planned: 'อนุมัติแล้ว รอเผยแพร่',
  on_display: 'เผยแพร่แล้ว',
  taken_down: 'นำลงจากเว็บไซต์แล้ว',
  called_off: 'ยกเลิกการเผยแพร่',
};

/** Places as people read them. */
export const destinationNames: Record<DestinationKind, string> = {
  'built-in': 'เว็บไซต์ของหน่วยงานในระบบนี้',
  wordpress: 'เว็บไซต์ของหน่วยงาน (WordPress)',
  'by-hand': 'เว็บไซต์ของหน่วยงาน',
  'line-group': 'กลุ่ม LINE',
  'notice-board': 'บอร์ดประชาสัมพันธ์',
};

/** How a publication stands at one place. */
const placementStateNames: Record<Placement['state'], string> = {
  wanted: 'รอนำขึ้น',
  placing: 'กำลังนำขึ้น',
  up: 'เผยแพร่แล้ว',
  removing: 'กำลังนำออก',
  gone: 'นำออกแล้ว',
  failed: 'นำขึ้นไม่สำเร็จ',
};

/** In a chat something is told, and LINE takes no message back: nothing is put up there, or taken away. */
const toldStateNames: Record<Placement['state'], string> = {
  wanted: 'รอแจ้ง',
  placing: 'กำลังแจ้ง',
  up: 'แจ้งแล้ว',
  removing: 'กำลังปิดรายการแจ้ง',
  gone: 'ข้อมูลที่แจ้งไว้นำลงแล้ว',
  failed: 'แจ้งไม่สำเร็จ',
};

/** A sheet hangs on a board until somebody takes it off. */
const boardStateNames: Record<Placement['state'], string> = {
  wanted: 'รอติดประกาศ',
  placing: 'กำลังติดประกาศ',
  up: 'ติดประกาศแล้ว',
  removing: 'รอปลด',
  gone: 'ไม่ติดบอร์ด',
  failed: 'ติดประกาศไม่ได้',
};

const stateNamesAt: Partial<Record<DestinationKind, Record<Placement['state'], string>>> = {
  'line-group': toldStateNames,
  'notice-board': boardStateNames,
};

/** How a publication stands at one of its places, as people read it. */
export const placementStateName = ({
  destination,
  state,
  sheet,
}: Pick<Placement, 'destination' | 'state' | 'sheet'>): string =>
  state === 'gone' && sheet?.takenOff ? 'ปลดแล้ว' : (stateNamesAt[destination] ?? placementStateNames)[state];

/** What an outsider found on the website, as people read it. */
export const proofNames: Record<Proof['says'], string> = {
  found: 'ตรวจพบบนเว็บไซต์แล้ว',
  changed: 'พบบนเว็บไซต์ แต่ไม่เป็นไปตามที่อนุมัติ',
  missing: 'ยังไม่พบบนเว็บไซต์',
  unreached: 'ระบบเปิดหน้าเว็บไม่ได้',
  vouched: 'ผู้ดูแลเว็บไซต์เปิดดูแล้ว (ระบบเปิดหน้าเว็บเองไม่ได้)',
  gone: 'ตรวจแล้ว ไม่อยู่บนเว็บไซต์แล้ว',
  still_there: 'ยังพบบนเว็บไซต์หลังนำลง',
};

/** What a publication waits for its webmasters to do, as people read it. */
export const taskNames: Record<Task, string> = {
  publish: 'รอผู้ดูแลเว็บไซต์นำขึ้นเว็บไซต์',
  confirm: 'รอผู้ดูแลเว็บไซต์ตรวจหน้าเว็บและยืนยัน',
  remove: 'รอผู้ดูแลเว็บไซต์นำลงจากเว็บไซต์',
  post_sheet: 'รอผู้ดูแลเว็บไซต์ติดประกาศที่บอร์ดประชาสัมพันธ์',
  remove_sheet: 'รอผู้ดูแลเว็บไซต์ปลดประกาศจากบอร์ดประชาสัมพันธ์',
};

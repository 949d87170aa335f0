import { type Transition, targetsOf } from '../machine/transition.ts';
import type { PublicationState } from './schema.ts';

/** Who may take an action; `permissions.ts` says what each means. */
export type Who =
  | 'owner'
  | 'publisher'
  | 'keeper'
  | 'restorer'
  | 'decider'
  | 'checker'
  | 'assigner'
  | 'administrator'
  | 'system';

const everyState = ['planned', 'on_display', 'taken_down', 'called_off'] as const;
const live = ['planned', 'on_display', 'taken_down'] as const;

/**
 * The life of what was approved as data: every action, one row each. What an action changes is in `actions/`; who may
 * take it is in `permissions.ts`. `docs/workflow.md` is generated from this.
 */
export const transitions = {
  plan: {
    from: null,
    to: 'planned',
    who: 'system',
    label: 'เตรียมเผยแพร่',
    done: 'ได้รับอนุมัติ เตรียมเผยแพร่',
  },
  plan_version: {
    from: live,
    to: null,
    leadsTo: { taken_down: ['planned'] },
    who: 'system',
    label: 'เตรียมเผยแพร่ฉบับแก้ไข',
    done: 'ฉบับแก้ไขได้รับอนุมัติ เตรียมเผยแพร่',
  },
  record_placed: {
    from: live,
    to: null,
    leadsTo: { planned: ['planned', 'on_display'] },
    who: 'system',
    label: 'เผยแพร่',
    done: 'เผยแพร่แล้ว',
  },
  record_place_failed: {
    from: live,
    to: null,
    who: 'system',
    label: 'เผยแพร่อัตโนมัติไม่สำเร็จ',
    done: 'เผยแพร่อัตโนมัติไม่สำเร็จ',
  },
  record_removed: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'นำออกแล้ว',
    done: 'นำออกแล้ว',
    keepsRevision: true,
  },
  record_remove_failed: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'นำออกอัตโนมัติไม่สำเร็จ',
    done: 'นำออกอัตโนมัติไม่สำเร็จ มอบให้ผู้ดูแลเว็บไซต์ดำเนินการ',
  },
  claim_task: {
    from: everyState,
    to: null,
    who: 'publisher',
    label: 'รับงานนี้',
    done: 'ผู้ดูแลเว็บไซต์รับงาน',
    answers: 'task',
    weight: 'neutral',
    keepsRevision: true,
  },
  hand_over_task: {
    from: everyState,
    to: null,
    who: 'publisher',
    label: 'ส่งต่องาน',
    done: 'ส่งต่องานของผู้ดูแลเว็บไซต์',
    weight: 'neutral',
    keepsRevision: true,
  },
  assign_task: {
    from: everyState,
    to: null,
    who: 'assigner',
    label: 'มอบหมายงาน',
    done: 'มอบหมายงานให้ผู้ดูแลเว็บไซต์',
    weight: 'neutral',
    keepsRevision: true,
  },
  release_task: {
    from: everyState,
    to: null,
    who: 'administrator',
    label: 'คืนงานของผู้ดูแลเว็บไซต์',
    done: 'คืนงานให้ผู้ดูแลเว็บไซต์ทุกคน',
    weight: 'neutral',
    keepsRevision: true,
  },
  publish_by_hand: {
    from: ['planned', 'on_display'],
    to: 'on_display',
    who: 'publisher',
    label: 'แจ้งว่านำขึ้นเว็บไซต์แล้ว',
    done: 'ผู้ดูแลเว็บไซต์นำขึ้นเผยแพร่แล้ว',
    answers: 'task',
    weight: 'agree',
  },
  report_publish_failure: {
    from: ['planned', 'on_display'],
    to: null,
    who: 'publisher',
    label: 'แจ้งว่านำขึ้นเว็บไซต์ไม่ได้',
    done: 'แจ้งว่านำขึ้นเว็บไซต์ไม่ได้',
    // Also before the day that it is to go up, when whoever has taken the task cannot do it yet.
    answers: 'task',
    weight: 'refuse',
    needsReason: true,
  },
  confirm_publication: {
    from: ['on_display'],
    to: null,
    who: 'publisher',
    label: 'ยืนยันการเผยแพร่',
    done: 'ผู้ดูแลเว็บไซต์ยืนยันการเผยแพร่',
    answers: 'task',
    weight: 'agree',
    isDecision: true,
  },
  confirm_removed: {
    from: everyState,
    to: null,
    who: 'publisher',
    label: 'แจ้งว่านำลงจากเว็บไซต์แล้ว',
    done: 'ผู้ดูแลเว็บไซต์นำลงจากเว็บไซต์แล้ว',
    answers: 'task',
    weight: 'agree',
  },
  post_sheet: {
    from: ['on_display'],
    to: null,
    who: 'publisher',
    label: 'แจ้งว่าติดบอร์ดแล้ว',
    done: 'ติดประกาศที่บอร์ดประชาสัมพันธ์แล้ว',
    answers: 'task',
    weight: 'agree',
    keepsRevision: true,
  },
  skip_sheet: {
    from: ['on_display'],
    to: null,
    who: 'publisher',
    label: 'ไม่ติดบอร์ด',
    done: 'ผู้ดูแลเว็บไซต์แจ้งว่าไม่ติดบอร์ดประชาสัมพันธ์',
    weight: 'refuse',
    needsReason: true,
    keepsRevision: true,
  },
  remove_sheet: {
    from: everyState,
    to: null,
    who: 'publisher',
    label: 'แจ้งว่าปลดจากบอร์ดแล้ว',
    done: 'ปลดประกาศจากบอร์ดประชาสัมพันธ์แล้ว',
    answers: 'task',
    weight: 'agree',
    keepsRevision: true,
  },
  hold: {
    from: ['planned', 'on_display'],
    to: null,
    who: 'system',
    label: 'พักการเผยแพร่',
    done: 'พบข้อมูลส่วนบุคคลก่อนขึ้นเว็บไซต์ พักไว้ให้ผู้อนุมัติตรวจ',
  },
  release: {
    from: ['planned', 'on_display'],
    to: null,
    who: 'decider',
    label: 'ตรวจแล้ว ให้เผยแพร่',
    done: 'ตรวจข้อมูลส่วนบุคคลแล้ว ให้เผยแพร่',
    answers: 'clearance',
    weight: 'agree',
    isDecision: true,
  },
  call_off: {
    from: ['planned', 'on_display'],
    to: null,
    leadsTo: { planned: ['called_off', 'taken_down'], on_display: ['on_display'] },
    who: 'owner',
    label: 'ยกเลิกการเผยแพร่',
    done: 'ยกเลิกการเผยแพร่ก่อนขึ้นเว็บไซต์',
    weight: 'refuse',
  },
  renew: {
    from: ['on_display'],
    to: null,
    who: 'keeper',
    label: 'ต่ออายุการเผยแพร่',
    done: 'ต่ออายุการเผยแพร่',
    weight: 'neutral',
  },
  check_unchanged: {
    from: ['on_display'],
    to: null,
    who: 'checker',
    label: 'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง',
    done: 'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง',
    weight: 'neutral',
    keepsRevision: true,
  },
  take_down: {
    from: ['on_display'],
    to: 'taken_down',
    who: 'keeper',
    label: 'นำลงจากเว็บไซต์',
    done: 'นำลงจากเว็บไซต์',
    weight: 'refuse',
    needsReason: true,
  },
  expire: {
    from: ['on_display'],
    to: null,
    leadsTo: { on_display: ['taken_down', 'planned'] },
    who: 'system',
    label: 'ครบกำหนดเผยแพร่',
    done: 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์',
  },
  lapse: {
    from: ['planned', 'on_display'],
    to: null,
    leadsTo: { planned: ['called_off', 'taken_down'], on_display: ['on_display'] },
    who: 'system',
    label: 'พ้นกำหนดเผยแพร่',
    done: 'พ้นกำหนดเผยแพร่ก่อนนำขึ้นเว็บไซต์ จึงไม่นำขึ้น',
  },
  restore: {
    from: ['taken_down'],
    to: 'planned',
    who: 'restorer',
    label: 'นำกลับขึ้นเว็บไซต์',
    done: 'นำกลับขึ้นเว็บไซต์',
    weight: 'neutral',
  },
  drop_version: {
    from: live,
    to: null,
    leadsTo: {
      planned: ['planned', 'called_off', 'taken_down'],
      on_display: ['on_display', 'planned', 'taken_down'],
      taken_down: ['taken_down'],
    },
    who: 'system',
    label: 'ยกเลิกฉบับที่ไม่ได้รับอนุมัติ',
    done: 'นำฉบับที่ไม่ได้รับอนุมัติออก',
  },
  settle_version: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'ได้รับการยืนยันเป็นลายลักษณ์อักษร',
    done: 'การอนุมัติทางวาจาได้รับการยืนยันเป็นลายลักษณ์อักษร',
    keepsRevision: true,
  },
  record_proof: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'ตรวจบนเว็บไซต์',
    done: 'ตรวจบนเว็บไซต์แล้ว',
    keepsRevision: true,
  },
  prove_again: {
    from: everyState,
    to: null,
    who: 'publisher',
    label: 'ตรวจอีกครั้ง',
    done: 'ผู้ดูแลเว็บไซต์ให้ตรวจบนเว็บไซต์อีกครั้ง',
    weight: 'neutral',
    keepsRevision: true,
  },
  place_again: {
    from: ['on_display'],
    to: null,
    who: 'publisher',
    label: 'นำฉบับที่อนุมัติขึ้นใหม่',
    done: 'ผู้ดูแลเว็บไซต์ให้นำฉบับที่อนุมัติขึ้นเว็บไซต์ใหม่',
    weight: 'agree',
    keepsRevision: true,
  },
  vouch: {
    from: ['on_display'],
    to: null,
    who: 'publisher',
    label: 'ยืนยันว่าประชาชนเปิดดูได้',
    done: 'ผู้ดูแลเว็บไซต์ยืนยันว่าประชาชนเปิดดูได้ (ระบบเปิดหน้าเว็บเองไม่ได้)',
    weight: 'neutral',
    needsReason: true,
    keepsRevision: true,
  },
  tell_followers: {
    from: ['on_display'],
    to: null,
    who: 'publisher',
    label: 'ส่งถึงผู้ติดตาม',
    done: 'ส่งถึงผู้ติดตามทาง LINE',
    weight: 'neutral',
    keepsRevision: true,
  },
  nudge: {
    from: everyState,
    to: null,
    who: 'owner',
    label: 'ติดตาม',
    done: 'ติดตามงาน',
    weight: 'neutral',
    keepsRevision: true,
  },
  remind: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'แจ้งเตือน',
    done: 'แจ้งเตือน',
    keepsRevision: true,
  },
  escalate: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'แจ้งผู้ดูแลระบบ',
    done: 'พ้นเวลาที่กำหนด แจ้งผู้ดูแลระบบ',
    keepsRevision: true,
  },
  transfer_owner: {
    from: everyState,
    to: null,
    who: 'administrator',
    label: 'มอบให้ผู้รับผิดชอบคนใหม่',
    done: 'มอบข้อมูลที่เผยแพร่ให้ผู้รับผิดชอบคนใหม่',
    keepsRevision: true,
  },
  note_undelivered: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'ส่งข้อความไม่สำเร็จ',
    done: 'ส่งข้อความแจ้งใน LINE ไม่สำเร็จ',
    keepsRevision: true,
  },
} as const satisfies Record<string, Transition<PublicationState, Who>>;

export type PublicationAction = keyof typeof transitions;

export const publicationActions = Object.keys(transitions) as PublicationAction[];

export const isPublicationAction = (name: string): name is PublicationAction =>
  Object.hasOwn(transitions, name);

export const transitionOf = (name: PublicationAction): Transition<PublicationState, Who> => transitions[name];

/** The states in which an action may leave a publication that stood in `from`; null before there was one. */
export const targets = (
  name: PublicationAction,
  from: PublicationState | null,
): readonly PublicationState[] => targetsOf(transitionOf(name), from);

import type { Transition } from '../machine/transition.ts';
import type { Member } from './member.ts';

/** How somebody stands with an office; `unknown` before there is a record of them. */
export type PersonState = Member['status'] | 'unknown';

/** Who may take an action; `permissions.ts` says what each means. */
export type PeopleWho =
  | 'applicant'
  | 'administrator'
  | 'administrator_or_self'
  | 'appointer_or_self'
  | 'second'
  | 'system';

/**
 * What can be done about the people of an office as data: every action, one row each. What an action changes is in
 * `actions/`. Which of them two people do follows from what they give or take: `second-person.ts`.
 */
export const transitions = {
  register: {
    from: ['unknown', 'pending', 'refused'],
    to: 'pending',
    who: 'applicant',
    label: 'ลงทะเบียน',
    done: 'ลงทะเบียน',
  },
  set_up: {
    from: ['pending'],
    to: 'active',
    who: 'applicant',
    label: 'เป็นผู้ดูแลระบบคนแรก',
    done: 'เป็นผู้ดูแลระบบคนแรกด้วยรหัสติดตั้ง',
  },
  admit: {
    from: ['pending'],
    to: null,
    leadsTo: { pending: ['active', 'merged'] },
    who: 'administrator',
    label: 'รับลงทะเบียน',
    done: 'รับเข้าเป็นเจ้าหน้าที่',
    weight: 'agree',
  },
  refuse_registration: {
    from: ['pending'],
    to: 'refused',
    who: 'administrator',
    label: 'ไม่รับลงทะเบียน',
    done: 'ไม่รับลงทะเบียน',
    weight: 'refuse',
    needsReason: true,
  },
  change: {
    from: ['active'],
    to: null,
    who: 'appointer_or_self',
    label: 'แก้ไขข้อมูลหรือบทบาท',
    done: 'แก้ไขข้อมูลหรือบทบาท',
    weight: 'neutral',
  },
  leave: {
    from: ['active'],
    to: 'left',
    who: 'administrator',
    label: 'บันทึกการพ้นหน้าที่',
    done: 'พ้นหน้าที่',
    weight: 'refuse',
  },
  enrol: {
    from: ['unknown', 'pending', 'refused', 'active'],
    to: 'active',
    who: 'system',
    label: 'นำเข้าจากบัญชีรายชื่อ',
    done: 'นำเข้าจากบัญชีรายชื่อ',
  },
  erase: {
    from: ['refused', 'left', 'merged'],
    to: 'erased',
    who: 'system',
    label: 'ลบข้อมูลส่วนบุคคล',
    done: 'ลบข้อมูลส่วนบุคคลที่ไม่ต้องเก็บ',
  },
  delegate: {
    from: ['active'],
    to: null,
    who: 'administrator_or_self',
    label: 'กำหนดผู้ปฏิบัติหน้าที่แทน',
    done: 'แต่งตั้งผู้ปฏิบัติหน้าที่แทน',
  },
  revoke_delegation: {
    from: ['active'],
    to: null,
    who: 'administrator_or_self',
    label: 'ยกเลิกการปฏิบัติหน้าที่แทน',
    done: 'ยกเลิกการปฏิบัติหน้าที่แทน',
  },
  end_delegation: {
    from: ['active'],
    to: null,
    who: 'system',
    label: 'ครบกำหนดการปฏิบัติหน้าที่แทน',
    done: 'ครบกำหนดการปฏิบัติหน้าที่แทน',
  },
  propose_change: {
    from: ['pending', 'active'],
    to: null,
    who: 'appointer_or_self',
    label: 'เสนอให้ผู้มีอำนาจอีกท่านยืนยัน',
    done: 'เสนอ รอผู้มีอำนาจอีกท่านยืนยัน',
  },
  confirm_change: {
    from: ['pending', 'active'],
    to: null,
    leadsTo: { pending: ['active', 'merged'], active: ['active', 'left'] },
    who: 'second',
    label: 'ยืนยัน',
    done: 'ยืนยันโดยผู้มีอำนาจอีกท่าน',
    weight: 'agree',
  },
  refuse_change: {
    from: ['pending', 'active'],
    to: null,
    who: 'second',
    label: 'ไม่ยืนยัน',
    done: 'ไม่ยืนยันรายการที่เสนอ',
    weight: 'refuse',
    needsReason: true,
  },
} as const satisfies Record<string, Transition<PersonState, PeopleWho>>;

export type PeopleAction = keyof typeof transitions;

export const isPeopleAction = (name: string): name is PeopleAction => Object.hasOwn(transitions, name);

export const transitionOf = (name: PeopleAction): Transition<PersonState, PeopleWho> => transitions[name];

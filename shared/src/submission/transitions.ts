import { type Transition, targetsOf } from '../machine/transition.ts';
import type { State } from './schema.ts';

/** Who may take an action; `permissions.ts` says what each means. */
export type Who = 'staff' | 'owner' | 'step' | 'supervisor' | 'verbal_settler' | 'administrator' | 'system';

const everyState = ['submitted', 'changes_requested', 'rejected', 'withdrawn', 'approved'] as const;

/**
 * The life of a request as data: every action, one row each. What an action changes is in `actions/`; who may take it
 * is in `permissions.ts`. `docs/workflow.md` is generated from this. What is approved gets a life of its own:
 * `publication/transitions.ts`.
 */
export const transitions = {
  submit: { from: null, to: 'submitted', who: 'staff', label: 'ยื่นคำขอ', done: 'ยื่นคำขอเผยแพร่' },
  propose: {
    from: ['submitted'],
    to: null,
    who: 'step',
    step: 'consider',
    label: 'เห็นชอบ เสนออนุมัติ',
    done: 'พิจารณาเห็นชอบ เสนอผู้อนุมัติ',
    answers: 'review',
    weight: 'agree',
    isDecision: true,
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    who: 'step',
    step: 'approve',
    label: 'อนุมัติ',
    done: 'อนุมัติให้เผยแพร่',
    answers: 'review',
    weight: 'agree',
    isDecision: true,
  },
  send_back: {
    from: ['submitted'],
    to: 'changes_requested',
    who: 'step',
    label: 'ส่งกลับแก้ไข',
    done: 'ส่งกลับให้แก้ไข',
    answers: 'review',
    weight: 'neutral',
    isDecision: true,
    needsReason: true,
  },
  reject: {
    from: ['submitted'],
    to: 'rejected',
    who: 'step',
    label: 'ไม่อนุมัติ',
    done: 'ไม่อนุมัติ',
    answers: 'review',
    weight: 'refuse',
    isDecision: true,
    needsReason: true,
  },
  resubmit: {
    from: ['changes_requested'],
    to: 'submitted',
    who: 'owner',
    label: 'แก้ไขและส่งอีกครั้ง',
    done: 'แก้ไขและส่งอีกครั้ง',
    answers: 'correction',
    weight: 'agree',
  },
  withdraw: {
    from: ['submitted', 'changes_requested'],
    to: 'withdrawn',
    who: 'owner',
    label: 'ถอนคำขอ',
    done: 'ถอนคำขอ',
    weight: 'refuse',
  },
  nudge: {
    // Once approved: while what was permitted by word of mouth waits to be confirmed.
    from: ['submitted', 'approved'],
    to: null,
    who: 'owner',
    label: 'ติดตาม',
    done: 'ติดตามคำขอ',
    weight: 'neutral',
    keepsRevision: true,
  },
  record_verbal_approval: {
    from: ['submitted'],
    to: 'approved',
    who: 'supervisor',
    label: 'บันทึกอนุมัติทางวาจา',
    done: 'บันทึกการอนุมัติทางวาจา',
    weight: 'neutral',
  },
  confirm_verbal: {
    from: ['approved'],
    to: null,
    who: 'verbal_settler',
    label: 'ยืนยันเป็นลายลักษณ์อักษร',
    done: 'ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษร',
    answers: 'verbal',
    weight: 'agree',
    isDecision: true,
  },
  deny_verbal: {
    from: ['approved'],
    to: 'rejected',
    who: 'verbal_settler',
    label: 'ไม่ได้อนุมัติ',
    done: 'ปฏิเสธว่าไม่ได้อนุมัติทางวาจา',
    answers: 'verbal',
    weight: 'refuse',
    isDecision: true,
    needsReason: true,
  },
  lapse_verbal: {
    from: ['approved'],
    to: null,
    who: 'system',
    label: 'การอนุมัติทางวาจาสิ้นผล',
    done: 'การอนุมัติทางวาจาสิ้นผล เพราะยกเลิกการเผยแพร่',
  },
  pass_on_verbal: {
    from: ['approved'],
    to: null,
    who: 'system',
    label: 'ส่งต่อการยืนยันอนุมัติทางวาจา',
    done: 'ผู้อนุมัติทางวาจาพ้นหน้าที่ ส่งต่อให้ผู้ดำรงตำแหน่งยืนยัน',
    keepsRevision: true,
  },
  remind: {
    from: everyState,
    to: null,
    who: 'system',
    label: 'เตือนผู้ที่คำขอรออยู่',
    done: 'แจ้งเตือน',
    keepsRevision: true,
  },
  escalate: {
    from: ['submitted', 'approved'],
    to: null,
    who: 'system',
    label: 'แจ้งผู้มีสิทธิแทนหรือผู้ดูแลระบบ',
    done: 'พ้นเวลาที่กำหนด แจ้งผู้มีสิทธิแทนและผู้ดูแลระบบ',
    keepsRevision: true,
  },
  transfer_owner: {
    from: everyState,
    to: null,
    who: 'administrator',
    label: 'มอบคำขอให้ผู้รับผิดชอบคนใหม่',
    done: 'มอบคำขอให้ผู้รับผิดชอบคนใหม่',
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
} as const satisfies Record<string, Transition<State, Who>>;

export type ActionName = keyof typeof transitions;

export const actionNames = Object.keys(transitions) as ActionName[];

export const isSubmissionAction = (name: string): name is ActionName => Object.hasOwn(transitions, name);

export const transitionOf = (name: ActionName): Transition<State, Who> => transitions[name];

/** The states in which an action may leave a request that stood in `from`; null before it was filed. */
export const targets = (name: ActionName, from: State | null): readonly State[] =>
  targetsOf(transitionOf(name), from);

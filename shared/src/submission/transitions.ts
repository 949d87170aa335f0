import type { State } from './schema.ts';

/** Who may take an action; `permissions.ts` says what each means. */
export type Who = 'staff' | 'submitter' | 'step' | 'publisher' | 'system';

export type Transition = {
  /** States it starts from; null when there is no request yet. */
  from: readonly State[] | null;
  /** State it leads to; null when the state stays as it is. */
  to: State | null;
  who: Who;
  /** The button, as people read it. */
  label: string;
  /** Only at a step of this kind. */
  step?: 'consider' | 'approve';
  /** The person must say why. */
  needsReason?: true;
  /** A note in the log that changes nothing people decide on: cards drawn before it stay good. */
  keepsRevision?: true;
};

const everyState = ['submitted', 'changes_requested', 'rejected', 'approved', 'published'] as const;

/**
 * The procedure as data: every action of the life of a request, one row each. What an action changes is in
 * `actions/`, one file each; who may take it is in `permissions.ts`. `docs/workflow.md` is generated from this.
 */
export const transitions = {
  submit: { from: null, to: 'submitted', who: 'staff', label: 'ยื่นคำขอ' },
  propose: { from: ['submitted'], to: null, who: 'step', step: 'consider', label: 'เห็นชอบ เสนออนุมัติ' },
  approve: { from: ['submitted'], to: 'approved', who: 'step', step: 'approve', label: 'อนุมัติ' },
  send_back: {
    from: ['submitted'],
    to: 'changes_requested',
    who: 'step',
    label: 'ส่งกลับแก้ไข',
    needsReason: true,
  },
  reject: { from: ['submitted'], to: 'rejected', who: 'step', label: 'ไม่อนุมัติ', needsReason: true },
  resubmit: { from: ['changes_requested'], to: 'submitted', who: 'submitter', label: 'แก้ไขและส่งอีกครั้ง' },
  record_published: { from: ['approved'], to: 'published', who: 'system', label: 'เผยแพร่ขึ้นเว็บไซต์' },
  record_publish_failed: { from: ['approved'], to: null, who: 'system', label: 'เผยแพร่อัตโนมัติไม่สำเร็จ' },
  publish_by_hand: { from: ['approved'], to: 'published', who: 'publisher', label: 'แจ้งว่านำขึ้นเว็บไซต์แล้ว' },
  confirm_publication: { from: ['published'], to: null, who: 'publisher', label: 'ยืนยันการเผยแพร่' },
  record_delivery: { from: everyState, to: null, who: 'system', label: 'ผลการส่งข้อความ', keepsRevision: true },
} as const satisfies Record<string, Transition>;

export type ActionName = keyof typeof transitions;

export const transitionOf = (name: ActionName): Transition => transitions[name];

import type { State } from './schema.ts';

/** Who may take an action; `permissions.ts` says what each means. */
export type Who =
  | 'staff'
  | 'owner'
  | 'step'
  | 'publisher'
  | 'keeper'
  | 'supervisor'
  | 'verbal_giver'
  | 'administrator'
  | 'system';

export type Transition = {
  /** States it starts from; null when there is no request yet. */
  from: readonly State[] | null;
  /** State it leads to; null when the state stays, or when `leadsTo` says more. */
  to: State | null;
  /** Where it can lead from each state, when that depends on the request: a correction falls back to what is up. */
  leadsTo?: { readonly [S in State]?: readonly State[] };
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

const everyState = [
  'submitted',
  'changes_requested',
  'rejected',
  'withdrawn',
  'approved',
  'published',
  'taken_down',
] as const;

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
  reject: {
    from: ['submitted'],
    to: null,
    leadsTo: { submitted: ['rejected', 'published'] },
    who: 'step',
    label: 'ไม่อนุมัติ',
    needsReason: true,
  },
  resubmit: { from: ['changes_requested'], to: 'submitted', who: 'owner', label: 'แก้ไขและส่งอีกครั้ง' },
  withdraw: {
    from: ['submitted', 'changes_requested', 'approved'],
    to: null,
    leadsTo: {
      submitted: ['withdrawn', 'published'],
      changes_requested: ['withdrawn', 'published'],
      approved: ['withdrawn', 'published'],
    },
    who: 'owner',
    label: 'ถอนคำขอ',
  },
  record_verbal_approval: {
    from: ['submitted'],
    to: 'approved',
    who: 'supervisor',
    label: 'บันทึกอนุมัติทางวาจา',
  },
  confirm_verbal: {
    from: ['approved', 'published', 'taken_down'],
    to: null,
    who: 'verbal_giver',
    label: 'ยืนยันเป็นลายลักษณ์อักษร',
  },
  deny_verbal: {
    from: ['approved', 'published', 'taken_down'],
    to: null,
    leadsTo: { approved: ['rejected', 'published'], published: ['taken_down'], taken_down: ['taken_down'] },
    who: 'verbal_giver',
    label: 'ไม่ได้อนุมัติ',
    needsReason: true,
  },
  record_published: { from: ['approved'], to: 'published', who: 'system', label: 'เผยแพร่ขึ้นเว็บไซต์' },
  record_publish_failed: { from: ['approved'], to: null, who: 'system', label: 'เผยแพร่อัตโนมัติไม่สำเร็จ' },
  claim_task: {
    from: ['approved', 'published'],
    to: null,
    who: 'publisher',
    label: 'รับงานนี้',
    keepsRevision: true,
  },
  hand_over_task: {
    from: ['approved', 'published'],
    to: null,
    who: 'publisher',
    label: 'ส่งต่องาน',
    keepsRevision: true,
  },
  release_task: {
    from: ['approved', 'published'],
    to: null,
    who: 'administrator',
    label: 'คืนงานของผู้ดูแลเว็บไซต์',
    keepsRevision: true,
  },
  publish_by_hand: { from: ['approved'], to: 'published', who: 'publisher', label: 'แจ้งว่านำขึ้นเว็บไซต์แล้ว' },
  report_publish_failure: {
    from: ['approved'],
    to: null,
    who: 'publisher',
    label: 'แจ้งว่านำขึ้นเว็บไซต์ไม่ได้',
    needsReason: true,
  },
  confirm_publication: { from: ['published'], to: null, who: 'publisher', label: 'ยืนยันการเผยแพร่' },
  correct: { from: ['published'], to: 'submitted', who: 'owner', label: 'ขอแก้ไขข้อมูลที่เผยแพร่' },
  renew: { from: ['published'], to: null, who: 'keeper', label: 'ต่ออายุการเผยแพร่' },
  take_down: {
    from: ['published'],
    to: 'taken_down',
    who: 'keeper',
    label: 'นำลงจากเว็บไซต์',
    needsReason: true,
  },
  expire: { from: ['published'], to: 'taken_down', who: 'system', label: 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์' },
  restore: { from: ['taken_down'], to: 'published', who: 'publisher', label: 'นำกลับขึ้นเว็บไซต์' },
  remind: { from: everyState, to: null, who: 'system', label: 'เตือนผู้ที่เรื่องรออยู่', keepsRevision: true },
  escalate: {
    from: ['submitted', 'approved', 'published', 'taken_down'],
    to: null,
    who: 'system',
    label: 'แจ้งผู้ปฏิบัติหน้าที่แทนหรือผู้ดูแลระบบ',
    keepsRevision: true,
  },
  transfer_owner: {
    from: everyState,
    to: null,
    who: 'administrator',
    label: 'มอบเรื่องให้ผู้รับผิดชอบคนใหม่',
    keepsRevision: true,
  },
  record_delivery: { from: everyState, to: null, who: 'system', label: 'ผลการส่งข้อความ', keepsRevision: true },
} as const satisfies Record<string, Transition>;

export type ActionName = keyof typeof transitions;

export const transitionOf = (name: ActionName): Transition => transitions[name];

/** The states in which an action may leave a request that stood in `from`; null before it was filed. */
export function targetsOf(name: ActionName, from: State | null): readonly State[] {
  const row = transitionOf(name);
  if (row.to) return [row.to];
  if (from === null) return [];
  return row.leadsTo?.[from] ?? [from];
}

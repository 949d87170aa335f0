import { type Transition, targetsOf } from '../../machine/transition.ts';
import type { PaperState } from './paper-record.ts';

/** `anybody` of the office; `keeper` of its papers; `signatory`: signs for the office. See `permissions.ts`. */
export type PaperWho = 'anybody' | 'keeper' | 'signatory';

type Row = Transition<PaperState, PaperWho>;

const everyState = ['issued', 'draft', 'presented', 'final', 'signed', 'denied', 'cancelled'] as const;

/** The life of a paper of the office: written, put before the head, signed in LINE or by hand. */
export const paperTransitions = {
  /** A paper that is made from the records, or was made outside, is entered when it is made or brought first. */
  paper_open: {
    from: null,
    to: 'issued',
    who: 'anybody',
    label: 'สร้างเอกสาร',
    done: 'ลงทะเบียนเอกสาร',
  },
  paper_start: {
    from: null,
    to: 'draft',
    who: 'keeper',
    label: 'เริ่มร่างเอกสาร',
    done: 'เริ่มร่างเอกสาร',
  },
  /** Drawn and handed out: who, what, with which fingerprint. */
  paper_make: {
    from: everyState,
    to: null,
    who: 'anybody',
    label: 'พิมพ์เอกสาร',
    done: 'พิมพ์เอกสาร',
    keepsRevision: true,
  },
  paper_word: {
    from: ['draft'],
    to: null,
    who: 'keeper',
    label: 'บันทึกร่าง',
    done: 'แก้ไขร่างเอกสาร',
  },
  paper_present: {
    from: ['draft'],
    to: null,
    leadsTo: { draft: ['presented', 'final'] },
    who: 'keeper',
    label: 'เสนอเอกสาร',
    done: 'เสนอเอกสาร',
    weight: 'agree',
  },
  paper_take_back: {
    from: ['presented', 'final', 'denied'],
    to: 'draft',
    who: 'keeper',
    label: 'ดึงกลับมาแก้ไข',
    done: 'ดึงเอกสารกลับมาแก้ไข',
    weight: 'neutral',
  },
  paper_sign: {
    from: ['presented'],
    to: 'signed',
    who: 'signatory',
    label: 'ลงนาม',
    done: 'ลงนามในเอกสาร',
    weight: 'agree',
    isDecision: true,
  },
  paper_deny: {
    from: ['presented'],
    to: 'denied',
    who: 'signatory',
    label: 'ไม่อนุมัติ',
    done: 'ไม่อนุมัติเอกสาร',
    weight: 'refuse',
    needsReason: true,
    isDecision: true,
  },
  paper_cancel: {
    from: ['draft', 'presented', 'final', 'denied'],
    to: 'cancelled',
    who: 'keeper',
    label: 'ยกเลิกเอกสาร',
    done: 'ยกเลิกเอกสาร',
    weight: 'refuse',
  },
  /** The paper came back signed by hand, or was made outside: a photo or PDF of it. */
  paper_scan: {
    from: ['issued', 'draft', 'presented', 'final', 'signed'],
    to: null,
    leadsTo: {
      issued: ['issued'],
      draft: ['signed'],
      presented: ['signed'],
      final: ['signed'],
      signed: ['signed'],
    },
    who: 'keeper',
    label: 'แนบฉบับลงนาม',
    done: 'แนบฉบับที่ลงนามแล้ว',
  },
} as const satisfies Record<string, Row>;
export type PaperAction = keyof typeof paperTransitions;

export const paperTransition = (action: PaperAction): Row => paperTransitions[action];

/** Where an action leads from a state; the state itself where it stays. */
export const leadsTo = (action: PaperAction, from: PaperState | null): readonly PaperState[] =>
  targetsOf(paperTransition(action), from);

/** How a paper stands, as people read it. */
export const paperStateNames: Record<PaperState, string> = {
  issued: 'จัดทำจากระบบ',
  draft: 'ร่าง',
  presented: 'รอผู้บริหารลงนาม',
  final: 'จัดทำแล้ว',
  signed: 'ลงนามแล้ว',
  denied: 'ไม่อนุมัติ',
  cancelled: 'ยกเลิก',
};

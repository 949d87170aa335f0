import type { Transition } from '../machine/transition.ts';
import type { ComplaintState } from './complaint.ts';

/** `sender`: whoever has the number with its secret part. `handler`: sits in its circle. `system`: the product itself. */
export type ComplaintWho = 'sender' | 'handler' | 'system';

type Row = Transition<ComplaintState, ComplaintWho>;

const open = ['received', 'in_hand', 'answered'] as const satisfies readonly ComplaintState[];
const every = [...open, 'closed'] as const satisfies readonly ComplaintState[];

/** The life of a complaint: received, taken in hand, looked into, answered, closed with what was done. */
export const complaintTransitions = {
  complaint_file: {
    from: null,
    to: 'received',
    who: 'sender',
    label: 'ส่งคำร้อง',
    done: 'รับคำร้อง',
  },
  complaint_more: {
    from: open,
    to: null,
    leadsTo: { received: ['received'], in_hand: ['in_hand'], answered: ['in_hand', 'received'] },
    who: 'sender',
    label: 'ส่งข้อมูลเพิ่มเติม',
    done: 'ผู้ร้องส่งข้อมูลเพิ่มเติม',
  },
  complaint_take: {
    from: ['received'],
    to: 'in_hand',
    who: 'handler',
    label: 'รับดำเนินการ',
    done: 'รับดำเนินการ',
    weight: 'agree',
  },
  complaint_note: {
    from: open,
    to: null,
    who: 'handler',
    label: 'บันทึกภายใน',
    done: 'บันทึกภายใน',
    weight: 'neutral',
  },
  /** Who is complained about was not told by the form. */
  complaint_name: {
    from: open,
    to: null,
    leadsTo: { received: ['received'], in_hand: ['in_hand', 'received'], answered: ['answered', 'received'] },
    who: 'handler',
    label: 'ระบุผู้ถูกร้องเรียน',
    done: 'ระบุผู้ถูกร้องเรียน',
    weight: 'neutral',
  },
  complaint_forward: {
    from: open,
    to: null,
    leadsTo: {
      received: ['received', 'in_hand'],
      in_hand: ['received', 'in_hand'],
      answered: ['received', 'in_hand'],
    },
    who: 'handler',
    label: 'ส่งต่อ',
    done: 'ส่งต่อ',
    weight: 'neutral',
  },
  complaint_answer: {
    from: open,
    to: 'answered',
    who: 'handler',
    label: 'ตอบผู้ร้อง',
    done: 'ตอบผู้ร้อง',
    weight: 'agree',
  },
  complaint_close: {
    from: open,
    to: 'closed',
    who: 'handler',
    label: 'ยุติคำร้อง',
    done: 'ยุติคำร้อง',
    weight: 'agree',
  },
  /** People have come and gone: whoever is left of those who are entitled. */
  complaint_move: {
    from: open,
    to: null,
    leadsTo: { received: ['received'], in_hand: ['in_hand', 'received'], answered: ['answered', 'received'] },
    who: 'system',
    label: '',
    done: 'ส่งให้ผู้มีสิทธิรับคำร้อง',
  },
  complaint_remind: {
    from: open,
    to: null,
    who: 'system',
    label: '',
    done: 'แจ้งเตือนผู้รับผิดชอบ',
    keepsRevision: true,
  },
  complaint_forget: {
    from: every,
    to: null,
    who: 'system',
    label: '',
    done: 'ลบข้อมูลที่ครบกำหนดเก็บ',
    keepsRevision: true,
  },
} as const satisfies Record<string, Row>;
export type ComplaintAction = keyof typeof complaintTransitions;

export const complaintTransition = (action: ComplaintAction): Row => complaintTransitions[action];

/** How a complaint stands, as both sides read it. */
export const complaintStateNames: Record<ComplaintState, string> = {
  received: 'รอรับดำเนินการ',
  in_hand: 'อยู่ระหว่างดำเนินการ',
  answered: 'ตอบแล้ว',
  closed: 'ยุติแล้ว',
};

/** What people of the circle can do, in the order of the buttons. */
export const handlerActions = [
  'complaint_take',
  'complaint_answer',
  'complaint_close',
  'complaint_forward',
  'complaint_note',
  'complaint_name',
] as const satisfies readonly ComplaintAction[];
export type HandlerAction = (typeof handlerActions)[number];

import type { LogEvent, LogKind } from '../machine/event.ts';

type Act = Pick<LogEvent, 'kind' | 'action' | 'changes' | 'at'>;

const actions =
  (kind: LogKind, ...names: string[]) =>
  (event: Act): boolean =>
    event.kind === kind && names.includes(event.action);
const allOf =
  (kind: LogKind) =>
  (event: Act): boolean =>
    event.kind === kind;

/**
 * Kinds of acts by which an office's log is looked through, as people choose them. The numbers of a month are counted by the
 * same rules, so that the list behind a number has as many lines as the number says.
 */
export const actKinds = {
  filed: { name: 'ยื่นคำขอ', is: actions('submission', 'submit') },
  mended: { name: 'แก้ไขและส่งอีกครั้ง', is: actions('submission', 'resubmit') },
  proposed: { name: 'เห็นชอบ เสนออนุมัติ', is: actions('submission', 'propose') },
  approved: { name: 'อนุมัติ', is: actions('submission', 'approve', 'record_verbal_approval') },
  sent_back: { name: 'ส่งกลับแก้ไข', is: actions('submission', 'send_back') },
  refused: { name: 'ไม่อนุมัติ', is: actions('submission', 'reject', 'deny_verbal') },
  withdrawn: { name: 'ถอนคำขอ', is: actions('submission', 'withdraw') },
  verbal: {
    name: 'อนุมัติทางวาจา',
    is: actions(
      'submission',
      'record_verbal_approval',
      'confirm_verbal',
      'deny_verbal',
      'lapse_verbal',
      'pass_on_verbal',
    ),
  },
  /** Up for the first time: that it moved or was corrected is no new publication. */
  published: {
    name: 'ขึ้นเว็บไซต์ครั้งแรก',
    is: ({ kind, changes, at }: Act) => kind === 'publication' && changes.publishedAt === at,
  },
  taken_down: {
    name: 'นำลงจากเว็บไซต์',
    is: ({ kind, changes }: Act) => kind === 'publication' && changes.state === 'taken_down',
  },
  website: { name: 'งานบนเว็บไซต์ทั้งหมด', is: allOf('publication') },
  people: { name: 'เจ้าหน้าที่ บทบาท และกลุ่ม LINE', is: allOf('people') },
  papers: { name: 'เอกสาร', is: allOf('paper') },
} as const satisfies Record<string, { name: string; is: (event: Act) => boolean }>;

export type ActKind = keyof typeof actKinds;
export const actKindIds = Object.keys(actKinds) as [ActKind, ...ActKind[]];

import type { Me, PublicationView, SubmissionView } from '@prakat/shared/api/api';
import type { AvailablePublicationAction } from '@prakat/shared/publication/available-actions';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { daysBetween } from '@prakat/shared/time/thai-date';
import type { KnownRoute } from '../../app-context.ts';
import { publicationSheets, requestPages, requestSheets } from './action-sheets.ts';

/** An action that opens a sheet, with the record it is taken on. */
export type Offered =
  | { on: 'request'; action: AvailableAction }
  | { on: 'publication'; action: AvailablePublicationAction };

/** A button of the screen: it opens a sheet, or leads to a form of its own. */
export type Button = { key: string; label: string; look: 'primary' | 'plain' | 'danger' } & (
  | { offered: Offered }
  | { to: KnownRoute }
);

type Placed = Button & { isFront: boolean };

/**
 * The person's buttons, of the request and of what stands on the website by it as one set: what somebody waits for in
 * front, the rest behind “ดำเนินการอื่น”. What is near its end, or urgent and not yet decided, comes to the front, too.
 */
export function buttonsOf(view: SubmissionView, me: Me): { front: Button[]; others: Button[] } {
  const { publication } = view;
  const placed = inOrder([
    ...view.actions.flatMap((action) => requestButton(view.id, action)),
    ...(publication?.actions ?? [])
      // Whoever has to confirm their word is asked first: two buttons would say the same.
      .filter(({ name }) => name !== 'nudge' || !view.actions.some((one) => one.name === 'nudge'))
      .flatMap((action) => publicationButton(action, publication, me)),
    ...(publication?.mayCorrect ? [correctionButton(view.id)] : []),
  ]);
  return {
    front: placed.filter(({ isFront }) => isFront),
    others: placed.filter(({ isFront }) => !isFront),
  };
}

function requestButton(id: string, action: AvailableAction): Placed[] {
  const { name, label, answers } = action;
  const common = { key: `request/${name}`, label, look: lookOf(action) };
  const page = requestPages[name];
  // Permission by word of mouth is offered for urgent requests only.
  if (page) return [{ ...common, to: page(id), isFront: name === 'record_verbal_approval' }];
  return name in requestSheets
    ? [{ ...common, offered: { on: 'request', action }, isFront: answers !== null || name === 'nudge' }]
    : [];
}

function publicationButton(
  action: AvailablePublicationAction,
  publication: PublicationView | null,
  me: Me,
): Placed[] {
  const { name, label, answers } = action;
  if (!(name in publicationSheets)) return [];
  const until = publication?.displayUntil;
  const isEnding =
    name === 'renew' && until != null && daysBetween(me.today, until) <= me.office.expiryNoticeDays;
  return [
    {
      key: `publication/${name}`,
      label,
      look: lookOf(action),
      offered: { on: 'publication', action },
      isFront: answers !== null || isEnding || name === 'nudge' || mends.has(name),
    },
  ];
}

/** What puts right what is wrong on the website. */
const mends: ReadonlySet<AvailablePublicationAction['name']> = new Set([
  'prove_again',
  'place_again',
  'vouch',
]);

const correctionButton = (id: string): Placed => ({
  key: 'correct',
  label: 'ขอแก้ไขข้อมูลที่เผยแพร่',
  look: 'plain',
  to: { screen: 'correct', id },
  isFront: false,
});

const looks = { agree: 'primary', neutral: 'plain', refuse: 'danger' } as const;
const lookOf = ({ weight }: Pick<AvailableAction, 'weight'>): Button['look'] => looks[weight];

/** The way on first, the way back last; otherwise in the order of the procedures. */
const inOrder = (buttons: Placed[]): Placed[] => {
  const rank = { primary: 0, plain: 1, danger: 2 };
  return [...buttons].sort((a, b) => rank[a.look] - rank[b.look]);
};

const ownSentences: Partial<Record<string, string>> = {
  deny_verbal: 'บันทึกว่าไม่ได้อนุมัติทางวาจา และแจ้งผู้เกี่ยวข้องแล้ว',
  confirm_verbal: 'ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษรแล้ว',
  nudge: 'ระบบแจ้งผู้ที่คำขอรออยู่ให้แล้ว ติดตามได้อีกครั้งในวันถัดไป',
  claim_task: 'ท่านรับงานนี้แล้ว',
  assign_task: 'มอบหมายงานให้ผู้ดูแลเว็บไซต์แล้ว',
  publish_by_hand: 'บันทึกแล้วว่านำขึ้นเว็บไซต์แล้ว',
  confirm_removed: 'บันทึกแล้วว่านำลงจากเว็บไซต์แล้ว',
  post_sheet: 'บันทึกแล้วว่าติดบอร์ดประชาสัมพันธ์แล้ว',
  skip_sheet: 'บันทึกแล้วว่าไม่ติดบอร์ด และแจ้งเจ้าของข้อมูลแล้ว',
  remove_sheet: 'บันทึกแล้วว่าปลดจากบอร์ดประชาสัมพันธ์แล้ว',
  vouch: 'บันทึกแล้วว่าท่านเปิดดูหน้าเว็บแล้ว',
  tell_followers: 'ระบบกำลังส่งถึงผู้ติดตามทาง LINE',
  place_again: 'ระบบกำลังนำฉบับที่อนุมัติขึ้นเว็บไซต์ใหม่',
  report_publish_failure: 'แจ้งผู้เกี่ยวข้องแล้วว่านำขึ้นเว็บไซต์ไม่ได้',
};

/** What is said once it is done. */
export const doneSentence = ({ action: { name, label } }: Offered, number: string): string => {
  const own = ownSentences[name];
  return own ? `${own} (เลขที่ ${number})` : `บันทึกผล “${label}” ของคำขอเลขที่ ${number} แล้ว`;
};

import type { Submission } from '@prakat/shared/submission/schema';
import { transitions } from '@prakat/shared/submission/transitions';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { CardData } from '../render.ts';
import { neutralButton, note, type Part, postback } from './parts.ts';
import { person } from './words.ts';

/** Which webmaster has taken the task, and since when. */
export const claimedBy = ({ claim }: Submission): string =>
  claim ? `${person(claim.by)} ตั้งแต่ ${thaiShortDateTime(claim.at)}` : 'ยังไม่มีผู้รับงาน';

/** Takes the task, so that two webmasters do not do it at once. */
export function claimButton({ submission: { id, number }, actions }: CardData): Part | null {
  if (!actions.includes('claim_task')) return null;
  const { label } = transitions.claim_task;
  return neutralButton(postback(label, { a: 'claim_task', s: id }, `${label} คำขอ ${number}`));
}

/** What the task is; and what taking it is for, as long as nobody has. */
export const taskNote = ({ claim }: Submission, what: string): Part => ({
  ...note(claim ? what : `${what} หากกดรับงาน ผู้ดูแลเว็บไซต์ท่านอื่นจะทราบว่ามีผู้ดำเนินการแล้ว`, 400),
  margin: 'lg',
});

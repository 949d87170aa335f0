import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, note, openButton, panel, rows } from './parts.ts';
import { standing } from './words.ts';

export type Alert = {
  kind: string;
  /** To whom it is said, in front of `kind`; the administrators when absent. */
  to?: string;
  /** What happened, in a sentence or two. */
  what: string;
  /** What the administrator should do. */
  todo: string;
  more?: [label: string, value: string | null][];
};

/** Tells the administrators that something is stuck and needs them. Each alert has its own file beside this one. */
export function alertBubble({ submission, profile, liffId }: CardData, alert: Alert): LineMessage {
  const { id, number, content } = submission;
  const kind = `${alert.to ?? 'แจ้งผู้ดูแลระบบ'}: ${alert.kind}`;
  const contents = bubble({
    header: band('alert', profile.name.short, kind, number),
    body: [
      heading(content.title),
      panel('สิ่งที่เกิดขึ้น', alert.what, 'alert'),
      ...rows(['สถานะ', standing(submission).name], ...(alert.more ?? [])),
      { ...note(alert.todo, 400), margin: 'lg' },
    ],
    footer: [openButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(id)))],
  });
  return card(`${kind} คำขอ ${number}: ${content.title}`, contents);
}

/** A text of the notice's details, or null: they come from the log and may hold anything. */
export const detail = (data: CardData, key: string): string | null => {
  const value = data.details[key];
  return typeof value === 'string' && value ? value : typeof value === 'number' ? String(value) : null;
};

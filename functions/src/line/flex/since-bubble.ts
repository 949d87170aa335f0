import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import {
  badge,
  band,
  bubble,
  card,
  heading,
  openButton,
  type Part,
  postback,
  quietButton,
  text,
} from './parts.ts';
import { decisionLine, person, standing } from './words.ts';

/**
 * The answer to a press that could not be taken: why, where the request stands now and who brought it there.
 * LINE messages cannot be edited, so an old card keeps its buttons and this is what they say.
 */
export function sinceBubble({ submission, profile, liffId }: CardData, sentence: string): LineMessage {
  const { id, number, content } = submission;
  const { name, tone } = standing(submission);
  const contents = bubble({
    header: band('plain', profile.name.short, 'ยังไม่ได้ทำรายการ', number),
    body: [
      heading(content.title),
      { ...text(sentence), margin: 'md' },
      badge(name, tone),
      ...whatHappened({ submission }).map(
        (line): Part => ({ ...text(line, { size: 'xs' }, 200), margin: 'md' }),
      ),
    ],
    footer: [
      openButton(postback('ดูการ์ดล่าสุด', { a: 'show', s: id }, `ดูคำขอ ${number}`)),
      quietButton(liffLink('เปิดดูรายละเอียด', liffId, submissionPath(id))),
    ],
  });
  return card(`ยังไม่ได้ทำรายการ คำขอ ${number}: ${sentence}`, contents);
}

/** Who did what since, newest last: at most the last three things. */
export function whatHappened({ submission }: Pick<CardData, 'submission'>): string[] {
  const { decisions, publication, state, lastRefusal, submitter, updatedAt } = submission;
  const lines = decisions.map(decisionLine);
  if (state === 'submitted' && decisions.length === 0 && lastRefusal) {
    lines.push(`${person(submitter)} แก้ไขและส่งเรื่องอีกครั้ง เมื่อ ${thaiShortDateTime(updatedAt)}`);
  }
  if (publication) lines.push(`เผยแพร่บนเว็บไซต์ เมื่อ ${thaiShortDateTime(publication.publishedAt)}`);
  if (publication?.confirmed) {
    const { by, at } = publication.confirmed;
    lines.push(`${person(by)} ยืนยันการเผยแพร่ เมื่อ ${thaiShortDateTime(at)}`);
  }
  return lines.slice(-3);
}

import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { liffLink, submissionPath } from '../liff-link.ts';
import type { CardData } from '../render.ts';
import { band, bubble, card, heading, openButton, type Part, postback, quietButton, text } from './parts.ts';
import { standingParts } from './standing-parts.ts';
import { decisionLine, person, verbalLine } from './words.ts';

/**
 * The answer to a press that could not be taken: why, where the request stands now and who brought it there.
 * LINE messages cannot be edited, so an old card keeps its buttons and this is what they say.
 */
export function sinceBubble({ submission, profile, liffId }: CardData, sentence: string): LineMessage {
  const { id, number, content } = submission;
  const contents = bubble({
    header: band('plain', profile.name.short, 'ยังไม่ได้ทำรายการ', number),
    body: [
      heading(content.title),
      { ...text(sentence), margin: 'md' },
      ...standingParts(submission),
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

type Happening = { at: string; line: string };

/** Who did what since, newest last: at most the last three things. */
export function whatHappened({ submission }: Pick<CardData, 'submission'>): string[] {
  const { decisions, publication, state, lastRefusal, submitter, ownerId, updatedAt, verbal, claim } =
    submission;
  const owner = ownerId === submitter.memberId ? person(submitter) : 'เจ้าของเรื่อง';
  const happenings: Happening[] = decisions.map((decision) => ({
    at: decision.at,
    line: decisionLine(decision),
  }));
  const add = (at: string, line: string) =>
    happenings.push({ at, line: `${line} เมื่อ ${thaiShortDateTime(at)}` });
  if (state === 'submitted' && decisions.length === 0 && lastRefusal) {
    add(updatedAt, `${owner} แก้ไขและส่งเรื่องอีกครั้ง`);
  }
  if (state === 'withdrawn') add(updatedAt, `${owner} ถอนคำขอ`);
  if (verbal) happenings.push({ at: verbal.settledAt ?? verbal.recordedAt, line: verbalLine(verbal) });
  if (claim) add(claim.at, `${person(claim.by)} รับงาน`);
  if (publication) add(publication.publishedAt, 'เผยแพร่บนเว็บไซต์');
  if (publication?.confirmed)
    add(publication.confirmed.at, `${person(publication.confirmed.by)} ยืนยันการเผยแพร่`);
  if (publication?.takenDown) {
    const { by, at } = publication.takenDown;
    add(at, by ? `${person(by)} นำลงจากเว็บไซต์` : 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์');
  }
  return happenings
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ line }) => line)
    .slice(-3);
}

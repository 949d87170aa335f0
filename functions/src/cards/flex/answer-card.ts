import { versionNow } from '@prakat/shared/publication/item-standing';
import { standsAt } from '@prakat/shared/publication/placements';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { Item } from '../../store/items.ts';
import type { CardData } from '../card-data.ts';
import { openButton, openRequest, showAgain } from './buttons.ts';
import { itemCard } from './item-parts.ts';
import { line, type Part, text } from './parts.ts';
import { decisionLine, person, verbalLine } from './words.ts';

/**
 * The answer to a press that changed nothing: why, where the item stands now and who brought it there. LINE messages
 * cannot be edited, so an old card keeps its buttons and this is what they say. `main` takes the place of the button
 * that shows the newest card.
 */
export function answerCard(
  data: CardData,
  { kind, sentence, main }: { kind: string; sentence: string; main?: Part },
): LineMessage {
  return itemCard(data, {
    tone: 'plain',
    kind,
    alt: `${kind} ${sentence}`,
    body: [{ ...text(sentence), margin: 'md' }, ...whatHappened(data).map(line)],
    footer: [main ?? openButton(showAgain(data)), openRequest(data)],
  });
}

type Happening = { at: string; line: string };

/** Who did what, newest last: at most the last three things. */
export function whatHappened({ submission, publication }: Item): string[] {
  const { decisions, state, round, filedAt, author, ownerId, updatedAt, verbal } = submission;
  const happenings: Happening[] = decisions.map((decision) => ({
    at: decision.at,
    line: decisionLine(decision),
  }));
  const add = (at: string, words: string) =>
    happenings.push({ at, line: `${words} เมื่อ ${thaiShortDateTime(at)}` });
  if (round > 1) add(filedAt, `${person(author)} แก้ไขและส่งคำขออีกครั้ง`);
  const owner = ownerId === author.memberId ? person(author) : 'เจ้าของคำขอ';
  if (state === 'withdrawn') add(updatedAt, `${owner} ถอนคำขอ`);
  if (verbal) happenings.push({ at: verbal.settledAt ?? verbal.recordedAt, line: verbalLine(verbal) });
  if (publication && state === 'approved') {
    const { claim, takenDown } = publication;
    const { upFrom } = versionNow(publication);
    const confirmed = standsAt(publication)?.confirmed;
    if (claim) add(claim.at, `${person(claim.by)} รับงาน`);
    if (upFrom) add(upFrom, 'เผยแพร่บนเว็บไซต์');
    if (confirmed) add(confirmed.at, `${person(confirmed.by)} ยืนยันการเผยแพร่`);
    if (publication.state === 'called_off') add(publication.updatedAt, 'เจ้าของข้อมูลยกเลิกการเผยแพร่');
    if (takenDown)
      add(takenDown.at, takenDown.by ? `${person(takenDown.by)} นำลงจากเว็บไซต์` : 'ระบบนำลงจากเว็บไซต์');
  }
  return happenings
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ line: words }) => words)
    .slice(-3);
}

import { displayDaysText } from '@prakat/shared/office/display-days';
import { displayDaysOf } from '@prakat/shared/office/handling';
import {
  itemStandingNames,
  itemStandingOf,
  publicationBy,
  versionNow,
} from '@prakat/shared/publication/item-standing';
import { standsAt, versionOf } from '@prakat/shared/publication/placements';
import { proofAt, unproved } from '@prakat/shared/publication/proof/wanted';
import { proofLine } from '@prakat/shared/publication/proof/words';
import type { Publication } from '@prakat/shared/publication/schema';
import { dayAhead } from '@prakat/shared/publication/standing';
import { proofNames } from '@prakat/shared/publication/state-names';
import { type Content, decisionsNow } from '@prakat/shared/submission/schema';
import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { Item } from '../../store/items.ts';
import type { CardData } from '../card-data.ts';
import { isVerbalPending, turnWords } from '../waiting-words.ts';
import type { Tone } from './palette.ts';
import { person } from './words.ts';

/** What the item says now: on the website, where it stands there by this request, else in the form. */
export function contentOf({ submission, publication }: Item): Content {
  const own = publicationBy(submission, publication);
  return (own?.next ?? own?.shown)?.content ?? submission.content;
}

/** What stands on the website, or stood there last; the form where nothing ever did. */
export const shownContent = ({ submission, publication }: Item): Content =>
  publication?.shown?.content ?? submission.content;

/** Permission by word of mouth that still has to be confirmed in writing; for people of the office only. */
export const VERBAL_PENDING = 'อนุมัติทางวาจา รอยืนยัน';

/** Who permitted publication, and how; null when nobody has. */
export function approvedBy({ submission, publication }: Item): string | null {
  const own = publicationBy(submission, publication);
  if (own) {
    const { approvedBy: by, verbal } = versionNow(own);
    if (verbal === 'none') return person(by);
    return `${person(by)} (${verbal === 'pending' ? VERBAL_PENDING : 'อนุมัติทางวาจา'})`;
  }
  const approval = decisionsNow(submission).findLast(({ outcome }) => outcome === 'approved');
  return approval ? person(approval.by) : null;
}

const until = (lastDay: string | null): string => (lastDay ? `ถึงวันที่ ${thaiDate(lastDay)}` : 'ไม่กำหนดวันสิ้นสุด');

/** How long the item stays on the website: as it stands there, else as was permitted, as the form says or its kind sets. */
export function displayPeriod(profile: CardData['profile'], item: Item): string {
  const own = publicationBy(item.submission, item.publication);
  if (own?.shown && !own.next) return until(own.displayUntil);
  const end = own && versionNow(own).end;
  if (end) return until(end.until);
  const { displayUntil, categoryId, subtopicId } = contentOf(item);
  if (displayUntil) return until(displayUntil);
  return displayDaysText(displayDaysOf(profile, categoryId, subtopicId));
}

/** The day that is waited for before it goes up; null once it may, or is up. */
export function publicationDay({ submission, publication, now }: Item & { now: string }): string | null {
  const own = publicationBy(submission, publication);
  const day = own ? dayAhead(own, now) : submission.content.publishOn;
  return day && thaiDate(day);
}

const takenDownNames: Record<NonNullable<Publication['takenDown']>['kind'], string> = {
  expired: 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์แล้ว',
  early: 'นำลงจากเว็บไซต์แล้ว',
  denied: 'นำลงจากเว็บไซต์แล้ว เพราะไม่ได้รับอนุมัติ',
  unconfirmed: 'นำลงจากเว็บไซต์แล้ว เพราะไม่ได้ยืนยันเป็นลายลักษณ์อักษร',
};

/** Where an item stands and whose turn it is, in one line. */
export function standing(item: Item): { name: string; tone: Tone } {
  const { submission, publication } = item;
  const { currentStep, steps, corrects } = submission;
  const word = itemStandingOf(submission, publication);
  const named = (tone: Tone, name = itemStandingNames[word]) => {
    const turn = turnWords(item);
    return { name: turn ? `${name} ${turn}` : name, tone };
  };
  switch (word) {
    case 'submitted': {
      const step = currentStep === null ? undefined : steps[currentStep];
      const place = step ? ` ขั้นตอนที่ ${(currentStep ?? 0) + 1} จาก ${steps.length}: ${step.title}` : '';
      return { name: `${corrects ? 'ขอแก้ไขข้อมูล ' : ''}${itemStandingNames[word]}${place}`, tone: 'review' };
    }
    case 'changes_requested':
      return { name: itemStandingNames[word], tone: 'changes' };
    case 'rejected':
      return named('rejected');
    case 'planned':
      return named('approved', 'อนุมัติแล้ว');
    case 'on_display':
      return named('published');
    case 'taken_down':
      return named('plain', takenDownNames[publication?.takenDown?.kind ?? 'early']);
    default:
      return named('plain');
  }
}

/** Beside the state: what else of the item must not be overlooked. */
export function alsoTrue({ submission, publication }: Item): { name: string; tone: Tone }[] {
  const { corrects, state } = submission;
  const isUnderWay = state === 'submitted' || state === 'changes_requested';
  return [
    ...(isVerbalPending(submission) ? [{ name: VERBAL_PENDING, tone: 'changes' as const }] : []),
    ...wrongOutside(publication).map((name) => ({ name, tone: 'alert' as const })),
    ...(corrects && isUnderWay
      ? [
          {
            name: `แก้ไขข้อมูลเลขที่ ${corrects.number} ${correctedStands(publication)}`,
            tone: 'published' as const,
          },
        ]
      : []),
  ];
}

/** What an outsider does not find as it should be. */
const wrongOutside = (publication: Publication | null): string[] =>
  (publication ? unproved(publication, publication.updatedAt) : []).flatMap(({ proof }) =>
    proof ? [proofNames[proof.says]] : [],
  );

/** What an outsider found where it stands now; null while nobody has looked. */
export function provedLine(publication: Publication): string | null {
  const place = standsAt(publication);
  const proof = place && proofAt(publication, place, publication.updatedAt);
  return proof ? proofLine(proof) : null;
}

/** How that stands which a request corrects. */
export function correctedStands(publication: Publication | null): string {
  if (publication?.state === 'on_display') return 'ซึ่งเผยแพร่อยู่';
  return publication?.state === 'taken_down' ? 'ซึ่งนำลงจากเว็บไซต์แล้ว' : 'ซึ่งรอขึ้นเว็บไซต์';
}

/** Since when the version stands on the website that is shown; null before anything was. */
export function upSince({ shown, versions, publishedAt }: Publication): string | null {
  const since = shown && (versionOf({ versions }, shown.version).upFrom ?? publishedAt);
  return since && thaiShortDateTime(since);
}

/** Which webmaster has taken the task, and since when. */
export const claimedBy = ({ claim }: Publication): string =>
  claim ? `${person(claim.by)} ตั้งแต่ ${thaiShortDateTime(claim.at)}` : 'ยังไม่มีผู้รับงาน';

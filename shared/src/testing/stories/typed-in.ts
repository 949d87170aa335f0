import { signatureOf } from '../../people/actor.ts';
import type { Member } from '../../people/member.ts';
import type { Publication } from '../../publication/schema.ts';
import type { PublicationAction } from '../../publication/transitions.ts';
import type { Submission } from '../../submission/schema.ts';
import type { ActionName } from '../../submission/transitions.ts';
import { addDays, calendarDate } from '../../time/thai-date.ts';
import { activeMembers, type Filing, type ProcedureDriver } from './driver.ts';
import { checksOf, contentOfFiling, ID_NUMBER } from './memory-desk.ts';
import { LONG, SHORT } from './random-office.ts';

const HOUR = 3600_000;

export type FormKind = { short: boolean; inDays: number; forDays: number | null; urgent: boolean };

/** A form that nobody has filled like this before. */
export function aFiling(
  driver: ProcedureDriver,
  count: number,
  { short, inDays, forDays, urgent }: FormKind,
  corrects: string | null = null,
): Filing {
  const first = addDays(calendarDate(driver.now()), inDays);
  return {
    title: `เรื่องที่ ${count}`,
    details: count % 6 === 0 ? `ผู้ได้รับสิทธิ ${ID_NUMBER}` : 'ตามเอกสารแนบ',
    categoryId: short ? SHORT : LONG,
    publishOn: inDays > 0 ? first : null,
    displayUntil: forDays === null ? null : addDays(first, forDays),
    urgent,
    noticeBoard: count % 3 > 0,
    corrects,
  };
}

type Typing = { count: number; pick: number; by: string };

/** What a person puts in for an action on a request that they saw as it is given; not always what would be right. */
export function typedIn(
  driver: ProcedureDriver,
  action: ActionName,
  seen: Submission,
  { count, pick, by }: Typing,
): object {
  const { profile } = driver;
  const now = driver.now();
  const today = calendarDate(now);
  const { revision, contentHash, content } = seen;
  const decision = { seen: { revision, contentHash } };
  const other = anybody(driver, pick);
  switch (action) {
    case 'propose':
      return decision;
    case 'approve':
      return {
        ...decision,
        newEnd: newEnd(content.displayUntil, today, pick),
        clearance: pick % 3 === 0 ? null : 'ตรวจแล้ว เผยแพร่ได้',
      };
    case 'send_back':
    case 'reject':
      return { ...decision, reason: 'ไม่ตรงกับภารกิจ' };
    case 'deny_verbal':
      return { reason: 'ไม่เคยอนุมัติเรื่องนี้' };
    case 'resubmit': {
      const kind = { short: pick % 2 === 0, inDays: pick % 3, forDays: pick % 4 === 0 ? 10 : null };
      const content = contentOfFiling(aFiling(driver, count, { ...kind, urgent: pick % 5 > 1 }));
      return { content, checks: checksOf(content) };
    }
    case 'record_verbal_approval': {
      const hours = [0, 0, 0, 0.5, 3, 30, 200, -1][pick % 8] ?? 0;
      return {
        ...decision,
        givenBy: signatureOf(giver(driver, seen, pick) ?? other, profile),
        giverEntitled: true,
        givenTo: 'คุณ assistant',
        givenAt: new Date(now - hours * HOUR).toISOString(),
        means: 'telephone',
        whyUrgent: 'น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที',
        note: null,
        photo: null,
        newEnd: newEnd(content.displayUntil, today, pick),
        clearance: pick % 3 === 0 ? null : 'ตรวจแล้ว เผยแพร่ได้',
      };
    }
    case 'remind':
      return { notice: 'reminder' };
    case 'pass_on_verbal':
      return { name: other.name };
    case 'transfer_owner':
      return successor(driver, pick, by);
    case 'note_undelivered':
      return undelivered;
    default:
      return {};
  }
}

/** The same of what was approved. */
export function typedOn(
  driver: ProcedureDriver,
  action: PublicationAction,
  seen: Publication,
  { pick, by }: Typing,
): object {
  const { profile } = driver;
  const today = calendarDate(driver.now());
  const seenVersion = (number: number | undefined) => {
    const version = seen.versions.find((one) => one.version === number);
    return { seen: { version: version?.version ?? 1, contentHash: version?.contentHash ?? '-' } };
  };
  const placement = seen.placements.at(pick % 2)?.id ?? 'built-in';
  switch (action) {
    case 'record_placed': {
      const version = (seen.next ?? seen.shown)?.version ?? 1;
      return { placement, version, address: null, outsideIds: {}, groups: [] };
    }
    case 'record_place_failed':
      return { placement, version: (seen.next ?? seen.shown)?.version ?? 1, error: 'away' };
    case 'record_removed':
      return { placement };
    case 'record_remove_failed':
      return { placement, error: 'away' };
    case 'hand_over_task':
    case 'assign_task': {
      const to = pick % 6 === 0 ? null : signatureOf(anybody(driver, pick), profile);
      return { to, toIsPublisher: true };
    }
    case 'publish_by_hand':
      return {
        ...seenVersion(seen.next?.version),
        url: pick % 6 === 0 ? 'https://evil.example.com/x' : 'https://example.go.th/news/7',
        groups: [],
      };
    case 'confirm_publication':
      return seenVersion(seen.shown?.version);
    case 'post_sheet':
      return { ...seenVersion(seen.shown?.version), photo: null };
    case 'skip_sheet':
      return { reason: 'บอร์ดไม่มีที่ว่าง' };
    case 'remove_sheet':
      return { photo: null, since: null };
    case 'vouch':
      return { ...seenVersion(seen.shown?.version), reason: 'เปิดจากโทรศัพท์มือถือแล้ว' };
    case 'tell_followers':
      return { ...seenVersion(seen.shown?.version), to: pick % 2 ? 'category' : 'friends', people: 12 };
    case 'report_publish_failure':
      return { reason: 'เว็บไซต์ปิดปรับปรุง' };
    case 'take_down':
      return { reason: 'ข้อมูลไม่เป็นปัจจุบัน' };
    case 'renew':
    case 'restore':
      return { displayUntil: anEnd(seen.displayUntil, today, pick) };
    case 'check_unchanged':
      return { item: `${seen.categoryId}.${seen.subtopicId}`, period: '2565-Q1' };
    case 'drop_version': {
      const { submissionId = '' } = seen.versions.at(-1) ?? {};
      return { submissionId, kind: 'denied', reason: 'ไม่เคยอนุมัติ', by: null };
    }
    case 'settle_version':
      return { submissionId: seen.versions.at(-1)?.submissionId ?? '', by };
    case 'remind':
      return { notice: 'reminder' };
    case 'transfer_owner':
      return successor(driver, pick, by);
    case 'note_undelivered':
      return undelivered;
    default:
      return {};
  }
}

/** Who is said to have permitted it: whoever has a post or acts for one mostly, sometimes anybody. */
const giver = (driver: ProcedureDriver, seen: Submission, pick: number): Member | undefined => {
  const posts = seen.giverSeats.map((seat) => /position:([a-z]+)/.exec(seat)?.[1]);
  const holders = driver.members().filter(({ positionId }) => posts.includes(positionId ?? ''));
  const actingFor = (ids: string[]) =>
    driver
      .delegations()
      .flatMap(({ fromMemberId, toMemberId }) => (ids.includes(fromMemberId) ? [toMemberId] : []));
  const acting = actingFor(holders.map(({ id }) => id));
  const forAsker = actingFor([seen.submitter.memberId, seen.author.memberId, seen.ownerId]);
  if (pick % 7 === 0 && forAsker.length > 0)
    return activeMembers(driver).find(({ id }) => id === forAsker[pick % forAsker.length]);
  const asked = activeMembers(driver).filter((one) => holders.includes(one) || acting.includes(one.id));
  return pick % 5 === 0 ? undefined : asked[pick % asked.length];
};

const anybody = (driver: ProcedureDriver, pick: number): Member => {
  const active = activeMembers(driver);
  return active[pick % active.length] as Member;
};

/** Whoever gives something away keeps it for themselves at times. */
const successor = (driver: ProcedureDriver, pick: number, by: string) => {
  const own = activeMembers(driver).find(({ id }) => id === by && pick % 3 === 0);
  const { id, name } = own ?? anybody(driver, pick);
  return { ownerId: id, name };
};

/** Asked for where the end that the form asks for has passed, and forgotten at times. */
function newEnd(asked: string | null, today: string, pick: number) {
  if (asked === null || asked >= today) return pick % 7 === 0 ? { until: addDays(today, pick % 20) } : null;
  if (pick % 4 === 0) return null;
  return { until: pick % 5 === 0 ? null : addDays(today, (pick % 20) - 2) };
}

/** A last day near the one that stands, or near today, or none. */
function anEnd(stands: string | null, today: string, pick: number): string | null {
  if (pick % 5 === 0) return null;
  if (pick % 3 === 0 && stands !== null) return addDays(stands, (pick % 4) - 1);
  return addDays(today, (pick % 60) - 3);
}

const undelivered = {
  entryId: 'outbox-1',
  notice: 'review_requested',
  to: 'คุณ submitter',
  attempts: 8,
  requestId: null,
  error: '400: away',
};

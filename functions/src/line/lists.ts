import { personalSeat, type SeatKey, seatKey, seatsOf } from '@prakat/shared/office/seat';
import { availableActions } from '@prakat/shared/submission/available-actions';
import type { Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { isoNow } from '../context.ts';
import type { Find } from '../store/store.ts';
import { canAnswer, hasTask } from '../workflow/answering-actions.ts';
import { seatsOfActor } from '../workflow/find-member.ts';
import { LIST_PAGE, listBubble } from './flex/list-bubble.ts';
import { myRequestsPath, waitingPath } from './liff-link.ts';
import type { Answer, MemberScope } from './scope.ts';

const page = (after: string | undefined): Pick<Find, 'limit' | 'after'> => ({
  limit: LIST_PAGE,
  after: after ?? null,
});

/** The person's own requests, newest change first. */
export async function myRequests(scope: MemberScope, after?: string): Promise<Answer> {
  const { context, office, officeId, member } = scope;
  const { items, next } = await context.store.find('submissions', 'byOwner', {
    equals: { officeId, ownerId: member.id },
    ...page(after),
  });
  return [
    listBubble({
      profile: office.profile,
      liffId: office.liffId,
      title: 'เรื่องของฉัน',
      empty: 'ท่านยังไม่มีคำขอ กรุณาพิมพ์ “ยื่นคำขอ” เพื่อเปิดแบบฟอร์ม',
      items,
      path: myRequestsPath,
      next: next ? { a: 'mine', cursor: next } : null,
    }),
  ];
}

/** What waits for this person now, without what they may not take although it waits for their seat. */
export async function waitingForMe(scope: MemberScope, after?: string): Promise<Answer> {
  const { context, office, officeId, actor } = scope;
  const { items, next } = await context.store.find('submissions', 'byAwaiting', {
    equals: { officeId },
    anyOf: seatsOfActor(actor, calendarDate(context.clock())),
    ...page(after),
  });
  return [
    listBubble({
      profile: office.profile,
      liffId: office.liffId,
      title: 'รอฉัน',
      empty: next ? 'หน้านี้ไม่มีเรื่องที่ท่านดำเนินการได้ กรุณาดูหน้าถัดไป' : 'ไม่มีเรื่องที่รอท่านดำเนินการ',
      items: items.filter((submission) => canAnswer(actionsOn(scope, submission))),
      path: waitingPath,
      next: next ? { a: 'waiting', cursor: next } : null,
    }),
  ];
}

/** What there is to put on the website or to look at there, taken by this webmaster or by nobody yet. */
export async function webmasterTasks(scope: MemberScope, after?: string): Promise<Answer> {
  const { context, office, officeId } = scope;
  const seats = publisherSeatsOf(scope);
  const { items, next } = await context.store.find('submissions', 'byAwaiting', {
    equals: { officeId },
    anyOf: seats,
    ...page(after),
  });
  return [
    listBubble({
      profile: office.profile,
      liffId: office.liffId,
      title: 'งานของผู้ดูแลเว็บไซต์',
      empty: next ? 'หน้านี้ไม่มีงานของผู้ดูแลเว็บไซต์ กรุณาดูหน้าถัดไป' : 'ไม่มีงานของผู้ดูแลเว็บไซต์ที่รอท่านดำเนินการ',
      items: items.filter((submission) => hasTask(actionsOn(scope, submission))),
      path: waitingPath,
      next: next ? { a: 'tasks', cursor: next } : null,
    }),
  ];
}

const actionsOn = ({ context, office, actor }: MemberScope, submission: Submission): ActionName[] =>
  availableActions(submission, actor, office.profile, isoNow(context)).map(({ name }) => name);

/** Of the seats of a person those that publish something in this office, and the personal one, to which a taken task goes. */
function publisherSeatsOf({ office: { profile }, member }: MemberScope): SeatKey[] {
  const { categories, units } = profile;
  const publishers = categories.flatMap(({ publishedBy, subtopics }) => [
    ...publishedBy,
    ...subtopics.flatMap((subtopic) => subtopic.publishedBy ?? []),
  ]);
  const keys = new Set(units.flatMap(({ id }) => publishers.map((seat) => seatKey(seat, id))));
  return [personalSeat(member.id), ...seatsOf(member).filter((seat) => keys.has(seat))];
}

import { availableActions } from '@prakat/shared/submission/available-actions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { isoNow } from '../context.ts';
import type { Find } from '../store/store.ts';
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
      items: items.filter(
        (submission) => availableActions(submission, actor, office.profile, isoNow(context)).length > 0,
      ),
      path: waitingPath,
      next: next ? { a: 'waiting', cursor: next } : null,
    }),
  ];
}

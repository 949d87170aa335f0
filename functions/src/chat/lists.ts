import { LIST_PAGE, listBubble } from '../cards/flex/list-bubble.ts';
import { myRequestsPath, waitingPath } from '../cards/liff-link.ts';
import { findTasks, findWaiting } from '../procedure/find-waiting.ts';
import type { Answer, MemberScope } from './scope.ts';

const page = (after: string | undefined) => ({
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

/** What waits for this person now. */
export async function waitingForMe(scope: MemberScope, after?: string): Promise<Answer> {
  const { office } = scope;
  const { items, next } = await findWaiting(scope, page(after));
  return [
    listBubble({
      profile: office.profile,
      liffId: office.liffId,
      title: 'รอฉัน',
      empty: next ? 'หน้านี้ไม่มีเรื่องที่ท่านดำเนินการได้ กรุณาดูหน้าถัดไป' : 'ไม่มีเรื่องที่รอท่านดำเนินการ',
      items,
      path: waitingPath,
      next: next ? { a: 'waiting', cursor: next } : null,
    }),
  ];
}

/** What this webmaster has to put on the website or to look at there. */
export async function webmasterTasks(scope: MemberScope, after?: string): Promise<Answer> {
  const { office } = scope;
  const { items, next } = await findTasks(scope, page(after));
  return [
    listBubble({
      profile: office.profile,
      liffId: office.liffId,
      title: 'งานของผู้ดูแลเว็บไซต์',
      empty: next ? 'หน้านี้ไม่มีงานของผู้ดูแลเว็บไซต์ กรุณาดูหน้าถัดไป' : 'ไม่มีงานของผู้ดูแลเว็บไซต์ที่รอท่านดำเนินการ',
      items,
      path: waitingPath,
      next: next ? { a: 'tasks', cursor: next } : null,
    }),
  ];
}

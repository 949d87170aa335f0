import { myRequestsPath, newRequestPath, waitingPath } from '@prakat/shared/addresses/mini-app';
import { LIST_PAGE, listBubble } from '../cards/flex/list-bubble.ts';
import { draftsOf } from '../drafts/own-drafts.ts';
import type { LineMessage } from '../line/line-client.ts';
import { findTasks, findWaiting } from '../procedure/find-waiting.ts';
import { type Item, itemOf } from '../store/items.ts';
import type { MemberScope } from './scope.ts';

export type ListName = 'mine' | 'waiting' | 'tasks';

type Page = { items: Item[]; next: string | null };
type PageAsked = { limit: number; after: string | null };

type List = {
  title: string;
  /** What is said when there is nothing. */
  empty: string;
  /** The same on a page that happens to have nothing and is not the last. */
  emptyPage: string;
  path: string;
  find(scope: MemberScope, page: PageAsked): Promise<Page>;
};

/** The person's own requests, newest change first. */
async function findMine({ context, officeId, member }: MemberScope, page: PageAsked): Promise<Page> {
  const { store } = context;
  const { items, next } = await store.find('submissions', 'byOwner', {
    equals: { officeId, ownerId: member.id },
    ...page,
  });
  return { items: await Promise.all(items.map((submission) => itemOf(store, submission))), next };
}

const lists: Record<ListName, List> = {
  mine: {
    title: 'คำขอของท่าน',
    empty: 'ท่านยังไม่มีคำขอ กดปุ่มด้านล่างเพื่อยื่นคำขอ',
    emptyPage: '',
    path: myRequestsPath,
    find: findMine,
  },
  waiting: {
    title: 'รอดำเนินการ',
    empty: 'ไม่มีคำขอที่รอท่านดำเนินการ',
    emptyPage: 'หน้านี้ไม่มีคำขอที่ท่านดำเนินการได้ กรุณาดูหน้าถัดไป',
    path: waitingPath,
    find: findWaiting,
  },
  tasks: {
    title: 'งานผู้ดูแลเว็บไซต์',
    empty: 'ไม่มีงานของผู้ดูแลเว็บไซต์ที่รอท่านดำเนินการ',
    emptyPage: 'หน้านี้ไม่มีงานของผู้ดูแลเว็บไซต์ กรุณาดูหน้าถัดไป',
    path: waitingPath,
    find: findTasks,
  },
};

/** A page of a list, from its beginning or after a cursor. Throws `InvalidCursorError` when that is none of ours. */
export async function listMessage(
  scope: MemberScope,
  name: ListName,
  after: string | null = null,
): Promise<LineMessage> {
  const { title, empty, emptyPage, path, find } = lists[name];
  const isOwn = name === 'mine' && after === null;
  const [{ items, next }, drafts] = await Promise.all([
    find(scope, { limit: LIST_PAGE, after }),
    isOwn ? draftsOf(scope.context.store, scope.member) : [],
  ]);
  const { profile, liffId } = scope.office;
  return listBubble({
    profile,
    start:
      name === 'mine' && items.length === 0 && scope.member.roles.includes('staff') ? newRequestPath : null,
    liffId,
    title,
    empty: next ? emptyPage : empty,
    items,
    drafts: drafts.length,
    path,
    next: next ? { a: name, cursor: next } : null,
  });
}

import { groupOf } from '../publication/placements.ts';
import { isOrder, type OutboxEntry } from './entry.ts';
import type { MessageMonth, Told } from './message-month.ts';
import { forecastOf, percentUsed, usedOf } from './quota-guard.ts';
import { type Telling, tellingOf } from './telling.ts';

/** What an office's messages of a month came to, as its administrators see it. */
export type MessagesView = {
  /** 2026-11. */
  month: string;
  /** Null while LINE has not said. `limit`, `percent` and `forecast` in messages and per cent; null without a limit. */
  quota: { limit: number | null; used: number; percent: number | null; forecast: number | null } | null;
  /** By kind, in Thai, those that were told at all. */
  kinds: (Told & { name: string })[];
  /** Messages counted for each item that went up; null while none has. */
  perItem: number | null;
  /** What waits for people and groups to come by, and since when (ISO 8601, UTC). */
  waiting: { people: number; groups: number; since: string | null };
};

const names: Record<Telling | 'announcement' | 'followers', string> = {
  now: 'เรื่องด่วนและคำตอบ',
  ask: 'ขอให้พิจารณาหรือดำเนินการ',
  digest: 'ผลการดำเนินการ การเตือน และรายงาน',
  next_contact: 'แจ้งยืนยัน',
  announcement: 'ประกาศในกลุ่ม LINE',
  followers: 'ส่งถึงผู้ติดตาม',
};

/** What kind of thing an entry of the outbox tells or does, in words. */
export function kindNameOf({ task }: Pick<OutboxEntry, 'task'>): string {
  switch (task.kind) {
    case 'message':
      return names[tellingOf(task.notice)];
    case 'multicast':
    case 'broadcast':
      return names.followers;
    case 'menu':
      return 'เมนูใต้แชต';
    case 'take_file':
      return 'รับไฟล์จากแชต';
    case 'place':
      return groupOf(task.placement) === null ? 'นำขึ้นเว็บไซต์' : names.announcement;
    case 'remove':
      return groupOf(task.placement) === null ? 'นำลงจากเว็บไซต์' : names.announcement;
  }
}

/** `pending`: what the office's outbox has; `now` in milliseconds. */
export function messagesView(
  month: MessageMonth,
  pending: readonly OutboxEntry[],
  now: number,
): MessagesView {
  const used = usedOf(month);
  const kinds = new Map<string, Told>();
  for (const [notice, told] of Object.entries(month.told)) {
    const name = names[notice === 'announcement' || notice === 'followers' ? notice : tellingOf(notice)];
    const before = kinds.get(name) ?? { counted: 0, free: 0 };
    kinds.set(name, { counted: before.counted + told.counted, free: before.free + told.free });
  }
  const counted = [...kinds.values()].reduce((sum, each) => sum + each.counted, 0);
  const { published } = month.told;
  const items = published ? published.counted + published.free : 0;
  const held = pending.filter(({ hold, lease }) => hold !== undefined && lease === null);
  const groups = held.filter(({ task }) => isOrder(task) && groupOf(task.placement) !== null);
  return {
    month: month.month,
    quota:
      month.quota && used !== null
        ? {
            limit: month.quota.limit,
            used,
            percent: percentUsed(month),
            forecast: forecastOf(month, now),
          }
        : null,
    kinds: Object.values(names).flatMap((name) => {
      const told = kinds.get(name);
      return told ? [{ name, ...told }] : [];
    }),
    perItem: items > 0 ? Math.round((counted / items) * 10) / 10 : null,
    waiting: {
      people: held.length - groups.length,
      groups: groups.length,
      since: held.map(({ createdAt }) => createdAt).sort()[0] ?? null,
    },
  };
}

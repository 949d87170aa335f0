import { isToFollowers, type OutboxEntry } from '@prakat/shared/outbox/entry';
import { ANNOUNCEMENT_USE_MS, type RecordNow, useOf } from '@prakat/shared/outbox/use';
import { placeAsked, removeAsked } from '@prakat/shared/publication/orders';
import { isDisplayOver } from '@prakat/shared/publication/standing';
import { type Context, isoNow } from '../context.ts';
import type { StoreReader } from '../store/store.ts';

/** What is sent within this time of being queued is not looked at again. */
const FRESH_MS = 10 * 60_000;

/** Whether what an entry says is still of use, by the record that it is about. */
export async function useNow(
  { clock }: Pick<Context, 'clock'>,
  reader: StoreReader,
  { about, createdAt, attempts, officeId, task }: OutboxEntry,
): Promise<ReturnType<typeof useOf>> {
  const now = clock();
  if (task.kind === 'menu' || task.kind === 'take_file') return 'of_use';
  if (isToFollowers(task)) {
    const found = about && (await reader.get('publications', about.id));
    const isUp = found?.state === 'on_display' && found.shown?.version === task.version;
    if (!isUp || isDisplayOver(found.displayUntil, now)) return 'overtaken';
    return now - Date.parse(createdAt) > ANNOUNCEMENT_USE_MS ? 'too_late' : 'of_use';
  }
  if (task.kind !== 'message') {
    const found = about && (await reader.get('publications', about.id));
    if (found?.officeId !== officeId) return 'overtaken';
    const asked =
      task.kind === 'place' ? placeAsked(found, task, isoNow({ clock })) : removeAsked(found, task.placement);
    return asked ? 'of_use' : 'overtaken';
  }
  if (attempts === 0 && now - Date.parse(createdAt) <= FRESH_MS) return 'of_use';
  return useOf({ about, createdAt, notice: task.notice }, now, about && (await recordNow(reader, about)));
}

async function recordNow(
  reader: StoreReader,
  { kind, id }: NonNullable<OutboxEntry['about']>,
): Promise<RecordNow | null> {
  if (kind === 'submission') {
    const record = await reader.get('submissions', id);
    return record && { kind, record };
  }
  const record = await reader.get('publications', id);
  return record && { kind, record };
}

export const OVERTAKEN = 'สิ่งที่แจ้งมีการดำเนินการไปแล้ว จึงไม่ต้องส่ง';
export const TOO_LATE = 'ส่งไม่ได้จนพ้นเวลาที่ข้อความนี้มีประโยชน์';

/** An entry that waited, and that nobody needs any more. */
export function notNeeded(entry: OutboxEntry, at: string, use: 'overtaken' | 'too_late'): OutboxEntry {
  const { hold: _, offered: __, carriedBy: ___, waitsFor: ____, ...rest } = entry;
  const lastError = use === 'overtaken' ? OVERTAKEN : TOO_LATE;
  return { ...rest, status: 'dropped', lastError, finishedAt: at, lease: null };
}

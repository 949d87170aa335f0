import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { addDays, calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import type { UploadDay } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';

/** What one person may upload on a day in Bangkok: thirty requests with ten files each, or a gigabyte. */
export const MOST_FILES_A_DAY = 300;
export const MOST_BYTES_A_DAY = 1024 ** 3;

/**
 * The person's uploads of today with one more of so many bytes, to be written with its record; a refusal where that is more
 * than a day has. What is taken back or not taken counts all the same, once it was stored.
 */
export async function withUpload(
  { clock }: Pick<Context, 'clock'>,
  reader: StoreReader,
  { id, officeId }: Pick<Member, 'id' | 'officeId'>,
  bytes: number,
): Promise<{ ok: true; day: UploadDay } | Refused> {
  const today = calendarDate(clock());
  const dayId = `${officeId}:${id}:${today}`;
  const before = await reader.get('uploadDays', dayId);
  const files = (before?.files ?? 0) + 1;
  const sum = (before?.bytes ?? 0) + bytes;
  if (files > MOST_FILES_A_DAY) return refuse('too_many_uploads', { most: `${MOST_FILES_A_DAY} ไฟล์` });
  if (sum > MOST_BYTES_A_DAY) return refuse('too_many_uploads', { most: '1 GB' });
  return {
    ok: true,
    day: { id: dayId, officeId, files, bytes: sum, expiresAt: startOfDay(addDays(today, 1)) },
  };
}

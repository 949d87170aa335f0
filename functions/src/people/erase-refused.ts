import { REFUSED_DAYS } from '@prakat/shared/privacy/periods';
import { addDays, calendarDate } from '@prakat/shared/time/thai-date';
import type { Context, Office } from '../context.ts';
import { every } from '../store/every.ts';
import { erasePerson } from './erase-person.ts';

/** Part of the daily job: erases registrations that were refused 30 days ago and not sent again since. */
export async function eraseRefused(context: Context, office: Office, today: string): Promise<void> {
  const { store } = context;
  const officeId = office.profile.id;
  const refused: string[] = [];
  const find = { equals: { officeId, status: 'refused' } };
  for await (const { id, createdAt } of every(store, 'members', 'byOffice', find)) {
    const upTo = addDays(today, -REFUSED_DAYS);
    if (calendarDate(createdAt) > upTo) continue;
    const newest = await store.find('memberEvents', 'byMember', {
      equals: { officeId, subject: id },
      limit: 10,
    });
    const told = newest.items.find(({ changes }) => changes.status === 'refused');
    if (told && calendarDate(told.at) <= upTo) refused.push(id);
  }
  for (const id of refused) {
    const done = await erasePerson(context, office, id, { system: 'daily' });
    if (!done.ok) context.logger.error({ officeId, member: id, refusal: done.refusal.code }, 'not erased');
  }
}

import { roleSeat } from '@prakat/shared/office/seat';
import { messageMonthId, newMessageMonth } from '@prakat/shared/outbox/message-month';
import { forecastOf, percentUsed, usedOf, WARN_AT } from '@prakat/shared/outbox/quota-guard';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { quotaBubble } from '../cards/flex/quota-bubble.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { messageEntry } from '../queue/new-entry.ts';

/**
 * Asks LINE how much of the month's messages is used, and warns the administrators at 70 and 90 per cent, once each in a
 * month; the warning costs nothing by itself. Where LINE does not say, what was known and was counted since goes on.
 */
export async function guardQuota(context: Context, office: Office, today: string): Promise<void> {
  const { profile, line } = office;
  const officeId = profile.id;
  const asked = await line.quota();
  if (!asked) return;
  const month = today.slice(0, 7);
  await context.store.transact(async (tx) => {
    const before =
      (await tx.get('messageMonths', messageMonthId(officeId, month))) ?? newMessageMonth(officeId, month);
    const now = { ...before, quota: { ...asked, at: isoNow(context) }, since: 0 };
    const percent = percentUsed(now);
    const due = WARN_AT.filter((at) => percent !== null && percent >= at && !before.warned.includes(at));
    const administrators =
      due.length > 0 ? await membersOnSeats(tx, officeId, [roleSeat('administrator')], today) : [];
    // With nobody to tell, it is told as soon as there is somebody.
    const warned = administrators.length > 0 ? [...before.warned, ...due] : before.warned;
    tx.put('messageMonths', { ...now, warned });
    if (percent === null || asked.limit === null) return;
    const messages = [
      quotaBubble(profile, {
        percent,
        used: usedOf(now) ?? 0,
        limit: asked.limit,
        forecast: forecastOf(now, context.clock()) ?? 0,
      }),
    ];
    for (const { lineUserId } of administrators) {
      const message = { officeId, about: null, address: lineUserId, notice: 'quota' as const, messages };
      tx.create('outbox', messageEntry(context, message));
    }
  });
}

import type { OfficeProfile } from '@prakat/shared/office/profile';
import { roleSeat, seatKeys } from '@prakat/shared/office/seat';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { sealBubble } from '../cards/flex/seal-bubble.ts';
import type { Context, Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import { newestSeal } from '../seals/newest-seal.ts';
import { sealOffice } from '../seals/seal-office.ts';
import { leaveMark, readMark } from '../store/marks.ts';

/** Seals what the logs of an office say by now; the last part of a day, so that it covers what the others did. */
export async function sealLogs(context: Context, { profile }: Office, today: string): Promise<void> {
  await sealOffice(context, profile.id, today);
}

/**
 * Once a month, on its first working day, the newest seal leaves the house: whoever decides in the office and its
 * administrators have it in their chat, where nobody who can write the database can change it.
 */
export async function sendSealCard(context: Context, { profile }: Office, today: string): Promise<void> {
  const officeId = profile.id;
  const month = today.slice(0, 7);
  if (!isWorkingDay(today) || (await readMark(context.store, officeId, 'seal-card'))?.mark === month) return;
  await context.store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'seal-card');
    const seal = await newestSeal(tx, officeId);
    if (before?.mark === month || !seal) return;
    const told = await membersOnSeats(tx, officeId, keepersOf(profile), today);
    if (told.length === 0) return;
    leaveMark(context, tx, { officeId, job: 'seal-card', mark: month, before });
    const message = { officeId, about: null, notice: 'seal' as const, messages: [sealBubble(profile, seal)] };
    for (const entry of messagesTo(context, told, message)) tx.create('outbox', entry);
  });
  context.nudgeOutbox();
}

/** Who decides at the end of any route, in the last resort too, and the administrators. */
const keepersOf = ({ routes }: Pick<OfficeProfile, 'routes'>): string[] => {
  const deciding = Object.values(routes).flatMap((steps) => steps.filter(({ kind }) => kind === 'approve'));
  const seats = deciding.flatMap(({ by, standIn = [] }) => [...by, ...standIn]);
  return [roleSeat('administrator'), ...seatKeys(seats.filter(({ unit }) => unit !== 'submitter'))];
};

import { overseeingSeats } from '@prakat/shared/province/sees-districts';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { provinceBubble } from '../cards/flex/province-bubble.ts';
import type { Context, Office } from '../context.ts';
import { districtsOf } from '../province/districts-of.ts';
import { readDistricts } from '../province/read-districts.ts';
import { messagesTo } from '../queue/new-entry.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import type { StoreReader } from '../store/store.ts';

/**
 * Once a month, on its first working day or the first on which this runs, how the districts of a province stand goes to
 * those who answer for the provincial office. Of months missed only the running one is told.
 */
export async function sendProvinceCard(
  context: Context,
  { profile, liffId }: Office,
  today: string,
): Promise<void> {
  const officeId = profile.id;
  const month = today.slice(0, 7);
  const offices = districtsOf(context.offices, officeId);
  if (offices.length === 0 || !isWorkingDay(today)) return;
  if ((await readMark(context.store, officeId, 'province'))?.mark === month) return;
  const toTell = async (reader: StoreReader) =>
    (await membersOnSeats(reader, officeId, overseeingSeats(profile), today)).filter(
      ({ reachable }) => reachable,
    );
  // With nobody to tell, it is told as soon as there is somebody.
  if ((await toTell(context.store)).length === 0) return;
  // Before the transaction: so much is read of the districts that it would hold up whoever works there.
  const districts = await readDistricts(context.store, offices, today);
  await context.store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'province');
    if (before?.mark === month) return;
    const told = await toTell(tx);
    if (told.length === 0) return;
    leaveMark(context, tx, { officeId, job: 'province', mark: month, before });
    const messages = [provinceBubble({ profile, liffId, districts })];
    const message = { officeId, about: null, notice: 'province' as const, messages };
    for (const entry of messagesTo(context, told, message)) tx.create('outbox', entry);
  });
  context.nudgeOutbox();
}

import { orderSentence } from '@prakat/shared/papers/order-standing';
import { officeWarnings } from '@prakat/shared/people/staffing';
import { addDays } from '@prakat/shared/time/thai-date';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import { activeDelegations } from '../actors/members-on-seats.ts';
import { officeWarningsBubble } from '../cards/flex/office-warnings-bubble.ts';
import type { Context, Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import { orderStanding } from '../registry/order-in-force.ts';
import { whole } from '../store/every.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import type { StoreReader } from '../store/store.ts';

/** How often administrators hear again of what still stands. */
const EVERY_DAYS = 7;

/**
 * What the office lacks to do what its profile says, and where the order that appoints the webmasters differs from the
 * register, is told to the administrators once a week, as long as it is so. That there is no order yet is said in one line
 * beside anything else, and is no reason for a message of its own.
 */
export async function warnAdministrators(context: Context, office: Office, today: string): Promise<void> {
  const { profile, liffId } = office;
  const officeId = profile.id;
  if (!isWorkingDay(today)) return;
  const isTold = (mark: string | undefined) => mark !== undefined && addDays(mark, EVERY_DAYS) > today;
  const told = await readMark(context.store, officeId, 'warnings');
  if (isTold(told?.mark) || isNothing(await read(context.store, office, today))) return;

  await context.store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'warnings');
    if (isTold(before?.mark)) return;
    const found = await read(tx, office, today);
    const { warnings, order, administrators } = found;
    // With nobody to tell, it is told as soon as there is somebody.
    if (isNothing(found) || administrators.length === 0) return;
    const messages = [officeWarningsBubble({ profile, liffId, warnings, order: orderSentence(order) })];
    leaveMark(context, tx, { officeId, job: 'warnings', mark: today, before });
    const message = { officeId, about: null, notice: 'office_warnings' as const, messages };
    for (const entry of messagesTo(context, administrators, message)) tx.create('outbox', entry);
  });
  context.nudgeOutbox();
}

const isNothing = ({ warnings, order }: Pick<Awaited<ReturnType<typeof read>>, 'warnings' | 'order'>) =>
  warnings.length === 0 && (order.kind !== 'read' || order.differences.length === 0);

async function read(reader: StoreReader, { profile }: Office, today: string) {
  const active = { equals: { officeId: profile.id, status: 'active' } };
  const members = await whole(reader, 'members', 'byOffice', active);
  const delegations = await activeDelegations(reader, profile.id);
  return {
    warnings: officeWarnings(profile, members, delegations, today),
    order: await orderStanding(reader, profile, today),
    administrators: members.filter(({ roles, reachable }) => roles.includes('administrator') && reachable),
  };
}

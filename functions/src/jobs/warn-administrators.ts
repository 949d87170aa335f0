import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { officeWarnings } from '@prakat/shared/people/staffing';
import { addDays } from '@prakat/shared/time/thai-date';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import { officeWarningsBubble } from '../cards/flex/office-warnings-bubble.ts';
import type { Context, Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import { every } from '../store/every.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import type { StoreReader } from '../store/store.ts';

/** How often administrators hear again of what still stands. */
const EVERY_DAYS = 7;

/** What the office lacks to do what its profile says is told to the administrators once a week, as long as it is so. */
export async function warnAdministrators(context: Context, office: Office, today: string): Promise<void> {
  const { profile, liffId } = office;
  const officeId = profile.id;
  if (!isWorkingDay(today)) return;
  const isTold = (mark: string | undefined) => mark !== undefined && addDays(mark, EVERY_DAYS) > today;
  const told = await readMark(context.store, officeId, 'warnings');
  if (isTold(told?.mark) || (await read(context.store, office, today)).warnings.length === 0) return;

  await context.store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'warnings');
    if (isTold(before?.mark)) return;
    const { warnings, administrators } = await read(tx, office, today);
    // With nobody to tell, it is told as soon as there is somebody.
    if (warnings.length === 0 || administrators.length === 0) return;
    const messages = [officeWarningsBubble({ profile, liffId, warnings })];
    leaveMark(context, tx, { officeId, job: 'warnings', mark: today, before });
    const message = { officeId, about: null, notice: 'office_warnings', messages };
    for (const entry of messagesTo(context, administrators, message)) tx.create('outbox', entry);
  });
  context.nudgeOutbox();
}

async function read(reader: StoreReader, { profile }: Office, today: string) {
  const active = { equals: { officeId: profile.id, status: 'active' } };
  const members: Member[] = [];
  for await (const member of every(reader, 'members', 'byOffice', active)) members.push(member);
  const delegations: Delegation[] = [];
  for await (const delegation of every(reader, 'delegations', 'byOffice', active))
    delegations.push(delegation);
  return {
    warnings: officeWarnings(profile, members, delegations, today),
    administrators: members.filter(({ roles, reachable }) => roles.includes('administrator') && reachable),
  };
}

import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { PeopleDecided } from '@prakat/shared/people/decide-people';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { addDays, startOfDay } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { menuEntry } from '../queue/new-entry.ts';
import type { StoreReader } from '../store/store.ts';

/**
 * The tasks by which everybody whose menus may have changed is shown the right one: those who came, left or have other
 * seats or another account than before, and whoever acts for somebody, on the day it begins and after the last.
 */
export async function menuEntries(
  context: Pick<Context, 'clock' | 'newId'>,
  reader: StoreReader,
  { people, delegations }: Pick<PeopleDecided, 'people' | 'delegations'>,
): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  const accounts = new Map<string, string>();
  for (const { before, after } of people)
    if (hasOtherMenus(before, after))
      for (const { officeId, lineUserId } of before ? [before, after] : [after])
        accounts.set(lineUserId, officeId);
  for (const [address, officeId] of accounts) entries.push(menuEntry(context, { officeId, address }));
  for (const delegation of delegations) {
    const { officeId, toMemberId } = delegation;
    const delegate = await reader.get('members', toMemberId);
    if (!delegate) continue;
    for (const notBefore of turnsOf(delegation))
      entries.push(menuEntry(context, { officeId, address: delegate.lineUserId, notBefore }));
  }
  return entries;
}

const hasOtherMenus = (before: Member | null, after: Member): boolean =>
  menuFacts(before) !== menuFacts(after);

const menuFacts = (member: Member | null): string =>
  member?.status === 'active' ? JSON.stringify([member.lineUserId, ...member.seats]) : '';

/** When a delegation gives seats and when it takes them away again; one that was ended takes them at once. */
const turnsOf = ({ status, startDate, endDate }: Delegation): (string | null)[] =>
  status === 'active' ? [startOfDay(startDate), startOfDay(addDays(endDate, 1))] : [null];

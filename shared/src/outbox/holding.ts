import { type MessageRules, messageRules } from '../office/messages.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { calendarDate, instantOf } from '../time/thai-date.ts';
import { addWorkingDays } from '../time/working-days.ts';
import type { Hold, OutboxEntry } from './entry.ts';
import type { Telling } from './telling.ts';

/** When an entry is due that nothing makes due but somebody who comes by. */
export const NEVER = '9999-12-31T00:00:00.000Z';

type Says = Pick<OfficeProfile, 'messages'>;
/** How an entry begins: when it is due, and whether it may be shown before. */
export type Begins = Pick<OutboxEntry, 'nextAttemptAt'> & { hold?: Hold };

const momentAfter = (now: number, workingDays: number, time: string): string =>
  instantOf(`${addWorkingDays(calendarDate(now), workingDays)}T${time}`);

/** When what waits for a person since `now` is pushed if they do not come by: with everything else of that day. */
export const digestMoment = (now: number, { digest }: Pick<MessageRules, 'digest'>): string =>
  momentAfter(now, digest.afterWorkingDays, digest.at);

/**
 * When a message to a person is pushed; until then it is shown if they come by. `turn`: how many others are asked the same
 * before them, each of whom has their time. Milliseconds.
 */
export function messageBegins(
  telling: Telling,
  { chat, now, turn = 0 }: { chat: string; now: number; turn?: number },
  profile: Says,
): Begins {
  const rules = messageRules(profile);
  const at = new Date(now).toISOString();
  if (turn > 0) {
    // After the one before has had their time, which for a digest begins when it is pushed.
    const before = telling === 'digest' ? rules.digest.afterWorkingDays : 0;
    const until = momentAfter(now, before + turn * rules.turnAfterWorkingDays, rules.digest.at);
    return { nextAttemptAt: until, hold: { chat, from: at, until } };
  }
  switch (telling) {
    case 'now':
      return { nextAttemptAt: at };
    case 'ask':
      return { nextAttemptAt: at, hold: { chat, from: at, until: at } };
    case 'digest': {
      const until = digestMoment(now, rules);
      return { nextAttemptAt: until, hold: { chat, from: at, until } };
    }
    case 'next_contact':
      return { nextAttemptAt: NEVER, hold: { chat, from: at, until: null } };
  }
}

/** The same of an announcement in a group, from the moment (ms) that it may be made. */
export function announcementBegins(groupId: string, now: number, profile: Says): Begins {
  const { group } = messageRules(profile);
  const until = group.push ? momentAfter(now, group.waitWorkingDays, group.until) : null;
  const from = new Date(now).toISOString();
  return { nextAttemptAt: until ?? NEVER, hold: { chat: groupId, from, until } };
}

/** It may be shown in its chat at a moment (ISO 8601, UTC): nobody is at it, and it has not perhaps arrived. */
export const canBeShown = ({ status, hold, lease, offered, trial }: OutboxEntry, at: string): boolean =>
  status === 'pending' &&
  hold !== undefined &&
  hold.from <= at &&
  lease === null &&
  offered === undefined &&
  trial?.inDoubt !== true;

/** The entry as it waits when what it was offered to did not arrive. */
export function putBack(entry: OutboxEntry): OutboxEntry {
  const { offered: _, ...rest } = entry;
  const { hold } = entry;
  return { ...rest, lease: null, ...(hold && { nextAttemptAt: hold.until ?? NEVER }) };
}

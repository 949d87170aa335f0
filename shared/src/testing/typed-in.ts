import type { Member } from '../people/member.ts';
import { signatureOf } from '../people/actor.ts';
import { holdsSeat } from '../submission/permissions.ts';
import type { Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { contentOfFiling } from './memory-desk.ts';
import { type Ask, activeMembers, type Filing, type ProcedureDriver } from './procedure-driver.ts';
import { inputFor } from './procedure-inputs.ts';
import { LONG, SHORT } from './random-office.ts';

const HOUR = 3600_000;

/** A form that nobody has filled like this before. */
export function aFiling(
  driver: ProcedureDriver,
  count: number,
  { short, inDays, forDays }: { short: boolean; inDays: number; forDays: number | null },
): Filing {
  const first = addDays(calendarDate(driver.now()), inDays);
  return {
    title: `เรื่องที่ ${count}`,
    categoryId: short ? SHORT : LONG,
    publishOn: inDays > 0 ? first : null,
    displayUntil: forDays === null ? null : addDays(first, forDays),
  };
}

/** What a person puts in for an action, who saw the record as it is given; not always what would be right. */
export function typedIn(
  driver: ProcedureDriver,
  count: number,
  { action, seen, pick }: { action: ActionName; seen: Submission; pick: number },
): Ask['input'] {
  const { profile } = driver;
  const now = driver.now();
  const active = activeMembers(driver);
  const other = active[pick % active.length] as Member;
  switch (action) {
    case 'resubmit':
    case 'correct': {
      const kind = { short: pick % 2 === 0, inDays: pick % 3, forDays: pick % 4 === 0 ? 10 : null };
      return { content: contentOfFiling(aFiling(driver, count, kind)) };
    }
    case 'record_verbal_approval': {
      const seats = seen.steps.at(-1)?.seats ?? [];
      const entitled = active.filter((member) => holdsSeat(member, seats));
      const giver = (pick % 5 === 0 ? other : entitled[pick % entitled.length]) ?? other;
      const givenAt = [now, now, now, now - HOUR / 2, now - 200 * HOUR, now + HOUR][pick % 6] ?? now;
      return {
        ...inputFor(action, seen),
        givenBy: signatureOf(giver, profile),
        giverEntitled: holdsSeat(giver, seats),
        givenAt: new Date(givenAt).toISOString(),
      };
    }
    case 'hand_over_task':
      return pick % 4 === 0
        ? { to: null, toIsPublisher: true }
        : { to: signatureOf(other, profile), toIsPublisher: holdsSeat(other, seen.publisherSeats) };
    case 'renew':
    case 'restore':
      return { displayUntil: pick % 5 === 0 ? null : addDays(calendarDate(now), (pick % 60) - 3) };
    case 'transfer_owner':
      return { ownerId: other.id, name: other.name };
    default:
      return inputFor(action, seen);
  }
}

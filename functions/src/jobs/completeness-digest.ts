import { headSeats } from '@prakat/shared/completeness/decide-list-mark';
import { completenessDigest } from '@prakat/shared/completeness/digest';
import { roleSeat } from '@prakat/shared/office/seat';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { completenessBubble } from '../cards/flex/completeness-bubble.ts';
import { countsToKeep } from '../completeness/counts-of-quarter.ts';
import { readCompleteness, resultsOf } from '../completeness/read-completeness.ts';
import type { Context, Office } from '../context.ts';
import { messageEntry } from '../queue/new-entry.ts';
import { leaveMark, readMark } from '../store/marks.ts';

/** People who are told in one transaction: a hospital may have more than one commit takes. */
const BATCH = 100;

/**
 * Once a month, on its first working day, how complete the website is: to administrators, webmasters and heads, or where
 * nothing is open to administrators alone. After days without the job the next working day will do; of months missed only
 * the running one is told. The counts are kept for the paper of the next quarter. The first day of an office only counts.
 */
export async function sendCompletenessDigest(context: Context, office: Office, today: string): Promise<void> {
  const { profile, liffId } = office;
  const officeId = profile.id;
  const month = today.slice(0, 7);
  const seen = await readMark(context.store, officeId, 'completeness');
  if (seen && (seen.mark >= month || !isWorkingDay(today))) return;
  const results = resultsOf(profile, await readCompleteness(context.store, profile, today));
  const digest = completenessDigest(results);
  const others = digest.open > 0 ? [roleSeat('webmaster'), ...headSeats(profile)] : [];
  const seats = [...new Set([roleSeat('administrator'), ...others])];
  const messages = [completenessBubble({ profile, liffId, digest, today })];

  /** True when there are more people to tell: each message has an id for good, so that none is told twice. */
  const sendBatch = () =>
    context.store.transact(async (tx) => {
      const before = await readMark(tx, officeId, 'completeness');
      if (before && before.mark >= month) return false;
      const told = before ? await membersOnSeats(tx, officeId, seats, today) : [];
      const people = await Promise.all(
        told
          .filter(({ reachable }) => reachable)
          .map(async ({ id, lineUserId }) => {
            const entryId = `completeness:${month}:${id}`;
            return { id: entryId, lineUserId, isTold: (await tx.get('outbox', entryId)) !== null };
          }),
      );
      const left = people.filter(({ isTold }) => !isTold);
      const isLast = left.length <= BATCH;
      if (isLast) {
        leaveMark(context, tx, { officeId, job: 'completeness', mark: month, before });
        tx.put('paperInputs', countsToKeep(context, officeId, results, today));
      }
      for (const { id, lineUserId } of left.slice(0, BATCH)) {
        const message = {
          officeId,
          about: null,
          address: lineUserId,
          notice: 'completeness' as const,
          messages,
          id,
        };
        tx.create('outbox', messageEntry(context, message));
      }
      return !isLast;
    });
  while (await sendBatch());
  context.nudgeOutbox();
}

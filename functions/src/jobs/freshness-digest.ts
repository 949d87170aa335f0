import { belongsIn, digestFor } from '@prakat/shared/freshness/digest';
import { responsibleSeats } from '@prakat/shared/freshness/items';
import type { FreshnessStanding } from '@prakat/shared/freshness/standing';
import type { Member } from '@prakat/shared/people/member';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { freshnessBubble } from '../cards/flex/freshness-bubble.ts';
import type { Context, Office } from '../context.ts';
import { readStandings } from '../freshness/read-standings.ts';
import { messageEntry } from '../queue/new-entry.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import type { StoreReader } from '../store/store.ts';

/** People who are told in one transaction: a hospital may have more than one commit takes. */
const BATCH = 100;

/**
 * Tells everybody responsible, in one message each, what they have to look at: twice a month. The mark is left with
 * the last messages; each has an id of its own for good, so that going on where it stopped tells nobody twice. Of
 * digests missed only the newest is sent. The first day of an office only begins the count.
 */
export async function sendFreshnessDigest(context: Context, office: Office, today: string): Promise<void> {
  const { name } = digestFor(today);
  const seen = await readMark(context.store, office.profile.id, 'freshness');
  if (seen && (seen.mark >= name || !isWorkingDay(today))) return;
  while (await sendBatch(context, office, today));
  context.nudgeOutbox();
}

/** True when there are more people to tell. */
async function sendBatch(context: Context, office: Office, today: string): Promise<boolean> {
  const { profile, liffId } = office;
  const officeId = profile.id;
  const digest = digestFor(today);
  return context.store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'freshness');
    if (before && before.mark >= digest.name) return false;
    const standings = before ? await readStandings(tx, profile, today) : [];
    const told = standings.filter((standing) => belongsIn(digest, standing));
    const people = await Promise.all(
      [...(await byPerson(tx, officeId, told, today))].map(async ([member, items]) => {
        const id = `freshness:${digest.name}:${member.id}`;
        return { id, member, items, isTold: (await tx.get('outbox', id)) !== null };
      }),
    );
    const left = people.filter(({ isTold }) => !isTold);
    const isLast = left.length <= BATCH;
    if (isLast) leaveMark(context, tx, { officeId, job: 'freshness', mark: digest.name, before });
    for (const { id, member, items } of left.slice(0, BATCH)) {
      const messages = [freshnessBubble({ profile, liffId, standings: items })];
      const message = {
        officeId,
        about: null,
        address: member.lineUserId,
        notice: 'freshness' as const,
        messages,
        id,
      };
      tx.create('outbox', messageEntry(context, message));
    }
    return !isLast;
  });
}

/** Who can be reached and is responsible, with what for. */
async function byPerson(
  reader: StoreReader,
  officeId: string,
  standings: readonly FreshnessStanding[],
  today: string,
): Promise<Map<Member, FreshnessStanding[]>> {
  const found = new Map<string, Member[]>();
  const people = new Map<string, { member: Member; items: FreshnessStanding[] }>();
  for (const standing of standings) {
    const seats = responsibleSeats(standing.item);
    const key = seats.join();
    const members = found.get(key) ?? (await membersOnSeats(reader, officeId, seats, today));
    found.set(key, members);
    for (const member of members) {
      if (!member.reachable) continue;
      const person = people.get(member.id) ?? { member, items: [] };
      person.items.push(standing);
      people.set(member.id, person);
    }
  }
  return new Map([...people.values()].map(({ member, items }) => [member, items]));
}

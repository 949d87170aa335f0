import { belongsIn, digestFor } from '@prakat/shared/freshness/digest';
import { responsibleSeats } from '@prakat/shared/freshness/items';
import type { FreshnessStanding } from '@prakat/shared/freshness/standing';
import type { Member } from '@prakat/shared/members/member';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import type { Context, Office } from '../context.ts';
import { readStandings } from '../freshness/read-standings.ts';
import { freshnessBubble } from '../line/flex/freshness-bubble.ts';
import type { StoreReader } from '../store/store.ts';
import { membersOnSeats } from '../workflow/find-member.ts';
import { leaveMark, readMark } from './marks.ts';
import { messageTo } from './message-to.ts';

/**
 * Tells everybody responsible, in one message each, what they have to look at: twice a month. Messages and mark are
 * one transaction; of digests missed only the newest is sent. The first day of an office only begins the count.
 */
export async function sendFreshnessDigest(context: Context, office: Office, today: string): Promise<void> {
  const { profile, liffId } = office;
  const officeId = profile.id;
  const digest = digestFor(today);
  const isSent = (mark: string) => mark >= digest.name;
  const seen = await readMark(context.store, officeId, 'freshness');
  if (seen && (isSent(seen.mark) || !isWorkingDay(today))) return;

  await context.store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'freshness');
    if (before && isSent(before.mark)) return;
    const standings = before ? await readStandings(tx, profile, today) : [];
    const told = standings.filter((standing) => belongsIn(digest, standing));
    const entries = [...(await byPerson(tx, officeId, told, today))].map(([member, items]) =>
      messageTo(context, member, 'freshness', [freshnessBubble({ profile, liffId, standings: items })]),
    );
    leaveMark(context, tx, { officeId, job: 'freshness', mark: digest.name, before });
    for (const entry of entries) tx.create('outbox', entry);
  });
  context.nudgeOutbox();
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

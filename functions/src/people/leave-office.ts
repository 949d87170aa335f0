import type { LeaveBody } from '@prakat/shared/api/people';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { Submission } from '@prakat/shared/submission/schema';
import { findMember } from '../actors/find-member.ts';
import { stuckWorkBubble } from '../cards/flex/people-bubbles.ts';
import type { Context, Office } from '../context.ts';
import { messagesTo } from '../queue/new-entry.ts';
import type { StoreReader } from '../store/store.ts';
import { openWorkOf, prepareHandOver } from './hand-over.ts';
import { personOf, staffingOf } from './office-people.ts';
import { performPeople, preparePeople } from './perform-people.ts';

/** Requests that go over in one transaction; somebody may have published hundreds over the years. */
const BATCH = 50;

/**
 * A person leaves, or is replaced. First their work goes over in batches, what is on the website before the rest;
 * then, in one transaction, the last of it, their tasks, their delegations and they themselves. Stopped half-way,
 * the person is still there and doing it again goes on where it stopped.
 */
export async function leaveOffice(
  context: Context,
  office: Office,
  lineUserId: string,
  memberId: string,
  body: LeaveBody,
): Promise<{ ok: true } | Refused> {
  const officeId = office.profile.id;
  const permitted = await context.store.transact((tx) =>
    preparePeople(context, office, tx, {
      action: 'leave',
      memberId,
      other: body.successorId,
      by: { lineUserId },
      input: async () => {
        const open = await openWorkOf(tx, officeId, memberId);
        return { ok: true, input: { openWork: open.length, takesPost: body.takesPost } };
      },
    }),
  );
  if (!permitted.ok) return permitted;

  const before =
    body.successorId === null
      ? 0
      : await handOverInBatches(context, office, lineUserId, memberId, body.successorId);
  let stuck: readonly Submission[] = [];
  const left = await performPeople(context, officeId, {
    action: 'leave',
    memberId,
    other: body.successorId,
    by: { lineUserId },
    input: async ({ tx, actor, member }) => {
      if (!member || actor.kind !== 'member') return refuse('not_a_member');
      const owned = await openWorkOf(tx, officeId, member.id);
      const to = await personOf(tx, officeId, body.successorId);
      const handOver = { from: member, to, by: actor.member };
      const work = await prepareHandOver(context, office, tx, handOver, owned);
      stuck = work.stuck;
      const alert = await alertOfStuckWork(context, office, tx, member, stuck);
      return {
        ok: true,
        input: { openWork: before + owned.length, takesPost: body.takesPost },
        write: () => {
          work.write();
          for (const entry of alert) tx.create('outbox', entry);
        },
      };
    },
  });
  if (!left.ok) return left;
  if (stuck.length > 0)
    context.logger.error({ officeId, memberId, requests: stuck.length }, 'nobody can confirm these');
  return { ok: true };
}

async function handOverInBatches(
  context: Context,
  office: Office,
  lineUserId: string,
  memberId: string,
  successorId: string,
): Promise<number> {
  const officeId = office.profile.id;
  for (let total = 0; ; ) {
    const moved = await context.store.transact(async (tx) => {
      const by = await findMember(tx, officeId, lineUserId);
      const from = await personOf(tx, officeId, memberId);
      const to = await personOf(tx, officeId, successorId);
      if (!by || !from || to?.status !== 'active') return 0;
      const open = await openWorkOf(tx, officeId, memberId, 2 * BATCH);
      // The last few go with the person, in the transaction in which they leave.
      if (open.length <= BATCH) return 0;
      const work = await prepareHandOver(context, office, tx, { from, to, by }, open.slice(0, BATCH));
      work.write();
      return work.moved.length;
    });
    total += moved;
    if (moved === 0) return total;
  }
}

/** Verbal permission that only the leaver could confirm: the administrators who stay hear of each such request. */
async function alertOfStuckWork(
  context: Context,
  office: Office,
  reader: StoreReader,
  leaver: Member,
  stuck: readonly Submission[],
): Promise<OutboxEntry[]> {
  if (stuck.length === 0) return [];
  const officeId = office.profile.id;
  const { administrators } = await staffingOf(reader, officeId);
  const staying = administrators.filter(({ id }) => id !== leaver.id);
  const messages = [stuckWorkBubble(office, leaver, stuck)];
  return messagesTo(context, staying, { officeId, about: null, notice: 'stuck_work', messages });
}

import type { LeaveBody } from '@prakat/shared/api/people';
import type { Member } from '@prakat/shared/people/member';
import type { PeopleAction } from '@prakat/shared/people/transitions';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { findMember } from '../actors/find-member.ts';
import type { Context, Office } from '../context.ts';
import { Matter } from '../procedure/matter.ts';
import { prepareWrites } from '../procedure/prepare-writes.ts';
import type { StoreReader } from '../store/store.ts';
import { giveWork, openWorkOf } from './hand-over.ts';
import { personOf } from './office-people.ts';
import {
  type KnownScope,
  type PeopleRequest,
  type PeopleScope,
  performPeople,
  preparePeople,
} from './perform-people.ts';

/** Pieces of work that go over in one transaction; somebody may have published hundreds over the years. */
const BATCH = 25;

type By = PeopleRequest<'leave'>['by'];

/** How somebody leaves: by an administrator's word, or by a second person's who confirms it. */
type Leaving<N extends PeopleAction> = {
  memberId: string;
  successorId: string | null;
  /** Whose hand gives the work away: an administrator. */
  giver(reader: StoreReader): Promise<Member | null>;
  /** What is asked for, with so much work given or to give. */
  request(openWork: (scope: PeopleScope) => Promise<number | Refused>): PeopleRequest<N>;
};

/** A person leaves, or is replaced. Where they hold a post, that is only proposed, and nothing goes over yet. */
export function leaveOffice(
  context: Context,
  office: Office,
  lineUserId: string,
  memberId: string,
  body: LeaveBody,
): Promise<{ ok: true } | Refused> {
  const by: By = { lineUserId };
  return takeLeave<'leave'>(context, office, {
    memberId,
    successorId: body.successorId,
    giver: (reader) => findMember(reader, office.profile.id, lineUserId),
    request: (openWork) => ({
      action: 'leave',
      memberId,
      other: body.successorId,
      by,
      input: async (scope) => {
        const counted = await openWork(scope);
        if (typeof counted !== 'number') return counted;
        return { ok: true, input: { openWork: counted, takesPost: body.takesPost } };
      },
    }),
  });
}

/**
 * A second person confirms what waits on somebody's record, as they saw it; where that somebody leaves, with all that
 * follows.
 */
export async function confirmChange(
  context: Context,
  office: Office,
  by: PeopleRequest<'confirm_change'>['by'],
  memberId: string,
  { seen }: { seen: string },
): Promise<{ ok: true } | Refused> {
  const officeId = office.profile.id;
  const proposed = (await personOf(context.store, officeId, memberId))?.proposed ?? null;
  const common = {
    action: 'confirm_change' as const,
    memberId,
    other: async ({ tx, member }: KnownScope) => personOf(tx, officeId, member?.proposed?.otherId ?? null),
    by,
  };
  if (proposed?.action !== 'leave') {
    return performPeople(context, officeId, { ...common, input: { seen, openWork: null } });
  }
  return takeLeave<'confirm_change'>(context, office, {
    memberId,
    successorId: proposed.otherId,
    giver: (reader) => personOf(reader, officeId, proposed.by.memberId),
    request: (openWork) => ({
      ...common,
      input: async (scope) => {
        const counted = await openWork(scope);
        return typeof counted === 'number' ? { ok: true, input: { seen, openWork: counted } } : counted;
      },
    }),
  });
}

/**
 * First the work goes over in batches; then, in one transaction, the last of it, tasks, permissions, delegations and the
 * person. Stopped half-way, the person is still there and doing it again goes on where it stopped.
 */
async function takeLeave<N extends PeopleAction>(
  context: Context,
  office: Office,
  leaving: Leaving<N>,
): Promise<{ ok: true } | Refused> {
  const officeId = office.profile.id;
  const { memberId, successorId } = leaving;
  const asked = leaving.request(async ({ tx }) => (await openWorkOf(tx, officeId, memberId)).length);
  const permitted = await context.store.transact(async (tx) => {
    const prepared = await preparePeople(context, office, tx, asked);
    if (prepared.ok && prepared.decided.proposed) prepared.write();
    return prepared;
  });
  if (!permitted.ok) return permitted;
  if (permitted.decided.proposed) {
    context.nudgeOutbox();
    return permitted;
  }

  const before = successorId === null ? 0 : await giveInBatches(context, office, leaving, successorId);
  const request = leaving.request(async ({ tx, member, other, matter }) => {
    if (!member) return refuse('person_not_found');
    const work = await openWorkOf(tx, officeId, memberId);
    const by = await leaving.giver(tx);
    if (other && by) await giveWork(matter, { from: member, to: other, by }, work);
    return before + work.length;
  });
  return performPeople(context, officeId, request);
}

async function giveInBatches(
  context: Context,
  office: Office,
  { memberId, giver }: Leaving<PeopleAction>,
  successorId: string,
): Promise<number> {
  const officeId = office.profile.id;
  for (let total = 0; ; ) {
    const given = await context.store.transact(async (tx) => {
      const by = await giver(tx);
      const from = await personOf(tx, officeId, memberId);
      const to = await personOf(tx, officeId, successorId);
      const mayGive = by?.status === 'active' && by.roles.includes('administrator');
      if (!mayGive || !from || to?.status !== 'active') return 0;
      const open = await openWorkOf(tx, officeId, memberId, 2 * BATCH);
      // The last few go with the person, in the transaction in which they leave.
      if (open.length <= BATCH) return 0;
      const matter = new Matter(context, office, tx);
      const work = open.slice(0, BATCH);
      await giveWork(matter, { from, to, by }, work);
      const write = await prepareWrites(context, office, tx, matter);
      write();
      return work.length;
    });
    total += given;
    if (given === 0) return total;
  }
}

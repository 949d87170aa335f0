import { personalSeat } from '@prakat/shared/office/seat';
import type { Actor } from '@prakat/shared/people/actor';
import { capacitiesFor, holdsSeat } from '@prakat/shared/people/capacity';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import type { PeopleOutcome } from '@prakat/shared/people/people-rule';
import { isoNow } from '../context.ts';
import type { Matter, Step } from '../procedure/matter.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** Something a person answers for: a request under way, or what stands or is to stand on the website. */
export type Work = { on: 'submission' | 'publication'; id: string };

/**
 * What a person answers for that is not over: requests under way, and publications planned or on display, which can be
 * corrected and renewed. Ends after the first `most`.
 */
export async function openWorkOf(
  reader: StoreReader,
  officeId: string,
  memberId: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Work[]> {
  const open: Work[] = [];
  const own = { officeId, ownerId: memberId };
  for (const state of ['submitted', 'changes_requested'] as const) {
    for await (const { id } of every(reader, 'submissions', 'byOwnerState', { equals: { ...own, state } })) {
      if (open.length === most) return open;
      open.push({ on: 'submission', id });
    }
  }
  for await (const { id, state } of every(reader, 'publications', 'byOwner', { equals: own })) {
    if (open.length === most) return open;
    if (state === 'planned' || state === 'on_display') open.push({ on: 'publication', id });
  }
  return open;
}

/**
 * Gives work to a successor, each piece in the log of its record, the requests behind what stands on the website with it,
 * so that they are among the successor's own. The successor is told once, of all, by whoever runs this.
 */
export async function giveWork(
  matter: Matter,
  { from, to, by }: { from: Member; to: Member; by: Member },
  work: readonly Work[],
): Promise<void> {
  const actor: Actor = { kind: 'member', member: by };
  const input = { ownerId: to.id, name: to.name };
  const give = (on: Work['on'], id: string) =>
    quietly(matter, { on, id, action: 'transfer_owner', input, actor });
  for (const { on, id } of work) {
    await give(on, id);
    if (on === 'submission') continue;
    const publication = await matter.publication(id);
    for (const submissionId of new Set(publication?.versions.map((version) => version.submissionId))) {
      const submission = await matter.submission(submissionId);
      if (submission?.ownerId === from.id) await give('submission', submissionId);
    }
  }
}

async function quietly(matter: Matter, step: Step): Promise<void> {
  const taken = await taking(matter, step);
  taken.change.effects = [];
}

async function taking(matter: Matter, step: Step) {
  const taken = await matter.take(step);
  if (!taken.ok) throw new Error(`${step.action} of ${step.id} was refused: ${taken.refusal.code}`);
  return taken;
}

/** Who follows where people change. */
const FOLLOWING: Actor = { kind: 'system', name: 'people' };

/**
 * What somebody can no longer do after people changed goes to who can: tasks they had taken back to all webmasters, what
 * they permitted by word of mouth and have not confirmed to whoever holds the post now.
 */
export async function passOnDuties(
  matter: Matter,
  reader: StoreReader,
  { people, delegations }: Pick<PeopleOutcome, 'people' | 'delegations'>,
): Promise<void> {
  for (const { before, after } of people) {
    if (before?.status !== 'active' || !losesSeat(before, after)) continue;
    await releaseTasks(matter, reader, after, delegations);
    await passOnPermissions(matter, reader, after);
  }
  const changed = new Set(people.map(({ after }) => after.id));
  for (const { status, toMemberId } of delegations) {
    if (status === 'active' || changed.has(toMemberId)) continue;
    const delegate = await reader.get('members', toMemberId);
    if (delegate) await releaseTasks(matter, reader, delegate, delegations);
  }
}

const losesSeat = (before: Member, after: Member): boolean =>
  before.seats.some((seat) => !after.seats.includes(seat));

/** Tasks that a person has taken and may not do any more: `ended` are delegations as they are from now on. */
async function releaseTasks(
  matter: Matter,
  reader: StoreReader,
  member: Member,
  ended: readonly Delegation[],
): Promise<void> {
  const { id, officeId } = member;
  const active: Delegation[] = [];
  const toThem = { equals: { officeId, toMemberId: id, status: 'active' } };
  for await (const one of every(reader, 'delegations', 'byDelegate', toThem))
    if (!ended.some((other) => other.id === one.id)) active.push(one);
  const actor: Actor = { kind: 'member', member, delegations: active };
  const at = isoNow(matter.context);
  const taken = { equals: { officeId }, anyOf: [personalSeat(id)] };
  for await (const { id: publicationId } of every(reader, 'publications', 'byAwaiting', taken)) {
    const publication = await matter.publication(publicationId);
    if (publication?.claim?.by.memberId !== id) continue;
    if (capacitiesFor(actor, publication.publisherSeats, at).length > 0) continue;
    const step: Step = {
      on: 'publication',
      id: publicationId,
      action: 'release_task',
      input: {},
      actor: FOLLOWING,
    };
    await taking(matter, step);
  }
}

/** Permissions by word of mouth that wait for the word in writing of a person who holds the post no more. */
async function passOnPermissions(matter: Matter, reader: StoreReader, member: Member): Promise<void> {
  const seat = personalSeat(member.id);
  const waiting = { equals: { officeId: member.officeId }, anyOf: [seat] };
  for await (const { id, verbal } of every(reader, 'submissions', 'byAwaiting', waiting)) {
    if (verbal?.status !== 'pending' || !verbal.settledBy.includes(seat)) continue;
    if (member.status === 'active' && holdsSeat(member, verbal.giverSeats)) continue;
    const step: Step = {
      on: 'submission',
      id,
      action: 'pass_on_verbal',
      input: { name: member.name },
      actor: FOLLOWING,
    };
    await taking(matter, step);
  }
}

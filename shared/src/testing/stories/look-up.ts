import { type Actor, signatureOf } from '../../people/actor.ts';
import { capacitiesFor } from '../../people/capacity.ts';
import type { PublicationInput } from '../../publication/actions/index.ts';
import type { Publication } from '../../publication/schema.ts';
import type { ActionInput } from '../../submission/actions/index.ts';
import { giverCapacities } from '../../submission/permissions.ts';
import type { Submission } from '../../submission/schema.ts';
import { actorFor } from './desk-telling.ts';
import { type Ask, activeMembers, type ProcedureDriver } from './driver.ts';

type Known = {
  submission: Submission | null;
  publication: Publication | null;
  /** The office's active groups. */
  groups: string[];
  /** ISO 8601, UTC. */
  at: string;
};

/**
 * Input with the people and groups in it as they are when it arrives, which the product looks up in the transaction;
 * nobody when a person it names does not work here any more.
 */
export function lookedUp(
  people: Pick<ProcedureDriver, 'profile' | 'members' | 'delegations'>,
  { action, input }: Pick<Ask, 'action' | 'input'>,
  { submission, publication, groups, at }: Known,
): object | 'nobody' {
  const { profile } = people;
  const find = (memberId: string): (Actor & { kind: 'member' }) | null => {
    const known = activeMembers(people).some(({ id }) => id === memberId);
    const actor = known ? actorFor(people, memberId) : null;
    return actor?.kind === 'member' ? actor : null;
  };
  if (action === 'record_verbal_approval' && submission) {
    const given = input as ActionInput['record_verbal_approval'];
    const giver = find(given.givenBy.memberId);
    if (!giver) return 'nobody';
    const [capacity] = giverCapacities(submission, giver, at);
    const givenBy = signatureOf(giver.member, profile, capacity?.onBehalfOf ?? null);
    return { ...given, givenBy, giverEntitled: capacity !== undefined };
  }
  if ((action === 'hand_over_task' || action === 'assign_task') && publication) {
    const { to } = input as PublicationInput['hand_over_task'];
    if (to === null) return { to, toIsPublisher: true };
    const other = find(to.memberId);
    if (!other) return 'nobody';
    const [capacity] = capacitiesFor(other, publication.publisherSeats, at);
    return {
      to: signatureOf(other.member, profile, capacity?.onBehalfOf ?? null),
      toIsPublisher: capacity !== undefined,
    };
  }
  if (action === 'publish_by_hand') return { ...input, publicUrl: 'https://example.go.th', groups };
  if (action === 'transfer_owner') return find((input as { ownerId: string }).ownerId) ? input : 'nobody';
  return input;
}

import type { ActionBody, PublicationActionBody } from '@prakat/shared/api/action-body';
import { signatureOf } from '@prakat/shared/people/actor';
import { type Capacity, capacitiesFor } from '@prakat/shared/people/capacity';
import type { Publication } from '@prakat/shared/publication/schema';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { giverCapacities } from '@prakat/shared/submission/permissions';
import type { Submission } from '@prakat/shared/submission/schema';
import { actorOf, type PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { activeGroups } from './active-groups.ts';
import { askLine, countFollowers } from './followers.ts';
import { type Performed, performAction } from './perform-action.ts';
import { fileAgain } from './submit-request.ts';
import { attachedFile } from './take-files.ts';
import { checkPhoto, keptPhoto, takePhoto } from './take-photo.ts';

type Who = { officeId: string; lineUserId: string; id: string };

/** Does what the mini-app asks of a request. People named in it are looked up in the transaction of the action. */
export async function act(
  context: Context,
  { officeId, lineUserId, id }: Who,
  body: ActionBody,
): Promise<Performed> {
  const request = { officeId, on: 'submission' as const, id, actor: { lineUserId } };
  switch (body.action) {
    case 'resubmit':
      return fileAgain(context, { officeId, lineUserId, submissionId: id, draft: body.draft });
    case 'record_verbal_approval': {
      const { action, givenBy, photo: photoId, ...input } = body;
      const examined = await checkPhoto(context, { officeId, lineUserId, photoId });
      if (!examined.ok) return examined;
      return performAction(context, {
        ...request,
        action,
        input: async ({ tx, office, actor, record }) => {
          const giver = await colleague(tx, office, givenBy);
          if (!giver.ok) return giver;
          const signed = signedFor(context, giver.actor, office, (at) =>
            giverCapacities(record, giver.actor, at),
          );
          const taken = await takePhoto(tx, office, { actor, photoId });
          if (!taken.ok) return taken;
          const { photo } = taken;
          return {
            ok: true,
            input: {
              ...input,
              givenBy: signed.signature,
              giverEntitled: signed.isEntitled,
              photo: photo && attachedFile(photo),
            },
            ...keptPhoto(tx, photo, id),
          };
        },
      });
    }
    case 'transfer_owner':
      return performAction(context, {
        ...request,
        action: body.action,
        input: async ({ tx, office }) => successor(tx, office, body.to),
      });
    default: {
      const { action, ...input } = body;
      return performAction(context, { ...request, action, input });
    }
  }
}

/** The same of what stands on the website by a request. */
export async function actOnPublication(
  context: Context,
  { officeId, lineUserId, id }: Who,
  body: PublicationActionBody,
): Promise<Performed> {
  const request = { officeId, on: 'publication' as const, id, actor: { lineUserId } };
  switch (body.action) {
    case 'hand_over_task':
    case 'assign_task':
      return performAction(context, {
        ...request,
        action: body.action,
        input: async ({ tx, office, record }) => {
          if (body.to === null) return { ok: true, input: { to: null, toIsPublisher: true } };
          const other = await colleague(tx, office, body.to);
          if (!other.ok) return other;
          const { signature, isEntitled } = signedFor(context, other.actor, office, (at) =>
            capacitiesFor(other.actor, record.publisherSeats, at),
          );
          return { ok: true, input: { to: signature, toIsPublisher: isEntitled } };
        },
      });
    case 'publish_by_hand':
      return performAction(context, {
        ...request,
        action: body.action,
        input: async ({ tx, office }) => ({
          ok: true,
          input: {
            url: body.url,
            seen: body.seen,
            publicUrl: context.publicUrl,
            groups: await activeGroups(tx, office),
          },
        }),
      });
    case 'post_sheet':
    case 'remove_sheet': {
      const { action, photo: photoId } = body;
      const examined = await checkPhoto(context, { officeId, lineUserId, photoId });
      if (!examined.ok) return examined;
      return performAction(context, {
        ...request,
        action,
        input: async ({ tx, office, actor }) => {
          const taken = await takePhoto(tx, office, { actor, photoId });
          if (!taken.ok) return taken;
          const photo = taken.photo && attachedFile(taken.photo);
          const rest = body.action === 'post_sheet' ? { seen: body.seen } : { since: null };
          // It belongs to the request that founded the publication, which has the same id.
          return { ok: true, input: { ...rest, photo }, ...keptPhoto(tx, taken.photo, id) };
        },
      });
    }
    case 'tell_followers': {
      const office = context.offices.get(officeId);
      if (!office) return refuse('unknown_office');
      const { action, seen, to, people: shown } = body;
      const said = await askLine(context, office, to);
      return performAction(context, {
        ...request,
        action,
        input: async ({ tx, record }) => {
          const counted = await countFollowers(context, tx, record, { to, shown, said });
          if (!counted.ok) return counted;
          const { people, writes } = counted;
          return { ok: true, input: { seen, to, people }, writes: () => writes(tx) };
        },
      });
    }
    case 'transfer_owner':
      return performAction(context, {
        ...request,
        action: body.action,
        input: async ({ tx, office }) => successor(tx, office, body.to),
      });
    default: {
      const { action, ...input } = body;
      return performAction(context, { ...request, action, input });
    }
  }
}

/** A colleague as they would sign now in the first of their capacities, and whether they have one. */
function signedFor(
  context: Context,
  actor: PersonActor,
  { profile }: Office,
  capacitiesAt: (at: string) => Capacity[],
) {
  const [capacity] = capacitiesAt(isoNow(context));
  return {
    isEntitled: capacity !== undefined,
    signature: signatureOf(actor.member, profile, capacity?.onBehalfOf ?? null),
  };
}

async function successor(
  reader: StoreReader,
  office: Office,
  to: string,
): Promise<{ ok: true; input: { ownerId: string; name: string } } | Refused> {
  const found = await colleague(reader, office, to);
  if (!found.ok) return found;
  const { id, name } = found.actor.member;
  return { ok: true, input: { ownerId: id, name } };
}

async function colleague(
  reader: StoreReader,
  office: Office,
  memberId: string,
): Promise<{ ok: true; actor: PersonActor } | Refused> {
  const member = await reader.get('members', memberId);
  if (member?.officeId !== office.profile.id || member.status !== 'active') return refuse('person_not_found');
  return { ok: true, actor: await actorOf(reader, member) };
}

/** Seats whose holders can be named in an action; null for anybody active in the office. */
export function seatsToNameFor(
  purpose: string,
  { submission, publication }: { submission: Submission; publication: Publication | null },
): readonly string[] | null {
  if (purpose === 'verbal') return submission.giverSeats;
  if (purpose === 'publishing') return publication?.publisherSeats ?? submission.publisherSeats;
  return null;
}

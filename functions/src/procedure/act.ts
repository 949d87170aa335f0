import type { ActionBody } from '@prakat/shared/api/action-body';
import { type Actor, signatureOf } from '@prakat/shared/people/actor';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { holdsSeat } from '@prakat/shared/submission/permissions';
import type { Submission } from '@prakat/shared/submission/schema';
import type { Context, Office } from '../context.ts';
import type { StoredFile } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';
import { type Performed, performAction } from './perform-action.ts';
import { fileAgain } from './submit-request.ts';
import { attachedFile, takeFiles } from './take-files.ts';

type Who = { lineUserId: string; submissionId: string };

/** Does what the mini-app asks of a request. People named in it are looked up in the transaction of the action. */
export function act(context: Context, officeId: string, who: Who, body: ActionBody): Promise<Performed> {
  const { lineUserId, submissionId } = who;
  const request = { officeId, submissionId, actor: { lineUserId } };
  switch (body.action) {
    case 'resubmit':
    case 'correct':
      return fileAgain(context, officeId, { ...who, action: body.action, draft: body.draft });
    case 'record_verbal_approval': {
      const { action, givenBy, photo: photoId, ...input } = body;
      return performAction(context, {
        ...request,
        action,
        input: async ({ tx, office, actor, submission }) => {
          const giver = await colleague(tx, office, givenBy);
          if (!giver.ok) return giver;
          const entitled = holdsSeat(giver.member, submission.steps.at(-1)?.seats ?? []);
          const signed = signatureOf(giver.member, office.profile);
          const taken = await takePhoto(tx, office, { actor, photoId });
          if (!taken.ok) return taken;
          const { photo } = taken;
          return {
            ok: true,
            input: {
              ...input,
              givenBy: signed,
              giverEntitled: entitled,
              photo: photo && attachedFile(photo),
            },
            ...(photo ? { writes: () => tx.put('files', { ...photo, submissionId, internal: true }) } : {}),
          };
        },
      });
    }
    case 'hand_over_task':
      return performAction(context, {
        ...request,
        action: body.action,
        input: async ({ tx, office, submission }) => {
          if (body.to === null) return { ok: true, input: { to: null, toIsPublisher: true } };
          const other = await colleague(tx, office, body.to);
          if (!other.ok) return other;
          const toIsPublisher = holdsSeat(other.member, submission.publisherSeats);
          return { ok: true, input: { to: signatureOf(other.member, office.profile), toIsPublisher } };
        },
      });
    case 'transfer_owner':
      return performAction(context, {
        ...request,
        action: body.action,
        input: async ({ tx, office }) => {
          const successor = await colleague(tx, office, body.to);
          if (!successor.ok) return successor;
          return { ok: true, input: { ownerId: successor.member.id, name: successor.member.name } };
        },
      });
    default: {
      const { action, ...input } = body;
      return performAction(context, { ...request, action, input });
    }
  }
}

/** The picture that goes with a verbal approval: fresh from whoever records it, and nothing that a request holds. */
async function takePhoto(
  reader: StoreReader,
  office: Office,
  { actor, photoId }: { actor: Actor; photoId: string | null },
): Promise<{ ok: true; photo: StoredFile | null } | Refused> {
  if (photoId === null) return { ok: true, photo: null };
  if (actor.kind !== 'member') return refuse('not_a_member');
  const taker = {
    officeId: office.profile.id,
    memberId: actor.member.id,
    submissionId: null,
    field: 'photo',
  };
  const taken = await takeFiles(reader, [photoId], taker);
  return taken.ok ? { ok: true, photo: taken.files[0] ?? null } : taken;
}

async function colleague(
  reader: StoreReader,
  office: Office,
  memberId: string,
): Promise<{ ok: true; member: Member } | Refused> {
  const member = await reader.get('members', memberId);
  if (member?.officeId === office.profile.id && member.status === 'active') return { ok: true, member };
  return refuse('person_not_found');
}

/** Seats whose holders can be named in an action; null for anybody active in the office. */
export function seatsToNameFor(purpose: string, submission: Submission): readonly string[] | null {
  if (purpose === 'verbal') return submission.steps.at(-1)?.seats ?? [];
  if (purpose === 'publishing') return submission.publisherSeats;
  return null;
}

import type { Actor } from '@prakat/shared/people/actor';
import { atField, type Refused, refuse } from '@prakat/shared/refusals';
import { findActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { checkStoredFile } from '../files/check-stored-file.ts';
import type { StoredFile } from '../store/records.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { takeFiles } from './take-files.ts';

/**
 * A picture that goes with an action is examined like any upload: stripped of its place, and refused where it is no
 * picture. Before the transaction, since it takes its time. None is in order.
 */
export async function checkPhoto(
  context: Context,
  { officeId, lineUserId, photoId }: { officeId: string; lineUserId: string; photoId: string | null },
): Promise<{ ok: true } | Refused> {
  const office = context.offices.get(officeId);
  const actor = office && photoId !== null && (await findActor(context.store, officeId, lineUserId));
  // Whoever is nobody here is refused by the action itself.
  if (!office || !actor || photoId === null) return { ok: true };
  const checked = await checkStoredFile(context, office.profile, actor.member, photoId, null);
  return checked.ok ? { ok: true } : atField(checked, 'photo');
}

/** The picture itself: fresh from whoever acts, and nothing that a request holds. */
export async function takePhoto(
  reader: StoreReader,
  office: Office,
  { actor, photoId }: { actor: Actor; photoId: string | null },
): Promise<{ ok: true; photo: StoredFile | null } | Refused> {
  if (photoId === null) return { ok: true, photo: null };
  if (actor.kind !== 'member') return refuse('not_a_member');
  const taker = { officeId: office.profile.id, memberId: actor.member.id, heldBy: [], field: 'photo' };
  const taken = await takeFiles(reader, [photoId], taker);
  return taken.ok ? { ok: true, photo: taken.files[0] ?? null } : taken;
}

/** Writes that keep it with a request, for people of the office only. */
export const keptPhoto = (
  tx: StoreTransaction,
  photo: StoredFile | null,
  submissionId: string,
): { writes?: () => void } =>
  photo ? { writes: () => tx.put('files', { ...photo, submissionId, internal: true }) } : {};

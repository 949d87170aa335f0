import { versionOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { publicationIdOf, type Submission } from '@prakat/shared/submission/schema';
import type { StoreReader } from './store.ts';

/** What people see as one thing: a request, and what stands on the website by it or is to be corrected by it. */
export type Item = { submission: Submission; publication: Publication | null };

/** A request has a publication: of its own once it was approved, or the one it corrects. */
export const hasPublication = ({ corrects, state, verbal }: Submission): boolean =>
  corrects !== null || state === 'approved' || verbal !== null;

/** A request with its publication, where it has one. */
export async function itemOf(reader: StoreReader, submission: Submission): Promise<Item> {
  const publication = hasPublication(submission)
    ? await reader.get('publications', publicationIdOf(submission))
    : null;
  return { submission, publication };
}

/** A publication with the request behind what is to go up next, or what stands there. */
export async function itemBehind(reader: StoreReader, publication: Publication): Promise<Item> {
  const version = publication.next?.version ?? publication.shown?.version ?? 1;
  const { submissionId } = versionOf(publication, version);
  const submission = await reader.get('submissions', submissionId);
  if (!submission) throw new Error(`publication ${publication.id} has lost its request ${submissionId}`);
  return { submission, publication };
}

/** An item by the id of its request; null for one of another office, as if it did not exist. */
export async function findItem(reader: StoreReader, officeId: string, id: string): Promise<Item | null> {
  const submission = await reader.get('submissions', id);
  return submission?.officeId === officeId ? itemOf(reader, submission) : null;
}

import type { Submission } from '@prakat/shared/submission/schema';
import type { StoreReader } from '../store/store.ts';

/** A request of this office; null for one of another office, as if it did not exist. */
export async function findRequest(
  reader: StoreReader,
  officeId: string,
  submissionId: string,
): Promise<Submission | null> {
  const submission = await reader.get('submissions', submissionId);
  return submission?.officeId === officeId ? submission : null;
}

import type { SubmissionView } from '@prakat/shared/api/api';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { versionOf } from '@prakat/shared/publication/placements';
import { differencesBetween } from '@prakat/shared/submission/differences';
import type { Content } from '@prakat/shared/submission/schema';
import type { Item } from '../store/items.ts';
import type { StoreReader } from '../store/store.ts';

/** What stands on the website by another request than this one; null where nothing does. */
async function publishedBefore(
  reader: StoreReader,
  { submission, publication }: Item,
): Promise<Content | null> {
  const version = publication?.shown?.version;
  if (!submission.corrects || !publication || version === undefined) return null;
  const { submissionId } = versionOf(publication, version);
  if (submissionId === submission.id) return null;
  return (await reader.get('submissions', submissionId))?.content ?? null;
}

/** What a request under review says otherwise than when it was sent back, and than what it is to take the place of. */
export async function changesView(
  reader: StoreReader,
  item: Item,
  profile: OfficeProfile,
): Promise<SubmissionView['changes']> {
  const { submission } = item;
  if (submission.state !== 'submitted') return [];
  const since = (what: SubmissionView['changes'][number]['since'], before: Content | null | undefined) =>
    before
      ? [
          {
            since: what,
            differences: differencesBetween(before, submission.content, profile).map(
              ({ label, before: was, after }) => ({ label, before: was, after }),
            ),
          },
        ]
      : [];
  return [
    ...since('sent_back', submission.lastRefusal?.before),
    ...since('published', await publishedBefore(reader, item)),
  ];
}

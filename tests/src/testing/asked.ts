import type { Context } from '@prakat/functions/context';
import type { PublicationInput } from '@prakat/shared/publication/actions/index';
import type { PublicationAction } from '@prakat/shared/publication/transitions';
import type { ActionInput } from '@prakat/shared/submission/actions/index';
import type { ActionName } from '@prakat/shared/submission/transitions';

/** What an action of either record is told. */
export type InputOf<N> = N extends ActionName
  ? ActionInput[N]
  : N extends PublicationAction
    ? PublicationInput[N]
    : never;

/** What whoever decides, puts up or confirms had before them; undefined for other actions. */
export async function seenBy({ store }: Context, id: string, action: string) {
  if (['propose', 'approve', 'send_back', 'reject'].includes(action)) {
    const submission = await store.get('submissions', id);
    return submission && { revision: submission.revision, contentHash: submission.contentHash };
  }
  if (!['confirm_publication', 'publish_by_hand', 'vouch'].includes(action)) return undefined;
  const publication = await store.get('publications', id);
  const looked = action === 'publish_by_hand' ? publication?.next : publication?.shown;
  const version = publication?.versions.find((one) => one.version === looked?.version);
  return version && { version: version.version, contentHash: version.contentHash };
}

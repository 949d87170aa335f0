/**
 * Deciding on several requests at once, in the manner of `api.ts`:
 *
 * | call | body | answer |
 * |---|---|---|
 * | POST /api/{office}/decisions | `DecisionsBody` | `DecisionsResult`: each request is decided by itself, in the order given |
 */
import type { Refusal } from '../refusals.ts';
import type { Available } from '../submission/available-actions.ts';
import type { ChecksView } from './checks.ts';

export type { DecisionsBody } from './decisions-body.ts';

/** What can be done with several at once: the way on. Sending back and refusing need a reason for each. */
export const bundledActions = ['propose', 'approve'] as const;
export type BundledAction = (typeof bundledActions)[number];

/** As many at once as a list shows on a page. */
export const MOST_AT_ONCE = 20;

/** How it went with each. */
export type DecisionsResult = { results: { id: string; refusal: Refusal | null }[] };

/** What a list says of a request that may be decided together with others. */
export type BundleOffer = {
  action: Available<BundledAction>;
  /** What the decision would be given for. */
  seen: { revision: number; contentHash: string };
  /** Who answers for the information now. */
  owner: { name: string; positionTitle: string };
  files: { id: string; name: string; bytes: number }[];
  checks: ChecksView;
  /** Why it has to be opened and decided by itself, a Thai sentence; null where it may be in a bundle. */
  alone: string | null;
};

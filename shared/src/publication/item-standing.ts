import type { State, Submission } from '../submission/schema.ts';
import { stateNames } from '../submission/state-names.ts';
import type { Publication, PublicationState } from './schema.ts';
import { publicationStateNames } from './state-names.ts';

/**
 * How an item stands, said with one word: its request until it is approved, then what became of it on the website.
 * `replaced`: a correction that a later one has replaced.
 */
export type ItemStanding = Exclude<State, 'approved'> | PublicationState | 'replaced';

export const itemStandingNames: Record<ItemStanding, string> = {
  submitted: stateNames.submitted,
  changes_requested: stateNames.changes_requested,
  rejected: stateNames.rejected,
  withdrawn: stateNames.withdrawn,
  ...publicationStateNames,
  replaced: 'มีฉบับแก้ไขใหม่แทนแล้ว',
};

export const itemStandings = Object.keys(itemStandingNames) as ItemStanding[];

/** Where the item of a request stands; `publication` is the one it led to or corrects. */
export function itemStandingOf(
  { id, state, corrects }: Pick<Submission, 'id' | 'state' | 'corrects'>,
  publication: Publication | null,
): ItemStanding {
  if (state !== 'approved') return state;
  if (!publication) return 'planned';
  if (!corrects) return publication.state;
  const version = publication.versions.find(({ submissionId }) => submissionId === id)?.version;
  if (version === publication.next?.version) return 'planned';
  return version === publication.shown?.version ? publication.state : 'replaced';
}

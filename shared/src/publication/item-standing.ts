import type { State, Submission } from '../submission/schema.ts';
import { stateNames } from '../submission/state-names.ts';
import { versionOf } from './placements.ts';
import type { Publication, PublicationState, Version } from './schema.ts';
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
  const { versions, shown, next } = publication;
  const brought = versions.find(({ submissionId }) => submissionId === id);
  if (!brought || brought.version === next?.version) return 'planned';
  const { version, upFrom, verbal } = brought;
  if (verbal === 'denied' || verbal === 'unconfirmed') return upFrom === null ? 'called_off' : 'taken_down';
  if (version === shown?.version) return publication.state;
  const isNewest = versions.at(-1)?.version === version;
  return upFrom === null && isNewest ? 'called_off' : 'replaced';
}

/** The version that a publication is about now: what is to go up, else what stands or stood there last. */
export const versionNow = (publication: Publication): Version => {
  const { next, shown, versions } = publication;
  return versionOf(publication, (next ?? shown)?.version ?? versions.length);
};

/**
 * The publication as what became of a request: its own, or that of a correction whose content is the newest there. Null
 * while the request is under review, and where something else stands there: what it would correct, or what replaced it.
 */
export function publicationBy(
  { id, state, corrects }: Pick<Submission, 'id' | 'state' | 'corrects'>,
  publication: Publication | null,
): Publication | null {
  if (!publication) return null;
  const isFounder = state === 'approved' && !corrects;
  return isFounder || versionNow(publication).submissionId === id ? publication : null;
}

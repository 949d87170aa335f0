import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from '../people/actor.ts';
import { type Available, available } from '../submission/available-actions.ts';
import { obstacleTo } from './decide.ts';
import { permit } from './permissions.ts';
import type { Publication } from './schema.ts';
import { type PublicationAction, publicationActions, transitionOf } from './transitions.ts';

export type AvailablePublicationAction = Available<PublicationAction>;

/** What this person can do with this publication now. Every button on every card and screen comes from here. */
export function availableOn(
  publication: Publication,
  actor: Actor,
  profile: OfficeProfile,
  at: string,
  among: readonly PublicationAction[] = publicationActions,
): AvailablePublicationAction[] {
  return among.flatMap((name) => {
    const row = transitionOf(name);
    if (row.from === null || obstacleTo(publication, name, at, profile) !== null) return [];
    const permission = permit(row.who, { publication, actor, profile, at });
    return permission.ok ? [available(name, row, permission.onBehalfOf)] : [];
  });
}

const answering = publicationActions.filter((name) => transitionOf(name).answers !== undefined);

/** Does this publication wait for this person now: for something that a notice or a list asks of them? */
export const isAskedFor = (
  publication: Publication,
  actor: Actor,
  profile: OfficeProfile,
  at: string,
): boolean => answering.some((name) => availableOn(publication, actor, profile, at, [name]).length > 0);

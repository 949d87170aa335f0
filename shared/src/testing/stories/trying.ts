import { type PublicationAction, publicationActions, transitionOf } from '../../publication/transitions.ts';
import { type ActionName, actionNames, transitionOf as requestRow } from '../../submission/transitions.ts';
import type { Looked } from './chances.ts';
import type { ProcedureDriver } from './driver.ts';
import type { Trying } from './random-moves.ts';

/** People who try what may not be theirs: member ids. */
export function tryingOn({ members }: ProcedureDriver, looked: Looked, of: Trying): string[] {
  if (of === 'anybody') return members().map(({ id }) => id);
  if (of === 'left') return members().flatMap(({ id, status }) => (status === 'left' ? [id] : []));
  if (looked.on === 'publication') {
    const { ownerId, versions } = looked.record;
    return of === 'asker' ? [ownerId] : versions.flatMap(({ deciders }) => deciders);
  }
  const { submitter, author, ownerId, decisions, verbal } = looked.record;
  if (of === 'asker') return [submitter.memberId, author.memberId, ownerId];
  return [
    ...decisions.map(({ by }) => by.memberId),
    ...(verbal ? [verbal.recordedBy.memberId, verbal.givenBy.memberId] : []),
  ];
}

/** What people can do with a record in its state, whoever they are. */
export function actionsIn({ on, record }: Looked): (ActionName | PublicationAction)[] {
  const fits = ({ from, who }: { from: readonly string[] | null; who: string }) =>
    who !== 'system' && (from?.includes(record.state) ?? false);
  return on === 'submission'
    ? actionNames.filter((name) => fits(requestRow(name)))
    : publicationActions.filter((name) => fits(transitionOf(name)));
}

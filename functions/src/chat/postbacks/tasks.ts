import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import { publicationStateNames } from '@prakat/shared/publication/state-names';
import { refuse } from '@prakat/shared/refusals';
import { performAction } from '../../procedure/perform-action.ts';
import { answerPress } from '../press-answers.ts';
import type { Answer, MemberScope } from '../scope.ts';

/** A press on what stands on the website as it is performed: by whoever pressed, once for each event. */
export const askedOfPublication = ({ officeId, lineUserId, eventId }: MemberScope, id: string) => ({
  officeId,
  on: 'publication' as const,
  id,
  actor: { lineUserId },
  once: eventId,
});

/** A webmaster takes the task. */
export async function claimTask(
  scope: MemberScope,
  { a: action, p: id }: PostbackOf<'claim_task'>,
): Promise<Answer> {
  const request = { ...askedOfPublication(scope, id), action, input: {} };
  const performed = await performAction(scope.context, request);
  return answerPress(scope, { on: 'publication', id, action, isSame: () => false }, performed);
}

/** A webmaster has looked at the page and signs for the version that the card showed. */
export async function confirmPublication(
  scope: MemberScope,
  { a: action, p: id, v: version, h: contentHash }: PostbackOf<'confirm_publication'>,
): Promise<Answer> {
  const request = { ...askedOfPublication(scope, id), action, input: { seen: { version, contentHash } } };
  const performed = await performAction(scope.context, request);
  const isSame = ({ details }: { details: Record<string, unknown> }) => details.version === version;
  return answerPress(scope, { on: 'publication', id, action, isSame }, performed);
}

/** A webmaster has taken it off the website by hand, and says so of the taking down that the card was about. */
export async function confirmRemoved(
  scope: MemberScope,
  { a: action, p: id, r: revision }: PostbackOf<'confirm_removed'>,
): Promise<Answer> {
  const performed = await performAction(scope.context, {
    ...askedOfPublication(scope, id),
    action,
    input: async ({ record }) =>
      record.revision === revision
        ? { ok: true, input: {} }
        : refuse('stale', { state: publicationStateNames[record.state] }),
  });
  const isSame = ({ changes }: { changes: Record<string, unknown> }) => changes.revision === revision + 1;
  return answerPress(scope, { on: 'publication', id, action, isSame }, performed);
}

/** A webmaster has put the sheet of the version that the card showed on the notice board. */
export async function postSheet(
  scope: MemberScope,
  { a: action, p: id, v: version, h: contentHash }: PostbackOf<'post_sheet'>,
): Promise<Answer> {
  const input = { seen: { version, contentHash }, photo: null };
  const performed = await performAction(scope.context, { ...askedOfPublication(scope, id), action, input });
  const isSame = ({ details }: { details: Record<string, unknown> }) => details.version === version;
  return answerPress(scope, { on: 'publication', id, action, isSame }, performed);
}

/** A webmaster has taken the sheet off that the card asked for. */
export async function removeSheet(
  scope: MemberScope,
  { a: action, p: id, d: since }: PostbackOf<'remove_sheet'>,
): Promise<Answer> {
  const input = { photo: null, since };
  const performed = await performAction(scope.context, { ...askedOfPublication(scope, id), action, input });
  const isSame = ({ at }: { at: string }) => at >= since;
  return answerPress(scope, { on: 'publication', id, action, isSame }, performed);
}

import { refuse } from '@prakat/shared/refusals';
import { groupsBubble } from '../cards/flex/group-bubbles.ts';
import { say } from '../cards/flex/parts.ts';
import type { LineMessage } from '../line/line-client.ts';
import type { MemberScope } from './scope.ts';

/** More groups than any office has; a page of each kind. */
const MOST = 20;

/** The groups that the account is in, for an administrator; whoever else asks is told whose business they are. */
export async function groupsMessage({
  context,
  office: { profile },
  officeId,
  member,
}: MemberScope): Promise<LineMessage> {
  if (!member.roles.includes('administrator')) return say(refuse('not_administrator').refusal.message);
  const pages = await Promise.all(
    (['pending', 'active', 'off'] as const).map((status) =>
      context.store.find('groups', 'byOffice', { equals: { officeId, status }, limit: MOST }),
    ),
  );
  return groupsBubble(
    profile,
    pages.flatMap(({ items }) => items),
  );
}

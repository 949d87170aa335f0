import { confirmChange } from '@prakat/functions/people/leave-office';
import { every } from '@prakat/functions/store/every';
import type { Store } from '@prakat/functions/store/store';
import type { Member, Proposal } from '@prakat/shared/people/member';
import { OperatorError } from '../operator-error.ts';
import { type Operating, operatorContext } from './operator-context.ts';

/** A person about whom something is proposed. */
export type Waiting = { member: Member; proposed: Proposal };

/** What waits for a second person in an office, by the names of those it is about. */
export async function waitingIn(store: Store, officeId: string): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const status of ['pending', 'active'])
    for await (const member of every(store, 'members', 'byOffice', { equals: { officeId, status } }))
      if (member.proposed) found.push({ member, proposed: member.proposed });
  return found;
}

/**
 * Whoever runs the product confirms as the second person what waits on somebody's record: for an office that has lost its
 * own. Logged as such; the product that serves sends the messages. Throws `OperatorError` with why it cannot be done.
 */
export async function confirmWaiting({ member, proposed }: Waiting, given: Operating): Promise<void> {
  const context = operatorContext(given);
  const office = context.offices.get(member.officeId);
  if (!office) throw new OperatorError(`${member.officeId} ยังไม่ได้เชื่อมต่อกับ LINE`);
  const by = { system: 'operator' };
  const done = await confirmChange(context, office, by, member.id, { seen: proposed.at });
  if (!done.ok) throw new OperatorError(done.refusal.message);
}

import { type Erased, erasePerson } from '@prakat/functions/people/erase-person';
import type { Member } from '@prakat/shared/people/member';
import { OperatorError } from '../operator-error.ts';
import { type Operating, operatorContext } from './operator-context.ts';

/**
 * Whoever runs the product erases what need not be kept of somebody who left, or of a registration that was refused. Logged
 * as such. Throws `OperatorError` with why it cannot be done.
 */
export async function eraseByOperator({ id, officeId }: Member, given: Operating): Promise<Erased> {
  const context = operatorContext(given);
  const office = context.offices.get(officeId);
  if (!office) throw new OperatorError(`${officeId} ยังไม่ได้เชื่อมต่อกับ LINE`);
  const done = await erasePerson(context, office, id, { system: 'operator' });
  if (!done.ok) throw new OperatorError(done.refusal.message);
  return done;
}

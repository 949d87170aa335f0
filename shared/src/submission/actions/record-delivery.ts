import { z } from 'zod';
import { roleSeat } from '../../office/seat.ts';
import { tell } from '../effects.ts';
import { type ActionRule, outcome } from './action.ts';

const deliveryInput = z.strictObject({
  entryId: z.string(),
  notice: z.string(),
  to: z.enum(['member', 'group']),
  result: z.enum(['delivered', 'dead']),
  attempts: z.int(),
  /** LINE's x-line-request-id, which is all that LINE support can be asked about. */
  requestId: z.string().nullable(),
  error: z.string().max(300).nullable(),
});

/**
 * What became of a message, in the same log as everything else. One that was given up is told to the
 * administrators, except the telling itself.
 */
export const recordDelivery: ActionRule<z.infer<typeof deliveryInput>> = {
  input: deliveryInput,
  apply(_context, input) {
    const alert = input.result === 'dead' && input.notice !== 'delivery_dead';
    return outcome({}, alert ? [tell('delivery_dead', [roleSeat('administrator')])] : [], input);
  },
};

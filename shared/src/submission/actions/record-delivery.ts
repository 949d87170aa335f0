import { z } from 'zod';
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

/** What became of a message, in the same log as everything else. */
export const recordDelivery: ActionRule<z.infer<typeof deliveryInput>> = {
  input: deliveryInput,
  apply: (_context, input) => outcome({}, [], input),
};

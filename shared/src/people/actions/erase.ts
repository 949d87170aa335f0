import { z } from 'zod';
import { erasureSchema } from '../../machine/erasure.ts';
import { erasedFields } from '../erasing.ts';
import { changed, type PeopleRule, peopleOutcome, subjectOf } from '../people-rule.ts';

/** Events of the person out of which the same is taken, as whoever runs this leaves them. */
const eraseInput = z.strictObject({ erased: z.array(erasureSchema) });

/**
 * What need not be kept of a person goes out of their record, and out of the events that are named. Who was admitted, held
 * which post and decided what stays for whoever worked here (`erasing.ts`); of who never did, that somebody asked.
 */
export const erase: PeopleRule<z.infer<typeof eraseInput>> = {
  input: eraseInput,
  apply(context, { erased }) {
    const member = subjectOf(context);
    const after = changed(member, { ...erasedFields(member), status: 'erased' }, context.at);
    return peopleOutcome({ people: [{ before: member, after, details: { erased, was: member.status } }] });
  },
};

import { z } from 'zod';
import { admitInput } from '../people/actions/admit.ts';
import { changeInput } from '../people/actions/change-member.ts';
import { personFieldsSchema } from '../people/person-fields.ts';

export const registrationBodySchema = z.strictObject({
  fields: personFieldsSchema,
  noticeVersion: z.string().max(40),
  changedAccount: z.boolean(),
});
export type RegistrationBody = z.infer<typeof registrationBodySchema>;

export const setUpBodySchema = z.strictObject({ code: z.string().max(100) });
export type SetUpBody = z.infer<typeof setUpBodySchema>;

export const admitBodySchema = admitInput;
export type AdmitBody = z.infer<typeof admitBodySchema>;

export const refuseBodySchema = z.strictObject({ reason: z.string().max(2000) });

export const changeBodySchema = changeInput;
export type ChangeBody = z.infer<typeof changeBodySchema>;

/** `seen`: when what waits was proposed, as it was looked at. */
export const confirmBodySchema = z.strictObject({ seen: z.string().max(40) });
export type ConfirmBody = z.infer<typeof confirmBodySchema>;

export const declineBodySchema = confirmBodySchema.extend({ reason: z.string().max(2000) });
export type DeclineBody = z.infer<typeof declineBodySchema>;

export const leaveBodySchema = z.strictObject({
  /** Member id of whoever takes the work over; null when there is none. */
  successorId: z.string().max(64).nullable(),
  /** The successor takes over post and roles too. */
  takesPost: z.boolean(),
});
export type LeaveBody = z.infer<typeof leaveBodySchema>;

export const delegationBodySchema = z.strictObject({
  fromMemberId: z.string().max(64),
  toMemberId: z.string().max(64),
  kind: z.enum(['acting', 'on_behalf']),
  startDate: z.string().max(10),
  endDate: z.string().max(10),
});
export type DelegationBody = z.infer<typeof delegationBodySchema>;

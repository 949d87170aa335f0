import type { VerbalApproval } from '../submission/schema.ts';
import { aDecision, aSignature, BUILDER_TIME } from './builders.ts';

/** The head's permission by telephone for `aSubmission()`, not yet confirmed in writing. */
export const aVerbalApproval = (given: Partial<VerbalApproval> = {}): VerbalApproval => ({
  givenBy: aDecision().by,
  givenTo: 'นายนพกร กุลสา',
  givenAt: BUILDER_TIME,
  means: 'telephone',
  whyUrgent: 'น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที',
  note: null,
  photo: null,
  recordedBy: aSignature({ memberId: 'webmaster-1', name: 'นายนพกร กุลสา' }),
  recordedAt: BUILDER_TIME,
  confirmBy: '2021-12-31T03:00:00.000Z',
  status: 'pending',
  settledAt: null,
  reminders: 0,
  remindedOn: null,
  escalated: false,
  ...given,
});

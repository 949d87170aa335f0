import type { VerbalApproval } from '../submission/schema.ts';
import { BUILDER_TIME } from './builder-moment.ts';
import { theHeadSignature, theWebmasterSignature } from './people-builders.ts';

/** The head's permission by telephone for `aSubmission()`, not yet confirmed in writing. */
export const aVerbalApproval = (given: Partial<VerbalApproval> = {}): VerbalApproval => ({
  givenBy: theHeadSignature(),
  giverSeats: ['position:head'],
  givenTo: 'นายนพกร กุลสา',
  givenAt: BUILDER_TIME,
  means: 'telephone',
  whyUrgent: 'น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที',
  note: null,
  photo: null,
  clearance: null,
  recordedBy: theWebmasterSignature(),
  recordedAt: BUILDER_TIME,
  passedOver: [],
  confirmBy: '2021-12-31T03:00:00.000Z',
  status: 'pending',
  settledBy: [`member:${(given.givenBy ?? theHeadSignature()).memberId}`],
  settledAt: null,
  reminders: 0,
  remindedOn: null,
  escalated: false,
  ...given,
});

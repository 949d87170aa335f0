import { type Complaint, type ComplaintWords, NEVER } from '../complaints/complaint.ts';
import { codeHashOf } from '../complaints/words-print.ts';
import { BUILDER_OFFICE, BUILDER_TIME } from './builder-moment.ts';

/** A complaint as it came, before the head of the office, with the code `0123456789AB`. */
export const aComplaint = (given: Partial<Complaint> = {}): Complaint => ({
  id: 'complaint-1',
  officeId: BUILDER_OFFICE,
  atOffice: BUILDER_OFFICE,
  number: '2565-0001',
  kind: 'service',
  state: 'received',
  revision: 1,
  named: { memberIds: [], positions: [] },
  circle: ['position:head'],
  awaiting: ['position:head'],
  handler: null,
  agency: null,
  hasContact: false,
  photos: [],
  dueOn: '2022-01-18',
  remindedOn: null,
  day: '2021-12-24',
  closedOn: null,
  forgetContactOn: NEVER,
  forgetOn: NEVER,
  log: { seq: 1, hash: 'a'.repeat(64) },
  createdAt: BUILDER_TIME,
  updatedAt: BUILDER_TIME,
  ...given,
});

export const someWords = (given: Partial<ComplaintWords> = {}): ComplaintWords => ({
  id: 'complaint-1',
  officeId: BUILDER_OFFICE,
  salt: 's'.repeat(32),
  codeHash: codeHashOf('complaint-1', '0123456789AB'),
  said: { story: 'รอคิวนานกว่าสามชั่วโมง', about: null },
  contact: null,
  account: '',
  news: 'none',
  remarks: [],
  at: BUILDER_TIME,
  ...given,
});

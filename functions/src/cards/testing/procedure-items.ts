import type { Publication } from '@prakat/shared/publication/schema';
import type { Submission } from '@prakat/shared/submission/schema';
import {
  aContent,
  aMember,
  aPublication,
  aSignature,
  aSubmission,
  aVersion,
} from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import type { Item } from '../../store/items.ts';

/** People and items of the procedure, as its cards are drawn of them. */
export const owner = aMember();
export const head = aMember({ id: 'head-1', positionId: 'head', name: 'นายสมชาย ใจดี' });
export const webmaster = aMember({ id: 'webmaster-1', roles: ['staff', 'webmaster'] });
export const administrator = aMember({ id: 'admin-1', roles: ['administrator'] });
export const given = aSignature({ memberId: 'head-1', name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' });

export const verbal = aVerbalApproval({
  givenBy: given,
  givenAt: '2021-12-24T01:30:00.000Z',
  whyUrgent: 'พบผู้ป่วยโรคติดต่อในพื้นที่',
  note: 'โทรแจ้งระหว่างประชุม',
  recordedAt: '2021-12-24T02:00:00.000Z',
  confirmBy: '2021-12-27T02:00:00.000Z',
  passedOver: ['พิจารณาและเสนอ'],
});
export const content = aContent({ categoryId: 'official-information', subtopicId: 'publication-framework' });
export const approved = (more: Partial<Submission> = {}, publication: Partial<Publication> = {}): Item => ({
  submission: aSubmission({ content, state: 'approved', currentStep: null, ...more }),
  publication: aPublication({ content, ...publication }),
});
export const byWord = (more: Partial<Submission['verbal']> = {}, publication: Partial<Publication> = {}) =>
  approved(
    { verbal: { ...verbal, ...more } as Submission['verbal'] },
    { versions: [aVersion({ approvedBy: given, verbal: 'pending' })], ...publication },
  );
export const PENDING = 'อนุมัติทางวาจา รอยืนยัน';
export const urgently = aContent({ ...content, urgency: 'urgent', urgentReason: 'พบผู้ป่วยโรคติดต่อในพื้นที่' });

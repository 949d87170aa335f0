import { NOT_TO_FORGET, type ProblemReport } from '../reports/problem-report.ts';
import { BUILDER_OFFICE } from './builders.ts';

/** A resident's report that waits, of the day on which builders build. */
export const aReport = (given: Partial<ProblemReport> = {}): ProblemReport => ({
  id: 'report-1',
  officeId: BUILDER_OFFICE,
  number: '15/2565',
  publicationId: 'submission-1',
  version: 1,
  categoryId: 'general-information',
  subtopicId: null,
  kind: 'outdated',
  details: 'เบอร์โทรศัพท์เปลี่ยนแล้ว',
  contact: 'somchai@example.com',
  status: 'open',
  at: '2021-12-24T03:00:00.000Z',
  day: '2021-12-24',
  toldOn: '2021-12-24',
  settled: null,
  forgetOn: NOT_TO_FORGET,
  ...given,
});

import type { DraftRecord } from '../drafts/draft-record.ts';
import { emptyFields } from '../submission/empty-fields.ts';
import { BUILDER_OFFICE, BUILDER_TIME } from './builders.ts';

/** A draft of a new request that somebody has begun. */
export const aDraftRecord = (given: Partial<DraftRecord> = {}): DraftRecord => ({
  id: '123e4567-e89b-42d3-a456-426614174000',
  officeId: BUILDER_OFFICE,
  memberId: 'member-1',
  revision: 1,
  fields: {
    ...emptyFields({
      today: '2021-12-24',
      noticeBoard: false,
      name: 'นายสมชาย ใจดี',
      positionTitle: 'เจ้าพนักงาน',
    }),
    title: 'รับสมัครพนักงาน',
  },
  fileIds: [],
  unfinished: [],
  about: null,
  gathersUntil: null,
  computer: null,
  createdAt: BUILDER_TIME,
  updatedAt: BUILDER_TIME,
  ...given,
});

import type { District } from '../province/districts.ts';

/** A district of which nothing is known to be late, waiting or published. */
export const aDistrict = (given: Partial<District> = {}): District => ({
  name: 'สำนักงานสาธารณสุขอำเภอทดสอบ',
  topics: { current: 0, due: 0, late: 0 },
  verbal: { number: 0, oldest: null },
  published: { last: null, month: 0, quarter: 0 },
  waitingTooLong: 0,
  ...given,
});

import { aFixedClock, aUuid } from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Context, Office } from '../../context.ts';
import type { Store } from '../../store/store.ts';
import { forgetOld } from '../forget.ts';

export const DAY_MS = 86_400_000;

export type OpenStore = () => Promise<{ store: Store; close: () => Promise<void> }>;

/** One store for the tests of a contract, each in an office of its own at the same moment. */
export function forgettingOn(open: OpenStore) {
  let opened: Awaited<ReturnType<typeof open>>;
  let clock = aFixedClock();
  let count = 0;
  let ids = 0;
  let officeId = '';
  let office: Office;
  let context: Context;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    count += 1;
    officeId = `office-${count}`;
    clock = aFixedClock();
    office = { profile: { ...anOfficeProfile(), id: officeId }, liffId: '1-a' } as Office;
    context = {
      store: opened.store,
      clock,
      offices: new Map([[officeId, office]]),
      newId: () => {
        ids += 1;
        return aUuid(ids);
      },
      logger: pino({ enabled: false }),
      nudgeOutbox: () => {},
    } as unknown as Context;
  });

  return {
    store: () => opened.store,
    context: () => context,
    office: () => office,
    officeId: () => officeId,
    now: () => clock(),
    advance: (ms: number) => clock.advance(ms),
    /** What the daily job does of it, with another store where one is given. */
    forget: (store = opened.store) => forgetOld({ ...context, store }, office, calendarDate(clock())),
  };
}

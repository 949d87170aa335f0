import { aFixedClock } from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Context, Office } from '../../context.ts';
import type { Store } from '../../store/store.ts';
import { foldVisits } from '../fold-visits.ts';
import { VisitBook } from '../visit-book.ts';

export const DAY_MS = 24 * 3600_000;
/** 10.00 in Bangkok. */
export const START = '2021-12-24T03:00:00.000Z';

export type OpenStore = () => Promise<{ store: Store; close: () => Promise<void> }>;

/** One store for the tests of a contract, each in an office and at a time of its own. */
export function countingOn(open: OpenStore) {
  let opened: Awaited<ReturnType<OpenStore>>;
  let clock = aFixedClock(START);
  let offices = 0;
  let ids = 0;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    clock = aFixedClock(START);
    offices += 1;
  });

  const officeId = () => `office-${offices}`;
  const today = () => calendarDate(clock());
  /** A process of the product: what it has not written dies with it. */
  const aProcess = (store: Store = opened.store) => {
    const context = {
      store,
      clock,
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
      logger: pino({ enabled: false }),
    } as unknown as Context;
    return { context, book: new VisitBook(context) };
  };
  return {
    store: () => opened.store,
    officeId,
    today,
    aProcess,
    advance: (milliseconds: number) => clock.advance(milliseconds),
    async fold(): Promise<void> {
      const office = { profile: { ...anOfficeProfile(), id: officeId() } } as Office;
      await foldVisits(aProcess().context, office, today());
    },
  };
}

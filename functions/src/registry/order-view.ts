import type { OrderView } from '@prakat/shared/api/people';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { orderSentence } from '@prakat/shared/papers/order-standing';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import { readOrderFacts } from '../papers/facts/order-facts.ts';
import { orderStanding } from './order-in-force.ts';

/** More than an office begins of one year. */
const LOOKED_THROUGH = 50;

/** How the order that appoints the webmasters stands, for whoever looks after the office's people, and where the next one is. */
export async function orderView(
  context: Pick<Context, 'store' | 'clock'>,
  profile: OfficeProfile,
): Promise<OrderView> {
  const { store } = context;
  const at = isoNow(context);
  const year = String(fiscalYear(at));
  const standing = await orderStanding(store, profile, calendarDate(at));
  const isRead = standing.kind === 'read';
  const isNone = standing.kind === 'none';
  const equals = { officeId: profile.id, kind: 'order', subject: year };
  const { items } = await store.find('papers', 'bySubject', { equals, limit: LOOKED_THROUGH });
  const begun = items.find(({ state }) => state !== 'signed' && state !== 'cancelled');
  return {
    sentence: orderSentence(standing),
    differences: isRead ? standing.differences.map(({ text }) => text) : [],
    withoutOrder: isRead ? standing.withoutOrder : isNone ? await webmasters(context, profile, year) : [],
    paperId: isNone ? null : standing.paperId,
    next: { year, paperId: begun?.id ?? null },
  };
}

async function webmasters(
  { store }: Pick<Context, 'store'>,
  profile: OfficeProfile,
  year: string,
): Promise<string[]> {
  const register = await readOrderFacts(store, profile, { fiscalYear: year });
  return register.webmasters.map(({ memberId }) => memberId);
}

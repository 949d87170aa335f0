import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type OrderFacts, orderHoldsFrom } from '@prakat/shared/papers/order';
import type { OrderInForce } from '@prakat/shared/papers/order-differences';
import { type OrderStanding, readOrderStanding } from '@prakat/shared/papers/order-standing';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { calendarDate, fiscalYearOfDay } from '@prakat/shared/time/thai-date';
import { readOrderFacts } from '../papers/facts/order-facts.ts';
import { unpacked } from '../store/packed.ts';
import type { StoreReader } from '../store/store.ts';
import type { PaperInputs } from './compose.ts';

/** Orders that are looked through: more than an office makes in years. */
const LOOKED_THROUGH = 50;

/** A signed order and the calendar day from which it holds; `people` is null where it is known as a scan alone. */
type SignedOrder = { paper: PaperRecord; from: string; people: OrderInForce['people'] | null };

/**
 * The order of an office that holds on a calendar day in Bangkok: signed, and of those the one that began last. Null for none.
 * Its people are those that it was drawn from; of an order that was signed by hand and never printed here, nobody knows them.
 */
export async function orderInForce(
  reader: StoreReader,
  { id: officeId }: Pick<OfficeProfile, 'id'>,
  today: string,
): Promise<SignedOrder | null> {
  const equals = { officeId, kind: 'order' };
  const { items } = await reader.find('papers', 'byKind', { equals, limit: LOOKED_THROUGH });
  const signed = items.filter(({ state }) => state === 'signed');
  const orders = await Promise.all(signed.map((paper) => readOrder(reader, paper)));
  const [newest] = orders
    .filter(({ from }) => from <= today)
    // The newest comes first of those that begin on one day: the sort keeps their order.
    .sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0));
  return newest ?? null;
}

async function readOrder(reader: StoreReader, paper: PaperRecord): Promise<SignedOrder> {
  const { officeId, id: paperId, inputsId, decision, date, scans, createdAt } = paper;
  const equals = { officeId, paperId };
  const isOwn =
    decision !== null ||
    (await reader.find('paperVersions', 'byPaper', { equals, limit: 1 })).items.length > 0;
  const kept = isOwn && inputsId !== null ? await reader.get('paperInputs', inputsId) : null;
  const signedOn = scans[0]?.signedOn ?? calendarDate(decision?.at ?? scans[0]?.at ?? createdAt);
  if (!kept) return { paper, from: date ?? signedOn, people: null };
  const facts = (unpacked(kept.inputs) as PaperInputs).facts as OrderFacts;
  return { paper, from: orderHoldsFrom(facts, date ?? signedOn) ?? signedOn, people: facts };
}

/** How the order in force stands beside whom the register has on a calendar day in Bangkok. */
export async function orderStanding(
  reader: StoreReader,
  profile: OfficeProfile,
  today: string,
): Promise<OrderStanding> {
  const order = await orderInForce(reader, profile, today);
  if (!order) return { kind: 'none' };
  const { paper, people, from } = order;
  if (!people) return { kind: 'unread', paperId: paper.id };
  const register = await readOrderFacts(reader, profile, {
    fiscalYear: String(fiscalYearOfDay(today)),
  });
  return readOrderStanding(paper.id, { people, from }, register, today);
}

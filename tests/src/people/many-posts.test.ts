import { findActor } from '@prakat/functions/actors/actor';
import { findWaiting } from '@prakat/functions/procedure/find-waiting';
import { aDelegation } from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';
import { aProduct, OFFICE } from '../testing/a-product.ts';

test('whoever acts for more posts than one query takes sees what waits for each of them', async () => {
  const product = await aProduct();
  try {
    const { context, office } = product;
    const member = `${OFFICE}.staff-3`;
    // The posts that decide come last, behind more seats than a query takes.
    const seats = Array.from({ length: 20 }, (_, post) => [
      `position:post-${post}`,
      `unit:unit-${post}+position:post-${post}`,
    ]);
    seats.push(['position:assistant']);
    await context.store.transact(async (tx) => {
      for (const [index, held] of seats.entries())
        tx.create(
          'delegations',
          aDelegation({
            id: `d-${String(index).padStart(2, '0')}`,
            officeId: OFFICE,
            toMemberId: member,
            seats: held,
            startDate: '2021-12-01',
            endDate: '2022-12-31',
          }),
        );
    });
    const filed = await product.filed('staff-1');
    const actor = await findActor(context.store, OFFICE, product.lineUserId('staff-3'));
    if (!actor) throw new Error('nobody');
    const { items } = await findWaiting({ context, office, actor }, { limit: 10, after: null });
    expect(items.map(({ submission }) => submission.id)).toEqual([filed.id]);
  } finally {
    await product.close();
  }
});

import { MemorySite } from '@prakat/functions/destinations/testing/memory-site';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { LEASE_MS } from '@prakat/functions/outbox/lease';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aProduct, type Product } from '../testing/a-product.ts';
import { dispatchUntilCall, onSite } from './processes.ts';

/** What people do with an item, now or in the middle of the next call to its website. */
const act = fc.record({
  kind: fc.constant('act' as const),
  name: fc.constantFrom('correct', 'call_off', 'take_down', 'restore', 'confirm_publication'),
  during: fc.boolean(),
});
const step = fc.oneof(
  { weight: 4, arbitrary: act },
  { weight: 2, arbitrary: fc.constant({ kind: 'dispatch' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('die' as const), call: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('meet' as const), fate: fc.constantFrom('down', 'unanswered') }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Does it, or is refused: both are right. */
async function perform(product: Product, id: string, name: Act['name'], number: number): Promise<void> {
  if (name !== 'correct') {
    const input = { take_down: { reason: 'ข้อมูลเปลี่ยนแปลง' }, restore: { displayUntil: null } };
    const by = name === 'call_off' ? 'staff-1' : 'nopphakon';
    await product.act(by, id, name, (input as Record<string, object>)[name] ?? {});
    return;
  }
  const filed = await product.corrected('staff-1', id, { title: `ฉบับแก้ไข ${number}` }).catch(() => null);
  if (!filed) return;
  await product.act('assistant-2', filed.id, 'propose');
  await product.act('sakrai', filed.id, 'approve');
}

test('once at rest, the website shows what the record says, whatever crossed on the way', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const product = await aProduct();
      const site = new MemorySite();
      const waiting: (() => Promise<void>)[] = [];
      site.usually = async () => {
        await waiting.shift()?.();
        return 'answered' as const;
      };
      try {
        const fileIds = [await product.upload('staff-1')];
        const { id } = await product.approved({ fileIds });
        for (const [number, one] of steps.entries()) {
          if (one.kind === 'meet') site.next.push(one.fate as 'down' | 'unanswered');
          else if (one.kind === 'act') {
            const does = () => perform(product, id, one.name, number);
            // Another process looks what is due while the call is under way, so that attempts could cross.
            const crossed = async () => {
              await does();
              await dispatchDue(product.aProcess(), () => 0.5, onSite(site));
            };
            if (one.during) waiting.push(crossed);
            else await does();
          } else if (one.kind === 'die') await dispatchUntilCall(product, site, one.call);
          else {
            const processes = [product.aProcess(), product.aProcess()];
            await Promise.all(processes.map((process) => dispatchDue(process, () => 0.5, onSite(site))));
          }
          product.clock.advance(LEASE_MS + 1);
        }
        // Each call that fails is made again in another round.
        const failures = steps.filter(({ kind }) => kind === 'meet').length;
        for (let round = 0; round < 4 + failures; round += 1) {
          await product.drain(product.aProcess(), onSite(site));
          product.clock.advance(3600_000);
        }
        const publication = await product.publication(id);
        const stands = publication?.state === 'on_display' ? publication.shown : null;
        expect(publication?.next).toBeNull();
        expect(site.pages.get(id)?.version ?? null).toBe(stands?.version ?? null);
        expect(site.files.size).toBe(stands?.content.files.length ?? 0);
        expect(site.mostAtOnce).toBeLessThanOrEqual(1);
        expect(product.log().filter(({ msg }) => msg === 'outbox attempt failed')).toEqual([]);
      } finally {
        await product.close();
      }
    }),
    { numRuns: 7 },
  );
});

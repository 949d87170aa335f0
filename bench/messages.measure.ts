import { expect, test } from 'vitest';
import { ITEMS, playMonth, URGENT } from './messages/month.ts';
import { STAFF } from './messages/office.ts';

// What an ordinary month of an office costs of LINE's messages: requests, decisions, looks, results and announcements
// through the whole product against the simulator of LINE, which counts as LINE does, with people who behave as
// bench/messages/month.ts says. Run: npm run bench -- messages

/** What the free plan bears five times. */
const LIMIT = 60;

test(`an ordinary month counts at most ${LIMIT} messages`, async () => {
  const month = await playMonth(console.log);
  const { counted, free, naive, used, waiting } = month;
  const sum = (of: Record<string, number>) => Object.values(of).reduce((total, one) => total + one, 0);
  console.log(`${ITEMS} items, ${URGENT} of them urgent, ${STAFF} people in the group\n`);
  console.log(`${'notice'.padEnd(24)}${'counted'.padStart(9)}${'free'.padStart(7)}${'naive'.padStart(8)}`);
  for (const kind of Object.keys({ ...naive, ...counted }).sort((a, b) => (naive[b] ?? 0) - (naive[a] ?? 0)))
    console.log(
      kind.padEnd(24) +
        String(counted[kind] ?? 0).padStart(9) +
        String(free[kind] ?? 0).padStart(7) +
        String(naive[kind] ?? 0).padStart(8),
    );
  console.log(
    `${'in all'.padEnd(24)}${String(sum(counted)).padStart(9)}${String(sum(free)).padStart(7)}${String(sum(naive)).padStart(8)}`,
  );
  console.log(`LINE counted ${used}; waiting for somebody: ${JSON.stringify(waiting)}`);

  expect(month.onDisplay).toBe(ITEMS);
  expect(month.announced).toEqual(month.announced.map(() => 1));
  expect(used).toBe(sum(counted));
  expect(sum(naive)).toBeGreaterThan(1_200);
  expect(used).toBeLessThanOrEqual(LIMIT);
});

import { expect, test } from 'vitest';
import { insideTransaction, isWatched, refuseNestedTransaction } from './nested-transactions.ts';
import { TransactionMisuseError } from './store-errors.ts';

test.each([
  ['20.20.2', 'test', true],
  ['22.12.0', 'production', false],
  ['22.12.0', undefined, false],
  ['24.0.0', 'production', true],
  ['25.1.0', undefined, true],
])(
  'on Node.js %s in %j a transaction inside a transaction is looked for: %s',
  (node, environment, expected) => {
    expect(isWatched(node, environment)).toBe(expected);
  },
);

test('none is begun inside another, nor after the first step of one; beside it, and after it, all may', async () => {
  const inner = insideTransaction(async () => {
    expect(refuseNestedTransaction).toThrow(TransactionMisuseError);
    await new Promise(setImmediate);
    expect(refuseNestedTransaction).toThrow(TransactionMisuseError);
    // Forgotten, and still under way when the transaction is over.
    return {
      later: new Promise<void>((resolve) => setTimeout(() => resolve(refuseNestedTransaction()), 20)),
    };
  });
  expect(refuseNestedTransaction).not.toThrow();
  await expect((await inner).later).resolves.toBeUndefined();
  expect(refuseNestedTransaction).not.toThrow();
});

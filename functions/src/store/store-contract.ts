import { describe } from 'vitest';
import { type ContractOptions, type OpenStore, registerCases } from './contract/harness.ts';
import { limitCases } from './contract/limit-cases.ts';
import { pageCases } from './contract/page-cases.ts';
import { queryCases } from './contract/query-cases.ts';
import { raceCases } from './contract/race-cases.ts';
import { recordCases } from './contract/record-cases.ts';
import { snapshotCases } from './contract/snapshot-cases.ts';
import { transactionCases } from './contract/transaction-cases.ts';

export const contractCases = [
  ...recordCases,
  ...transactionCases,
  ...raceCases,
  ...queryCases,
  ...pageCases,
  ...snapshotCases,
  ...limitCases,
];

/**
 * What every store must do, whatever it is made of. `open` gives each case an empty store. The cases about lists
 * are made from `collections`, so a new collection or query is covered as soon as it is declared.
 */
export function storeContract(name: string, open: OpenStore, options: ContractOptions = {}): void {
  describe(`${name} keeps the store contract`, () => registerCases(contractCases, open, options));
}

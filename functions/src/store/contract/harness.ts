import { test } from 'vitest';
import type { Store } from '../store.ts';

/** A store of its own for one case. */
export type StoreUnderTest = {
  store: Store;
  /** Ends `store` and opens what it left on disk again; absent where the store is a service of its own. */
  reopen?: () => Promise<Store>;
  /** Makes the next transaction run its callback once in vain, as contention does. */
  rerunNext: () => void;
  cleanup: () => Promise<void>;
};

export type OpenStore = () => Promise<StoreUnderTest>;

export type ContractOptions = {
  /** Leaves out cases that are like another: for a place where each takes its time, and which is asked for all elsewhere. */
  brief?: boolean;
  /** Cases that this place cannot run, by name, each with the reason. An unknown name is an error. */
  skip?: Record<string, string>;
};

export type ContractCase = {
  name: string;
  /** True where another case shows the same of something of the same kind. */
  isLikeAnother?: boolean;
  run: (opened: StoreUnderTest) => Promise<void>;
};

/** Registers each case as a test with a fresh store; one that is skipped says why. */
export function registerCases(
  cases: readonly ContractCase[],
  open: OpenStore,
  { brief = false, skip = {} }: ContractOptions,
): void {
  const names = new Set(cases.map(({ name }) => name));
  for (const name of Object.keys(skip)) {
    if (!names.has(name)) throw new Error(`the contract has no case "${name}" to skip`);
  }
  if (names.size !== cases.length) throw new Error('two cases of the contract have the same name');
  for (const { name, isLikeAnother = false, run } of cases) {
    if (brief && isLikeAnother) continue;
    // Each case has a store of its own, and waits for contention need not add up.
    test.concurrent(name, async (context) => {
      const reason = skip[name];
      if (reason) return context.skip(reason);
      const opened = await open();
      try {
        await run(opened);
      } finally {
        await opened.cleanup();
      }
    });
  }
}

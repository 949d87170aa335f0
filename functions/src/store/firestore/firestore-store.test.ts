import { describe, test } from 'vitest';
import { storeContract } from '../store-contract.ts';
import { openAt } from './open-for-contract.ts';

// Google's own emulator, where one runs; the test beside this one keeps the same contract on a Firestore in memory.
const host = process.env.FIRESTORE_EMULATOR_HOST;
if (host) storeContract("the Firestore store, on Google's emulator,", openAt(host));
else {
  describe("the Firestore store on Google's emulator", () => {
    test.skip('is run where FIRESTORE_EMULATOR_HOST names one', () => {});
  });
}

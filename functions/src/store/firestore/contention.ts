import type { Firestore } from 'firebase-admin/firestore';

/**
 * Lets a test end the first run of the next transaction as contention does, so that the genuine SDK runs its
 * callback again. Returns the switch.
 */
export function withContention(firestore: Firestore): () => void {
  let contended = false;
  const runTransaction = firestore.runTransaction.bind(firestore);
  firestore.runTransaction = (work, options) =>
    runTransaction(async (transaction) => {
      const answer = await work(transaction);
      if (contended) {
        contended = false;
        throw Object.assign(new Error('10 ABORTED: too much contention'), { code: 10 });
      }
      return answer;
    }, options);
  return () => {
    contended = true;
  };
}

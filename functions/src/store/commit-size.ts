import type { Write } from './transaction.ts';

/** Firestore's classic limit; what this product writes at once stays far below it. */
export const MAX_WRITES = 500;
/** Of records as JSON. A request to Firestore has at most 10 MiB; names of fields and types take some of it. */
export const MAX_COMMIT_BYTES = 7 * 1024 * 1024;
/** Of one record as JSON. A document of Firestore has at most 1 MiB. */
export const MAX_RECORD_BYTES = 900 * 1024;

/** More than one transaction may write, on any store: what fits one office's machine must fit the cloud. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** Adds up what a transaction wants written. Throws `TooLargeError` with the write that is too much. */
export class CommitSize {
  #writes = 0;
  #bytes = 0;

  add(write: Write): void {
    const bytes = write.kind === 'delete' ? 0 : Buffer.byteLength(write.json);
    this.#writes += 1;
    this.#bytes += bytes;
    const name = `${write.collection}/${write.id}`;
    if (bytes > MAX_RECORD_BYTES) throw new TooLargeError(`${name} has ${bytes} bytes`);
    if (this.#writes > MAX_WRITES)
      throw new TooLargeError(`${name} is more than the ${MAX_WRITES} writes of one transaction`);
    if (this.#bytes > MAX_COMMIT_BYTES)
      throw new TooLargeError(`with ${name} the transaction would write ${this.#bytes} bytes`);
  }
}

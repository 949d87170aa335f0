/** A record that does not have the shape of its collection; names the collection, the id and each field. */
export class InvalidRecordError extends Error {
  override name = 'InvalidRecordError';
  constructor(
    readonly collection: string,
    readonly id: string,
    /** `field: what is wrong`, one for each field; never the value, which may be personal. */
    readonly problems: readonly string[],
  ) {
    super(`${collection}/${id} cannot be stored: ${problems.join('; ')}`);
  }
}

/** A list that was asked for wrongly: a fault of the calling code. */
export class InvalidFindError extends Error {
  override name = 'InvalidFindError';
}

/** `after` is not what `next` of this list's page before was. It may come from an address that a person altered. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
}

/** A transaction that was used against its rules: a fault of the calling code. */
export class TransactionMisuseError extends Error {
  override name = 'TransactionMisuseError';
}

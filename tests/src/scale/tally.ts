/** What one installation has used, in the units that are paid for. */
export type Tally = {
  /** Firestore: documents read, written, deleted. */
  reads: number;
  writes: number;
  deletes: number;
  /** Calls of the function `app`: webhooks, API, public pages. */
  requests: number;
  /** Calls of `outboxWritten`: one for each entry that was created. */
  triggers: number;
  /** Cloud Storage: operations of class A (upload) and class B (metadata, content). */
  classA: number;
  classB: number;
  /** Bytes that went out: answers of `app`, and messages to LINE. */
  bytesOut: number;
  lineBytesOut: number;
  /** Calls to LINE, and the recipients that count against its monthly quota. Replies cost nothing. */
  pushes: number;
  replies: number;
  counted: number;
};

export const emptyTally = (): Tally => ({
  reads: 0,
  writes: 0,
  deletes: 0,
  requests: 0,
  triggers: 0,
  classA: 0,
  classB: 0,
  bytesOut: 0,
  lineBytesOut: 0,
  pushes: 0,
  replies: 0,
  counted: 0,
});

/** Combines two tallies, unit by unit. */
function combine(a: Tally, b: Tally, by: (a: number, b: number) => number): Tally {
  const keys = Object.keys(a) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, by(a[key], b[key])])) as Tally;
}

export const plus = (a: Tally, b: Tally): Tally => combine(a, b, (one, other) => one + other);
export const minus = (a: Tally, b: Tally): Tally => combine(a, b, (one, other) => one - other);
export const times = (a: Tally, factor: number): Tally => combine(a, a, (one) => one * factor);

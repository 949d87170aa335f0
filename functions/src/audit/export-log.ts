import { createHash } from 'node:crypto';
import { canonicalJson } from '@prakat/shared/machine/hash';
import type { CollectionName } from '../store/collections.ts';
import type { StoreSnapshot } from '../store/store.ts';

export const EXPORT_FORMAT = 'prakat-log';
export const EXPORT_VERSION = 1;

/** What an export holds, in this order: the logs, the seals, and the records that the logs lead to. */
const exported = [
  'seals',
  'events',
  'submissions',
  'publicationEvents',
  'publications',
  'paperEvents',
  'papers',
  'memberEvents',
  'members',
  'delegations',
  'groups',
  'counters',
] as const satisfies readonly CollectionName[];

/**
 * The logs of the offices as lines of text, for somebody outside who checks them without the product
 * (`scripts/offline-audit.mjs`, `docs/log-format.md`): one canonical JSON object to a line, in the order of collections
 * and ids, and a last line that counts and hashes the others.
 */
export async function* exportLog(
  snapshot: StoreSnapshot,
  officeIds: ReadonlySet<string>,
  { createdAt, program }: { createdAt: string; program: string },
): AsyncGenerator<string> {
  const whole = createHash('sha256');
  let lines = 0;
  const line = (value: object): string => {
    const text = `${canonicalJson(value)}\n`;
    whole.update(text);
    lines += 1;
    return text;
  };
  const offices = [...officeIds].sort();
  yield line({ format: EXPORT_FORMAT, version: EXPORT_VERSION, createdAt, program, offices });
  for (const collection of exported)
    for await (const record of snapshot.all(collection))
      if (officeIds.has(officeOf(record))) yield line({ in: collection, record });
  yield `${canonicalJson({ end: lines, sha256: whole.digest('hex') })}\n`;
}

/** The office of a record; of a counter, by its id. */
const officeOf = (record: { id: string; officeId?: string }): string =>
  record.officeId ?? record.id.split(':')[0] ?? '';

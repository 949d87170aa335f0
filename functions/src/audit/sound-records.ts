import type { CollectionName, RecordOf } from '../store/collections.ts';
import { definitionOf } from '../store/plan-find.ts';
import type { StoreSnapshot } from '../store/store.ts';
import type { Findings } from './findings.ts';

/**
 * Reads collections for an audit. What has not the shape of its collection, or belongs to an office that this
 * installation does not know, is a fault and is not looked at any further.
 */
export class SoundRecords {
  /** How many records of each collection belong to an unknown office, by `OFFICE COLLECTION`. */
  readonly #strange = new Map<string, number>();

  readonly #read = new Set<CollectionName>();

  constructor(
    readonly snapshot: StoreSnapshot,
    readonly officeIds: ReadonlySet<string>,
    readonly findings: Findings,
  ) {}

  /** All of a collection. What is wrong with its records is said the first time only. */
  async *all<C extends CollectionName>(collection: C): AsyncGenerator<RecordOf<C>> {
    const { schema } = definitionOf(collection);
    const isFirst = !this.#read.has(collection);
    this.#read.add(collection);
    for await (const record of this.snapshot.all(collection)) {
      const officeId = officeOf(collection, record);
      const isOurs = officeId === null || this.officeIds.has(officeId);
      if (isOurs && schema.safeParse(record).success) yield record;
      else if (isFirst) this.#refuse(collection, record.id, officeId, isOurs);
    }
  }

  #refuse(collection: CollectionName, id: string, officeId: string | null, isOurs: boolean): void {
    if (isOurs) {
      this.findings.add(officeId ?? '', null, `${collection}/${id}`, 'has not the shape of its collection');
      return;
    }
    const key = `${officeId} ${collection}`;
    this.#strange.set(key, (this.#strange.get(key) ?? 0) + 1);
  }

  /** Names the offices that are not of this installation, once for each collection. */
  end(): void {
    for (const [key, count] of [...this.#strange].sort()) {
      const [officeId = '', collection = ''] = key.split(' ');
      this.findings.add(
        officeId,
        null,
        collection,
        `has ${count} record(s) of an office that is unknown here`,
      );
    }
  }
}

/** The office that a record belongs to; null for one that belongs to none. */
function officeOf(collection: CollectionName, record: object & { id: string }): string | null {
  if (collection === 'setUpCodes') return record.id;
  if ('officeId' in record) return String(record.officeId);
  return null;
}

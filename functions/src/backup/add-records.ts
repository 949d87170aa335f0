import type { KnownSeal, Seal } from '@prakat/shared/machine/seal';
import type { CollectionName } from '../store/collections.ts';
import type { StoredFile } from '../store/records.ts';
import type { Store, StoreSnapshot } from '../store/store.ts';
import type { Member } from './archive-file.ts';
import { changesOf } from './changes.ts';
import { collectionNames, type Manifest, recordsMember } from './format.ts';
import {
  type Entry,
  entryOf,
  type Inventory,
  type InventoryWriter,
  type RecordsInOrder,
} from './inventory.ts';
import { NewestSeals } from './newest-seals.ts';
import { LineWriter, lineOf, type Summary, Tally } from './record-lines.ts';

export type Add = (member: Member) => Promise<void>;

export type FileToCopy = Pick<StoredFile, 'id' | 'sha256'>;

/** What an archive goes on from, and where is noted what it holds; null for neither. */
export type Chaining = { since: Inventory | null; inventory: InventoryWriter | null };

export type AddedRecords = Pick<Manifest, 'collections' | 'changes'> & {
  toCopy: FileToCopy[];
  seals: KnownSeal[];
};

type Stored = Entry & { line: string };

/** Adds the records as of one moment: all of them, or those that are new since an archive before, and what is gone. */
export async function addRecords(
  store: Store,
  add: Add,
  { since, inventory }: Chaining,
): Promise<AddedRecords> {
  const toCopy: FileToCopy[] = [];
  const seals = new NewestSeals();
  const collections: Record<string, Summary> = {};
  const records: Record<string, Summary> = {};
  const removed: Record<string, Summary> = {};
  const known = since?.records() ?? null;
  const ofRemoved: Member[] = [];
  const seen = (collection: CollectionName, record: object) => {
    if (collection === 'seals') seals.add(record as Seal);
    if (collection !== 'files') return;
    const { id, sha256 } = record as StoredFile;
    toCopy.push({ id, sha256 });
  };
  try {
    await store.snapshot(async (snapshot) => {
      for (const collection of collectionNames) {
        const all = new Tally();
        const stored = storedIn(snapshot, collection, all, { seen, inventory });
        const added = await addCollection(collection, stored, known, {
          add,
          addRemoved: async (member) => void ofRemoved.push(member),
        });
        collections[collection] = all.summary();
        records[collection] = added.records;
        removed[collection] = added.removed;
      }
    });
  } finally {
    await known?.close();
  }
  // Children go before their parents.
  for (const member of ofRemoved.reverse()) await add(member);
  return { collections, changes: since ? { records, removed } : null, toCopy, seals: seals.list() };
}

/** The records of a collection with their lines, told to whoever must know each. */
async function* storedIn(
  snapshot: StoreSnapshot,
  collection: CollectionName,
  all: Tally,
  {
    seen,
    inventory,
  }: Pick<Chaining, 'inventory'> & { seen(collection: CollectionName, record: object): void },
): AsyncGenerator<Stored> {
  for await (const record of snapshot.all(collection)) {
    const line = lineOf(record);
    all.add(line);
    seen(collection, record);
    const entry = entryOf(collection, record, line);
    await inventory?.record(collection, entry);
    yield { ...entry, line };
  }
}

async function addCollection(
  collection: CollectionName,
  stored: AsyncIterable<Stored>,
  known: RecordsInOrder | null,
  { add, addRemoved }: { add: Add; addRemoved: Add },
): Promise<{ records: Summary; removed: Summary }> {
  const into = (folder: 'records' | 'removed', to: Add) => {
    let part = 0;
    return new LineWriter(async (content) => {
      part += 1;
      await to({ name: recordsMember(collection, part, folder), content });
    });
  };
  const records = into('records', add);
  const removed = into('removed', addRemoved);
  if (!known) for await (const { line } of stored) await records.add(line);
  else {
    for await (const change of changesOf(stored, known.of(collection))) {
      if (change.kind === 'changed') await records.add(change.entry.line);
      if (change.kind === 'removed') await removed.add(lineOf({ id: change.entry.id }));
    }
  }
  return { records: await records.end(), removed: await removed.end() };
}

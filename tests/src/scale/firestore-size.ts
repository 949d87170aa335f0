import { readFileSync } from 'node:fs';
import { type CollectionName, collections } from '@prakat/functions/store/collections';
import type { CompositeIndex } from '@prakat/functions/store/firestore/composite-index';
import { toDocument } from '@prakat/functions/store/firestore/document';
import { unindexedFields } from '@prakat/functions/store/firestore/unindexed';
import { definitionOf } from '@prakat/functions/store/plan-find';
import { parentIdOf } from '@prakat/functions/store/record-id';
import type { Store } from '@prakat/functions/store/store';

/**
 * Bytes as Firestore counts them ('Storage size calculations' of its documentation): a text is its UTF-8 and one, a
 * number or a time eight, true and null one; a document 32 more than its name and fields, an index entry 32 more than
 * the names of document and parent and the values.
 */
export type Size = {
  documents: number;
  documentBytes: number;
  /** Entries of composite and automatic indexes that are kept. */
  indexEntries: number;
  indexBytes: number;
  /** Entries that would be kept besides, were no field exempt from indexing. */
  spared: number;
};

const file = new URL('../../../firestore.indexes.json', import.meta.url);
const composites = JSON.parse(readFileSync(file, 'utf8')).indexes as CompositeIndex[];

/** Longer texts are indexed by their first bytes. */
const INDEXED_BYTES = 1500;

const textBytes = (text: string): number => Buffer.byteLength(text) + 1;
const pathBytes = (path: readonly string[]): number => path.map(textBytes).reduce((a, b) => a + b, 16);

function valueBytes(value: unknown): number {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number' || !isPlain(value)) return 8;
  if (Array.isArray(value)) return value.map(valueBytes).reduce((a, b) => a + b, 0);
  return fieldsBytes(value);
}

/** A map or a list; a Timestamp is neither. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && (Array.isArray(value) || value.constructor === Object);

const fieldsBytes = (fields: Record<string, unknown>): number =>
  Object.entries(fields)
    .map(([name, value]) => textBytes(name) + valueBytes(value))
    .reduce((a, b) => a + b, 0);

const indexedBytes = (value: unknown): number => Math.min(valueBytes(value), INDEXED_BYTES);

/** Each value that Firestore indexes by itself: lists once for each element, everything else up and down. */
function* automaticEntries(
  fields: Record<string, unknown>,
  path = '',
): Generator<[path: string, bytes: number]> {
  for (const [name, value] of Object.entries(fields)) {
    const field = `${path}${name}`;
    if (Array.isArray(value)) {
      for (const element of value) yield [field, textBytes(field) + indexedBytes(element)];
    } else if (isPlain(value)) {
      yield* automaticEntries(value, `${field}.`);
    } else {
      for (let order = 0; order < 2; order += 1) yield [field, textBytes(field) + indexedBytes(value)];
    }
  }
}

const at = (fields: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isPlain(value) ? value[name] : undefined), fields);

/** A composite index has one entry for a document, or one for each element of the list in it. */
function* compositeEntries(collection: string, fields: Record<string, unknown>): Generator<number> {
  for (const index of composites.filter((one) => one.collectionGroup === collection)) {
    const list = index.fields.find((field) => 'arrayConfig' in field)?.fieldPath;
    const elements = list ? ((at(fields, list) ?? []) as unknown[]) : [null];
    const others = index.fields.filter(({ fieldPath }) => fieldPath !== list);
    if (others.some(({ fieldPath }) => at(fields, fieldPath) === undefined)) continue;
    const rest = others
      .map(({ fieldPath }) => indexedBytes(at(fields, fieldPath)))
      .reduce((a, b) => a + b, 0);
    for (const element of elements) yield rest + (list ? indexedBytes(element) : 0);
  }
}

/** One record as Firestore keeps it. */
export function sizeOf(collection: CollectionName, record: { id: string }): Size {
  const definition = definitionOf(collection);
  const { parent } = definition;
  const parentPath = parent ? [parent.collection, parentIdOf(definition, record.id) ?? ''] : [];
  const nameBytes = pathBytes([...parentPath, collection, record.id]);
  const entryBytes = nameBytes + (parent ? pathBytes(parentPath) : 0) + 32;
  const fields = toDocument(collection, record);
  const size: Size = {
    documents: 1,
    documentBytes: nameBytes + fieldsBytes(fields) + 32,
    indexEntries: 0,
    indexBytes: 0,
    spared: 0,
  };
  const exempt = new Set(unindexedFields(collection));
  for (const [path, bytes] of automaticEntries(fields)) {
    if (exempt.has(path.split('.')[0] ?? '')) {
      size.spared += 1;
      continue;
    }
    size.indexEntries += 1;
    size.indexBytes += entryBytes + bytes;
  }
  for (const bytes of compositeEntries(collection, fields)) {
    size.indexEntries += 1;
    size.indexBytes += entryBytes + bytes;
  }
  return size;
}

export type Sizes = Record<CollectionName, Size>;

/** Everything in a store, collection by collection. */
export function sizesIn(store: Store): Promise<Sizes> {
  return store.snapshot(async (snapshot) => {
    const sizes: Partial<Sizes> = {};
    for (const collection of Object.keys(collections) as CollectionName[]) {
      let sum: Size = { documents: 0, documentBytes: 0, indexEntries: 0, indexBytes: 0, spared: 0 };
      for await (const record of snapshot.all(collection)) sum = addSizes(sum, sizeOf(collection, record));
      sizes[collection] = sum;
    }
    return sizes as Sizes;
  });
}

export const addSizes = (a: Size, b: Size, sign: 1 | -1 = 1): Size => ({
  documents: a.documents + sign * b.documents,
  documentBytes: a.documentBytes + sign * b.documentBytes,
  indexEntries: a.indexEntries + sign * b.indexEntries,
  indexBytes: a.indexBytes + sign * b.indexBytes,
  spared: a.spared + sign * b.spared,
});

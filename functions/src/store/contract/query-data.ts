import { type CollectionName, collections, type QueryDefinition, type RecordOf } from '../collections.ts';
import { valueAt } from '../field-path.ts';
import { definitionOf } from '../plan-find.ts';
import type { Find, Store } from '../store.ts';
import { compareValues, isNullable, PARENT, sampleId, sampleOf, valuesFor, withValue } from './samples.ts';

export type DeclaredQuery = {
  list: string;
  collection: CollectionName;
  query: string;
  definition: QueryDefinition;
};

/** Every query that `collections` declares. */
export const declaredQueries: DeclaredQuery[] = (Object.keys(collections) as CollectionName[]).flatMap(
  (collection) =>
    Object.entries(definitionOf(collection).queries).map(([query, definition]) => ({
      list: `${collection}.${query}`,
      collection,
      query,
      definition,
    })),
);

export type SomeRecord = RecordOf<CollectionName>;

/** Asks a query named by data: what the types of `find` know for a fixed name is known here from the table. */
export const ask = (store: Pick<Store, 'find'>, { collection, query }: DeclaredQuery, find: Find) =>
  store.find(collection, query as never, find) as Promise<{ items: SomeRecord[]; next: string | null }>;

/** The values of the list field that queries of these records ask for. */
const wantedValues = ({ collection, definition }: DeclaredQuery): string[] =>
  definition.anyOf ? valuesFor(collection, definition.anyOf, 3).map(String) : [];

/**
 * Records of which about a third match every field of the query, and a `find` that asks for those. `ties` is how
 * many records share each order value. With `nullField` the query asks for null in that field.
 */
export function dataFor(declared: DeclaredQuery, count: number, ties: number, nullField?: string) {
  const { collection, definition } = declared;
  const parentField = definitionOf(collection).parent?.field;
  const [orderField] = definition.orderBy;
  const orderValues = valuesFor(collection, orderField, Math.ceil(count / ties));
  const wanted = Object.fromEntries(
    definition.equals.map((field) => {
      const value = field === parentField ? PARENT : valuesFor(collection, field, 2)[0];
      return [field, field === nullField ? null : String(value)];
    }),
  );
  const [first, second, unwanted] = wantedValues(declared);
  // Values that match once, twice, also, not at all, and no value.
  const lists = [[first], [first, second], [unwanted, second], [unwanted], []];

  const records = [...Array(count).keys()].map((n) => {
    const miss =
      definition.equals[n % 3 === 1 ? n % (definition.equals.length + 1) : definition.equals.length];
    const parent = miss === parentField && miss ? 'parent-2' : PARENT;
    let record = sampleOf(collection, sampleId(collection, n, parent));
    for (const field of definition.equals) {
      const other = field === parentField ? parent : String(valuesFor(collection, field, 2)[1]);
      record = withValue(record, field, field === miss ? other : wanted[field]);
    }
    // Scattered, so that the order of writing is not the order of the list.
    const place = Math.floor(((n * 7) % count) / ties);
    record = withValue(record, orderField, orderValues[place]);
    return definition.anyOf ? withValue(record, definition.anyOf, lists[n % lists.length]) : record;
  });

  const find: Find = { equals: wanted, limit: 200 };
  if (definition.anyOf) find.anyOf = [String(first), String(second)];
  if (definition.upTo) find.upTo = String(orderValues.at(-1));
  return { records, find, orderValues };
}

/** What a query must answer, told without any store. */
export function expectedOf(records: readonly SomeRecord[], { definition }: DeclaredQuery, find: Find) {
  const [orderField, direction] = definition.orderBy;
  const sign = direction === 'asc' ? 1 : -1;
  return records
    .filter((record) => {
      const list = definition.anyOf ? (valueAt(record, definition.anyOf) as string[]) : null;
      return (
        definition.equals.every((field) => valueAt(record, field) === find.equals[field]) &&
        (!list || list.some((value) => find.anyOf?.includes(value))) &&
        (find.upTo === undefined || compareValues(valueAt(record, orderField), find.upTo) <= 0)
      );
    })
    .sort(
      (a, b) =>
        sign * (compareValues(valueAt(a, orderField), valueAt(b, orderField)) || compareValues(a.id, b.id)),
    );
}

/** Compared fields of a query that may be null. */
export const nullableFields = ({ collection, definition }: DeclaredQuery): string[] =>
  definition.equals.filter((field) => isNullable(collection, field));

/** All records of a list, page after page; stops with an error when it does not end. */
export async function allPages(store: Store, declared: DeclaredQuery, find: Find): Promise<SomeRecord[]> {
  const items: SomeRecord[] = [];
  let after: string | null = null;
  do {
    const page = await ask(store, declared, { ...find, after });
    if (page.items.length > find.limit) throw new Error('a page is longer than its limit');
    items.push(...page.items);
    after = page.next;
    if (items.length > 10_000) throw new Error('the pages do not end');
  } while (after);
  return items;
}

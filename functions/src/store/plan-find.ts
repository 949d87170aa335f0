import {
  type CollectionDefinition,
  type CollectionName,
  collections,
  type QueryDefinition,
} from './collections.ts';
import { decodeCursor, encodeCursor, type Position } from './cursor.ts';
import { valueAt } from './field-path.ts';
import type { Find, Page } from './store.ts';
import { InvalidFindError } from './store-errors.ts';

export const MAX_LIMIT = 200;
/** Firestore's limit on `array-contains-any`. */
export const MAX_ANY_OF = 30;

/** A `Find` that fits its declared query, in the form that stores work from. */
export type FindPlan = {
  collection: CollectionName;
  query: string;
  definition: QueryDefinition;
  equals: readonly (readonly [field: string, value: string | null])[];
  /** Null for a query without a list field; never repeats a value. */
  anyOf: readonly string[] | null;
  upTo: string | null;
  limit: number;
  after: Position | null;
};

export const definitionOf = (collection: CollectionName): CollectionDefinition => collections[collection];

/** Checks a `Find` against `collections`. Throws `InvalidFindError` or `InvalidCursorError` naming the list. */
export function planFind(collection: CollectionName, query: string, find: Find): FindPlan {
  const list = `${collection}.${query}`;
  const refuse = (reason: string) => new InvalidFindError(`${list}: ${reason}`);
  const queries = Object.hasOwn(collections, collection) ? definitionOf(collection).queries : {};
  const definition = Object.hasOwn(queries, query) ? queries[query] : undefined;
  if (!definition) throw refuse('no such query is declared');

  const given = Object.keys(find.equals).sort().join(', ');
  const asked = [...definition.equals].sort().join(', ');
  if (given !== asked) throw refuse(`compares [${asked}], but values were given for [${given}]`);
  const equals = definition.equals.map((field) => {
    const value = find.equals[field];
    if (value !== null && typeof value !== 'string') throw refuse(`${field} must be text or null`);
    return [field, value] as const;
  });

  if (!definition.anyOf !== (find.anyOf === undefined)) {
    throw refuse(definition.anyOf ? `needs anyOf for ${definition.anyOf}` : 'has no anyOf');
  }
  const anyOf = find.anyOf ? [...new Set(find.anyOf)] : null;
  if (anyOf && anyOf.length > MAX_ANY_OF) throw refuse(`anyOf takes at most ${MAX_ANY_OF} values`);
  if (!definition.upTo !== (find.upTo === undefined)) {
    throw refuse(definition.upTo ? 'needs upTo' : 'has no upTo');
  }
  if (!Number.isInteger(find.limit) || find.limit < 1 || find.limit > MAX_LIMIT) {
    throw refuse(`limit must be a whole number from 1 to ${MAX_LIMIT}`);
  }
  const after = find.after ? decodeCursor(list, find.after) : null;
  return { collection, query, definition, equals, anyOf, upTo: find.upTo ?? null, limit: find.limit, after };
}

/** Makes a page of the records found when one more than the limit was asked for. */
export function pageOf<T extends { id: string }>(plan: FindPlan, found: T[]): Page<T> {
  const items = found.slice(0, plan.limit);
  const last = items.at(-1);
  if (!last || found.length <= plan.limit) return { items, next: null };
  const value = valueAt(last, plan.definition.orderBy[0]) as string | number;
  return { items, next: encodeCursor(`${plan.collection}.${plan.query}`, { value, id: last.id }) };
}

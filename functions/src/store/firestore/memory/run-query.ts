import { compare, compareNames, fieldAt, sameType } from './values.ts';
import {
  type Document,
  type Filter,
  INVALID_ARGUMENT,
  StatusError,
  type StructuredQuery,
  UNIMPLEMENTED,
  type Value,
} from './wire.ts';

const NAME = '__name__';
const MAX_ANY_OF = 30;

/** The comparisons of a query, all of which must hold. */
export function filtersOf(where: Filter | undefined): { path: string; op: string; value: Value }[] {
  if (!where) return [];
  if (where.fieldFilter) {
    const { field, op, value } = where.fieldFilter;
    return [{ path: field.fieldPath, op, value }];
  }
  if (where.unaryFilter?.op === 'IS_NULL') {
    return [{ path: where.unaryFilter.field.fieldPath, op: 'EQUAL', value: { nullValue: 'NULL_VALUE' } }];
  }
  if (where.compositeFilter?.op === 'AND') return where.compositeFilter.filters.flatMap(filtersOf);
  throw new StatusError(UNIMPLEMENTED, 'this filter is not known here');
}

/** Answers a query as Firestore documents it; what it would refuse, and what is not known here, throws. */
export function runQuery(documents: Iterable<Document>, parent: string, query: StructuredQuery): Document[] {
  refuseWrong(query);
  const filters = filtersOf(query.where);
  const orders = (query.orderBy ?? []).map(({ field, direction }) => ({
    path: field.fieldPath,
    sign: direction === 'DESCENDING' ? -1 : 1,
  }));
  const valueAt = (document: Document, path: string): Value | undefined =>
    path === NAME ? { referenceValue: document.name } : fieldAt(document.fields, path);

  const found = [...documents].filter(
    (document) =>
      isWithin(document.name, parent, query) &&
      filters.every(({ path, op, value }) => matches(valueAt(document, path), op, value)) &&
      // A document without the field is not in the index that the order is read from.
      orders.every(({ path }) => valueAt(document, path) !== undefined),
  );
  const place = (document: Document, values: readonly (Value | undefined)[]): number => {
    for (const [index, { path, sign }] of orders.entries()) {
      const [a, b] = [valueAt(document, path), values[index]];
      const order = a && b ? sign * compare(a, b) : 0;
      if (order !== 0) return order;
    }
    return 0;
  };
  found.sort(
    (a, b) =>
      place(
        a,
        orders.map(({ path }) => valueAt(b, path)),
      ) || compareNames(a.name, b.name),
  );
  const { startAt } = query;
  const rest = startAt
    ? found.filter((document) => place(document, startAt.values) >= (startAt.before ? 0 : 1))
    : found;
  return query.limit ? rest.slice(0, query.limit.value) : rest;
}

function isWithin(name: string, parent: string, { from }: StructuredQuery): boolean {
  const [{ collectionId, allDescendants } = { collectionId: '' }] = from;
  if (!name.startsWith(`${parent}/`)) return false;
  const below = name.slice(parent.length + 1).split('/');
  return below.at(-2) === collectionId && (allDescendants || below.length === 2);
}

function matches(field: Value | undefined, op: string, value: Value): boolean {
  if (!field) return false;
  const anyOf = (wanted: Value[]) =>
    (field.arrayValue?.values ?? []).some((item) => wanted.some((one) => compare(item, one) === 0));
  switch (op) {
    case 'EQUAL':
      return sameType(field, value) && compare(field, value) === 0;
    case 'LESS_THAN_OR_EQUAL':
      return sameType(field, value) && compare(field, value) <= 0;
    case 'ARRAY_CONTAINS_ANY':
      return anyOf(value.arrayValue?.values ?? []);
    default:
      throw new StatusError(UNIMPLEMENTED, `comparison ${op} is not known here`);
  }
}

/** The rules for queries that Firestore documents, as far as they concern what this understands. */
function refuseWrong(query: StructuredQuery): void {
  const refuse = (reason: string) => new StatusError(INVALID_ARGUMENT, reason);
  for (const part of ['select', 'endAt', 'offset', 'findNearest'] as const) {
    if (query[part]) throw new StatusError(UNIMPLEMENTED, `${part} is not known here`);
  }
  const filters = filtersOf(query.where);
  const orders = (query.orderBy ?? []).map(({ field }) => field.fieldPath);
  const range = filters.find(({ op }) => op === 'LESS_THAN_OR_EQUAL');
  if (range && orders[0] !== range.path) throw refuse('the first order must be the field of the range');
  const lists = filters.filter(({ op }) => op === 'ARRAY_CONTAINS_ANY');
  if (lists.length > 1) throw refuse('only one ARRAY_CONTAINS_ANY is allowed');
  const values = lists[0]?.value.arrayValue?.values ?? [];
  if (lists.length === 1 && values.length === 0) throw refuse('ARRAY_CONTAINS_ANY needs a value');
  if (values.length > MAX_ANY_OF) throw refuse(`ARRAY_CONTAINS_ANY takes at most ${MAX_ANY_OF} values`);
  if (orders.includes(NAME) && orders.at(-1) !== NAME) throw refuse('__name__ must be the last order');
  const cursor = query.startAt?.values ?? [];
  if (cursor.length > orders.length) throw refuse('the cursor has more values than the order has fields');
}

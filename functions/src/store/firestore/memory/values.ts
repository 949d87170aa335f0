import { type Fields, StatusError, UNIMPLEMENTED, type Value } from './wire.ts';

/** Firestore's order between types; within a type `compare` decides. */
const ranks = [
  'nullValue',
  'booleanValue',
  'number',
  'stringValue',
  'referenceValue',
  'arrayValue',
  'mapValue',
];

function rankOf(value: Value): number {
  const kind = Object.keys(value).find((key) => key !== 'valueType') ?? '';
  return ranks.indexOf(kind === 'integerValue' || kind === 'doubleValue' ? 'number' : kind);
}

const numberOf = (value: Value) => value.integerValue ?? value.doubleValue ?? 0;
const bytes = (text: string) => Buffer.from(text);

export const sameType = (a: Value, b: Value): boolean => rankOf(a) === rankOf(b);

/** Order of two values: by type, numbers by size, text by UTF-8 bytes, names segment by segment. */
export function compare(a: Value, b: Value): number {
  const byType = rankOf(a) - rankOf(b);
  if (byType !== 0) return byType;
  if (a.nullValue !== undefined) return 0;
  if (a.booleanValue !== undefined) return Number(a.booleanValue) - Number(b.booleanValue);
  if (a.stringValue !== undefined) return Buffer.compare(bytes(a.stringValue), bytes(b.stringValue ?? ''));
  if (a.referenceValue !== undefined) return compareNames(a.referenceValue, b.referenceValue ?? '');
  if (ranks[rankOf(a)] === 'number') return numberOf(a) - numberOf(b);
  throw new StatusError(UNIMPLEMENTED, 'lists and maps are not compared here');
}

export function compareNames(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = Buffer.compare(bytes(left[index] ?? ''), bytes(right[index] ?? ''));
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** The value at a dotted field path; undefined where the document has no such field. */
export function fieldAt(fields: Fields, path: string): Value | undefined {
  if (path.includes('`')) throw new StatusError(UNIMPLEMENTED, 'quoted field paths are not read here');
  const [first = '', ...rest] = path.split('.');
  let value = fields[first];
  for (const key of rest) value = value?.mapValue?.fields?.[key];
  return value;
}

/** Firestore refuses a list directly inside a list. */
export function holdsListInList(value: Value): boolean {
  const items = value.arrayValue?.values ?? [];
  const children = [...items, ...Object.values(value.mapValue?.fields ?? {})];
  return items.some(({ arrayValue }) => arrayValue !== undefined) || children.some(holdsListInList);
}

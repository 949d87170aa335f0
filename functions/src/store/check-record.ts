import type { CollectionName } from './collections.ts';
import { valueAt } from './field-path.ts';
import { definitionOf } from './plan-find.ts';
import { isRecordId, parentIdOf } from './record-id.ts';
import { InvalidRecordError } from './store-errors.ts';

export type PlainRecord = { id: string } & Record<string, unknown>;

/** The copy of a record that is stored: plain JSON, without undefined; and the same as text. */
export type CheckedRecord = { record: PlainRecord; json: string };

/**
 * A record as it is stored. Throws `InvalidRecordError` when it does not have the shape of its collection or holds what
 * one of the stores could not give back.
 */
export function checkedRecord(collection: CollectionName, record: { id: string }): CheckedRecord {
  const definition = definitionOf(collection);
  const result = definition.schema.safeParse(record);
  const id = String(record?.id);
  const problems = result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`);
  if (problems.length > 0) throw new InvalidRecordError(collection, id, problems);

  const json = JSON.stringify(record);
  const plain: PlainRecord = JSON.parse(json);
  if (!isRecordId(id)) problems.push('id: holds a slash, is too long or is a reserved name');
  if (definition.parent) {
    const { field } = definition.parent;
    if (parentIdOf(definition, id) !== valueAt(plain, field))
      problems.push(`id: must be ${field}, a colon and a suffix`);
  }
  const nested = listInList(plain);
  if (nested) problems.push(`${nested}: a list directly inside a list cannot be stored in Firestore`);
  if (problems.length > 0) throw new InvalidRecordError(collection, id, problems);
  return { record: plain, json };
}

/** Path of the first list that is an element of a list, or null. */
function listInList(value: object): string | null {
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    if (typeof child !== 'object' || child === null) continue;
    if (isList && Array.isArray(child)) return key;
    const below = listInList(child);
    if (below !== null) return `${key}.${below}`;
  }
  return null;
}

import type { CollectionName } from './collections.ts';
import { valueAt } from './field-path.ts';
import { definitionOf } from './plan-find.ts';
import { isRecordId, parentIdOf } from './record-id.ts';
import { InvalidRecordError } from './store-errors.ts';

export type PlainRecord = { id: string } & Record<string, unknown>;

/**
 * The copy of a record that is stored: plain JSON, without undefined. Throws `InvalidRecordError` when it does
 * not have the shape of its collection or holds what one of the stores could not give back.
 */
export function checkedRecord(collection: CollectionName, record: { id: string }): PlainRecord {
  const definition = definitionOf(collection);
  const result = definition.schema.safeParse(record);
  const id = String(record?.id);
  const problems = result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`);
  if (problems.length > 0) throw new InvalidRecordError(collection, id, problems);

  const plain: PlainRecord = JSON.parse(JSON.stringify(record));
  if (!isRecordId(id)) problems.push('id: holds a slash, is too long or is a reserved name');
  if (definition.parent) {
    const { field } = definition.parent;
    if (parentIdOf(definition, id) !== valueAt(plain, field))
      problems.push(`id: must be ${field}, a colon and a suffix`);
  }
  const nested = listInList(plain, '');
  if (nested) problems.push(`${nested}: a list directly inside a list cannot be stored in Firestore`);
  if (problems.length > 0) throw new InvalidRecordError(collection, id, problems);
  return plain;
}

/** Path of the first list that is an element of a list, or null. */
function listInList(value: unknown, path: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    const childPath = path ? `${path}.${key}` : key;
    const found = Array.isArray(value) && Array.isArray(child) ? childPath : listInList(child, childPath);
    if (found) return found;
  }
  return null;
}

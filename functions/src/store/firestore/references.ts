import type { CollectionReference, DocumentReference, Firestore, Query } from 'firebase-admin/firestore';
import type { CollectionName } from '../collections.ts';
import { definitionOf, type FindPlan } from '../plan-find.ts';
import { isRecordId, parentIdOf } from '../record-id.ts';

/**
 * Where a record lives: `collection/{id}`, or `parents/{parentId}/collection/{id}` for a child, whose parent is
 * named in its own id. Null for an id that names no possible record.
 */
export function documentFor(
  firestore: Firestore,
  collection: CollectionName,
  id: string,
): DocumentReference | null {
  if (!isRecordId(id)) return null;
  const definition = definitionOf(collection);
  if (!definition.parent) return firestore.collection(collection).doc(id);
  const parentId = parentIdOf(definition, id);
  return parentId === null
    ? null
    : childrenOf(firestore, definition.parent.collection, parentId, collection).doc(id);
}

/** There while a backup is being restored into the database, and after a restore that broke off: it is not whole. */
export const unfinishedRestore = (firestore: Firestore): DocumentReference =>
  firestore.collection('storeChecks').doc('restore');

/** What the last backup was, for whoever watches that there is one. */
export const lastBackup = (firestore: Firestore): DocumentReference =>
  firestore.collection('storeChecks').doc('backup');

/** When a backup was last restored for a trial. */
export const lastTrial = (firestore: Firestore): DocumentReference =>
  firestore.collection('storeChecks').doc('trial');

const childrenOf = (
  firestore: Firestore,
  parents: string,
  parentId: string,
  collection: string,
): CollectionReference => firestore.collection(parents).doc(parentId).collection(collection);

/**
 * What a plan reads from, and the comparisons left to make. A list of one parent's children reads that parent's
 * subcollection, so the parent is not compared; any other list of children reads them all as a collection group.
 * Null when the parent's id names no possible record.
 */
export function sourceFor(
  firestore: Firestore,
  plan: FindPlan,
): { source: Query; equals: FindPlan['equals'] } | null {
  const { parent } = definitionOf(plan.collection);
  if (!parent) return { source: firestore.collection(plan.collection), equals: plan.equals };
  const within = plan.equals.find(([field]) => field === parent.field);
  if (!within) return { source: firestore.collectionGroup(plan.collection), equals: plan.equals };
  const [, parentId] = within;
  if (parentId === null || !isRecordId(parentId)) return null;
  return {
    source: childrenOf(firestore, parent.collection, parentId, plan.collection),
    equals: plan.equals.filter((comparison) => comparison !== within),
  };
}

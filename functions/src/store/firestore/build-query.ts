import { FieldPath, type Firestore, type Query } from 'firebase-admin/firestore';
import type { FindPlan } from '../plan-find.ts';
import { documentFor, sourceFor } from './references.ts';

/**
 * The Firestore query that answers a plan, at most one more record than the limit; null when nothing can match.
 * Ties are broken by document name in the direction of the order, as Firestore's indexes have it.
 */
export function buildQuery(firestore: Firestore, plan: FindPlan): Query | null {
  const from = sourceFor(firestore, plan);
  if (!from || plan.anyOf?.length === 0) return null;
  const [orderField, direction] = plan.definition.orderBy;

  let query = from.source;
  for (const [field, value] of from.equals) query = query.where(field, '==', value);
  if (plan.definition.anyOf && plan.anyOf) {
    query = query.where(plan.definition.anyOf, 'array-contains-any', plan.anyOf);
  }
  if (plan.upTo !== null) query = query.where(orderField, '<=', plan.upTo);
  query = query.orderBy(orderField, direction).orderBy(FieldPath.documentId(), direction);
  if (plan.after) {
    const last = documentFor(firestore, plan.collection, plan.after.id);
    if (!last) return null;
    query = query.startAfter(plan.after.value, last);
  }
  return query.limit(plan.limit + 1);
}

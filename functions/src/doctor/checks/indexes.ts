import { type CollectionName, collections, type QueryDefinition } from '../../store/collections.ts';
import type { Find, Store } from '../../store/store.ts';
import { fault, type InstallationCheck, ok } from '../check.ts';

/** gRPC's FAILED_PRECONDITION: how Firestore answers a query whose index is not there, or not yet. */
const NO_INDEX = 9;

/** Asks Firestore every list that the product ever asks for, one record each, and names those it refuses. */
export const indexes: InstallationCheck = {
  of: 'installation',
  id: 'indexes',
  title: 'ดัชนีของ Firestore',
  needs: ['store'],
  async run({ cloud, store }) {
    if (!cloud) return null;
    const opened = await store();
    const lists = (Object.keys(collections) as CollectionName[]).flatMap((collection) =>
      Object.entries<QueryDefinition>(collections[collection].queries).map(([query, definition]) => ({
        collection,
        query,
        definition,
      })),
    );
    const answered = await Promise.all(lists.map((list) => isAnswered(opened, list)));
    const lacking = lists.flatMap(({ collection, query }, n) =>
      answered[n] ? [] : [`${collection}.${query}`],
    );
    if (lacking.length === 0) return ok('ครบทุกรายการที่ระบบใช้');
    return fault(
      `ยังไม่มีดัชนีของรายการ ${lacking.join(', ')} กรุณาสั่ง firebase deploy --only firestore:indexes --project ${cloud.project} แล้วรอจนสร้างเสร็จ`,
    );
  },
};

async function isAnswered(
  store: Store,
  {
    collection,
    query,
    definition,
  }: { collection: CollectionName; query: string; definition: QueryDefinition },
): Promise<boolean> {
  const find: Find = {
    equals: Object.fromEntries(definition.equals.map((field) => [field, 'doctor'])),
    limit: 1,
    ...(definition.anyOf ? { anyOf: ['doctor'] } : {}),
    ...(definition.upTo ? { upTo: new Date(0).toISOString() } : {}),
  };
  try {
    await store.find(collection, query as never, find);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === NO_INDEX) return false;
    throw error;
  }
}

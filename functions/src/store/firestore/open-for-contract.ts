import type { OpenStore } from '../contract/harness.ts';
import { withContention } from './contention.ts';
import { emptyFirestore } from './empty-firestore.ts';
import { createFirestoreStore } from './firestore-store.ts';

/** Gives each case of the contract an empty database of the Firestore at `host`. */
export const openAt =
  (host: string): OpenStore =>
  async () => {
    const firestore = emptyFirestore({ host });
    const rerunNext = withContention(firestore);
    const store = createFirestoreStore(firestore);
    return { store, rerunNext, cleanup: () => store.close() };
  };

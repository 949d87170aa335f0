import { memoFactsContract } from '@prakat/functions/papers/facts/memo-facts-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

memoFactsContract('the SQLite store', temporaryStore);

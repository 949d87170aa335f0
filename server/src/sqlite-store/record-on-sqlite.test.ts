import { recordRowsContract } from '@prakat/functions/papers/record-rows-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

recordRowsContract('the SQLite store', temporaryStore);

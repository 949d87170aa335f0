import { forgettingContract } from '@prakat/functions/jobs/forgetting-contract';
import { refusedContract } from '@prakat/functions/jobs/refused-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

forgettingContract('the SQLite store', temporaryStore);
refusedContract('the SQLite store', temporaryStore);

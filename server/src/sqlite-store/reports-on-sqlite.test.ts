import { filingContract } from '@prakat/functions/reports/filing-contract';
import { settlingContract } from '@prakat/functions/reports/settling-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

filingContract('the SQLite store', temporaryStore);
settlingContract('the SQLite store', temporaryStore);

import { yearlyFactsContract } from '@prakat/functions/papers/facts/yearly-facts-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

yearlyFactsContract('the SQLite store', temporaryStore, { many: 1000 });

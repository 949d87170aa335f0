import { readCompletenessContract } from '@prakat/functions/completeness/read-completeness-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

readCompletenessContract('the SQLite store', temporaryStore, { news: 205 });

import { readDistrictContract } from '@prakat/functions/province/read-district-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

readDistrictContract('the SQLite store', temporaryStore, { news: 505 });

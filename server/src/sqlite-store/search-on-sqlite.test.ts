import { foundTextContract } from '@prakat/functions/search/found-text-contract';
import { publicSearchContract } from '@prakat/functions/search/public-search-contract';
import { searchContract } from '@prakat/functions/search/search-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

searchContract('the SQLite store', temporaryStore);
foundTextContract('the SQLite store', temporaryStore);
publicSearchContract('the SQLite store', temporaryStore);

import { readEventsContract } from '@prakat/functions/oversight/read-events-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

readEventsContract('the SQLite store', temporaryStore);

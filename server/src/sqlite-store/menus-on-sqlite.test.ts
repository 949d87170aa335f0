import { menuContract } from '@prakat/functions/outbox/menu-contract';
import { temporaryStore } from '../testing/temporary-store.ts';

menuContract('the SQLite store', temporaryStore);

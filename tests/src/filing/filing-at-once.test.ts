import { filingAtOnce } from './at-once.ts';

// Thirty on the one in memory in the long tests.
filingAtOnce(process.env.FIRESTORE_EMULATOR_HOST ? 30 : 10);

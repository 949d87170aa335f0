import { parentPort, workerData } from 'node:worker_threads';
import { damageIn } from './inspect-database.ts';

// One look, then the thread ends. What keeps it from looking says nothing of damage, and is thrown.
parentPort?.postMessage(damageIn(workerData as string));

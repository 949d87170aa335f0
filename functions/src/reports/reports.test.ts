import { memoryFirestore, ON_MEMORY } from '../store/firestore/memory/for-contracts.ts';
import { filingContract } from './filing-contract.ts';
import { settlingContract } from './settling-contract.ts';

const open = await memoryFirestore();
filingContract(ON_MEMORY, open);
settlingContract(ON_MEMORY, open);

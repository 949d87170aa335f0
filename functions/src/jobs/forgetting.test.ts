import { memoryFirestore, ON_MEMORY } from '../store/firestore/memory/for-contracts.ts';
import { forgettingContract } from './forgetting-contract.ts';
import { refusedContract } from './refused-contract.ts';

const open = await memoryFirestore();
forgettingContract(ON_MEMORY, open);
refusedContract(ON_MEMORY, open);

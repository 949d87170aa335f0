import { memoryFirestore, ON_MEMORY } from '../store/firestore/memory/for-contracts.ts';
import { menuContract } from './menu-contract.ts';

menuContract(ON_MEMORY, await memoryFirestore());

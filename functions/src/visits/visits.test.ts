import { memoryFirestore, ON_MEMORY } from '../store/firestore/memory/for-contracts.ts';
import { satisfactionContract } from './satisfaction-contract.ts';
import { visitsContract } from './visits-contract.ts';

const open = await memoryFirestore();
visitsContract(ON_MEMORY, open);
satisfactionContract(ON_MEMORY, open);

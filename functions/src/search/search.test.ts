import { memoryFirestore, ON_MEMORY } from '../store/firestore/memory/for-contracts.ts';
import { foundTextContract } from './found-text-contract.ts';
import { publicSearchContract } from './public-search-contract.ts';
import { searchContract } from './search-contract.ts';

const open = await memoryFirestore();
searchContract(ON_MEMORY, open, 20);
foundTextContract(ON_MEMORY, open);
publicSearchContract(ON_MEMORY, open);

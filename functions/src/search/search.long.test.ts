import { memoryFirestore, ON_MEMORY } from '../store/firestore/memory/for-contracts.ts';
import { searchContract } from './search-contract.ts';

searchContract(`${ON_MEMORY}, tried often`, await memoryFirestore());

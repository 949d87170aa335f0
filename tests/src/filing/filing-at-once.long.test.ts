import { filingAtOnce } from './at-once.ts';

filingAtOnce(30);

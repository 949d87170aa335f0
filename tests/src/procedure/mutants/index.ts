import { displayMutants } from './display-mutants.ts';
import type { Mutant } from './mutant.ts';
import { publicationMutants } from './publication-mutants.ts';
import { requestMutants } from './request-mutants.ts';
import { taskMutants } from './task-mutants.ts';
import { verbalMutants } from './verbal-mutants.ts';

/** Every planted fault of the procedure. */
export const everyMutant: readonly Mutant[] = [
  ...requestMutants,
  ...verbalMutants,
  ...publicationMutants,
  ...taskMutants,
  ...displayMutants,
];

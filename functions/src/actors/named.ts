import { compareNames } from '@prakat/shared/text/thai-order';
import type { PersonActor } from './actor.ts';

/** People as a screen or card names them, by first name. */
export const named = (actors: readonly PersonActor[]): { name: string; positionTitle: string }[] =>
  actors
    .map(({ member: { name, positionTitle } }) => ({ name, positionTitle }))
    .sort((a, b) => compareNames(a.name, b.name));

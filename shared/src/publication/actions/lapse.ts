import { z } from 'zod';
import { tell } from '../../machine/effects.ts';
import { refuse } from '../../refusals.ts';
import { isNextOver, nextUntil } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';
import { neverUp } from './staying.ts';
import { concerned } from './taking-down.ts';

/**
 * The last day that was permitted passed before anybody, or the product, put it up: it does not go up any more, and its
 * owner hears of it.
 */
export const lapse: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: (publication, at) => (isNextOver(publication, at) ? null : refuse('not_expired')),
  apply({ publication, at }) {
    const { changes, effects } = neverUp(publication, at);
    return outcome(changes, [...effects, tell('lapsed', concerned(publication))], {
      until: nextUntil(publication),
    });
  },
};
